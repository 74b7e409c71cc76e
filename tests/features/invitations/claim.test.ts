import { expect, test } from 'vitest'
import { signIn } from '#app/features/accounts/mutations.server.ts'
import { campaignBoard } from '#app/features/campaigns/board.server.ts'
import { invitationOfBuyer, showInvitationLink } from '#app/features/campaigns/invitation-link.server.ts'
import { campaignChain, organisationChain } from '#app/features/log/append.server.ts'
import { chainFault } from '#app/features/log/queries.server.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { makeLaunchedCampaign, testBaseUrl, testSecret } from '#tests/support/campaigns.ts'
import { claimAs, claimAsNew } from '#tests/support/claims.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeMember, makePerson, makeSupplier } from '#tests/support/factories.ts'

const afterDeadline = '2026-12-18T17:00:00.000Z'
const afterExpiry = '2027-01-17T17:00:00.000Z'

/** What no refused claim may have added to. */
async function born(db: Db) {
  const count = async (table: 'person' | 'organisation' | 'membership' | 'event') =>
    (await db.selectFrom(table).selectAll().execute()).length
  const owned = await db.selectFrom('invitation').select('id').where('owner_id', 'is not', null).execute()
  return {
    people: await count('person'),
    organisations: await count('organisation'),
    memberships: await count('membership'),
    events: await count('event'),
    owned: owned.length,
  }
}

test('a claim makes the account, the organisation and its owner, and writes it on both chains', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations, campaignId } = await makeLaunchedCampaign(db)
  const invited = invitations[0]!
  const result = await claimAsNew(db, { ...invited, email: ' RSE@aubrac.example ' })
  if (!result.ok) throw new Error(result.fault)
  expect(result.invitationId).toBe(invited.id)

  const row = await db.selectFrom('invitation').selectAll().where('id', '=', invited.id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    status: 'claimed',
    claimed_at: madeAt,
    owner_id: result.personId,
    organisation_id: result.organisationId,
  })
  const organisation = await db
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', result.organisationId)
    .executeTakeFirstOrThrow()
  expect(organisation).toMatchObject({
    name: 'Aubrac Cloud SAS',
    search: 'aubrac cloud sas',
    is_supplier: 1,
    is_buyer: 0,
  })
  const roles = await db.selectFrom('membership').select('role').where('person_id', '=', result.personId).execute()
  expect(roles.map(({ role }) => role).sort()).toEqual(['admin', 'respondent'])
  const credentials = {
    email: 'rse@aubrac.example',
    password: 'un mot de passe choisi par Maud',
    browser: null,
    now: madeAt,
  }
  expect(await signIn(db, credentials)).toMatchObject({ fault: 'new_device', person: { id: result.personId } })

  const events = await db.selectFrom('event').selectAll().where('kind', '=', 'claim').execute()
  expect(events.map(({ chain_id }) => chain_id).sort()).toEqual(
    [campaignChain(campaignId), organisationChain(result.organisationId)].sort(),
  )
  for (const { chain_id, actor_id } of events) {
    expect(actor_id).toBe(result.personId)
    expect(await chainFault(db, chain_id)).toBeNull()
  }
})

test('of ten claims at once one wins; the others leave no account and no organisation behind', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db)
  const before = await born(db)
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, n) => claimAsNew(db, invitations[0]!, { name: `Personne ${n}` })),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  for (const result of results) if (!result.ok) expect(['claimed', 'email_taken']).toContain(result.fault)
  expect(await born(db)).toEqual({
    people: before.people + 1,
    organisations: before.organisations + 1,
    memberships: before.memberships + 2,
    events: before.events + 2,
    owned: 1,
  })
})

test('two invitations of one new address claimed at once make one account, and ask the other for its password', async () => {
  await using database = await testDatabase()
  const { db } = database
  const [first, second] = [await makeLaunchedCampaign(db), await makeLaunchedCampaign(db)]
  const claims = [first, second].map(({ invitations }) => claimAsNew(db, invitations[0]!))
  const results = await Promise.all(claims)
  expect(results.map((result) => result.ok || result.fault).sort()).toEqual(['email_taken', true].sort())
  const people = await db.selectFrom('person').select('id').where('email', '=', 'rse@aubrac.example').execute()
  expect(people).toHaveLength(1)
})

test('an address that has an account must use it, and a wrong address claims nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db)
  const [aubrac, bexley] = invitations
  const stranger = await makePerson(db, { email: 'someone@elsewhere.example' })
  await makePerson(db, { email: 'rse@aubrac.example' })
  const before = await born(db)
  expect(await claimAsNew(db, aubrac!)).toEqual({ ok: false, fault: 'email_taken' })
  expect(await claimAsNew(db, { ...bexley!, email: 'rse@aubrac.example' })).toEqual({ ok: false, fault: 'wrong_email' })
  expect(await claimAsNew(db, { ...bexley!, email: 'new@elsewhere.example' })).toEqual({
    ok: false,
    fault: 'wrong_email',
  })
  expect(await claimAs(db, bexley!, stranger)).toEqual({ ok: false, fault: 'wrong_email' })
  expect(await born(db)).toEqual(before)
})

test('unknown, expired and withdrawn links are one nothing; a closed campaign and a declined request say so', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db)
  const [aubrac, bexley] = invitations
  const before = await born(db)
  const nothing = { ok: false, fault: 'not_found' }
  expect(await claimAsNew(db, { ...aubrac!, token: 'no-such-token' })).toEqual(nothing)
  expect(await claimAsNew(db, { ...aubrac!, token: '' })).toEqual(nothing)
  expect(await claimAsNew(db, aubrac!, { now: afterExpiry })).toEqual(nothing)
  expect(await claimAsNew(db, aubrac!, { now: afterDeadline })).toEqual({ ok: false, fault: 'closed' })
  const state = (status: 'withdrawn' | 'declined') =>
    db.updateTable('invitation').set({ status }).where('id', '=', bexley!.id).execute()
  await state('withdrawn')
  expect(await claimAsNew(db, bexley!)).toEqual(nothing)
  await state('declined')
  expect(await claimAsNew(db, bexley!)).toEqual({ ok: false, fault: 'closed' })
  expect(await born(db)).toEqual(before)
})

test('a claimed link opens to nobody else, not even to its owner again', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db)
  const invited = invitations[0]!
  const result = await claimAsNew(db, invited)
  if (!result.ok) throw new Error(result.fault)
  const owner = { id: result.personId, email: invited.email }
  expect(await claimAs(db, invited, owner)).toEqual({ ok: false, fault: 'claimed' })
  expect(await claimAsNew(db, invited)).toEqual({ ok: false, fault: 'claimed' })
})

test('an account claims for an organisation of its own, a new one, or is asked which; never for another', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaigns = [await makeLaunchedCampaign(db), await makeLaunchedCampaign(db), await makeLaunchedCampaign(db)]
  const [one, two, three] = campaigns.map(({ invitations }) => invitations[0]!)
  const [own, other] = [await makeSupplier(db, { name: 'Aubrac Cloud' }), await makeSupplier(db)]
  const person = await makePerson(db, { organisationId: own.id, roles: ['respondent'], email: 'rse@aubrac.example' })

  const asked = { ok: false, fault: 'choose', organisations: [{ id: own.id, name: 'Aubrac Cloud' }] }
  expect(await claimAs(db, one!, person)).toEqual(asked)
  expect(await claimAs(db, one!, person, { organisation: other.id })).toEqual({ ok: false, fault: 'not_member' })
  expect(await claimAs(db, one!, person, { organisation: own.id })).toMatchObject({ ok: true, organisationId: own.id })

  const born = await claimAs(db, two!, person, { organisation: 'new', organisationName: ' ' })
  if (!born.ok) throw new Error(born.fault)
  const named = await db.selectFrom('organisation').select('name').where('id', '=', born.organisationId).execute()
  // Left empty, the name is the one that the buyer wrote.
  expect(named).toEqual([{ name: 'Aubrac Cloud' }])

  // One address answers for both: the third invitation asks which.
  const third = await claimAs(db, three!, person)
  expect(!third.ok && third.fault === 'choose' && third.organisations.map(({ id }) => id).sort()).toEqual(
    [own.id, born.organisationId].sort(),
  )
})

test('an invitation addressed to an organisation is claimed by its members alone', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations } = await makeLaunchedCampaign(db)
  const invited = invitations[0]!
  const addressed = await makeSupplier(db)
  await db.updateTable('invitation').set({ organisation_id: addressed.id }).where('id', '=', invited.id).execute()
  expect(await claimAsNew(db, invited)).toEqual({ ok: false, fault: 'not_member' })
  const person = await makePerson(db, { email: invited.email })
  expect(await claimAs(db, invited, person, { organisation: 'new' })).toEqual({ ok: false, fault: 'not_member' })
  expect(await claimAs(db, invited, person)).toEqual({ ok: false, fault: 'not_member' })
  await makeMember(db, { organisationId: addressed.id, personId: person.id, roles: ['admin'] })
  expect(await claimAs(db, invited, person)).toMatchObject({ ok: true, organisationId: addressed.id })
  const roles = await db.selectFrom('membership').select('role').where('person_id', '=', person.id).execute()
  expect(roles.map(({ role }) => role).sort()).toEqual(['admin', 'respondent'])
})

test('an evaluator of the campaign and a member of the buyer never answer it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations, purchasing, buyer } = await makeLaunchedCampaign(db)
  const [aubrac, bexley] = invitations
  const evaluator = { id: purchasing.id, email: aubrac!.email }
  expect(await claimAs(db, aubrac!, evaluator)).toEqual({ ok: false, fault: 'evaluator' })
  const reader = await makePerson(db, { organisationId: buyer.id, roles: ['reader'], email: bexley!.email })
  expect(await claimAs(db, bexley!, reader)).toEqual({ ok: false, fault: 'buyer' })
})

test('the database keeps no token, and the buyer finds neither link nor token once it is claimed', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { invitations, campaignId, buyer, launcher } = await makeLaunchedCampaign(db)
  const invited = invitations[0]!
  const key = { campaignId, organisationId: buyer.id, now: madeAt }
  const link = { ...key, invitationId: invited.id, actorId: launcher.id, secret: testSecret, baseUrl: testBaseUrl }
  expect(await showInvitationLink(db, link)).toEqual({ ok: true, link: `${testBaseUrl}/i/${invited.token}` })
  expect((await claimAsNew(db, invited)).ok).toBe(true)

  expect(JSON.stringify(await db.selectFrom('invitation').selectAll().execute())).not.toContain(invited.token)
  expect(await showInvitationLink(db, link)).toEqual({ ok: false, reason: 'claimed' })
  const { nonce: _, ...shown } = (await invitationOfBuyer(db, link))!
  const asked = { runningToo: true, state: '', search: '', page: 1, compare: formats('fr').compare }
  const board = await campaignBoard(db, { ...key, ...asked })
  expect(board?.suppliers.find(({ id }) => id === invited.id)).toMatchObject({ status: 'claimed', linkable: false })
  const { token_nonce, token_hash } = await db
    .selectFrom('invitation')
    .select(['token_nonce', 'token_hash'])
    .where('id', '=', invited.id)
    .executeTakeFirstOrThrow()
  for (const secret of [invited.token, token_nonce, token_hash])
    expect(JSON.stringify([board, shown])).not.toContain(secret)
})
