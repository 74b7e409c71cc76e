import { expect, test } from 'vitest'
import { signIn } from '#app/features/accounts/mutations.server.ts'
import { openForPerson, openWithAddress } from '#app/features/starting/mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeBuyer, makePerson, testPassword } from '#tests/support/factories.ts'

const opening = { organisationName: 'Aubrac Cloud', siren: '732829320', now: madeAt, newId: randomId }
const proven = {
  ...opening,
  email: 'maud@aubrac.example',
  name: 'Maud Terrier',
  password: null as string | null,
  language: 'fr' as const,
}

const rolesOf = (db: Db, personId: string) =>
  db
    .selectFrom('membership')
    .select(['organisation_id', 'role'])
    .where('person_id', '=', personId)
    .orderBy('role')
    .execute()

test('a proven address opens an organisation that supplies and buys nothing, administered and answered by its founder', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { personId, organisationId } = await openWithAddress(db, proven)
  const organisation = await db.selectFrom('organisation').selectAll().executeTakeFirstOrThrow()
  expect(organisation).toMatchObject({ id: organisationId, name: 'Aubrac Cloud', siren: '732829320' })
  expect(organisation).toMatchObject({ is_buyer: 0, is_supplier: 1 })
  expect(await rolesOf(db, personId)).toEqual([
    { organisation_id: organisationId, role: 'admin' },
    { organisation_id: organisationId, role: 'respondent' },
  ])
  const person = await db.selectFrom('person').selectAll().executeTakeFirstOrThrow()
  expect(person).toMatchObject({ email: proven.email, name: 'Maud Terrier', password_hash: null, is_operator: 0 })
  const [event] = await db.selectFrom('event').selectAll().execute()
  expect(event).toMatchObject({ chain_id: `organisation:${organisationId}`, kind: 'organisation_opened' })
  expect(event!.payload).not.toContain('Aubrac')
})

test('an address that has an account keeps its name and password, and gains the organisation', async () => {
  await using database = await testDatabase()
  const { db } = database
  const buyer = await makeBuyer(db)
  const known = await makePerson(db, { organisationId: buyer.id, roles: ['buyer'], name: 'Zoé', email: proven.email })
  const opened = await openWithAddress(db, { ...proven, password: 'un autre mot de passe choisi' })
  expect(opened.personId).toBe(known.id)
  const person = await db.selectFrom('person').selectAll().where('id', '=', known.id).executeTakeFirstOrThrow()
  expect(person).toMatchObject({ name: 'Zoé', password_hash: known.password_hash })
  expect((await rolesOf(db, known.id)).map(({ role }) => role)).toEqual(['admin', 'buyer', 'respondent'])
})

test('a password that was chosen signs in, once the browser is confirmed', async () => {
  await using database = await testDatabase()
  const { db } = database
  await openWithAddress(db, { ...proven, password: testPassword })
  const attempt = { email: proven.email, password: testPassword, browser: null, now: madeAt }
  expect(await signIn(db, attempt)).toMatchObject({ ok: false, fault: 'new_device' })
  expect(await signIn(db, { ...attempt, password: 'un mot de passe tout autre' })).toMatchObject({
    fault: 'credentials',
  })
})

test('two openings of one address at once make one account and two organisations', async () => {
  await using database = await testDatabase()
  const { db } = database
  const [one, two] = await Promise.all([openWithAddress(db, proven), openWithAddress(db, proven)])
  expect(one.personId).toBe(two.personId)
  expect(await db.selectFrom('person').select('id').execute()).toHaveLength(1)
  const ids = (await db.selectFrom('organisation').select('id').execute()).map(({ id }) => id)
  expect(ids.toSorted()).toEqual([one.organisationId, two.organisationId].toSorted())
})

test('somebody signed in gains one organisation more', async () => {
  await using database = await testDatabase()
  const { db } = database
  const buyer = await makeBuyer(db)
  const { id } = await makePerson(db, { organisationId: buyer.id })
  const { organisationId } = await openForPerson(db, { ...opening, siren: null, personId: id })
  expect((await rolesOf(db, id)).filter((row) => row.organisation_id === organisationId)).toHaveLength(2)
  const row = await db.selectFrom('organisation').select('siren').where('id', '=', organisationId).executeTakeFirst()
  expect(row).toEqual({ siren: null })
})
