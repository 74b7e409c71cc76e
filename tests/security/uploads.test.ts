import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { office, pdf, png } from '#tests/support/evidence-files.ts'
import { type OpenRequest, openRequest, whileOpen } from '#tests/support/open-request.ts'
import { signedIn, Visitor } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

const megabyte = 1024 * 1024
let server: TestServer
let own: OpenRequest
let visitor: Visitor
let url: string

beforeAll(async () => {
  server = await startServer({ now: () => whileOpen })
  own = await openRequest(server.app.db)
  visitor = await signedIn(server, own.owner.id, own.organisation.id)
  url = paths.requestEvidence(own.invitationId, 'GOV-1')
})
afterAll(() => server?.stop())

const typed = { intent: 'add', type: 'certificate', title: 'Titre tapé', locator: 'p. 7', confidentiality: 'visible' }

function form(
  file: { content?: string | Uint8Array; name?: string } = {},
  fields: Record<string, string> = {},
): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...typed, ...fields })) body.append(name, value)
  if (file.content !== undefined) body.append('file', new Blob([Buffer.from(file.content)]), file.name)
  return body
}

const stored = async () => {
  const count = async (table: 'evidence' | 'evidence_chunk' | 'answer_evidence') =>
    (await server.app.db.selectFrom(table).selectAll().execute()).length
  return [await count('evidence'), await count('evidence_chunk'), await count('answer_evidence')]
}
const spooledFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('etalon-upload-'))

describe('refusals keep what was typed and leave nothing behind', () => {
  const exe = Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), Buffer.alloc(300)])
  test.each<[string, () => FormData, string]>([
    ['neither file nor link', () => form(), 'Choisissez un fichier'],
    ['an empty file', () => form({ content: '', name: 'vide.pdf' }), 'Ce fichier est vide'],
    ['a program', () => form({ content: exe, name: 'bilan.pdf' }), 'Le contenu de ce fichier'],
    ['another content', () => form({ content: png, name: 'bilan.pdf' }), 'annonce autre chose'],
    ['macros', () => form({ content: office('docm'), name: 'plan.docm' }), 'contient des macros'],
    ['a huge name', () => form({ content: pdf(), name: `${'é'.repeat(400)}.pdf` }), 'dépasse 150 caractères'],
    ['one byte over 20 MB', () => form({ content: Buffer.alloc(20 * megabyte + 1), name: 'a.pdf' }), 'dépasse 20'],
    ['30 MB', () => form({ content: Buffer.alloc(30 * megabyte), name: 'a.pdf' }), 'dépasse 20'],
    ['a file and a link', () => form({ content: pdf(), name: 'a.pdf' }, { url: 'https://exemple.fr' }), 'pas les deux'],
    ['an address that runs', () => form({}, { url: 'javascript:alert(1)' }), 'adresse complète'],
    ['an address with a password', () => form({}, { url: 'https://moi:secret@exemple.fr' }), 'sans mot de passe'],
    ['no type', () => form({ content: pdf(), name: 'a.pdf' }, { type: '' }), 'Choisissez un type'],
    [
      'a day that is none',
      () => form({ content: pdf(), name: 'a.pdf' }, { issuedOn: '2026-02-30' }),
      'date qui existe',
    ],
    [
      'an end before its beginning',
      () => form({ content: pdf(), name: 'a.pdf' }, { issuedOn: '2026-02-03', validUntil: '2026-02-02' }),
      'précède',
    ],
  ])('%s', async (_case, body, words) => {
    const answer = await visitor.post(url, body())
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
    expect(answer.text).toContain('value="Titre tapé"')
    expect(answer.text).toContain('value="p. 7"')
    expect(await stored()).toEqual([0, 0, 0])
    expect(spooledFolders()).toEqual([])
  })

  test('two files at once', async () => {
    const body = form({ content: pdf('a'), name: 'a.pdf' })
    body.append('file', new Blob([Buffer.from(pdf('b'))]), 'b.pdf')
    const answer = await visitor.post(url, body)
    expect([answer.status, answer.text.includes('un seul fichier')]).toEqual([422, true])
    expect(await stored()).toEqual([0, 0, 0])
  })

  test('a form that breaks off, or has too many parts, is refused whole', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=b', Origin: server.app.env.BASE_URL }
    const broken = '--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nTitre'
    expect((await visitor.send(url, { method: 'POST', body: broken, headers })).status).toBe(422)
    const part = '--b\r\nContent-Disposition: form-data; name="t"\r\n\r\nx\r\n'
    expect((await visitor.send(url, { method: 'POST', body: `${part.repeat(50)}--b--\r\n`, headers })).status).toBe(422)
    expect(await stored()).toEqual([0, 0, 0])
  })
})

/** Sends a file of that size without holding it; gives the status and the most memory that buffers took meanwhile. */
async function sendLarge(megabytes: number): Promise<{ status: number | undefined; most: number; text: string }> {
  const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ')
  const fields = Object.entries(typed).map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `${fields.join('')}--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`
  const tail = '\r\n--b--\r\n'
  const piece = Buffer.alloc(megabyte / 4, '%')
  const length = Buffer.byteLength(head) + megabytes * megabyte + tail.length
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  const headers = {
    'Content-Type': 'multipart/form-data; boundary=b',
    'Content-Length': length,
    Origin: server.app.env.BASE_URL,
    Cookie: cookie,
  }
  const { port } = new URL(server.url)
  return new Promise((done, fail) => {
    const sent = request({ port, host: '127.0.0.1', path: url, method: 'POST', headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (some) => {
        text += some
      })
      answer.on('end', () => done({ status: answer.statusCode, most, text }))
    })
    sent.on('error', fail)
    sent.write(head)
    let left = megabytes * 4
    const next = () => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before)
      if (left === 0) return sent.end(tail)
      left -= 1
      return sent.write(piece, next)
    }
    next()
  })
}

test('a file of 99 MB is read to its end, never held whole, and told from the form around it', async () => {
  const { status, most, text } = await sendLarge(99)
  expect(status).toBe(422)
  expect(text).toContain('value="Titre tapé"')
  expect(text).toContain('dépasse 20')
  // The file once, let alone twice as a form that is simply read, would be more.
  expect(most / megabyte).toBeLessThan(95)
  expect(spooledFolders()).toEqual([])
})

test('a session that ended gives back the words of an upload and says that its file is lost', async () => {
  const stranger = new Visitor(server)
  stranger.cookies.set('etalon-session', 'over')
  const answer = await stranger.post(url, form({ content: pdf(), name: 'a.pdf' }))
  expect(answer.status).toBe(401)
  expect(answer.text).toMatch(/name="typed" value="[^"]{40,}"/)
  expect(await stored()).toEqual([0, 0, 0])
})

describe('what is kept', () => {
  test('exactly 20 MB go in, come out byte for byte, as a file to save under its name and nothing that runs', async () => {
    const content = Buffer.alloc(20 * megabyte, '%PDF-1.4\n')
    const answer = await visitor.post(url, form({ content, name: 'Bilan\u202e « été » 2025.pdf' }))
    expect([answer.status, answer.location]).toEqual([303, url])
    const { id } = await server.app.db.selectFrom('evidence').select('id').executeTakeFirstOrThrow()
    const response = await fetch(server.url + paths.evidence(id), {
      headers: { Cookie: [...visitor.cookies].map((pair) => pair.join('=')).join('; ') },
    })
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true)
    const header = (name: string) => response.headers.get(name)
    expect(header('content-type')).toBe('application/pdf')
    expect(header('content-length')).toBe(String(20 * megabyte))
    expect(header('x-content-type-options')).toMatch(/^nosniff/)
    expect(header('content-security-policy')).toContain("sandbox; default-src 'none'")
    expect(header('content-disposition')).toBe(
      `attachment; filename="Bilan-ete-2025.pdf"; filename*=UTF-8''Bilan%20%C2%AB%20%C3%A9t%C3%A9%20%C2%BB%202025.pdf`,
    )
    expect(spooledFolders()).toEqual([])
  })

  test('a name that would break a header comes out harmless', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=b', Origin: server.app.env.BASE_URL }
    const field = (name: string, value: string) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const name = `filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x%3Dy%22%3B.pdf`
    const file = `--b\r\nContent-Disposition: form-data; name="file"; ${name}\r\n\r\n${pdf('crlf')}\r\n--b--\r\n`
    const fields = Object.entries({ ...typed, title: 'crlf' }).map(([key, value]) => field(key, value))
    const answer = await visitor.send(url, { method: 'POST', body: fields.join('') + file, headers })
    expect(answer.status).toBe(303)
    const row = await server.app.db
      .selectFrom('evidence')
      .selectAll()
      .where('title', '=', 'crlf')
      .executeTakeFirstOrThrow()
    const download = await visitor.get(paths.evidence(row.id))
    expect(row.file_name).toBe('aSet-Cookie_ x=y_;.pdf')
    expect(download.headers.get('set-cookie')).toBeNull()
    expect(download.headers.get('content-disposition')).toMatch(
      /^attachment; filename="aSet-Cookie_-x-y_-.pdf"; filename\*=UTF-8''[\w.%-]+$/,
    )
  })

  test('an image is a file to save too, and a link is no file', async () => {
    const added = await visitor.post(url, form({ content: png, name: 'capture.png' }, { title: 'image' }))
    expect(added.status).toBe(303)
    await visitor.post(url, form({}, { title: 'lien', url: 'https://exemple.fr/charte' }))
    const rows = await server.app.db.selectFrom('evidence').select(['id', 'title']).execute()
    const idOf = (title: string) => rows.find((row) => row.title === title)?.id ?? ''
    const image = await visitor.get(paths.evidence(idOf('image')))
    expect(image.headers.get('content-disposition')).toMatch(/^attachment/)
    expect((await visitor.get(paths.evidence(idOf('lien')))).status).toBe(404)
  })
})
