import { expect, test } from 'vitest'
import { allowHit } from '#app/features/limits/mutations.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makePerson, testPassword } from '#tests/support/factories.ts'
import { Visitor } from '#tests/support/request.ts'
import { startServer } from '#tests/support/server.ts'

const wrong = 'a wrong password'

test('ten wrong passwords for one address end its tries, the right one included, for fifteen minutes', async () => {
  let now = '2026-11-02T09:00:00.000Z'
  await using server = await startServer({ now: () => now })
  const person = await makePerson(server.app.db)
  const visitor = new Visitor(server)
  for (let n = 0; n < 10; n++) expect((await visitor.signIn(person.email, wrong)).status).toBe(422)
  const refused = await visitor.signIn(person.email.toUpperCase(), testPassword)
  expect(refused.status).toBe(429)
  expect(refused.text).toContain('Réessayez dans quinze minutes')
  expect(refused.text).toContain(person.email.toUpperCase())
  now = '2026-11-02T09:15:01.000Z'
  expect((await visitor.signIn(person.email, testPassword)).status).toBe(303)
})

test('thirty tries from one place end the tries from there, whatever the addresses', async () => {
  await using server = await startServer()
  const visitor = new Visitor(server)
  const statuses: number[] = []
  for (let n = 0; n < 31; n++) statuses.push((await visitor.signIn(`nobody-${n}@exemple.fr`, wrong)).status)
  expect(statuses.slice(0, 30).every((status) => status === 422)).toBe(true)
  expect(statuses[30]).toBe(429)
})

test('a wrong password and an unknown address are told apart by nothing', async () => {
  await using server = await startServer()
  const person = await makePerson(server.app.db)
  const known = await new Visitor(server).signIn(person.email, wrong)
  const unknown = await new Visitor(server).signIn('nobody@exemple.fr', wrong)
  expect(unknown.text.replaceAll('nobody@exemple.fr', 'X')).toBe(known.text.replaceAll(person.email, 'X'))
})

test('hits at once are counted together', async () => {
  await using database = await testDatabase()
  const limit = { key: 'test', hits: 7, minutes: 1 }
  const now = '2026-11-02T09:00:00.000Z'
  const all = await Promise.all(Array.from({ length: 20 }, () => allowHit(database.db, limit, now)))
  expect(all.filter(Boolean)).toHaveLength(7)
  expect(await allowHit(database.db, limit, '2026-11-02T09:01:00.001Z')).toBe(true)
})
