import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluate } from '#app/domain/scoring/evaluate.ts'
import { keptLevel } from '#app/domain/scoring/kept-level.ts'
import { isSiren } from '#app/domain/suppliers/siren.ts'
import { campaignEvaluation } from '#app/features/assessment/evaluation.server.ts'
import { organisationId } from '#app/features/demo/cast.server.ts'
import { demoState, fillDemo } from '#app/features/demo/fill.server.ts'
import { demoAnswers, demoOrganisations, demoStories } from '#app/features/demo/source.ts'
import { demoId } from '#app/features/demo/world.server.ts'
import { allQuestionnaires } from '#app/features/questionnaires/registry.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { demoDatabase, demoWorld } from '#tests/support/demo.ts'
import { makeOrganisation } from '#tests/support/factories.ts'

let database: Awaited<ReturnType<typeof demoDatabase>>
beforeAll(async () => {
  database = await demoDatabase()
})
afterAll(() => database.close())

const assessed = async () => {
  const key = {
    campaignId: demoId('campaign', 'assessed'),
    organisationId: organisationId('valdorene'),
    now: demoWorld.now,
  }
  const found = await campaignEvaluation(database.db, key)
  if (!found) throw new Error('no assessed campaign')
  return found
}

test('only an empty database is filled, once, and it carries the mark', async () => {
  expect(await demoState(database.db)).toBe('filled')
  expect(await fillDemo(database.db, demoWorld)).toBe(false)
  await using other = await testDatabase()
  expect(await demoState(other.db)).toBe('empty')
  await other.db.insertInto('instance_setting').values({ key: 'demo', value: 'filling' }).execute()
  expect(await demoState(other.db)).toBe('filling')
  await using used = await testDatabase()
  await makeOrganisation(used.db)
  expect(await demoState(used.db)).toBe('foreign')
})

test('twelve suppliers are ranked on settled marks, sensitively to the weights, with real disagreement', async () => {
  const found = await assessed()
  expect(found.campaign.status).toBe('assessed')
  const result = evaluate(found.evaluation)
  expect(result.suppliers).toHaveLength(12)
  expect(result.suppliers.filter(({ provisional }) => provisional)).toEqual([])
  expect(result.robustness.verdict).toBe('sensible')
  const leader = result.suppliers.find(({ rank }) => rank === 1)
  const share = result.robustness.rankAcceptability[leader?.id ?? '']?.[0] ?? 0
  expect(share).toBeGreaterThan(0.72)
  expect(share).toBeLessThan(0.88)
  expect(new Set(result.suppliers.map(({ level }) => level)).size).toBeGreaterThanOrEqual(2)
  expect(result.agreement.percentExact).toBeGreaterThan(55)
  expect(result.agreement.percentExact).toBeLessThan(85)
  expect(result.agreement.percentWithinOne).toBeLessThan(100)
  expect(found.invitations.map(({ status }) => status).filter((status) => status !== 'submitted')).toEqual(['declined'])
})

test('kept levels reach the means that the organisations file aims at', async () => {
  const { evaluation, suppliers } = await assessed()
  for (const supplier of evaluation.suppliers) {
    const name = suppliers.find(({ id }) => id === supplier.id)?.name
    const described = demoOrganisations.suppliers.find((one) => one.name === name)
    const refused = Object.keys(demoStories.notApplicable[described?.id ?? ''] ?? {})
    for (const { id, questions } of evaluation.criteria) {
      if (questions.some((question) => refused.includes(question.id))) continue
      const levels = questions.map((question) => keptLevel(supplier.answers[question.id], 2).level ?? 0)
      const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length
      expect(mean, `${name} ${id}`).toBeCloseTo(described?.levelMeans[id] ?? -1, 2)
    }
  }
})

test('a disagreement of two levels is settled with words; marks and reveals respect the panel', async () => {
  const { db } = database
  const unsettled = await db.selectFrom('consensus').select('comment').where('comment', '=', '').execute()
  expect(unsettled).toEqual([])
  const seats = await db.selectFrom('campaign_evaluator').selectAll().execute()
  const sets = await db.selectFrom('mark_set').selectAll().execute()
  const keyOf = (row: { campaign_id: string; criterion_id: string; evaluator_id: string }) =>
    `${row.campaign_id} ${row.criterion_id} ${row.evaluator_id}`
  const allowed = new Set(seats.map((seat) => keyOf({ ...seat, evaluator_id: seat.person_id })))
  expect(sets.filter((set) => !allowed.has(keyOf(set)))).toEqual([])
  for (const reveal of await db.selectFrom('reveal').selectAll().execute()) {
    const assigned = seats.filter((s) => s.campaign_id === reveal.campaign_id && s.criterion_id === reveal.criterion_id)
    const locked = sets.filter(
      (set) =>
        set.campaign_id === reveal.campaign_id &&
        set.invitation_id === reveal.invitation_id &&
        set.criterion_id === reveal.criterion_id &&
        set.status === 'locked',
    )
    expect(locked).toHaveLength(assigned.length)
  }
})

test('every SIREN is invented and has a right key', async () => {
  const rows = await database.db.selectFrom('organisation').select('siren').execute()
  expect(rows).toHaveLength(14)
  for (const { siren } of rows) {
    expect(isSiren(siren ?? '')).toBe(true)
    expect(siren).toMatch(/^000/)
  }
  expect(isSiren(demoStories.outsider.siren)).toBe(true)
})

// Rubrics are for evaluators: demonstration prose that quoted one would put it before suppliers.
const plain = (text: string) =>
  text
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('’', "'")
    .toLowerCase()
const sentences = (text: string) =>
  plain(text)
    .split(/[.;:!?]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(' ').length >= 5)

test('no demonstration text contains a sentence of a rubric', () => {
  const rubric = allQuestionnaires().flatMap(({ full }) =>
    full.criteria.flatMap((criterion) =>
      criterion.questions.flatMap((question) =>
        question.evaluatorOnly.rubric.flatMap((level) => [...sentences(level.text.fr), ...sentences(level.text.en)]),
      ),
    ),
  )
  expect(rubric.length).toBeGreaterThan(300)
  const prose = plain(JSON.stringify([demoAnswers, demoStories, demoOrganisations]))
  expect(rubric.filter((sentence) => prose.includes(sentence))).toEqual([])
})
