import { expect, test } from 'vitest'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { logExport } from '#app/features/log/exports.server.ts'
import { makeNextFile } from '#app/features/record-files/making.server.ts'
import {
  advanceFile,
  askFile,
  claimFile,
  forgetOldFiles,
  giveFileBack,
} from '#app/features/record-files/mutations.server.ts'
import { madeFile, recordFilesPage } from '#app/features/record-files/queries.server.ts'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import { recordPdf } from '#app/features/reports/record-pdf.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { closedCampaign } from '#tests/support/closed-campaign.ts'
import { sqliteOnlyDatabase, testDatabase } from '#tests/support/db.ts'
import { keyOf } from '#tests/support/panel-acts.ts'
import { markCampaign } from '#tests/support/revealed.ts'
import { readBytes } from '#tests/support/workbooks.ts'

const words = { lang: 'fr', t: dictionary('fr'), f: formats('fr') } as const
const pdf = { format: 'pdf', language: 'fr' } as const
const asked = '2026-11-12T10:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(asked) + minutes * 60_000).toISOString()
const now = () => asked

async function assessed(db: Db) {
  const campaign = await closedCampaign(db, { scope: ['GOV-1'] })
  await markCampaign(db, campaign, () => 2)
  const done = await assessCampaign(db, { ...keyOf(campaign), actorId: campaign.buyer.id })
  if (!done.ok) throw new Error(done.reason)
  const key = { campaignId: campaign.campaignId, organisationId: campaign.organisation.id, now: asked }
  const ask = (kind: { format: 'pdf' | 'xlsx'; language: 'fr' | 'en' } = pdf, at = asked) =>
    askFile(db, { ...key, ...kind, now: at, actorId: campaign.buyer.id, newId: randomId })
  const stateOf = async (at = asked) => (await recordFilesPage(db, { ...key, now: at }))?.files[0]
  return { campaign, key, ask, stateOf }
}

async function recordOf(db: Db, key: Parameters<typeof campaignRecord>[1]) {
  const found = await campaignRecord(db, key)
  if (!found?.ok) throw new Error('no record')
  return found.record
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

test('a file that was asked is made once, byte for byte what an answer would hold, for its own buyer alone', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, ask, stateOf } = await assessed(db)
  expect((await stateOf())?.state).toBe('none')
  await ask()
  await ask()
  await ask({ format: 'xlsx', language: 'en' })
  expect((await stateOf())?.state).toBe('waiting')
  expect([await makeNextFile(db, { now }), await makeNextFile(db, { now }), await makeNextFile(db, { now })]).toEqual([
    true,
    true,
    false,
  ])
  const record = await recordOf(db, key)
  const expected = await recordPdf(record, words)
  const file = await madeFile(db, { ...key, ...pdf, standsFor: record.log.hash })
  expect(file?.size).toBe(expected.length)
  expect(Buffer.compare(await whole(file!.pieces()), expected)).toBe(0)
  const page = await stateOf()
  expect(page).toMatchObject({ state: 'done', madeAt: asked, expiresAt: later(24 * 60) })
  expect(page!.done).toBeGreaterThan(2)
  const sheet = await madeFile(db, { ...key, format: 'xlsx', language: 'en', standsFor: record.log.hash })
  expect((await readBytes(await whole(sheet!.pieces()), 'record.xlsx')).ok).toBe(true)
  const stranger = { ...key, organisationId: 'another' }
  expect(await recordFilesPage(db, stranger)).toBeNull()
  expect(await madeFile(db, { ...stranger, ...pdf, standsFor: record.log.hash })).toBeNull()
})

test('a maker that dies is replaced after its minute, and what it still writes is refused', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, ask, stateOf } = await assessed(db)
  await ask()
  const dead = await claimFile(db, asked)
  const chunk = { position: 0, bytes: Buffer.from('half') }
  expect(await advanceFile(db, dead!, { now: asked, done: 12, about: 20, chunk })).toBe(true)
  expect(await stateOf()).toMatchObject({ state: 'making', done: 12, about: 20 })
  expect(await makeNextFile(db, { now: () => later(0.9) })).toBe(false)
  expect(await makeNextFile(db, { now: () => later(1) })).toBe(true)
  expect(await advanceFile(db, dead!, { now: later(2), done: 13, about: 20 })).toBe(false)
  const record = await recordOf(db, key)
  const file = await madeFile(db, { ...key, ...pdf, standsFor: record.log.hash })
  expect(Buffer.compare(await whole(file!.pieces()), await recordPdf(record, words))).toBe(0)
  const attempts = await db.selectFrom('record_file_chunk').select('attempt').distinct().execute()
  expect(attempts).toEqual([{ attempt: dead!.attempt + 1 }])
})

test('of makers that ask at once one makes', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { ask } = await assessed(db)
  await ask()
  const claims = await Promise.all(Array.from({ length: 6 }, () => claimFile(db, asked)))
  expect(claims.filter((claim) => claim !== null)).toHaveLength(1)
})

test('after three tries that came to nothing it is given up, until somebody asks again', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { ask, stateOf } = await assessed(db)
  await ask()
  for (const minute of [0, 2, 4]) expect(await claimFile(db, later(minute))).toMatchObject({ tries: minute / 2 + 1 })
  expect(await makeNextFile(db, { now: () => later(6) })).toBe(false)
  expect((await stateOf())?.state).toBe('failed')
  await ask()
  expect((await stateOf())?.state).toBe('waiting')
  expect(await makeNextFile(db, { now: () => later(7) })).toBe(true)
  expect((await stateOf())?.state).toBe('done')
})

test('a server that stops gives back what it was making, and it counts as no try', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { ask, stateOf } = await assessed(db)
  await ask()
  expect(await makeNextFile(db, { now, stopped: () => true })).toBe(true)
  expect((await stateOf())?.state).toBe('waiting')
  const claim = await claimFile(db, asked)
  expect(claim?.tries).toBe(1)
  await giveFileBack(db, claim!, { counts: true })
  expect((await claimFile(db, asked))?.tries).toBe(2)
})

test('it is out of date once the log has gone on, though not by exports, and gone after its day', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaign, key, ask, stateOf } = await assessed(db)
  await ask()
  await makeNextFile(db, { now })
  await logExport(db, { ...key, actorId: campaign.buyer.id, file: 'record.pdf', sha256: '0'.repeat(64) })
  expect((await stateOf())?.state).toBe('done')
  expect((await stateOf(later(24 * 60)))?.state).toBe('none')
  await db.transaction().execute((db) =>
    appendEvent(db, {
      chainId: campaignChain(key.campaignId),
      at: asked,
      actorId: campaign.buyer.id,
      kind: 'debriefing_preview',
      payload: {},
    }),
  )
  expect((await stateOf())?.state).toBe('outdated')
  await forgetOldFiles(db, later(24 * 60 - 1))
  expect(await db.selectFrom('record_file').selectAll().execute()).toHaveLength(1)
  await forgetOldFiles(db, later(24 * 60))
  expect(await db.selectFrom('record_file').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('record_file_chunk').selectAll().execute()).toEqual([])
})

test('a file quotes no entry that came while what it holds was being read: it is out of date at once', async () => {
  await using database = await sqliteOnlyDatabase()
  const { db } = database
  const { campaign, key, ask, stateOf } = await assessed(db)
  await ask()
  let meanwhile: Promise<unknown> | undefined
  const entry = { chainId: campaignChain(key.campaignId), at: asked, actorId: campaign.buyer.id }
  const interrupted = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      // The panel's marks are read: the other side of the house acts next.
      if ('justification' in (result.rows[0] ?? {}))
        meanwhile ??= db
          .transaction()
          .execute((db) => appendEvent(db, { ...entry, kind: 'consensus', payload: { level: 3 } }))
      return result
    },
  })
  expect(await makeNextFile(interrupted, { now })).toBe(true)
  expect(meanwhile).toBeDefined()
  await meanwhile
  expect((await stateOf())?.state).toBe('outdated')
})
