import { expect, test } from 'vitest'
import { declarationsPage, interestPage, interestsWaiting } from '#app/features/declarations/deciding.server.ts'
import { decideInterest } from '#app/features/declarations/deciding-mutations.server.ts'
import { declarationPage, mustDeclare } from '#app/features/declarations/signing.server.ts'
import { signDeclaration } from '#app/features/declarations/signing-mutations.server.ts'
import { evaluatorWork } from '#app/features/marking/criterion-work.server.ts'
import { markingPage } from '#app/features/marking/marking-page.server.ts'
import { panelOf } from '#app/features/marking/panel.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeMember, makePerson } from '#tests/support/factories.ts'
import { actsOn, keyOf } from '#tests/support/panel-acts.ts'

const compare = (a: string, b: string) => a.localeCompare(b, 'fr')
const reason = 'Le lien est ancien et sans objet ici.'
const interest = 'Ma sœur dirige les ventes du Fournisseur 1.'

const sending = { baseUrl: 'https://etalon.example', newId: randomId }

test('before signing an evaluator has nothing to read, mark or lock; after it, everything that is theirs', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, {
    declared: false,
    supplierNames: ['Zinc', 'Ardoise'],
    suppliers: [{}, {}],
  })
  const key = { ...keyOf(campaign), actorId: campaign.panel[0]!.id }
  const place = { ...key, invitationId: campaign.suppliers[0]!.invitationId, questionId: 'GOV-1' }
  const { mark, lock } = actsOn(db, campaign)

  expect(await mustDeclare(db, key)).toBe(true)
  expect(await evaluatorWork(db, key)).toBeNull()
  expect(await markingPage(db, place)).toBeNull()
  expect(await mark(0, 'GOV-1', 1)).toEqual({ ok: false, reason: 'not_found' })
  expect((await lock(0)).ok).toBe(false)
  expect(await declarationPage(db, { ...key, compare })).toMatchObject({
    state: 'to_sign',
    suppliers: ['Ardoise', 'Zinc'],
  })

  expect(await signDeclaration(db, { ...sending, ...key, interest: false, description: '' })).toEqual({ ok: true })
  expect(await mustDeclare(db, key)).toBe(false)
  expect((await markingPage(db, place))?.question.id).toBe('GOV-1')
  expect(await signDeclaration(db, { ...sending, ...key, interest: true, description: interest })).toEqual({
    ok: false,
    reason: 'signed',
  })
  const events = await db.selectFrom('event').select(['kind', 'payload']).execute()
  expect(events).toEqual([
    { kind: 'interest_declared', payload: JSON.stringify({ description: null, interest: false }) },
  ])
})

test('of two signatures at once one is kept, with one event', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { declared: false })
  const key = { ...keyOf(campaign), actorId: campaign.panel[0]!.id }
  const both = await Promise.all([
    signDeclaration(db, { ...sending, ...key, interest: false, description: '' }),
    signDeclaration(db, { ...sending, ...key, interest: true, description: interest }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.selectFrom('interest_declaration').selectAll().execute()).toHaveLength(1)
  expect(await db.selectFrom('event').selectAll().execute()).toHaveLength(1)
})

test('only the panel of that campaign signs, while it is not assessed', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { declared: false })
  const other = await closedCampaign(db, { declared: false })
  const key = { ...keyOf(campaign), interest: false, description: '' }
  const nothing = { ok: false, reason: 'not_found' }
  expect(await signDeclaration(db, { ...sending, ...key, actorId: campaign.buyer.id })).toEqual(nothing)
  expect(await signDeclaration(db, { ...sending, ...key, actorId: other.panel[0]!.id })).toEqual(nothing)
  const foreign = { ...key, organisationId: other.organisation.id, actorId: campaign.panel[0]!.id }
  expect(await signDeclaration(db, { ...sending, ...foreign })).toEqual(nothing)
  expect(await declarationPage(db, { ...foreign, compare })).toBeNull()
  await db.updateTable('campaign').set({ status: 'assessed' }).where('id', '=', campaign.campaignId).execute()
  expect(await signDeclaration(db, { ...sending, ...key, actorId: campaign.panel[0]!.id })).toEqual({
    ok: false,
    reason: 'over',
  })
})

test('an interest shuts the answers until the buyer keeps the evaluator, once and for a reason', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { declared: false })
  const [evaluator] = campaign.panel
  const key = { ...keyOf(campaign), actorId: evaluator!.id }
  const { mark } = actsOn(db, campaign)
  await signDeclaration(db, { ...sending, ...key, interest: true, description: interest })
  const mails = await db.selectFrom('outbox').selectAll().where('kind', '=', 'interest_declared').execute()
  expect(mails.map(({ to_email }) => to_email)).toEqual([campaign.buyer.email])
  expect(JSON.stringify(mails)).not.toContain(interest)
  expect(await mark(0, 'GOV-1', 1)).toEqual({ ok: false, reason: 'not_found' })
  expect(await interestsWaiting(db, key)).toBe(1)
  const page = await declarationsPage(db, key)
  expect(page?.evaluators.map(({ id, state }) => [id === evaluator!.id, state]).sort()).toEqual([
    [false, 'to_sign'],
    [true, 'awaiting'],
  ])

  const decision = { ...keyOf(campaign), personId: evaluator!.id, decision: 'kept' as const, reason }
  const own = await decideInterest(db, { ...decision, actorId: evaluator!.id })
  expect(own).toEqual({ ok: false, reason: 'not_found' })
  const both = await Promise.all([
    decideInterest(db, { ...decision, actorId: campaign.buyer.id }),
    decideInterest(db, { ...decision, decision: 'removed', actorId: campaign.buyer.id }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await interestsWaiting(db, key)).toBe(0)
  const decided = await db.selectFrom('event').selectAll().where('kind', '=', 'interest_decided').execute()
  expect(decided).toHaveLength(1)
  // A text of an interest, or of its reason, never enters the log.
  expect(JSON.stringify(await db.selectFrom('event').selectAll().execute())).not.toMatch(/sœur|ancien/)
})

test('whoever is removed reads nothing and counts no more; who takes over signs in turn', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { declared: false })
  const organisationId = campaign.organisation.id
  const evaluator = campaign.panel[1]!
  const free = await makePerson(db, { organisationId, roles: ['evaluator'], function: 'rse', name: 'Rose Libre' })
  const tied = await makePerson(db, { organisationId, roles: ['evaluator'], function: 'rse' })
  await makeMember(db, {
    organisationId: campaign.suppliers[0]!.organisation.id,
    personId: tied.id,
    roles: ['respondent'],
  })
  await signDeclaration(db, {
    ...sending,
    ...keyOf(campaign),
    actorId: evaluator.id,
    interest: true,
    description: interest,
  })
  const key = { ...keyOf(campaign), personId: evaluator.id }
  const page = await interestPage(db, key)
  expect(page?.replacements.map(({ id }) => id)).toEqual([free.id])
  expect(page?.lacking).toHaveLength(1)

  const removal = { ...key, actorId: campaign.buyer.id, decision: 'removed' as const, reason }
  expect(await decideInterest(db, { ...removal, replacement: tied.id })).toEqual({ ok: false, reason: 'replacement' })
  expect(await decideInterest(db, { ...removal, replacement: free.id })).toEqual({ ok: true })
  expect((await panelOf(db, key)).map(({ personId }) => personId).sort()).toEqual(
    [campaign.panel[0]!.id, free.id].sort(),
  )
  expect(await declarationPage(db, { ...key, actorId: evaluator.id, compare })).toMatchObject({ state: 'removed' })
  expect(await evaluatorWork(db, { ...key, actorId: evaluator.id })).toBeNull()
  expect(await evaluatorWork(db, { ...key, actorId: free.id })).toBeNull()
  await signDeclaration(db, { ...sending, ...key, actorId: free.id, interest: false, description: '' })
  expect((await evaluatorWork(db, { ...key, actorId: free.id }))?.criteria).toHaveLength(1)
  expect(await decideInterest(db, removal)).toEqual({ ok: false, reason: 'decided' })
})
