import { expect, test } from 'vitest'
import { revealedMarks } from '#app/features/assessment/revealed.server.ts'
import { saveMark } from '#app/features/marking/mark-mutations.server.ts'
import { markingPage, nextAnswer } from '#app/features/marking/marking-page.server.ts'
import { chooseOrder } from '#app/features/marking/order-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { answered, closedCampaign, deadline, notApplicable } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeMember, makePerson } from '#tests/support/factories.ts'
import { actsOn, keyOf } from '#tests/support/panel-acts.ts'

test('an assigned evaluator marks an answer; the set takes the function that the campaign gave them', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db)
  const { mark } = actsOn(db, campaign)
  expect(await mark(1, 'GOV-1', 2)).toMatchObject({ ok: true, mark: { level: 2, revision: 1 } })
  expect(await mark(1, 'GOV-1', 3, { revision: 1 })).toMatchObject({ ok: true, mark: { level: 3, revision: 2 } })
  const sets = await db.selectFrom('mark_set').selectAll().execute()
  expect(sets).toMatchObject([{ evaluator_id: campaign.panel[1]!.id, function: 'dsi', status: 'open' }])
  expect(await db.selectFrom('mark').select(['level', 'revision']).execute()).toEqual([{ level: 3, revision: 2 }])
})

test('a stale revision writes nothing and gives back what is there', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { mark } = actsOn(db, await closedCampaign(db))
  await mark(0, 'GOV-1', 1, { justification: 'Le premier texte, gardé tel quel.' })
  const stale = { justification: 'Le second texte, parti du même écran.' }
  const words = { justification: 'Le premier texte, gardé tel quel.', pointer: null, ceilingReason: null }
  const saved = { level: 1, ...words, revision: 1 }
  expect(await mark(0, 'GOV-1', 2, stale)).toEqual({ ok: false, reason: 'conflict', saved })
  expect(await mark(0, 'GOV-1', 2, { ...stale, revision: 7 })).toEqual({ ok: false, reason: 'conflict', saved })
})

test('of parallel first marks of one evaluator one is kept and the others are told', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { mark } = actsOn(db, await closedCampaign(db))
  const results = await Promise.all([0, 1, 2, 3].map((level) => mark(0, 'GOV-1', level as 0 | 1 | 2 | 3)))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.filter((result) => !result.ok && result.reason === 'conflict')).toHaveLength(3)
  expect(await db.selectFrom('mark_set').selectAll().execute()).toHaveLength(1)
})

test('only the panel of that criterion marks: not the buyer, not another criterion, not another organisation', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1', 'MES-1'],
    panel: [{ function: 'achats', criteria: ['GOV'] }, { function: 'dsi' }],
  })
  const other = await closedCampaign(db)
  const { mark } = actsOn(db, campaign)
  const nothing = { ok: false, reason: 'not_found' }
  expect(await mark(0, 'MES-1', 2)).toEqual(nothing)
  expect(await mark(0, 'GOV-1', 2, { actorId: campaign.buyer.id })).toEqual(nothing)
  expect(await mark(0, 'GOV-1', 2, { organisationId: other.organisation.id })).toEqual(nothing)
  expect(await mark(0, 'GOV-1', 2, { actorId: other.panel[0]!.id })).toEqual(nothing)
  expect(await mark(0, 'GOV-9', 2)).toEqual(nothing)
  expect(await mark(0, 'GOV-1', 2, { invitationId: other.suppliers[0]!.invitationId })).toEqual(nothing)
  expect(await db.selectFrom('mark_set').selectAll().execute()).toEqual([])
})

test('whoever belongs to an invited supplier, or has lost the role, marks nobody in the campaign', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db)
  const { mark } = actsOn(db, campaign)
  const personId = campaign.panel[0]!.id
  await makeMember(db, {
    organisationId: campaign.suppliers[0]!.organisation.id,
    personId,
    roles: ['reader'],
  })
  expect(await mark(0, 'GOV-1', 3)).toEqual({ ok: false, reason: 'not_found' })
  await db.deleteFrom('membership').where('person_id', '=', campaign.panel[1]!.id).execute()
  expect(await mark(1, 'GOV-1', 3)).toEqual({ ok: false, reason: 'not_found' })
})

test('marking begins when the campaign closes and stays shut on what has nothing to mark', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1', 'GOV-2', 'GOV-3'],
    suppliers: [{ 'GOV-1': answered('Une politique datée de 2024.'), 'GOV-2': notApplicable('Aucun site en propre.') }],
  })
  const { mark } = actsOn(db, campaign)
  const before = new Date(Date.parse(deadline) - 1).toISOString()
  expect(await mark(0, 'GOV-1', 1, { now: before })).toEqual({ ok: false, reason: 'not_found' })
  expect(await mark(0, 'GOV-1', 1, { now: deadline })).toMatchObject({ ok: true })
  expect(await mark(0, 'GOV-2', 1)).toEqual({ ok: false, reason: 'nothing_to_mark' })
  expect(await mark(0, 'GOV-3', 1)).toEqual({ ok: false, reason: 'nothing_to_mark' })
})

test('a person of another organisation with the same role reaches nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db)
  const stranger = await makePerson(db, { organisationId: campaign.organisation.id, roles: ['evaluator'] })
  const given = {
    ...keyOf(campaign),
    actorId: stranger.id,
    invitationId: campaign.suppliers[0]!.invitationId,
    questionId: 'GOV-1',
    level: 2 as const,
    justification: 'Un collègue que la campagne ne connaît pas.',
    revision: 0,
  }
  expect(await saveMark(db, given, randomId)).toEqual({ ok: false, reason: 'not_found' })
})

test('a question that a supplier was not asked is told apart from one that it left without an answer', async () => {
  await using database = await testDatabase()
  const { db } = database
  const unanswered = { ...answered(''), status: 'unanswered' as const, state: null }
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1', 'GOV-2', 'GOV-3'],
    suppliers: [{ 'GOV-1': answered('Une politique de 2024.'), 'GOV-2': unanswered }],
  })
  const key = {
    ...keyOf(campaign),
    actorId: campaign.panel[0]!.id,
    invitationId: campaign.suppliers[0]!.invitationId,
  }
  const read = async (questionId: string) => {
    const page = await markingPage(db, { ...key, questionId })
    return [page?.answer.status, page?.asked, page?.shut]
  }
  expect(await read('GOV-1')).toEqual(['answered', true, null])
  expect(await read('GOV-2')).toEqual(['unanswered', true, 'nothing_to_mark'])
  expect(await read('GOV-3')).toEqual(['unanswered', false, 'nothing_to_mark'])
})

test('a mark keeps the sentence that it rests on, and one above the suggested ceiling wants its reason', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1'],
    suppliers: [{ 'GOV-1': answered('Une charte de 2024. Elle couvre le siège.') }],
  })
  const { mark, lock } = actsOn(db, campaign)
  const stored = () => db.selectFrom('mark').select(['level', 'pointer', 'ceiling_reason']).execute()

  expect(await mark(0, 'GOV-1', 2, { ceilingReason: '' })).toEqual({ ok: false, reason: 'ceiling_reason' })
  expect(await mark(0, 'GOV-1', 2, { ceilingReason: 'trop court' })).toEqual({ ok: false, reason: 'ceiling_reason' })
  expect(await mark(0, 'GOV-1', 2, { pointer: 's3' })).toEqual({ ok: false, reason: 'pointer' })
  expect(await mark(0, 'GOV-1', 2, { pointer: 'e:ailleurs' })).toEqual({ ok: false, reason: 'pointer' })
  expect(await stored()).toEqual([])

  expect(await mark(0, 'GOV-1', 2, { pointer: 's2' })).toMatchObject({ ok: true })
  const sentence = { kind: 'sentence', text: 'Elle couvre le siège.' }
  expect(await stored()).toEqual([
    {
      level: 2,
      pointer: JSON.stringify(sentence),
      ceiling_reason: 'La pratique est décrite et datée, sans pièce jointe.',
    },
  ])
  await mark(1, 'GOV-1', 1)
  await lock(0)
  await lock(1)
  expect(await revealedMarks(db, keyOf(campaign))).toMatchObject([
    { level: 2, pointer: sentence, ceilingReason: 'La pratique est décrite et datée, sans pièce jointe.' },
    // At the ceiling no reason was asked, and what was typed is not kept.
    { level: 1, pointer: null, ceilingReason: null },
  ])
})

test('an evaluator reads question by question, or supplier by supplier once they chose so, and "next" follows', async () => {
  await using database = await testDatabase()
  const { db } = database
  const both = { 'GOV-1': answered('Une charte de 2024.'), 'GOV-2': answered('Un comité de 2025.') }
  const campaign = await closedCampaign(db, { suppliers: [both, both] })
  const [first, second] = campaign.suppliers.map(({ invitationId }) => invitationId)
  const { organisationId } = keyOf(campaign)
  const place = { ...keyOf(campaign), actorId: campaign.panel[0]!.id, invitationId: first!, questionId: 'GOV-1' }
  const next = async (actorId = place.actorId) => {
    const step = (await nextAnswer(db, { ...place, actorId }))?.next
    return step && [step.invitationId, step.questionId]
  }

  expect(await next()).toEqual([second, 'GOV-1'])
  await chooseOrder(db, { organisationId, actorId: place.actorId, walk: 'supplier' })
  expect(await next()).toEqual([first, 'GOV-2'])
  expect(await next(campaign.panel[1]!.id)).toEqual([second, 'GOV-1'])
  await chooseOrder(db, { organisationId, actorId: place.actorId, walk: 'question' })
  expect(await next()).toEqual([second, 'GOV-1'])
})
