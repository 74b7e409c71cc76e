import { expect, test } from 'vitest'
import { createOperator, isSetupLink, setupToken } from '#app/features/instance/setup-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makePerson } from '#tests/support/factories.ts'

const secret = 'a secret of the tests'
const given = {
  name: 'Exploitation',
  email: 'exploitation@exemple.fr',
  password: 'une phrase assez longue',
  language: 'fr',
  now: madeAt,
  newId: randomId,
} as const

test('ten set-ups at once make one operator, and the link opens nothing afterwards', async () => {
  await using database = await testDatabase()
  const { db } = database
  const link = { token: setupToken(secret), secret }
  expect(await isSetupLink(db, link)).toBe(true)
  const all = await Promise.all(Array.from({ length: 10 }, () => createOperator(db, given)))
  expect(all.filter(({ ok }) => ok)).toHaveLength(1)
  const people = await db.selectFrom('person').select(['email', 'is_operator']).execute()
  expect(people).toEqual([{ email: 'exploitation@exemple.fr', is_operator: 1 }])
  expect(await isSetupLink(db, link)).toBe(false)
})

test('another token, or an instance that has people already, opens nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  expect(await isSetupLink(db, { token: `${setupToken(secret)}x`, secret })).toBe(false)
  expect(await isSetupLink(db, { token: '', secret })).toBe(false)
  await makePerson(db)
  expect(await isSetupLink(db, { token: setupToken(secret), secret })).toBe(false)
  expect(await createOperator(db, given)).toEqual({ ok: false })
  expect(await db.selectFrom('instance_setting').selectAll().where('key', '=', 'operator').execute()).toEqual([])
})
