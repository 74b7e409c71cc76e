import { expect, test } from 'vitest'
import { joinOffer } from '#app/features/people/join-link.server.ts'
import { createBuyer, setRoles } from '#app/features/people/mutations.server.ts'
import { organisationList } from '#app/features/people/organisations.server.ts'
import { memberOf } from '#app/features/people/queries.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeBuyer, makePerson } from '#tests/support/factories.ts'

const later = '2026-11-03T09:00:00.000Z'

test('roles are replaced as a whole, and the function belongs to whoever evaluates', async () => {
  await using database = await testDatabase()
  const { db } = database
  const organisation = await makeBuyer(db)
  await makePerson(db, { organisationId: organisation.id, roles: ['admin'] })
  const person = await makePerson(db, { organisationId: organisation.id, roles: ['reader'] })
  const key = { organisationId: organisation.id, personId: person.id }
  await setRoles(db, { ...key, roles: ['buyer', 'evaluator'], function: 'dsi', now: later })
  expect(await memberOf(db, key)).toMatchObject({
    roles: expect.arrayContaining(['buyer', 'evaluator']),
    function: 'dsi',
  })
  await setRoles(db, { ...key, roles: ['buyer'], function: 'dsi', now: later })
  expect(await memberOf(db, key)).toMatchObject({ roles: ['buyer'], function: null })
})

test('without any role a person leaves this organisation, and stays in the others', async () => {
  await using database = await testDatabase()
  const { db } = database
  const [here, elsewhere] = [await makeBuyer(db), await makeBuyer(db)]
  await makePerson(db, { organisationId: here.id, roles: ['admin'] })
  const person = await makePerson(db, { organisationId: here.id, roles: ['reader'] })
  await db
    .insertInto('membership')
    .values({ organisation_id: elsewhere.id, person_id: person.id, role: 'reader', function: null, created_at: madeAt })
    .execute()
  const left = { organisationId: here.id, personId: person.id, roles: [], function: null, now: later }
  expect(await setRoles(db, left)).toEqual({ ok: true })
  expect(await memberOf(db, left)).toBeNull()
  expect(await memberOf(db, { ...left, organisationId: elsewhere.id })).toMatchObject({ roles: ['reader'] })
})

test('the last administrator stays, whatever the order of the removals', async () => {
  await using database = await testDatabase()
  const { db } = database
  const organisation = await makeBuyer(db)
  const admins = [
    await makePerson(db, { organisationId: organisation.id, roles: ['admin'] }),
    await makePerson(db, { organisationId: organisation.id, roles: ['admin', 'buyer'] }),
  ]
  const removals = admins.map(({ id }) =>
    setRoles(db, { organisationId: organisation.id, personId: id, roles: ['reader'], function: null, now: later }),
  )
  const results = await Promise.all(removals)
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.filter((one) => !one.ok && one.fault === 'last_admin')).toHaveLength(1)
  const roles = await db.selectFrom('membership').select('role').where('role', '=', 'admin').execute()
  expect(roles).toHaveLength(1)
})

test('somebody of another organisation is nobody here', async () => {
  await using database = await testDatabase()
  const { db } = database
  const [here, elsewhere] = [await makeBuyer(db), await makeBuyer(db)]
  await makePerson(db, { organisationId: here.id, roles: ['admin'] })
  const stranger = await makePerson(db, { organisationId: elsewhere.id, roles: ['admin'] })
  const key = { organisationId: here.id, personId: stranger.id }
  expect(await memberOf(db, key)).toBeNull()
  expect(await setRoles(db, { ...key, roles: [], function: null, now: later })).toEqual({
    ok: false,
    fault: 'not_found',
  })
  expect(await memberOf(db, { ...key, organisationId: elsewhere.id })).toMatchObject({ roles: ['admin'] })
})

test('the operator makes a buyer with the offer to its first administrator', async () => {
  await using database = await testDatabase()
  const { db } = database
  const operator = await makePerson(db, { isOperator: true, name: 'Exploitation' })
  const asked = {
    organisationName: 'Métropole de Selorande',
    siren: '130025265',
    underProcurementCode: true,
    by: operator,
    name: 'Ana Weiss',
    email: 'ana@selorande.example',
    now: madeAt,
  }
  const sending = { language: 'fr', secret: 's', baseUrl: 'https://etalon.example', newId: randomId } as const
  const id = await createBuyer(db, asked, sending)
  const list = await organisationList(db, { search: 'METROPOLE', page: 1 })
  expect(list.organisations).toMatchObject([
    { id, isBuyer: true, isSupplier: false, underProcurementCode: true, people: 0 },
  ])
  const mail = await db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
  const offer = joinOffer('s', /\/join\/(\S+)/.exec(mail.text_body)?.[1] ?? '', madeAt)
  expect(offer).toMatchObject({ organisationId: id, roles: ['admin', 'buyer'], offeredBy: operator.id })
  expect((await organisationList(db, { search: '%', page: 1 })).total).toBe(0)
})
