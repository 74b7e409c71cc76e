import { expect, test } from 'vitest'
import { claimList, openingList } from '#app/features/accesses/claims.server.ts'
import { placesOf } from '#app/features/accesses/places.server.ts'
import { recordAccess } from '#app/features/accesses/recording-mutations.server.ts'
import { claimWithCode } from '#app/features/invitations/code-claim-mutations.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { makeLaunchedCampaign } from '#tests/support/campaigns.ts'
import { claimAs, claimAsNew } from '#tests/support/claims.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeMember, makePerson, makeSupplier } from '#tests/support/factories.ts'
import { full, openRequest, whileOpen } from '#tests/support/open-request.ts'

const later = (minutes: number) => new Date(Date.parse(whileOpen) + minutes * 60_000).toISOString()

test('a claim is listed with who, when, how and the invited address, to its own organisation alone', async () => {
  const { db } = await testDatabase()
  const { invitations, buyer, campaignId } = await makeLaunchedCampaign(db)
  const invited = { token: invitations[0]!.token, email: 'rse@aubrac.example' }
  const claimed = await claimAsNew(db, invited)
  if (!claimed.ok) throw new Error(claimed.fault)
  const key = { organisationId: claimed.organisationId, actorId: claimed.personId, now: madeAt, page: 1 }
  expect((await claimList(db, key)).rows).toEqual([
    {
      id: claimed.invitationId,
      campaign: 'Hébergement applicatif 2027',
      buyer: buyer.name,
      at: madeAt,
      by: 'Maud Terrier',
      way: 'password',
      email: 'rse@aubrac.example',
    },
  ])
  const stranger = await makeSupplier(db)
  expect((await claimList(db, { ...key, organisationId: stranger.id })).rows).toEqual([])
  // Nor to whoever marks in that campaign, were they a member too.
  await db
    .updateTable('campaign_evaluator')
    .set({ person_id: claimed.personId })
    .where('campaign_id', '=', campaignId)
    .where('criterion_id', '=', 'GOV')
    .where('function', '=', 'achats')
    .execute()
  expect((await claimList(db, key)).rows).toEqual([])
})

test('a claim by code, by an open session and by a first save are told apart', async () => {
  const { db } = await testDatabase()
  const { invitations } = await makeLaunchedCampaign(db)
  const way = async (id: string) =>
    (await db.selectFrom('invitation_claim').select('way').where('invitation_id', '=', id).executeTakeFirst())?.way
  const [first, second] = invitations
  const claim = { language: 'fr' as const, now: madeAt, newId: randomId, name: 'Maud', organisationName: 'Aubrac' }
  expect((await claimWithCode(db, { ...claim, token: first!.token, proven: first!.id })).ok).toBe(true)
  expect(await way(first!.id)).toBe('code')
  const person = await makePerson(db, { email: 'csr@bexley.example' })
  expect((await claimAs(db, { token: second!.token, email: person.email }, person)).ok).toBe(true)
  expect(await way(second!.id)).toBe('account')
  const request = await openRequest(db, { claimed: false })
  const answers = [{ questionId: 'GOV-1', revision: 1, content: full('Une politique suivie depuis 2024.') }]
  expect((await saveAnswers(db, { ...request.key, answers })).ok).toBe(true)
  expect(await way(request.invitationId)).toBe('member')
})

test('who opens a response is noted once, with the last time, and the first is an event of the organisation alone', async () => {
  const { db } = await testDatabase()
  const { key, organisation, owner, colleague } = await openRequest(db)
  await recordAccess(db, key)
  await Promise.all([1, 2, 3].map(() => recordAccess(db, { ...key, actorId: colleague.id })))
  await recordAccess(db, { ...key, now: later(5) })
  const reader = { organisationId: organisation.id, actorId: owner.id, now: whileOpen, page: 1 }
  const times = async () =>
    (await openingList(db, reader)).rows.map(({ personId, firstAt, lastAt, company }) => [
      personId,
      firstAt,
      lastAt,
      company,
    ])
  expect((await times()).toSorted()).toEqual(
    [
      [owner.id, whileOpen, whileOpen, null],
      [colleague.id, whileOpen, whileOpen, null],
    ].toSorted(),
  )
  await recordAccess(db, { ...key, now: later(45) })
  expect((await times())[0]).toEqual([owner.id, whileOpen, later(45), null])
  const events = await db.selectFrom('event').select(['chain_id', 'payload']).where('kind', '=', 'access').execute()
  expect(new Set(events.map(({ chain_id }) => chain_id))).toEqual(new Set([`organisation:${organisation.id}`]))
  expect(events).toHaveLength(2)
})

test('openings are paged, and a page that does not exist is the last', async () => {
  const { db } = await testDatabase()
  const { key, organisation, owner } = await openRequest(db)
  for (let n = 0; n < 16; n++) {
    const person = await makePerson(db, { organisationId: organisation.id, roles: ['respondent'] })
    await recordAccess(db, { ...key, actorId: person.id, now: later(n) })
  }
  const reader = { organisationId: organisation.id, actorId: owner.id, now: whileOpen }
  expect((await openingList(db, { ...reader, page: 1 })).rows).toHaveLength(15)
  const last = await openingList(db, { ...reader, page: 99 })
  expect([last.page, last.pages, last.rows.length]).toEqual([2, 2, 1])
})

test('one address reads what it opens in each of its organisations', async () => {
  const { db } = await testDatabase()
  const request = await openRequest(db)
  const other = await makeSupplier(db, { name: 'Zinal Conseil' })
  await makeMember(db, { organisationId: other.id, personId: request.owner.id, roles: ['respondent', 'admin'] })
  const places = await placesOf(db, { actorId: request.owner.id, now: whileOpen })
  expect(places.map(({ name, roles, requests }) => ({ name, roles, requests }))).toEqual([
    { name: request.organisation.name, roles: ['respondent'], requests: 1 },
    { name: 'Zinal Conseil', roles: ['admin', 'respondent'], requests: 0 },
  ])
})
