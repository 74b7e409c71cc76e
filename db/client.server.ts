import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely } from 'kysely'
import { engineOf, openSqlite, postgresDialect, sqliteDialect } from './dialect.server.ts'
import type { Schema } from './schema.ts'

export type Db = Kysely<Schema>

/** Opens `file:path` or `postgres://…`. The caller destroys it. */
export function openDatabase(url: string): Db {
  if (engineOf(url) === 'postgres') return new Kysely<Schema>({ dialect: postgresDialect(url) })
  const path = url.replace(/^file:(\/\/)?/, '')
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  return new Kysely<Schema>({ dialect: sqliteDialect(openSqlite(path)) })
}
