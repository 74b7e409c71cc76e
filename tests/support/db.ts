import { randomUUID } from 'node:crypto'
import { Kysely, sql } from 'kysely'
import { type Db, openDatabase } from '#db/client.server.ts'
import { openSqlite, sqliteDialect } from '#db/dialect.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import type { Schema } from '#db/schema.ts'

/** The engine of this run: `TEST_ENGINE=postgres` with `TEST_POSTGRES_URL` set by the global set-up, SQLite otherwise. */
export const engine = process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite'

let template: Promise<Buffer> | undefined

async function makeSqliteTemplate(): Promise<Buffer> {
  const database = openSqlite(':memory:')
  const db = new Kysely<Schema>({ dialect: sqliteDialect(database) })
  await migrateToLatest(db)
  const bytes = database.serialize()
  await db.destroy()
  return bytes
}

async function freshSqlite(): Promise<Db> {
  template ??= makeSqliteTemplate()
  return new Kysely<Schema>({ dialect: sqliteDialect(openSqlite(await template)) })
}

function postgresUrl(database: string): string {
  const url = new URL(process.env.TEST_POSTGRES_URL ?? '')
  url.pathname = `/${database}`
  return url.href
}

let strategy: Promise<string> | undefined

/** Copying files takes a fifth of the time of copying rows through the log; versions before 15 know no other way. */
async function copyStrategy(admin: Db): Promise<string> {
  const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(admin)
  return Number(rows[0]?.server_version_num) >= 150_000 ? 'strategy file_copy' : ''
}

async function administering(act: (admin: Db) => Promise<unknown>): Promise<void> {
  const admin = openDatabase(postgresUrl('postgres'))
  await act(admin).finally(() => admin.destroy())
}

/** The address of a new PostgreSQL database, cloned from the migrated template. */
export async function freshPostgresUrl(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await administering(async (admin) => {
    strategy ??= copyStrategy(admin)
    await sql`create database ${sql.id(name)} template etalon_template ${sql.raw(await strategy)}`.execute(admin)
  })
  // Without force PostgreSQL waits for the connections that are closing; force would fault them in mid-farewell.
  const drop = () => administering((admin) => sql`drop database ${sql.id(name)}`.execute(admin))
  return { url: postgresUrl(name), drop }
}

/** Databases of this worker that a test has left and that hold nothing any more: cloning another would cost more. */
const emptied: { url: string; drop: () => Promise<void> }[] = []

let emptying: Promise<string> | undefined

/** Empties every table in one go, past foreign keys and the triggers that forbid it. */
async function emptyStatement(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'
  `.execute(db)
  const deletes = rows.map(({ name }) => `delete from ${name};`).join('')
  return `set lock_timeout = '3s'; set session_replication_role = replica; ${deletes}`
}

async function empty(db: Db): Promise<boolean> {
  try {
    emptying ??= emptyStatement(db)
    await sql.raw(await emptying).execute(db)
    return true
  } catch {
    // A server whose user may not do that, or a test that left a transaction open: the database is dropped.
    emptying = undefined
    return false
  }
}

async function freshPostgres(): Promise<{ db: Db; drop: () => Promise<void> }> {
  const own = emptied.pop() ?? (await freshPostgresUrl())
  const db = openDatabase(own.url)
  const drop = async () => {
    const reusable = await empty(db)
    // Its connections go with their settings.
    await db.destroy()
    if (reusable) emptied.push(own)
    else await own.drop()
  }
  return { db, drop }
}

export interface TestDatabase {
  db: Db
  close: () => Promise<void>
  [Symbol.asyncDispose]: () => Promise<void>
}

/** An empty, migrated SQLite of its own on either run, for a slow test of what no second engine can contradict: files that leave the product. */
export async function sqliteOnlyDatabase(): Promise<TestDatabase> {
  const db = await freshSqlite()
  const close = () => db.destroy()
  return { db, close, [Symbol.asyncDispose]: close }
}

/** An empty, migrated database of its own for one test; dispose it with `await using` or `close()`. */
export async function testDatabase(): Promise<TestDatabase> {
  if (engine === 'sqlite') return sqliteOnlyDatabase()
  const { db, drop } = await freshPostgres()
  return { db, close: drop, [Symbol.asyncDispose]: drop }
}
