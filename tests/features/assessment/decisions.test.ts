import { expect, test } from 'vitest'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { assessPage } from '#app/features/assessment/remaining.server.ts'
import { ruleNotApplicable } from '#app/features/assessment/ruling-mutations.server.ts'
import { claimPage, nextToJudge, notApplicablePage } from '#app/features/assessment/rulings.server.ts'
import { forceReveal } from '#app/features/marking/reveal-mutations.server.ts'
import { revealStanding } from '#app/features/marking/reveal-standing.server.ts'
import type { Db } from '#db/client.server.ts'
import { answered, closedCampaign, notApplicable } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { actsOn, type Campaign, keyOf } from '#tests/support/panel-acts.ts'

const gov = (campaign: Campaign) => ({
  ...keyOf(campaign),
  invitationId: campaign.suppliers[0]!.invitationId,
  criterionId: 'GOV',
})
const force = (db: Db, campaign: Campaign, confirmed: boolean) =>
  forceReveal(db, { ...gov(campaign), actorId: campaign.buyer.id, reason: 'Un évaluateur est parti.', confirmed })

test('a reveal that would leave too few marks, or one function, says so in counts and wants a confirmation', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = [{ function: 'achats' }, { function: 'achats' }, { function: 'dsi' }] as const
  const campaign = await closedCampaign(db, { scope: ['GOV-1'], panel: [...panel] })
  const { mark, lock } = actsOn(db, campaign)
  for (const evaluator of [0, 1, 2])
    await mark(evaluator, 'GOV-1', evaluator === 0 ? 1 : 3, {
      justification: 'Zéphyr, que personne ne doit encore lire.',
    })
  expect(await revealStanding(db, gov(campaign))).toMatchObject({ locked: 0, assigned: 3, risk: 'too_few_marks' })
  await lock(0)
  expect(await force(db, campaign, false)).toEqual({ ok: false, reason: 'unconfirmed', risk: 'too_few_marks' })
  await lock(1)
  const standing = await revealStanding(db, gov(campaign))
  expect(standing).toMatchObject({ locked: 2, risk: 'one_function' })
  expect(JSON.stringify(standing)).not.toContain('Zéphyr')
  expect(await force(db, campaign, false)).toEqual({ ok: false, reason: 'unconfirmed', risk: 'one_function' })
  expect(await db.selectFrom('reveal').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('event').select('kind').where('kind', '=', 'forced_reveal').execute()).toEqual([])

  expect(await force(db, campaign, true)).toEqual({ ok: true, locked: 2, assigned: 3 })
  const left = await assessPage(db, { ...keyOf(campaign), page: 1 })
  expect(left).toMatchObject({ totals: { marks: 0, difference: 0, ruling: 0, stuck: 1 }, concerned: 1 })
  const assess = await assessCampaign(db, { ...keyOf(campaign), actorId: campaign.buyer.id })
  expect(assess).toMatchObject({ ok: false, reason: 'provisional' })
})

test('a criterion that weighs nothing wants no confirmation, and another organisation finds nothing to reveal', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1', 'MES-1'], weights: { GOV: 0, MES: 100 } })
  const other = await closedCampaign(db)
  const { mark, lock } = actsOn(db, campaign)
  await mark(0, 'GOV-1', 2)
  await lock(0)
  const foreign = { ...gov(campaign), organisationId: other.organisation.id }
  expect(await revealStanding(db, foreign)).toBeNull()
  expect(await revealStanding(db, { ...gov(campaign), criterionId: 'NOP' })).toBeNull()
  expect(await revealStanding(db, { ...gov(campaign), now: '2026-11-10T16:59:59.000Z' })).toBeNull()
  expect(await force(db, campaign, false)).toEqual({ ok: true, locked: 1, assigned: 2 })
})

/** Two suppliers, three questions; the first declares two not applicable, the second one of them. */
const withClaims = (db: Db) =>
  closedCampaign(db, {
    scope: ['GOV-1', 'GOV-2', 'GOV-3'],
    suppliers: [
      {
        'GOV-1': answered('Une charte.'),
        'GOV-2': notApplicable('Aucun site en propre.'),
        'GOV-3': notApplicable('Aucun salarié.'),
      },
      { 'GOV-1': answered('Un comité.'), 'GOV-2': notApplicable('Tout est sous-traité.'), 'GOV-3': answered('Oui.') },
    ],
  })

test('claims come question by question across suppliers, those to judge first, with what the others claim', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await withClaims(db)
  const other = await closedCampaign(db)
  const [first, second] = campaign.suppliers.map(({ invitationId }) => invitationId) as [string, string]
  const list = () => notApplicablePage(db, { ...keyOf(campaign), page: 1 })
  const order = (page: Awaited<ReturnType<typeof list>>) => page?.rows.map((r) => [r.questionId, r.invitationId])
  expect(order(await list())).toEqual([
    ['GOV-2', first],
    ['GOV-2', second],
    ['GOV-3', first],
  ])
  const rule = (invitationId: string, questionId: string, accepted: boolean) =>
    ruleNotApplicable(db, {
      ...keyOf(campaign),
      invitationId,
      questionId,
      actorId: campaign.buyer.id,
      accepted,
      reason: 'Activité entièrement sous-traitée.',
      seen: null,
    })
  await rule(first, 'GOV-2', true)
  expect(order(await list())?.at(-1)).toEqual(['GOV-2', first])
  expect(await list()).toMatchObject({ toJudge: 2, total: 3, unreliable: [] })
  const at = { ...keyOf(campaign), invitationId: first, questionId: 'GOV-3' }
  expect(await claimPage(db, at)).toMatchObject({
    axis: { accepted: 1, questions: 3, unreliableIfAccepted: true },
    ruling: null,
    position: { index: 3, total: 3 },
    next: null,
  })
  const beside = await claimPage(db, { ...at, invitationId: second, questionId: 'GOV-2' })
  expect(beside?.others.map(({ invitationId, ruling }) => [invitationId, ruling?.accepted])).toEqual([[first, true]])
  expect(beside?.axis).toEqual({ accepted: 0, questions: 3, unreliableIfAccepted: false })
  expect(await nextToJudge(db, at)).toMatchObject({ invitationId: second, questionId: 'GOV-2' })

  await rule(first, 'GOV-3', true)
  await rule(second, 'GOV-2', false)
  const judged = await list()
  expect(judged?.unreliable.map(({ supplier }) => supplier)).toEqual(['Fournisseur 1'])
  expect(judged).toMatchObject({ toJudge: 0, first: null })
  expect(await nextToJudge(db, at)).toBeNull()

  const foreign = { ...at, organisationId: other.organisation.id }
  expect([await claimPage(db, foreign), await notApplicablePage(db, { ...foreign, page: 1 })]).toEqual([null, null])
  expect(await claimPage(db, { ...at, questionId: 'GOV-1' })).toBeNull()
})

test('of two first rulings at once one is kept, and the other is told what it says', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await withClaims(db)
  const rule = (accepted: boolean) =>
    ruleNotApplicable(db, {
      ...keyOf(campaign),
      invitationId: campaign.suppliers[0]!.invitationId,
      questionId: 'GOV-2',
      actorId: campaign.buyer.id,
      accepted,
      reason: accepted ? 'Accepté en même temps.' : 'Refusé en même temps.',
      seen: null,
    })
  const results = await Promise.all([rule(true), rule(false)])
  const kept = results.findIndex((result) => result.ok)
  expect(results[1 - kept]).toMatchObject({ ok: false, reason: 'conflict', saved: { accepted: kept === 0 } })
  expect(await db.selectFrom('na_ruling').select('accepted').execute()).toEqual([{ accepted: kept === 0 ? 1 : 0 }])
})

test('of two panels settling at once one is kept, in the log once, and the marks stay as they were', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1'] })
  const { mark, lock, agree } = actsOn(db, campaign)
  for (const evaluator of [0, 1]) {
    await mark(evaluator, 'GOV-1', evaluator === 0 ? 1 : 2)
    await lock(evaluator)
  }
  const results = await Promise.all([agree('GOV-1', 1), agree('GOV-1', 2)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  const lost = results.find(({ ok }) => !ok)
  const rows = await db.selectFrom('consensus').select(['level', 'revision']).execute()
  expect(lost).toMatchObject({ reason: 'conflict', saved: rows[0] })
  expect(await db.selectFrom('event').select('kind').where('kind', '=', 'consensus').execute()).toHaveLength(1)
  expect((await db.selectFrom('mark').select('level').orderBy('level').execute()).map((m) => m.level)).toEqual([1, 2])
})

test('what remains is counted by supplier and kind, for its own buyer only', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await withClaims(db)
  const other = await closedCampaign(db)
  const { mark, lock } = actsOn(db, campaign)
  for (const evaluator of [0, 1]) {
    await mark(evaluator, 'GOV-1', evaluator === 0 ? 1 : 2)
    await lock(evaluator)
  }
  const page = await assessPage(db, { ...keyOf(campaign), page: 1 })
  expect(
    page?.rows.map(({ name, marks, difference, ruling, stuck }) => [name, marks, difference, ruling, stuck]),
  ).toEqual([
    ['Fournisseur 1', 0, 1, 2, 0],
    ['Fournisseur 2', 2, 0, 1, 0],
  ])
  expect(page?.totals).toEqual({ marks: 2, difference: 1, ruling: 3, stuck: 0 })
  expect(await assessPage(db, { ...keyOf(campaign), organisationId: other.organisation.id, page: 1 })).toBeNull()
})
