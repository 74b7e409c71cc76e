import { fillDemo } from '#app/features/demo/fill.server.ts'
import type { World } from '#app/features/demo/world.server.ts'
import { testDatabase } from './db.ts'

/** The present of the filled demonstration in tests. */
export const demoWorld: World = {
  now: '2026-11-24T08:00:00.000Z',
  secret: 'a secret of the tests, long enough to be one',
  instanceId: 'instance-of-the-tests',
}

/** A database of its own with the demonstration in it. */
export async function demoDatabase() {
  const database = await testDatabase()
  await fillDemo(database.db, demoWorld)
  return database
}
