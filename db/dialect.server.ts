import BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery,
  type CreateTableBuilder,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresDialect,
  type QueryExecutorProvider,
  type RawBuilder,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  sql,
} from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'

export type Engine = 'sqlite' | 'postgres'

export function engineOf(url: string): Engine {
  return /^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite'
}

function engineOfDb(db: QueryExecutorProvider): Engine {
  return db.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres'
}

// A deferred BEGIN upgrades to a write lock only at the first write and can then fail at once with SQLITE_BUSY.
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

const keptStatements = 500
const longestKept = 10_000
const reusable = /^(select|with|insert|update|delete|begin|commit|rollback)\b/i

/** Compiling a statement costs more than running it: those that come back are kept, the least recently used leave first. */
function keepingStatements(database: BetterSqlite3.Database): SqliteDatabase {
  const kept = new Map<string, BetterSqlite3.Statement>()
  return {
    close: () => {
      kept.clear()
      database.close()
    },
    prepare: (text) => {
      const known = kept.get(text)
      // A statement that is being read row by row cannot run a second time meanwhile.
      if (known?.busy) return database.prepare(text) as SqliteStatement
      const statement = known ?? database.prepare(text)
      if (text.length > longestKept || !reusable.test(text)) return statement as SqliteStatement
      kept.delete(text)
      kept.set(text, statement)
      if (kept.size > keptStatements) kept.delete(kept.keys().next().value ?? '')
      return statement as SqliteStatement
    },
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase
  constructor(database: BetterSqlite3.Database) {
    super({ database })
    this.#database = keepingStatements(database)
  }
  override createDriver(): Driver {
    return new ImmediateSqliteDriver({ database: this.#database })
  }
}

const pragmas: [name: string, value: string, expected: unknown][] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['busy_timeout', '5000', 5000],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
]

/** Sets and checks the pragmas on which durability rests: better-sqlite3 reopens WAL files at synchronous=NORMAL otherwise. */
export function openSqlite(source: string | Buffer): BetterSqlite3.Database {
  const database = new BetterSqlite3(source)
  for (const [name, value, expected] of pragmas) {
    database.pragma(`${name} = ${value}`)
    const actual = database.pragma(name, { simple: true })
    const inMemory = name === 'journal_mode' && actual === 'memory'
    if (actual !== expected && !inMemory)
      throw new Error(`SQLite refused ${name} = ${value} (it says ${String(actual)})`)
  }
  return database
}

export function sqliteDialect(database: BetterSqlite3.Database): Dialect {
  return new ImmediateSqliteDialect(database)
}

export function postgresDialect(url: string, maxConnections = 10): Dialect {
  const types = new pg.TypeOverrides()
  types.setTypeParser(pg.types.builtins.INT8, Number)
  return new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: maxConnections, types }) })
}

interface EngineTypes {
  float: RawBuilder<unknown>
  bytes: RawBuilder<unknown>
}

/** Column types whose names differ between the engines. */
export function columnTypes(db: QueryExecutorProvider): EngineTypes {
  return engineOfDb(db) === 'sqlite'
    ? { float: sql`real`, bytes: sql`blob` }
    : { float: sql`double precision`, bytes: sql`bytea` }
}

/** Makes a table STRICT on SQLite, where columns would otherwise take any value; PostgreSQL always is. */
export function strict<T extends string, C extends string>(
  db: QueryExecutorProvider,
  table: CreateTableBuilder<T, C>,
): CreateTableBuilder<T, C> {
  return engineOfDb(db) === 'sqlite' ? table.modifyEnd(sql`strict`) : table
}

/** Refuses UPDATE and DELETE on a table, in the database itself. */
export async function makeAppendOnly(db: QueryExecutorProvider, table: string): Promise<void> {
  const name = sql.id(table)
  if (engineOfDb(db) === 'sqlite') {
    for (const verb of ['update', 'delete'] as const) {
      await sql`create trigger ${sql.id(`${table}_no_${verb}`)} before ${sql.raw(verb)} on ${name}
        begin select raise(abort, 'append-only table'); end`.execute(db)
    }
    return
  }
  await sql`create or replace function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'append-only table'; end $$`.execute(db)
  await sql`create trigger ${sql.id(`${table}_append_only`)} before update or delete on ${name}
    for each row execute function refuse_change()`.execute(db)
}

/** The tables of the product, each after those that it refers to: the order in which they were created. */
export async function tableNames(db: Kysely<Schema>): Promise<string[]> {
  const { rows } =
    engineOfDb(db) === 'sqlite'
      ? await sql<{
          name: string
        }>`select name from sqlite_master where type = 'table' and name not like 'sqlite!_%' escape '!'
          and name not like 'kysely!_%' escape '!' order by rowid`.execute(db)
      : await sql<{ name: string }>`select relname as name from pg_class where relkind = 'r' and
          relnamespace = 'public'::regnamespace and relname not like 'kysely!_%' escape '!' order by oid`.execute(db)
  return rows.map(({ name }) => name)
}

/** Reads everything as it stands at one moment, while others go on writing: no immediate transaction, which would hold them up. */
export function inSnapshot<T>(db: Kysely<Schema>, read: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  const begin = engineOfDb(db) === 'sqlite' ? 'begin' : 'begin isolation level repeatable read read only'
  return db.connection().execute(async (db) => {
    await sql.raw(begin).execute(db)
    try {
      return await read(db)
    } finally {
      await sql`rollback`.execute(db)
    }
  })
}

/** The rows of a table a few at a time, inside `inSnapshot`. */
export async function* rowsOf(
  db: Kysely<Schema>,
  table: string,
  size: number,
): AsyncGenerator<Record<string, unknown>[]> {
  if (engineOfDb(db) === 'sqlite') {
    let rows: Record<string, unknown>[] = []
    for await (const row of db
      .selectFrom(table as keyof Schema)
      .selectAll()
      .stream()) {
      rows.push(row)
      if (rows.length < size) continue
      yield rows
      rows = []
    }
    if (rows.length > 0) yield rows
    return
  }
  await sql`declare every_row no scroll cursor for select * from ${sql.table(table)}`.execute(db)
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(size)} from every_row`.execute(db)
    if (rows.length === 0) break
    yield rows
  }
  await sql`close every_row`.execute(db)
}

/** True when the error is a broken unique or primary key, on either engine. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}
