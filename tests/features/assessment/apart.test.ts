import { expect, test } from 'vitest'
import { evaluate } from '#app/domain/scoring/evaluate.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import { agreementPage } from '#app/features/assessment/agreement.server.ts'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { campaignEvaluation } from '#app/features/assessment/evaluation.server.ts'
import { panelAgenda } from '#app/features/assessment/panel-agenda.server.ts'
import { assessPage } from '#app/features/assessment/remaining.server.ts'
import { ruleNotApplicable } from '#app/features/assessment/ruling-mutations.server.ts'
import { notApplicablePage } from '#app/features/assessment/rulings.server.ts'
import { markingPage } from '#app/features/marking/marking-page.server.ts'
import { markingQueue } from '#app/features/marking/queue.server.ts'
import { revealStanding } from '#app/features/marking/reveal-standing.server.ts'
import type { Db } from '#db/client.server.ts'
import { moduleQuestions, ownNote } from '#tests/support/apart.ts'
import { answered, closedCampaign, notApplicable } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { actsOn, type Campaign, keyOf } from '#tests/support/panel-acts.ts'

const ask = ['GOV-1', 'GOV-2']

async function settleCommon(db: Db, campaign: Campaign, suppliers = 1) {
  const { mark, lock } = actsOn(db, campaign)
  for (let supplier = 0; supplier < suppliers; supplier += 1) {
    const { invitationId } = campaign.suppliers[supplier]!
    for (const evaluator of [0, 1]) {
      for (const id of ask) await mark(evaluator, id, (supplier + 1) as Level, { invitationId })
      await lock(evaluator, 'GOV', supplier)
    }
  }
}

test('an evaluator finds module and own questions in the queue, with the note of the buyer and a scale', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ask, apart: true, evaluatorNotes: { 'OWN-1': ownNote } })
  const key = { ...keyOf(campaign), actorId: campaign.panel[0]!.id }
  const queue = await markingQueue(db, { ...key, page: 1 })
  expect(queue.rows.map(({ criterionId, answered }) => [criterionId, answered])).toEqual([
    ['GOV', 2],
    ['IA', 8],
    ['OWN', 2],
  ])
  const page = await markingPage(db, { ...key, invitationId: campaign.suppliers[0]!.invitationId, questionId: 'OWN-1' })
  expect(page).toMatchObject({ note: ownNote, shut: null, criterion: { id: 'OWN' } })
  expect(page?.question.evaluatorOnly.rubric.map(({ level }) => level)).toEqual([0, 1, 2, 3])
})

test('only who was named for them marks a module and own questions', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = [
    { function: 'achats' as const },
    { function: 'dsi' as const },
    { function: 'rse' as const, criteria: ['GOV'] },
  ]
  const campaign = await closedCampaign(db, { scope: ask, apart: true, panel })
  const { mark } = actsOn(db, campaign)
  expect(await mark(0, 'IA-1', 2)).toMatchObject({ ok: true })
  expect(await mark(0, 'OWN-2', 2)).toMatchObject({ ok: true })
  expect(await mark(2, 'IA-1', 2)).toEqual({ ok: false, reason: 'not_found' })
  expect(await mark(2, 'OWN-1', 2)).toEqual({ ok: false, reason: 'not_found' })
})

test('a campaign is assessed only once module and own questions are settled as well', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ask, apart: true })
  const act = { ...keyOf(campaign), actorId: campaign.buyer.id }
  const { mark, lock, agree } = actsOn(db, campaign)
  await settleCommon(db, campaign)
  expect((await assessPage(db, { ...act, page: 1 }))?.totals).toEqual({ marks: 10, difference: 0, ruling: 0, stuck: 0 })
  const refused = await assessCampaign(db, act)
  expect(refused).toMatchObject({ ok: false, reason: 'provisional' })

  for (const evaluator of [0, 1]) {
    for (const id of moduleQuestions()) await mark(evaluator, id, 2)
    for (const id of ['OWN-1', 'OWN-2']) await mark(evaluator, id, id === 'OWN-2' && evaluator ? 3 : 2)
    await lock(evaluator, 'IA')
    await lock(evaluator, 'OWN')
  }
  expect((await assessPage(db, { ...act, page: 1 }))?.totals).toEqual({ marks: 0, difference: 1, ruling: 0, stuck: 0 })
  const agenda = await panelAgenda(db, { ...act, seesAll: true })
  // What is in no score has no stake in it.
  expect(agenda?.differences).toMatchObject([{ questionId: 'OWN-2', stake: null, spread: 1 }])
  expect((await assessCampaign(db, act)).ok).toBe(false)
  expect(await agree('OWN-2', 3)).toMatchObject({ ok: true })
  expect(await assessCampaign(db, act)).toEqual({ ok: true })
  const event = await db.selectFrom('event').select('payload').where('kind', '=', 'assessed').executeTakeFirstOrThrow()
  expect(event.payload).toMatch(/"apart":"[0-9a-f]{64}"/)
})

test('the common evaluation is the same with and without a module and own questions, whatever their marks', async () => {
  await using database = await testDatabase()
  const { db } = database
  const both = Object.fromEntries(
    [...ask, ...moduleQuestions(), 'OWN-1', 'OWN-2'].map((id) => [id, answered(`Réponse ${id}.`)]),
  )
  const plain = await closedCampaign(db, { scope: ask, suppliers: [both, both] })
  const apart = await closedCampaign(db, { scope: ask, suppliers: [both, both], apart: true })
  for (const campaign of [plain, apart]) await settleCommon(db, campaign, 2)
  const { mark, lock } = actsOn(db, apart)
  for (const id of moduleQuestions()) await mark(0, id, 3)
  for (const id of ['OWN-1', 'OWN-2']) await mark(0, id, 3)
  await lock(0, 'IA')
  await lock(0, 'OWN')
  const common = async (campaign: Campaign) => {
    const found = await campaignEvaluation(db, keyOf(campaign))
    const byOrder = new Map(campaign.suppliers.map(({ invitationId }, index) => [invitationId, `s${index}`]))
    const people = new Map(campaign.panel.map(({ id }, index) => [id, `e${index}`]))
    const text = JSON.stringify(found?.evaluation)
    return JSON.parse([...byOrder, ...people].reduce((all, [id, name]) => all.replaceAll(id, name), text))
  }
  expect(await common(apart)).toEqual(await common(plain))
  const found = await campaignEvaluation(db, keyOf(apart))
  expect(found?.apart.map(({ kind, evaluation }) => [kind, evaluation.criteria.map(({ id }) => id)])).toEqual([
    ['module', ['IA']],
    ['own', ['OWN']],
  ])
  expect((await campaignEvaluation(db, keyOf(plain)))?.apart).toEqual([])
})

test('a "not applicable" of a module or of an own question is ruled on like any other', async () => {
  await using database = await testDatabase()
  const { db } = database
  const answers = {
    ...Object.fromEntries([...ask, ...moduleQuestions()].map((id) => [id, answered(`Réponse ${id}.`)])),
    'IA-3': notApplicable('Nous n’utilisons aucun modèle de ce type.'),
    'OWN-1': notApplicable('Nous ne traitons aucune donnée à Brest.'),
  }
  const campaign = await closedCampaign(db, { scope: ask, apart: true, suppliers: [answers] })
  const key = keyOf(campaign)
  const page = await notApplicablePage(db, { ...key, page: 1 })
  expect(page?.rows.map(({ criterionId, questionId }) => [criterionId, questionId])).toEqual([
    ['IA', 'IA-3'],
    ['OWN', 'OWN-1'],
  ])
  const invitationId = campaign.suppliers[0]!.invitationId
  const given = {
    ...key,
    actorId: campaign.buyer.id,
    invitationId,
    accepted: true,
    reason: 'Constaté sur place.',
    seen: null,
  }
  expect(await ruleNotApplicable(db, { ...given, questionId: 'OWN-1' })).toEqual({ ok: true })
  // One accepted of two: an axis would be unreliable, and own questions are none.
  expect(await notApplicablePage(db, { ...key, page: 1 })).toMatchObject({ toJudge: 1, unreliable: [] })
})

test('a forced reveal of own questions warns as one of a criterion that weighs', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ask, apart: true })
  const { mark, lock } = actsOn(db, campaign)
  for (const id of ['OWN-1', 'OWN-2']) await mark(0, id, 1)
  await lock(0, 'OWN')
  const at = { ...keyOf(campaign), invitationId: campaign.suppliers[0]!.invitationId }
  expect(await revealStanding(db, { ...at, criterionId: 'OWN' })).toMatchObject({
    locked: 1,
    assigned: 2,
    risk: 'too_few_marks',
  })
})

test('overall agreement is that of the common score; a module and own questions have their line by criterion', async () => {
  await using database = await testDatabase()
  const { db } = database
  const answers = Object.fromEntries([...ask, ...moduleQuestions()].map((id) => [id, answered(`Réponse ${id}.`)]))
  const campaign = await closedCampaign(db, { scope: ask, apart: true, suppliers: [answers, answers] })
  const { mark, lock } = actsOn(db, campaign)
  await settleCommon(db, campaign, 2)
  for (const evaluator of [0, 1]) {
    for (const id of moduleQuestions()) await mark(evaluator, id, evaluator === 0 ? 0 : 3)
    await lock(evaluator, 'IA')
  }
  const viewer = {
    ...keyOf(campaign),
    actorId: campaign.buyer.id,
    seesAll: true,
    pseudonym: (letter: string) => letter,
  }
  const page = (await agreementPage(db, viewer))!
  const found = (await campaignEvaluation(db, keyOf(campaign)))!
  expect(page.overall).toMatchObject({ compared: 4, percentExact: 100, alpha: 1 })
  expect(evaluate(found.evaluation).agreement).toMatchObject({ krippendorffAlpha: 1, percentExact: 100 })
  expect(page.evaluators.map(({ severity }) => severity)).toEqual([0, 0])
  expect(page.criteria.find(({ id }) => id === 'IA')).toMatchObject({ compared: 8, percentExact: 0 })
  expect(page.apart).toBe(true)
})
