import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { type PackFault, packLimits } from '#app/domain/exchange/answer-pack.ts'
import { originOf } from '#app/features/pack/known-signers.ts'
import { receivedPack } from '#app/features/pack/received.server.ts'
import { instanceSigner, isSignedBy, type Signer } from '#app/features/pack/signing.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { testDatabase } from '#tests/support/db.ts'
import { cite, master, packBytes, packTeam, reading, resigned, rezipped } from '#tests/support/packs.ts'
import { zip } from '#tests/support/zip.ts'

type Parts = Record<string, Uint8Array>

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const partsOf = (bytes: Uint8Array): Parts => unzipSync(bytes)

let pack: Uint8Array
let signer: Signer
beforeAll(async () => {
  await using database = await testDatabase()
  const { db } = database
  const team = await packTeam(db)
  await master(db, team, 'GOV-1')
  await cite(db, team, 'GOV-1', { title: 'Charte' })
  signer = await instanceSigner(db, undefined)
  pack = await packBytes(db, team)
})

const put = (name: string, bytes: Uint8Array) => (parts: Parts) => {
  parts[name] = bytes
}
const fileIn = (parts: Parts) => Object.keys(parts).find((name) => name.startsWith('evidence/')) ?? ''
const replaced = (parts: Parts, name: string, from: string, to: string) => {
  parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(from, to))
}
/** The manifest made anew for the parts as they are, then signed by whoever holds that key. */
const signedAgain = (change: (parts: Parts) => void, by: Signer = signer) =>
  resigned(pack, by, (parts) => {
    change(parts)
    const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()))
    manifest.parts = Object.entries(parts)
      .filter(([name]) => !name.startsWith('manifest.'))
      .map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha(bytes) }))
    parts['manifest.json'] = strToU8(JSON.stringify(manifest))
  })
const named = (from: string, to: string) => {
  const at = Buffer.from(pack)
  for (let index = at.indexOf(from); index !== -1; index = at.indexOf(from, index + 1)) at.write(to, index)
  return new Uint8Array(at)
}

describe('each pack that is not whole and signed is refused for its own reason, in one line', () => {
  const cases: [string, () => Uint8Array, PackFault][] = [
    ['a text', () => strToU8('Bonjour.'), 'kind'],
    ['an empty file', () => new Uint8Array(), 'kind'],
    ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'kind'],
    ['cut short', () => pack.slice(0, pack.length - 200), 'truncated'],
    ['cut in the middle', () => pack.slice(0, Math.floor(pack.length / 2)), 'truncated'],
    ['a path upwards', () => rezipped(pack, put('../../etc/cron', strToU8('x'))), 'path'],
    ['a path upwards in the middle', () => rezipped(pack, put('evidence/../../x', strToU8('x'))), 'path'],
    ['an absolute path', () => rezipped(pack, put('/etc/passwd', strToU8('x'))), 'path'],
    ['a path of Windows', () => rezipped(pack, put('C:\\x.txt', strToU8('x'))), 'path'],
    ['a renamed entry that leads out', () => named('answers.json', '../wers.json'), 'path'],
    ['a bomb', () => rezipped(pack, put('evidence/b', new Uint8Array(packLimits.inflated + 1))), 'bomb'],
    ['a bomb of answers', () => rezipped(pack, put('answers.json', new Uint8Array(packLimits.json + 1))), 'bomb'],
    [
      'too many entries',
      () =>
        rezipped(pack, (parts) => {
          for (let n = 0; n <= packLimits.entries; n++) parts[`evidence/${n}`] = strToU8('')
        }),
      'bomb',
    ],
    ['an entry more', () => rezipped(pack, put('evidence/more', strToU8('x'))), 'altered'],
    ['an entry of another kind', () => rezipped(pack, put('script.js', strToU8('x'))), 'altered'],
    ['an entry less', () => rezipped(pack, (parts) => void delete parts[fileIn(parts)]), 'altered'],
    ['no answers', () => rezipped(pack, (parts) => void delete parts['answers.json']), 'altered'],
    [
      'an answer altered',
      () => rezipped(pack, (parts) => replaced(parts, 'answers.json', 'Réponse', 'Mensonge')),
      'altered',
    ],
    [
      'a file altered',
      () => rezipped(pack, (parts) => replaced(parts, fileIn(parts), '%PDF-1.4', '%PDF-1.5')),
      'altered',
    ],
    [
      'the readable page altered',
      () => rezipped(pack, (parts) => replaced(parts, 'LISEZMOI.html', 'Réponse', 'Mensonge')),
      'altered',
    ],
    [
      'the manifest altered',
      () => rezipped(pack, (parts) => replaced(parts, 'manifest.json', 'Aubrac', 'Margeride')),
      'signature',
    ],
    ['no signature', () => rezipped(pack, put('manifest.sig', strToU8(''))), 'signature'],
    [
      'the signature of another text',
      () => rezipped(pack, put('manifest.sig', strToU8(signer.sign(strToU8('x'))))),
      'signature',
    ],
    [
      'a key that is none',
      () => rezipped(pack, (parts) => replaced(parts, 'manifest.json', signer.key, 'A'.repeat(40))),
      'signature',
    ],
    [
      'a later format',
      () => signedAgain((parts) => replaced(parts, 'manifest.json', 'etalon-pack/1', 'etalon-pack/2')),
      'later',
    ],
    [
      'signed, but no pack',
      () => signedAgain((parts) => replaced(parts, 'manifest.json', 'etalon-pack/1', 'autre/1')),
      'content',
    ],
    [
      'signed, with a state that does not exist',
      () => signedAgain((parts) => replaced(parts, 'answers.json', 'in_place', 'perfect')),
      'content',
    ],
    [
      'signed, with evidence that is not there',
      () => signedAgain((parts) => replaced(parts, 'answers.json', '"part": "evidence/', '"part": "evidence/no-')),
      'content',
    ],
    [
      'signed, with a key given twice',
      () => signedAgain((parts) => replaced(parts, 'answers.json', '"format"', '"format": "a", "format"')),
      'content',
    ],
  ]
  test.each(cases)('%s', async (_, bytes, fault) => {
    expect(await reading(bytes())).toEqual({ ok: false, fault })
    for (const lang of ['fr', 'en'] as const) {
      const line = dictionary(lang).pack.errors[fault]
      expect(line).toMatch(/^\S[^\n]{20,160}\.$/)
    }
  })

  test('a directory that lies about a size', async () => {
    const parts = [
      { name: 'manifest.json', text: new Uint8Array(30_000_000), claims: 100 },
      { name: 'manifest.sig', text: 'x' },
      { name: 'answers.json', text: 'x' },
      { name: 'LISEZMOI.html', text: 'x' },
    ]
    const bytes = new Uint8Array(zip(parts))
    const before = process.memoryUsage().arrayBuffers
    const read = await reading(bytes)
    expect(read.ok).toBe(false)
    expect(['altered', 'content', 'signature']).toContain(read.ok ? '' : read.fault)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
  })

  test('a program among the evidence, named', async () => {
    const program = new Uint8Array([0x4d, 0x5a, ...new Array(200).fill(0)])
    const bytes = signedAgain((parts) => {
      const name = fileIn(parts)
      const was = sha(parts[name] ?? new Uint8Array())
      parts[name] = program
      replaced(parts, 'answers.json', was, sha(program))
    })
    expect(await reading(bytes)).toEqual({ ok: false, fault: 'evidence', name: 'Charte' })
    expect(dictionary('fr').pack.errors.evidence('Charte')).toContain('« Charte »'.replaceAll(' ', '\u202f'))
  })

  test('a questionnaire that nobody knows here, or another under the same name', async () => {
    const unknown = signedAgain((parts) => {
      for (const name of ['answers.json', 'manifest.json'])
        replaced(parts, name, 'inr-parties-prenantes', 'questionnaire-maison')
    })
    expect(await reading(unknown)).toEqual({ ok: false, fault: 'questionnaire', name: 'questionnaire-maison 1.0.0' })
    const manifest = JSON.parse(strFromU8(partsOf(pack)['manifest.json'] ?? new Uint8Array()))
    const other = signedAgain((parts) =>
      replaced(parts, 'manifest.json', manifest.questionnaires[0].publicHash, 'a'.repeat(64)),
    )
    expect(await reading(other)).toMatchObject({ ok: false, fault: 'questionnaire' })
  })

  test('none, two, and one that is too large', async () => {
    const upload = { path: '/nowhere', name: 'x.nrpack', size: packLimits.bytes + 1 }
    expect(await receivedPack({ upload: null, fault: null })).toEqual({ ok: false, fault: 'missing' })
    expect(await receivedPack({ upload: null, fault: 'file_two' })).toEqual({ ok: false, fault: 'two' })
    expect(await receivedPack({ upload: null, fault: 'file_too_large' })).toEqual({ ok: false, fault: 'large' })
    expect(await receivedPack({ upload, fault: null })).toEqual({ ok: false, fault: 'large' })
  })
})

test('control characters that no database holds are left out of what is read', async () => {
  const bytes = signedAgain((parts) => replaced(parts, 'answers.json', 'Réponse', 'Ré\\u0000\\u001bponse'))
  expect(await reading(bytes)).toMatchObject({
    ok: true,
    content: { answers: [{ content: { text: 'Réponse à GOV-1.' } }] },
  })
})

test('the pack itself is read, and so is one that another key signed: whose key it is, is said apart', async () => {
  expect(await reading(pack)).toMatchObject({ ok: true, content: { manifest: { instance: { key: signer.key } } } })
  await using database = await testDatabase()
  const other = await instanceSigner(database.db, undefined)
  const bytes = signedAgain(() => {}, other)
  const read = await reading(bytes)
  expect(read).toMatchObject({ ok: true, content: { manifest: { instance: { key: other.key } } } })
  const known = `Région Sud=${other.key},Ailleurs=${'b'.repeat(43)}`
  expect(originOf(other.key, signer.key, undefined)).toEqual({ knownAs: null, own: false })
  expect(originOf(other.key, signer.key, known)).toEqual({ knownAs: 'Région Sud', own: false })
  expect(originOf(signer.key, signer.key, known)).toEqual({ knownAs: null, own: true })
})

test('an instance keeps its key, and SIGNING_KEY replaces it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const first = await instanceSigner(db, undefined)
  expect((await instanceSigner(db, undefined)).key).toBe(first.key)
  const given = await instanceSigner(db, 'nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=')
  // RFC 8032, section 7.1, test 1.
  expect(Buffer.from(given.key, 'base64url').toString('hex')).toBe(
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  )
  expect(Buffer.from(given.sign(new Uint8Array()), 'base64url').toString('hex')).toMatch(/^e5564300c360ac72/)
  expect(isSignedBy(given.key, strToU8('a'), given.sign(strToU8('a')))).toBe(true)
  expect(isSignedBy(first.key, strToU8('a'), given.sign(strToU8('a')))).toBe(false)
})
