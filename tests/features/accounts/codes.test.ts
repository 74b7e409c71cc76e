import { expect, test } from 'vitest'
import { codeTries } from '#app/domain/accounts/one-time-code.ts'
import { rememberDevice } from '#app/features/accounts/code-mutations.server.ts'
import { openSession, openSessionAfter, signIn } from '#app/features/accounts/mutations.server.ts'
import { organisationsOf } from '#app/features/accounts/queries.server.ts'
import { askCode, mailedCode, tryCode } from '#tests/support/codes.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeMember, makePerson, makeSupplier, testPassword } from '#tests/support/factories.ts'

const after = (minutes: number) => new Date(Date.parse(madeAt) + minutes * 60_000).toISOString()
const wrongFor = (code: string) => `${code.slice(0, 8)}${(Number(code.at(-1)) + 1) % 10}`

test('a right code says whose it was, once', async () => {
  await using database = await testDatabase()
  const { db } = database
  const asked = { subjectId: 'p1', to: 'lea@exemple.fr' }
  const challenge = await askCode(db, asked)
  const code = await mailedCode(db, asked.to)
  expect(await tryCode(db, { challenge, code, now: after(9.9) })).toBe('p1')
  expect(await tryCode(db, { challenge, code, now: after(9.9) })).toBeNull()
})

test('a code serves its purpose, its browser and its ten minutes, and nothing else', async () => {
  await using database = await testDatabase()
  const { db } = database
  const asked = { subjectId: 'p1', to: 'lea@exemple.fr' }
  const challenge = await askCode(db, asked)
  const code = await mailedCode(db, asked.to)
  const other = await askCode(db, { subjectId: 'p2', to: 'other@exemple.fr' })
  expect(await tryCode(db, { challenge, code, browser: 'another browser' })).toBeNull()
  expect(await tryCode(db, { challenge, code, browser: null })).toBeNull()
  expect(await tryCode(db, { challenge, code, purpose: 'claim' })).toBeNull()
  expect(await tryCode(db, { challenge: other, code })).toBeNull()
  expect(await tryCode(db, { challenge, code, secret: 'another instance of the product, with its secret' })).toBeNull()
  expect(await tryCode(db, { challenge, code, now: after(10) })).toBeNull()
  // None of this spent it, but for the two tries that reached it.
  expect(await tryCode(db, { challenge, code })).toBe('p1')
})

test('after five wrong tries the right code does not serve either; what is no code costs no try', async () => {
  await using database = await testDatabase()
  const { db } = database
  const asked = { subjectId: 'p1', to: 'lea@exemple.fr' }
  const challenge = await askCode(db, asked)
  const code = await mailedCode(db, asked.to)
  for (let n = 0; n < 10; n++) expect(await tryCode(db, { challenge, code: 'abcd' })).toBeNull()
  for (let n = 0; n < codeTries; n++) expect(await tryCode(db, { challenge, code: wrongFor(code) })).toBeNull()
  expect(await tryCode(db, { challenge, code })).toBeNull()
})

test('a later code takes the place of this browser’s own, never of another browser’s', async () => {
  await using database = await testDatabase()
  const { db } = database
  const asked = { subjectId: 'p1', to: 'lea@exemple.fr' }
  const first = await askCode(db, asked)
  const firstCode = await mailedCode(db, asked.to)
  await askCode(db, { ...asked, browser: 'a stranger’s', now: after(1) })
  const second = await askCode(db, { ...asked, now: after(2) })
  const secondCode = await mailedCode(db, asked.to)
  expect(await tryCode(db, { challenge: first, code: firstCode, now: after(2) })).toBeNull()
  expect(await tryCode(db, { challenge: second, code: secondCode, now: after(2) })).toBe('p1')

  const mine = await askCode(db, { ...asked, now: after(3) })
  const myCode = await mailedCode(db, asked.to)
  await askCode(db, { ...asked, browser: 'a stranger’s', now: after(4) })
  expect(await tryCode(db, { challenge: mine, code: myCode, now: after(4) })).toBe('p1')
})

test('of ten right tries at once one serves', async () => {
  await using database = await testDatabase()
  const { db } = database
  const asked = { subjectId: 'p1', to: 'lea@exemple.fr' }
  const challenge = await askCode(db, asked)
  const code = await mailedCode(db, asked.to)
  const tries = await Promise.all(Array.from({ length: 10 }, () => tryCode(db, { challenge, code })))
  expect(tries.filter((subject) => subject === 'p1')).toHaveLength(1)
  expect(tries.filter((subject) => subject === null)).toHaveLength(9)
})

test('the code is in the mail alone, and the mail belongs to no campaign and no organisation', async () => {
  await using database = await testDatabase()
  const { db } = database
  await askCode(db, { subjectId: 'p1', to: 'lea@exemple.fr' })
  const code = await mailedCode(db, 'lea@exemple.fr')
  const stored = JSON.stringify(await db.selectFrom('one_time_code').selectAll().execute())
  expect(stored).not.toContain(code.replace(' ', ''))
  expect(stored).not.toContain(code)
  const mail = await db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
  expect(mail).toMatchObject({ organisation_id: null, campaign_id: null, invitation_id: null, kind: 'code' })
  expect(mail.subject).not.toMatch(/\d{4}/)
  expect(mail.html_body).not.toContain('href')
})

test('somebody who answers confirms each new browser; a wrong password never says so, a buyer needs none', async () => {
  await using database = await testDatabase()
  const { db } = database
  const supplier = await makeSupplier(db)
  const maud = await makePerson(db, { organisationId: supplier.id, roles: ['respondent'] })
  const jean = await makePerson(db, { organisationId: supplier.id, roles: ['reader'] })
  const attempt = (email: string, password: string, browser: string | null) =>
    signIn(db, { email, password, browser, now: madeAt })
  expect(await attempt(maud.email, 'un autre', null)).toEqual({ ok: false, fault: 'credentials' })
  const refused = { ok: false, fault: 'new_device', person: { id: maud.id, email: maud.email, language: 'fr' } }
  expect(await attempt(maud.email, testPassword, null)).toEqual(refused)
  expect(await attempt(maud.email, testPassword, 'new')).toEqual(refused)
  expect(await db.selectFrom('session').select('person_id').execute()).toEqual([])
  await rememberDevice(db, { personId: maud.id, browser: 'new', now: madeAt })
  expect(await attempt(maud.email, testPassword, 'new')).toMatchObject({ ok: true, personId: maud.id })
  expect(await attempt(maud.email, testPassword, 'another')).toEqual(refused)
  expect(await attempt(jean.email, testPassword, 'new')).toMatchObject({ ok: true, personId: jean.id })
})

test('a browser that holds a session of that person, expired even, needs no code; one of another person’s does', async () => {
  await using database = await testDatabase()
  const { db } = database
  const supplier = await makeSupplier(db)
  const maud = await makePerson(db, { organisationId: supplier.id, roles: ['respondent'] })
  const jean = await makePerson(db, { organisationId: supplier.id, roles: ['respondent'] })
  const previous = await openSession(db, { personId: maud.id, organisationId: supplier.id, now: madeAt })
  const attempt = (email: string) =>
    signIn(db, { email, password: testPassword, browser: null, previous, now: after(60 * 24 * 40) })
  expect(await attempt(maud.email)).toMatchObject({ ok: true, organisationId: supplier.id })
  expect(await attempt(jean.email)).toMatchObject({ ok: false, fault: 'new_device' })
})

test('a session goes on for the organisation of the one before, if it was that person’s and they still belong there', async () => {
  await using database = await testDatabase()
  const { db } = database
  const [first, second] = [await makeSupplier(db, { name: 'A' }), await makeSupplier(db, { name: 'B' })]
  const person = await makePerson(db, { organisationId: first.id, roles: ['respondent'] })
  const other = await makePerson(db, { organisationId: first.id, roles: ['respondent'] })
  await makeMember(db, { organisationId: second.id, personId: person.id, roles: ['respondent'] })
  expect(await organisationsOf(db, person.id)).toEqual([
    { id: first.id, name: 'A' },
    { id: second.id, name: 'B' },
  ])
  const previous = await openSession(db, { personId: person.id, organisationId: second.id, now: madeAt })
  const next = (personId: string) => openSessionAfter(db, { personId, previous, now: madeAt })
  expect((await next(person.id)).organisationId).toBe(second.id)
  expect((await next(other.id)).organisationId).toBeNull()
  await db.deleteFrom('membership').where('organisation_id', '=', second.id).execute()
  expect((await next(person.id)).organisationId).toBeNull()
})
