import { expect, test } from 'vitest'
import { testDatabase } from '#tests/support/db.ts'

test('the log takes entries and refuses to change or lose them', async () => {
  await using database = await testDatabase()
  const { db } = database
  const entry = {
    chain_id: 'c',
    position: 1,
    at: 'now',
    actor_id: null,
    kind: 'launch',
    payload: '{}',
    previous_hash: '',
    hash: 'h',
  }
  await db.insertInto('event').values(entry).execute()
  await expect(db.updateTable('event').set({ kind: 'claim' }).execute()).rejects.toThrow(/append-only/)
  await expect(db.deleteFrom('event').execute()).rejects.toThrow(/append-only/)
  expect(await db.selectFrom('event').selectAll().execute()).toEqual([entry])
})

test('counts come back as numbers and foreign keys hold', async () => {
  await using database = await testDatabase()
  const { db } = database
  const row = await db
    .selectFrom('person')
    .select((e) => e.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  expect(row.n).toBe(0)
  const orphan = { organisation_id: 'x', person_id: 'y', role: 'buyer', function: null, created_at: 'now' } as const
  await expect(db.insertInto('membership').values(orphan).execute()).rejects.toThrow(/foreign key/i)
})
