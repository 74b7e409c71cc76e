import { expect, test } from 'vitest'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { ruleNotApplicable } from '#app/features/assessment/ruling-mutations.server.ts'
import { answered, closedCampaign, notApplicable } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { actsOn, keyOf } from '#tests/support/panel-acts.ts'

const comment = 'Le panel retient la preuve du deuxième site.'

test('a level is agreed only after the reveal, with marks enough from two functions, where they differ', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db)
  const { mark, lock, agree } = actsOn(db, campaign)
  for (const evaluator of [0, 1]) {
    await mark(evaluator, 'GOV-1', evaluator === 0 ? 1 : 2)
    await mark(evaluator, 'GOV-2', 2)
  }
  await lock(0)
  expect(await agree('GOV-1', 2)).toEqual({ ok: false, reason: 'not_revealed' })
  await lock(1)
  expect(await agree('GOV-2', 2)).toEqual({ ok: false, reason: 'equal_marks' })
  expect(await agree('GOV-1', 2, { asBuyer: false })).toEqual({ ok: false, reason: 'not_found' })
  const own = { asBuyer: false, actorId: campaign.panel[1]!.id }
  expect(await agree('GOV-1', 2, own)).toEqual({ ok: true, revision: 1 })
  expect((await db.selectFrom('mark').select('level').where('question_id', '=', 'GOV-1').execute()).length).toBe(2)
})

test('two marks from one function are not a tandem, and one mark is enough only where the launch said so', async () => {
  await using database = await testDatabase()
  const { db } = database
  const oneFunction = await closedCampaign(db, { scope: ['GOV-1'], panel: [{ function: 'dsi' }, { function: 'dsi' }] })
  const acts = actsOn(db, oneFunction)
  for (const evaluator of [0, 1]) {
    await acts.mark(evaluator, 'GOV-1', evaluator === 0 ? 1 : 2)
    await acts.lock(evaluator)
  }
  expect(await acts.agree('GOV-1', 2)).toEqual({ ok: false, reason: 'one_function' })

  const forThree = await closedCampaign(db, { scope: ['GOV-1'], requiredMarks: 3 })
  const three = actsOn(db, forThree)
  for (const evaluator of [0, 1]) {
    await three.mark(evaluator, 'GOV-1', evaluator === 0 ? 1 : 2)
    await three.lock(evaluator)
  }
  expect(await three.agree('GOV-1', 2)).toEqual({ ok: false, reason: 'too_few_marks' })

  const alone = await closedCampaign(db, { scope: ['GOV-1'], panel: [{ function: 'achats' }], requiredMarks: 1 })
  const single = actsOn(db, alone)
  await single.mark(0, 'GOV-1', 2)
  expect(await single.lock(0)).toEqual({ ok: true, revealed: true })
  expect(await single.agree('GOV-1', 2)).toEqual({ ok: false, reason: 'equal_marks' })
})

test('two levels apart need a comment; a change keeps its history and refuses a stale screen', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { mark, lock, agree } = actsOn(db, await closedCampaign(db, { scope: ['GOV-1'] }))
  for (const evaluator of [0, 1]) {
    await mark(evaluator, 'GOV-1', evaluator === 0 ? 1 : 3)
    await lock(evaluator)
  }
  expect(await agree('GOV-1', 2)).toEqual({ ok: false, reason: 'comment_required' })
  expect(await agree('GOV-1', 2, { comment: '   trop   court   ' })).toEqual({ ok: false, reason: 'comment_required' })
  expect(await agree('GOV-1', 2, { comment })).toEqual({ ok: true, revision: 1 })
  const saved = { level: 2, reasonCode: 'evidence_convincing', comment, revision: 1 }
  expect(await agree('GOV-1', 3, { comment })).toEqual({ ok: false, reason: 'conflict', saved })
  expect(await agree('GOV-1', 3, { comment, revision: 1 })).toEqual({ ok: true, revision: 2 })
  const events = await db.selectFrom('event').select('payload').where('kind', '=', 'consensus').execute()
  expect(events.map(({ payload }) => JSON.parse(payload)).map(({ level, previous }) => [previous, level])).toEqual([
    [null, 2],
    [2, 3],
  ])
})

test('the campaign is assessed when nothing is provisional, and from then on nothing changes', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1', 'GOV-2'],
    suppliers: [{ 'GOV-1': answered('Une charte de 2024.'), 'GOV-2': notApplicable('Aucun site exploité en propre.') }],
  })
  const { mark, lock, agree } = actsOn(db, campaign)
  const invitationId = campaign.suppliers[0]!.invitationId
  const assess = () => assessCampaign(db, { ...keyOf(campaign), actorId: campaign.buyer.id })
  const rule = (accepted: boolean, seen: string | null, now = campaign.now) =>
    ruleNotApplicable(db, {
      ...keyOf(campaign),
      invitationId,
      questionId: 'GOV-2',
      actorId: campaign.buyer.id,
      accepted,
      reason: 'Activité sans site.',
      seen,
      now,
    })
  const left = async () => {
    const result = await assess()
    return !result.ok && result.reason === 'provisional'
      ? result.remaining.map((r) => `${r.question} ${r.kind}`)
      : result
  }
  expect(await left()).toEqual(['GOV-1 marks', 'GOV-2 ruling'])
  for (const evaluator of [0, 1]) {
    await mark(evaluator, 'GOV-1', evaluator === 0 ? 1 : 2)
    await lock(evaluator)
  }
  expect(await left()).toEqual(['GOV-1 difference', 'GOV-2 ruling'])
  expect(await rule(true, null)).toEqual({ ok: true })
  expect(await rule(false, null)).toMatchObject({ ok: false, reason: 'conflict', saved: { accepted: true } })
  expect(await rule(false, campaign.now, '2026-11-12T10:00:00.000Z')).toEqual({ ok: true })
  expect(await left()).toEqual(['GOV-1 difference'])
  await agree('GOV-1', 1)
  expect(await left()).toEqual({ ok: true })
  expect(await left()).toEqual({ ok: false, reason: 'not_closed' })

  const row = await db.selectFrom('campaign').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ status: 'assessed', assessed_at: campaign.now, closed_at: row.deadline })
  expect(await agree('GOV-1', 2, { revision: 1 })).toEqual({ ok: false, reason: 'frozen' })
  expect(await rule(true, '2026-11-12T10:00:00.000Z')).toEqual({ ok: false, reason: 'frozen' })
  expect(await mark(0, 'GOV-1', 3, { revision: 1 })).toEqual({ ok: false, reason: 'frozen' })
})

test('only a question declared not applicable is ruled on, and only by its own buyer', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1'] })
  const other = await closedCampaign(db)
  const given = {
    ...keyOf(campaign),
    invitationId: campaign.suppliers[0]!.invitationId,
    questionId: 'GOV-1',
    actorId: campaign.buyer.id,
    accepted: true,
    reason: 'Sans rapport.',
    seen: null,
  }
  expect(await ruleNotApplicable(db, given)).toEqual({ ok: false, reason: 'not_declared' })
  const foreign = { ...given, organisationId: other.organisation.id }
  expect(await ruleNotApplicable(db, foreign)).toEqual({ ok: false, reason: 'not_found' })
  expect(
    await assessCampaign(db, { ...keyOf(campaign), organisationId: other.organisation.id, actorId: campaign.buyer.id }),
  ).toEqual({
    ok: false,
    reason: 'not_found',
  })
})
