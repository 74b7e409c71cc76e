import { expect, test } from 'vitest'
import { derivedToken, seal } from '#app/features/accounts/tokens.server.ts'
import { type JoinOffer, joinOffer, joinToken } from '#app/features/people/join-link.server.ts'
import { joinSignedIn, joinWithNewAccount } from '#app/features/people/join-mutations.server.ts'
import { offerPlace, setRoles } from '#app/features/people/mutations.server.ts'
import { offersWaiting, peopleOf } from '#app/features/people/queries.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeBuyer, makePerson } from '#tests/support/factories.ts'

const secret = 'a secret of the tests'
const sending = { language: 'fr', secret, baseUrl: 'https://etalon.example', newId: randomId } as const

async function offered(given: Partial<JoinOffer> = {}) {
  const database = await testDatabase()
  const { db } = database
  const organisation = await makeBuyer(db, { name: 'Régie des Eaux' })
  const admin = await makePerson(db, { organisationId: organisation.id, roles: ['admin'] })
  const offer: JoinOffer = {
    organisationId: organisation.id,
    email: 'nour@exemple.fr',
    name: 'Nour Ferrand',
    roles: ['evaluator', 'reader'],
    function: 'rse',
    offeredBy: admin.id,
    offeredAt: madeAt,
    ...given,
  }
  return { database, db, organisation, admin, offer }
}

const account = { name: 'Nour Ferrand', password: 'une phrase assez longue', language: 'fr', now: madeAt } as const

test('an offer leaves by mail alone: the database holds no account, and a link only in the outbox', async () => {
  const { database, db, organisation, admin, offer } = await offered()
  await using _ = database
  const asked = { organisation, by: admin, ...offer, now: madeAt }
  expect(await offerPlace(db, asked, sending)).toEqual({ ok: true })
  expect(await db.selectFrom('person').select('email').where('email', '=', offer.email).execute()).toEqual([])
  const mail = await db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
  const token = /\/join\/(\S+)/.exec(mail.text_body)?.[1] ?? ''
  expect(joinOffer(secret, token, madeAt)).toEqual(offer)
  expect(mail.to_email).toBe(offer.email)
  const waiting = await offersWaiting(db, organisation.id, '2026-11-01')
  expect(waiting.map(({ to_email }) => to_email)).toEqual([offer.email])
  expect(JSON.stringify(waiting)).not.toContain(token.slice(0, 20))
})

test('a member is not asked again', async () => {
  const { database, db, organisation, admin, offer } = await offered()
  await using _ = database
  await makePerson(db, { organisationId: organisation.id, roles: ['reader'], email: offer.email })
  const asked = { organisation, by: admin, ...offer, now: madeAt }
  expect(await offerPlace(db, asked, sending)).toEqual({ ok: false, fault: 'already_member' })
  expect(await db.selectFrom('outbox').select('id').execute()).toEqual([])
})

test('accepting makes the account with the roles and the function that were offered', async () => {
  const { database, db, organisation, admin, offer } = await offered()
  await using _ = database
  const joined = await joinWithNewAccount(db, { offer, ...account, newId: randomId })
  expect(joined).toMatchObject({ ok: true, organisationId: organisation.id })
  const people = await peopleOf(db, organisation.id)
  expect(people.find(({ email }) => email === offer.email)).toMatchObject({
    name: 'Nour Ferrand',
    roles: expect.arrayContaining(['evaluator', 'reader']),
    function: 'rse',
  })
  expect(people).toHaveLength(2)
  expect(people.find(({ id }) => id === admin.id)?.roles).toEqual(['admin'])
})

test('ten acceptances at once make one account', async () => {
  const { database, db, offer } = await offered()
  await using _ = database
  const all = await Promise.all(
    Array.from({ length: 10 }, () => joinWithNewAccount(db, { offer, ...account, newId: randomId })),
  )
  expect(all.filter(({ ok }) => ok)).toHaveLength(1)
  expect(all.filter((one) => !one.ok && one.fault === 'account_exists')).toHaveLength(9)
  expect(await db.selectFrom('person').select('id').where('email', '=', offer.email).execute()).toHaveLength(1)
})

test('an account that exists accepts signed in, and nobody else accepts for it', async () => {
  const { database, db, organisation, offer } = await offered()
  await using _ = database
  const nour = await makePerson(db, { email: offer.email })
  const other = await makePerson(db)
  expect(await joinWithNewAccount(db, { offer, ...account, newId: randomId })).toMatchObject({
    fault: 'account_exists',
  })
  expect(await joinSignedIn(db, { offer, personId: other.id, now: madeAt })).toMatchObject({ fault: 'other_person' })
  expect(await joinSignedIn(db, { offer, personId: nour.id, now: madeAt })).toMatchObject({ ok: true })
  expect((await peopleOf(db, organisation.id)).map(({ id }) => id)).toContain(nour.id)
  expect((await peopleOf(db, organisation.id)).map(({ id }) => id)).not.toContain(other.id)
})

test('an offer falls with the role of who made it', async () => {
  const { database, db, admin, offer } = await offered()
  await using _ = database
  await db.updateTable('membership').set({ role: 'reader' }).where('person_id', '=', admin.id).execute()
  expect(await joinWithNewAccount(db, { offer, ...account, newId: randomId })).toEqual({ ok: false, fault: 'gone' })
})

test('a link that was accepted gives nothing back of what an administrator took away', async () => {
  const { database, db, organisation, offer } = await offered({ roles: ['admin'], function: null })
  await using _ = database
  const nour = await makePerson(db, { email: offer.email })
  const accept = (given: JoinOffer, now: string) => joinSignedIn(db, { offer: given, personId: nour.id, now })
  const rolesOf = async () => (await peopleOf(db, organisation.id)).find(({ id }) => id === nour.id)?.roles
  const set = { organisationId: organisation.id, personId: nour.id, function: null }
  expect(await accept(offer, '2026-11-02T10:00:00.000Z')).toMatchObject({ ok: true })

  await setRoles(db, { ...set, roles: ['reader'], now: '2026-11-03T10:00:00.000Z' })
  expect(await accept(offer, '2026-11-03T11:00:00.000Z')).toEqual({ ok: false, fault: 'gone' })
  expect(await rolesOf()).toEqual(['reader'])

  await setRoles(db, { ...set, roles: [], now: '2026-11-04T10:00:00.000Z' })
  expect(await accept(offer, '2026-11-04T11:00:00.000Z')).toEqual({ ok: false, fault: 'gone' })
  expect(await rolesOf()).toBeUndefined()

  const again: JoinOffer = { ...offer, roles: ['buyer'], offeredAt: '2026-11-05T10:00:00.000Z' }
  expect(await accept(again, '2026-11-05T11:00:00.000Z')).toMatchObject({ ok: true })
  expect(await rolesOf()).toEqual(['buyer'])
})

test('an administrator of another organisation offers nothing here', async () => {
  const { database, db, offer } = await offered()
  await using _ = database
  const elsewhere = await makeBuyer(db)
  const stranger = await makePerson(db, { organisationId: elsewhere.id, roles: ['admin'] })
  const forged = { ...offer, offeredBy: stranger.id }
  expect(await joinWithNewAccount(db, { offer: forged, ...account, newId: randomId })).toMatchObject({ fault: 'gone' })
})

test('a link is read only as it was sealed, for fourteen days', async () => {
  const { database, offer } = await offered()
  await using _ = database
  const token = joinToken(secret, offer)
  expect(joinOffer(secret, token, '2026-11-16T09:00:00.000Z')).toEqual(offer)
  expect(joinOffer(secret, token, '2026-11-16T09:00:00.001Z')).toBeNull()
  expect(joinOffer('another secret', token, madeAt)).toBeNull()
  const [body = '', signature = ''] = token.split('.')
  const raised = Buffer.from(JSON.stringify({ purpose: 'join', ...offer, roles: ['admin'] })).toString('base64url')
  expect(joinOffer(secret, `${raised}.${signature}`, madeAt)).toBeNull()
  expect(joinOffer(secret, `${body}.${derivedToken('x', 'seal', body)}`, madeAt)).toBeNull()
  // Sealed by the same instance for another purpose: typed work that waits for its author.
  expect(joinOffer(secret, seal(secret, JSON.stringify({ ...offer, purpose: 'work' })), madeAt)).toBeNull()
})
