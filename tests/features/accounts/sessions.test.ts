import { expect, test } from 'vitest'
import { rememberDevice } from '#app/features/accounts/code-mutations.server.ts'
import { closeSession, sessionDays, signIn, switchOrganisation } from '#app/features/accounts/mutations.server.ts'
import { actorOfSession, sessionOwner } from '#app/features/accounts/queries.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeBuyer, makeMember, makePerson, makeSupplier, testPassword } from '#tests/support/factories.ts'

test('a right password opens a session, whatever the case of the e-mail; a wrong one opens none', async () => {
  await using database = await testDatabase()
  const { db } = database
  const buyer = await makeBuyer(db)
  const person = await makePerson(db, { organisationId: buyer.id, roles: ['buyer', 'admin'], email: 'lea@exemple.fr' })
  const attempt = (email: string, password: string) => signIn(db, { email, password, browser: null, now: madeAt })

  expect(await attempt('lea@exemple.fr', 'un autre')).toEqual({ ok: false, fault: 'credentials' })
  expect(await attempt('personne@exemple.fr', testPassword)).toEqual({ ok: false, fault: 'credentials' })
  expect(await db.selectFrom('session').selectAll().execute()).toEqual([])

  const result = await attempt(' Lea@Exemple.fr ', testPassword)
  if (!result.ok) throw new Error('the right password was refused')
  expect(result.personId).toBe(person.id)
  const actor = await actorOfSession(db, result.token, madeAt)
  expect(actor?.organisation?.id).toBe(buyer.id)
  expect(actor?.roles.toSorted()).toEqual(['admin', 'buyer'])
})

test('the database keeps no token, an expired session has no actor but still an owner, a closed one has neither', async () => {
  await using database = await testDatabase()
  const { db } = database
  const person = await makePerson(db)
  const result = await signIn(db, { email: person.email, password: testPassword, browser: null, now: madeAt })
  if (!result.ok) throw new Error('the right password was refused')
  expect(JSON.stringify(await db.selectFrom('session').selectAll().execute())).not.toContain(result.token)

  const after = new Date(Date.parse(madeAt) + sessionDays * 24 * 3600 * 1000).toISOString()
  expect(await actorOfSession(db, result.token, after)).toBeNull()
  expect((await sessionOwner(db, result.token))?.personId).toBe(person.id)

  await closeSession(db, result.token)
  expect(await actorOfSession(db, result.token, madeAt)).toBeNull()
  expect(await sessionOwner(db, result.token)).toBeNull()
})

test('a person acts for another of their own organisations, never for one they do not belong to', async () => {
  await using database = await testDatabase()
  const { db } = database
  const [buyer, supplier, foreign] = [await makeBuyer(db), await makeSupplier(db), await makeBuyer(db)]
  const person = await makePerson(db, { organisationId: buyer.id, roles: ['evaluator'], function: 'rse' })
  await makeMember(db, { organisationId: supplier.id, personId: person.id, roles: ['respondent'] })
  await rememberDevice(db, { personId: person.id, browser: 'its browser', now: madeAt })
  const result = await signIn(db, { email: person.email, password: testPassword, browser: 'its browser', now: madeAt })
  if (!result.ok) throw new Error('the right password was refused')
  const change = (organisationId: string) =>
    switchOrganisation(db, { token: result.token, personId: person.id, organisationId })

  expect(await change(supplier.id)).toBe(true)
  expect(await actorOfSession(db, result.token, madeAt)).toMatchObject({
    organisation: { id: supplier.id },
    roles: ['respondent'],
    function: null,
  })
  expect(await change(foreign.id)).toBe(false)
  expect((await actorOfSession(db, result.token, madeAt))?.organisation?.id).toBe(supplier.id)
  expect(await change(buyer.id)).toBe(true)
  expect((await actorOfSession(db, result.token, madeAt))?.function).toBe('rse')
})
