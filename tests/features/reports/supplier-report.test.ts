import { expect, test } from 'vitest'
import { evaluate } from '#app/domain/scoring/evaluate.ts'
import { campaignEvaluation } from '#app/features/assessment/evaluation.server.ts'
import { revealedMarks } from '#app/features/assessment/revealed.server.ts'
import { supplierReport } from '#app/features/reports/supplier-report.server.ts'
import { assessedCampaign } from '#tests/support/assessed-campaign.ts'
import { closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { demoDatabase } from '#tests/support/demo.ts'

test('the report says what the engine says, by criterion and by question, and the median of the others', async () => {
  await using demo = await demoDatabase()
  const { key, suppliers } = await assessedCampaign(demo.db)
  const found = await campaignEvaluation(demo.db, key)
  const result = evaluate(found!.evaluation)
  expect(suppliers.length).toBe(12)
  for (const { id, name } of suppliers.slice(0, 3)) {
    const answer = await supplierReport(demo.db, { ...key, invitationId: id })
    if (!answer?.ok) throw new Error('no report')
    const { report } = answer
    const expected = result.suppliers.find((supplier) => supplier.id === id)!
    expect(report.supplier).toEqual({ id, name })
    expect(report.score).toBe(expected.score)
    expect(report.level).toBe(expected.level)
    expect(report.criteria.map((one) => ({ id: one.id, score: one.score }))).toEqual(expected.criteria)
    expect(report.responses).toBe(12)
    for (const [index, { median }] of report.criteria.entries()) {
      const scores = result.suppliers.map(({ criteria }) => criteria[index]!.score!).sort((a, b) => a - b)
      expect(median).toBeCloseTo((scores[5]! + scores[6]!) / 2, 10)
    }
    expect(report.criteria.flatMap(({ questions }) => questions)).toHaveLength(47)
    expect(report.dimensions.map((dimension) => dimension.id)).toHaveLength(7)
    const best = Math.max(...report.criteria.map(({ score }) => score ?? 0))
    expect(report.strength?.score).toBe(best)
  }
})

test('nothing of anyone else is in it: no other supplier, no evaluator, no justification, no rank', async () => {
  await using demo = await demoDatabase()
  const { key, suppliers } = await assessedCampaign(demo.db)
  const marks = await revealedMarks(demo.db, key)
  const own = suppliers[0]!
  const text = JSON.stringify(await supplierReport(demo.db, { ...key, invitationId: own.id }))
  for (const { name } of suppliers.slice(1)) expect(text).not.toContain(name)
  const strangers = new Set(marks.flatMap(({ evaluatorName, justification }) => [evaluatorName, justification]))
  expect(strangers.size).toBeGreaterThan(20)
  for (const stranger of strangers) expect(text).not.toContain(JSON.stringify(stranger).slice(1, -1))
  expect(text).not.toMatch(/"rank"|evaluatorOnly|rubric/)
  const agreed = await demo.db.selectFrom('consensus').select('comment').where('invitation_id', '=', own.id).execute()
  expect(agreed.length).toBeGreaterThan(0)
  for (const { comment } of agreed) if (comment) expect(text).not.toContain(comment)
})

test('another organisation, a supplier that submitted nothing and one of another campaign answer nothing', async () => {
  await using demo = await demoDatabase()
  const { key, suppliers, silent, strangerId } = await assessedCampaign(demo.db)
  const invitationId = suppliers[0]!.id
  expect(await supplierReport(demo.db, { ...key, invitationId, organisationId: strangerId })).toBeNull()
  expect(await supplierReport(demo.db, { ...key, invitationId: silent[0]!.id })).toBeNull()
  const elsewhere = await demo.db
    .selectFrom('invitation')
    .select('id')
    .where('campaign_id', '!=', key.campaignId)
    .where('status', '=', 'submitted')
    .executeTakeFirstOrThrow()
  expect(await supplierReport(demo.db, { ...key, invitationId: elsewhere.id })).toBeNull()
})

test('before the assessment is confirmed there is no report, only what remains', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { organisation, campaignId, suppliers, now } = await closedCampaign(db)
  const key = { campaignId, organisationId: organisation.id, invitationId: suppliers[0]!.invitationId, now }
  expect(await supplierReport(db, key)).toMatchObject({
    ok: false,
    awaited: { state: 'provisional', remaining: { marks: 2, difference: 0, ruling: 0 } },
  })
  expect(await supplierReport(db, { ...key, now: '2026-11-03T09:00:00.000Z' })).toMatchObject({
    ok: false,
    awaited: { state: 'launched' },
  })
})

test('weights are in the report only when the campaign shows them', async () => {
  await using demo = await demoDatabase()
  const { key, suppliers } = await assessedCampaign(demo.db)
  const read = async () => {
    const found = await supplierReport(demo.db, { ...key, invitationId: suppliers[0]!.id })
    return found?.ok ? found.report : null
  }
  const hidden = await read()
  expect(hidden?.weightsVisible).toBe(false)
  expect(hidden?.criteria.every(({ weight }) => weight === null)).toBe(true)
  const launch = await demo.db
    .selectFrom('launch_version')
    .selectAll()
    .where('campaign_id', '=', key.campaignId)
    .executeTakeFirstOrThrow()
  const settings = JSON.stringify({ ...JSON.parse(launch.settings), weightsVisible: true })
  await demo.db
    .insertInto('launch_version')
    .values({ ...launch, id: 'amended', version: launch.version + 1, settings })
    .execute()
  const shown = await read()
  expect(shown?.criteria.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBeCloseTo(100, 6)
})
