import { expect, test } from 'vitest'
import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { campaignChain } from '#app/features/log/append.server.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import { recordDownload } from '#app/features/record-files/download.server.ts'
import { makeNextFile } from '#app/features/record-files/making.server.ts'
import { askFile } from '#app/features/record-files/mutations.server.ts'
import { recordFilesPage } from '#app/features/record-files/queries.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { keyOf } from '#tests/support/panel-acts.ts'
import { markCampaign } from '#tests/support/revealed.ts'
import { readBytes } from '#tests/support/workbooks.ts'

const words = { lang: 'fr', t: dictionary('fr'), f: formats('fr') } as const
const ids = questionnaireEntry('inr-parties-prenantes', '1.0.0')!.full.criteria.flatMap(({ questions }) =>
  questions.map(({ id }) => id),
)

async function assessed(db: Db, count: number) {
  const answers = Object.fromEntries(ids.map((id) => [id, answered(`Réponse à ${id}, suivie depuis 2024.`)]))
  const suppliers = Array.from({ length: count }, () => answers)
  const campaign = await closedCampaign(db, { scope: ids, suppliers })
  await markCampaign(db, campaign, (supplier) => ((supplier % 3) + 1) as 1 | 2 | 3)
  const key = { ...keyOf(campaign), actorId: campaign.buyer.id }
  const done = await assessCampaign(db, key)
  if (!done.ok) throw new Error(done.reason)
  const exports = async () => {
    const chain = campaignChain(campaign.campaignId)
    const rows = await db
      .selectFrom('event')
      .select('payload')
      .where('chain_id', '=', chain)
      .where('kind', '=', 'export')
    return (await rows.execute()).map(({ payload }) => JSON.parse(payload) as { file: string; sha256: string })
  }
  return { key, exports }
}

async function taken(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

test('a long record is written as it is taken, and noted in the log once all of it has gone out', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, exports } = await assessed(db, 24)
  const page = await recordFilesPage(db, key)
  expect(page).toMatchObject({ long: true, suppliers: 24, questions: 47 })
  const ask = async (format: 'pdf' | 'xlsx') => {
    const found = await recordDownload(db, { key, format, words })
    if (!found?.ok) throw new Error('no record')
    return found
  }
  const left = await ask('pdf')
  expect(left.size).toBeUndefined()
  expect(Buffer.from((await left.pieces.next()).value ?? []).toString('latin1', 0, 5)).toBe('%PDF-')
  await left.pieces.return(undefined)
  expect(await exports()).toEqual([])

  const streamed = await taken((await ask('xlsx')).pieces)
  const reading = await readBytes(streamed, 'record.xlsx')
  if (!reading.ok) throw new Error(reading.fault)
  const levels = reading.workbook.sheets.find(({ name }) => name === words.t.record.levels)
  expect(levels?.rows).toHaveLength(24 * 47 + 1)
  expect(await exports()).toEqual([{ file: 'record.xlsx', sha256: sha256Hex(streamed) }])

  await askFile(db, { ...key, format: 'xlsx', language: 'fr', newId: randomId })
  await makeNextFile(db, { now: () => key.now })
  const made = await ask('xlsx')
  expect(made.size).toBe(streamed.length)
  expect(Buffer.compare(await taken(made.pieces), streamed)).toBe(0)
  expect((await exports()).map(({ sha256 }) => sha256)).toEqual(Array(2).fill(sha256Hex(streamed)))
}, 60_000)

test('a short record is there whole, and nobody has to ask for it first', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, exports } = await assessed(db, 2)
  expect((await recordFilesPage(db, key))?.long).toBe(false)
  const found = await recordDownload(db, { key, format: 'pdf', words })
  if (!found?.ok) throw new Error('no record')
  const bytes = await taken(found.pieces)
  expect(found.size).toBe(bytes.length)
  expect(await exports()).toEqual([{ file: 'record.pdf', sha256: sha256Hex(bytes) }])
  expect(await recordDownload(db, { key: { ...key, organisationId: 'another' }, format: 'pdf', words })).toBeNull()
})
