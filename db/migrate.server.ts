import { type Kysely, Migrator } from 'kysely'
import { migrations } from './migrations/index.ts'
import type { Schema } from './schema.ts'

/** Brings the database to the newest structure; throws with the name of the migration that failed. */
export async function migrateToLatest(db: Kysely<Schema>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')
    throw new Error(`Migration ${failed?.migrationName ?? '(none started)'} failed`, { cause: error })
  }
  return (results ?? []).map((result) => result.migrationName)
}

/** The migrations that a database has had, oldest first; none when it holds nothing yet. */
export async function migrationsOf(db: Kysely<Schema>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const known = await migrator.getMigrations()
  return known.filter(({ executedAt }) => executedAt).map(({ name }) => name)
}

/** Brings a database that holds nothing to the structure of an earlier version; what that version had is checked by the caller. */
export async function migrateTo(db: Kysely<Schema>, name: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateTo(name)
  if (error) throw new Error(`Migration to ${name} failed`, { cause: error })
}
