import { expect, test } from 'vitest'
import { campaignAnnex } from '#app/features/annex/annex.server.ts'
import { annexed } from '#tests/support/annexes.ts'
import { launch } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeBuyer } from '#tests/support/factories.ts'

test('two parts hold every question asked once, with weights only when they are wanted', async () => {
  await using database = await testDatabase()
  const { key } = await annexed(database.db)
  const annex = (await campaignAnnex(database.db, key))!
  expect(annex.parts.map(({ part }) => part)).toEqual(['sensibilisation', 'technique'])
  const asked = annex.parts.map(({ criteria }) => criteria.flatMap(({ questions }) => questions))
  expect(asked.map(({ length }) => length)).toEqual([21, 26])
  expect(new Set(asked.flat().map(({ id }) => id)).size).toBe(47)
  expect(asked.flat().every(({ weight }) => weight === null)).toBe(true)
  const weighted = (await campaignAnnex(database.db, { ...key, withWeights: true }))!
  const governance = weighted.parts[0]!.criteria[0]!
  expect([governance.id, governance.weight, governance.questions.map(({ weight }) => weight).slice(0, 3)]).toEqual([
    'GOV',
    10,
    [2, 0, 1],
  ])
})

test('a scope leaves out the part that it does not ask, and rescales the weights', async () => {
  await using database = await testDatabase()
  const { key } = await annexed(database.db, ['GOV-1', 'FOR-1'])
  const annex = (await campaignAnnex(database.db, { ...key, withWeights: true }))!
  expect(annex.questions).toBe(2)
  expect(annex.parts.map(({ criteria }) => criteria.map(({ weight }) => weight))).toEqual([[50, 50]])
})

test('once launched it says what was frozen, a reader has it once closed, and another buyer nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { panel, campaignId, key } = await annexed(db)
  const before = (await campaignAnnex(db, key))!
  expect((await launch(db, panel, campaignId)).ok).toBe(true)
  const after = (await campaignAnnex(db, key))!
  expect({ ...after, madeAt: '' }).toEqual({ ...before, madeAt: '' })
  expect(after.madeAt).toBe(madeAt)
  expect(await campaignAnnex(db, { ...key, runningToo: false })).toBeNull()
  expect(await campaignAnnex(db, { ...key, runningToo: false, now: '2027-01-01T00:00:00.000Z' })).not.toBeNull()
  const other = await makeBuyer(db)
  expect(await campaignAnnex(db, { ...key, organisationId: other.id })).toBeNull()
})
