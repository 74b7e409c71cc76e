import { expect, test } from 'vitest'
import { actionForm } from '#app/features/progress/forms.ts'
import { moveAction, proposeAction, reviseAction, sayOnAction } from '#app/features/progress/mutations.server.ts'
import { actionPage, newActionPage, pairOfBuyer, pairOfSupplier, planPage } from '#app/features/progress/plan.server.ts'
import { earlierPromises } from '#app/features/progress/promises.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { answered } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeBuyer } from '#tests/support/factories.ts'
import { assessedSmall, someAction, toldCampaign } from '#tests/support/told-campaign.ts'

const promise = answered('Nous l’étendrons au groupe.', { state: 'planned', stateDate: '2026-12-31' })
const answers = { 'GOV-1': promise, 'GOV-2': answered('Oui, depuis 2024.') }

async function pairs(db: Db) {
  const campaign = await toldCampaign(db, { suppliers: [answers], level: () => 1 })
  const own = campaign.supplierKey(0)
  const buyerKey = { ...campaign.key, invitationId: own.invitationId }
  const [buyer, supplier] = [await pairOfBuyer(db, buyerKey), await pairOfSupplier(db, own)]
  if (!buyer || !supplier) throw new Error('no plan')
  const base = { now: campaign.now, newId: randomId, baseUrl: 'https://etalon.example' }
  return {
    campaign,
    own,
    buyerKey,
    asBuyer: { ...base, pair: buyer, actorId: campaign.buyer.id },
    asSupplier: { ...base, pair: supplier, actorId: own.actorId },
  }
}

test('there is no plan before the report is published, nor for another buyer or supplier', async () => {
  await using database = await testDatabase()
  const { db } = database
  const assessed = await assessedSmall(db)
  const own = assessed.supplierKey(0)
  expect(await pairOfSupplier(db, own)).toBeNull()
  expect(await pairOfBuyer(db, { ...assessed.key, invitationId: own.invitationId })).toBeNull()
  const { campaign, own: told, buyerKey } = await pairs(db)
  expect(await pairOfBuyer(db, { ...buyerKey, organisationId: (await makeBuyer(db)).id })).toBeNull()
  expect(await pairOfSupplier(db, { ...told, organisationId: own.organisationId, actorId: own.actorId })).toBeNull()
  expect(await pairOfBuyer(db, { ...buyerKey, campaignId: assessed.campaignId })).toBeNull()
  expect(campaign.suppliers).toHaveLength(1)
})

test('low scores suggest clause themes, and a dated promise an action with its date', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { asBuyer, campaign } = await pairs(db)
  const page = await planPage(db, asBuyer.pair, campaign.now)
  expect(page.themes.map(({ sourceId }) => sourceId)).toEqual(['CL-GOV-1', 'CL-GOV-2'])
  expect(page.promises).toMatchObject([{ sourceId: 'GOV-1', dueOn: '2026-12-31' }])
  const from = { from: 'GOV-1', now: campaign.now }
  expect(await newActionPage(db, asBuyer.pair, from)).toMatchObject({ sourceId: 'GOV-1', dueOn: '2026-12-31' })
  expect(await newActionPage(db, asBuyer.pair, { ...from, from: 'CL-EQP-1' })).toBeNull()
  await proposeAction(db, { ...asBuyer, sourceId: 'GOV-1', content: someAction })
  expect((await planPage(db, asBuyer.pair, campaign.now)).promises).toEqual([])
})

test('one side proposes, the other agrees; a change is proposed again; messages go both ways', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { asBuyer, asSupplier, campaign } = await pairs(db)
  const made = await proposeAction(db, { ...asBuyer, sourceId: '', content: someAction })
  if (!made.ok) throw new Error(made.fault)
  const at = { actionId: made.actionId }
  const agree = { ...at, revision: 1, to: 'agreed' as const }
  expect(await moveAction(db, { ...asBuyer, ...agree })).toEqual({ ok: false, fault: 'not_allowed' })
  const results = await Promise.all([1, 2].map(() => moveAction(db, { ...asSupplier, ...agree })))
  expect(results.map((one) => (one.ok ? 'ok' : one.fault)).sort()).toEqual(['changed', 'ok'])
  const content = { ...someAction, dueOn: '2027-03-01' }
  expect(await reviseAction(db, { ...asSupplier, ...at, revision: 2, content })).toMatchObject({ ok: true })
  const read = async () => (await actionPage(db, asBuyer.pair, { ...at, now: campaign.now }))!
  expect((await read()).action).toMatchObject({ state: 'proposed', proposedBy: 'supplier', dueOn: '2027-03-01' })
  await sayOnAction(db, { ...asBuyer, ...at, text: 'Pourquoi mars ?' })
  await sayOnAction(db, { ...asSupplier, ...at, text: 'Le budget est voté en février.' })
  expect((await read()).messages.map(({ side }) => side).sort()).toEqual(['buyer', 'supplier'])
  // Each side is told once of all that the other did, and of nothing that it says.
  const mails = await db.selectFrom('outbox').selectAll().where('kind', '=', 'progress').execute()
  expect(mails.map(({ to_email }) => to_email).sort()).toEqual(
    [campaign.buyer.email, campaign.suppliers[0]!.respondent.email].sort(),
  )
  expect(JSON.stringify(mails)).not.toMatch(/Pourquoi mars|budget/)
  expect(await moveAction(db, { ...asBuyer, ...at, revision: 3, to: 'agreed' })).toMatchObject({ ok: true })
  expect(await moveAction(db, { ...asSupplier, ...at, revision: 4, to: 'done' })).toMatchObject({ ok: true })
  expect(await reviseAction(db, { ...asBuyer, ...at, revision: 5, content })).toEqual({
    ok: false,
    fault: 'not_allowed',
  })
  const events = await db.selectFrom('event').select('payload').where('kind', 'like', 'progress%').execute()
  expect(events).toHaveLength(7)
  for (const { payload } of events) expect(payload).not.toMatch(/référent|budget/)
})

test('an action of another pair does not exist', async () => {
  await using database = await testDatabase()
  const { db } = database
  const first = await pairs(db)
  const second = await pairs(db)
  const made = await proposeAction(db, { ...first.asBuyer, sourceId: '', content: someAction })
  if (!made.ok) throw new Error(made.fault)
  const at = { actionId: made.actionId }
  const notFound = { ok: false, fault: 'not_found' }
  for (const given of [second.asBuyer, second.asSupplier]) {
    expect(await actionPage(db, given.pair, { ...at, now: given.now })).toBeNull()
    expect(await moveAction(db, { ...given, ...at, revision: 1, to: 'dropped' })).toEqual(notFound)
    expect(await reviseAction(db, { ...given, ...at, revision: 1, content: someAction })).toEqual(notFound)
    expect(await sayOnAction(db, { ...given, ...at, text: 'x' })).toEqual(notFound)
  }
})

test('the next request of the same buyer opens with what was announced, and shows what became of it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const first = await pairs(db)
  const next = await toldCampaign(db, { suppliers: [{ ...answers, 'GOV-1': answered('Étendu au groupe.') }] })
  const key = { buyerId: first.campaign.organisation.id, campaignId: next.campaignId }
  const supplier = { organisation_id: first.own.organisationId }
  const { invitationId } = next.suppliers[0]!
  expect(await earlierPromises(db, { ...key, invitationId })).toEqual(new Map())
  await db
    .updateTable('campaign')
    .set({ organisation_id: key.buyerId, launched_at: '2026-11-20T09:00:00.000Z' })
    .where('id', '=', next.campaignId)
    .execute()
  await db.updateTable('invitation').set(supplier).where('id', '=', invitationId).execute()
  const promises = await earlierPromises(db, { ...key, invitationId })
  expect([...promises]).toMatchObject([['GOV-1', { stateDate: '2026-12-31', text: promise.text }]])
  expect(
    (await earlierPromises(db, { ...key, campaignId: first.campaign.campaignId, invitationId: first.own.invitationId }))
      .size,
  ).toBe(0)
  const pair = await pairOfBuyer(db, { campaignId: next.campaignId, organisationId: key.buyerId, invitationId })
  expect((await planPage(db, pair!, next.now)).kept).toEqual([
    { questionId: 'GOV-1', dueOn: '2026-12-31', outcome: 'kept' },
  ])
})

test('a promise on a question that was not asked again, or on a buyer’s own, is held against nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const scope = ['GOV-1', 'GOV-2']
  const announced = { 'GOV-1': promise, 'GOV-2': promise, 'OWN-1': promise }
  const first = await toldCampaign(db, { scope, suppliers: [announced], level: () => 1 })
  const next = await toldCampaign(db, { scope: ['GOV-2'], suppliers: [{ 'GOV-2': answered('Étendu au groupe.') }] })
  const key = { buyerId: first.organisation.id, campaignId: next.campaignId }
  const supplier = { organisation_id: first.suppliers[0]!.organisation.id }
  const { invitationId } = next.suppliers[0]!
  await db
    .updateTable('campaign')
    .set({ organisation_id: key.buyerId, launched_at: '2026-11-20T09:00:00.000Z' })
    .where('id', '=', next.campaignId)
    .execute()
  await db.updateTable('invitation').set(supplier).where('id', '=', invitationId).execute()
  expect([...(await earlierPromises(db, { ...key, invitationId })).keys()]).toEqual(['GOV-1', 'GOV-2'])
  const pair = await pairOfBuyer(db, { campaignId: next.campaignId, organisationId: key.buyerId, invitationId })
  expect((await planPage(db, pair!, next.now)).kept.map(({ questionId }) => questionId)).toEqual(['GOV-2'])
})

test('an action wants what, by whom, shown by what and when', () => {
  const form = { ...someAction, revision: '1' }
  expect(actionForm.safeParse(form).success).toBe(true)
  for (const wrong of [{ title: ' ' }, { evidence: '' }, { owner: '' }, { dueOn: '' }, { dueOn: '2027-02-30' }])
    expect(actionForm.safeParse({ ...form, ...wrong }).success).toBe(false)
})
