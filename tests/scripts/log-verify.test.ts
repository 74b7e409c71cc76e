import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendEvent } from '#app/features/log/append.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { madeAt } from '#tests/support/factories.ts'

let folder: string
let url: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-log-'))
  url = `file:${join(folder, 'log.sqlite')}`
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A log of two chains of four entries, then what somebody with the database file does to it. */
async function logWith(tamper: (db: Db) => Promise<unknown>) {
  const db = openDatabase(url)
  await migrateToLatest(db)
  for (const chainId of ['campaign:a', 'organisation:b'])
    for (let n = 1; n <= 4; n += 1)
      await db
        .transaction()
        .execute((db) => appendEvent(db, { chainId, at: madeAt, actorId: 'p', kind: 'access', payload: { n } }))
  const triggers = await sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`.execute(db)
  for (const { name } of triggers.rows) await sql`drop trigger ${sql.id(name)}`.execute(db)
  await tamper(db)
  await db.destroy()
  const env = { ...process.env, BASE_URL: '', DATABASE_URL: url }
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/log-verify.ts'], { encoding: 'utf8', env })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

const a = sql`chain_id = 'campaign:a'`

test.each<[string, string | null, (db: Db) => Promise<unknown>]>([
  ['an untouched log', null, async () => {}],
  [
    'a changed actor',
    'entry 2 is altered',
    (db) => sql`update event set actor_id = 'q' where ${a} and position = 2`.execute(db),
  ],
  [
    'a changed payload',
    'entry 3 is altered',
    (db) => sql`update event set payload = '{"n":9}' where ${a} and position = 3`.execute(db),
  ],
  [
    'a broken payload',
    'entry 1 is altered',
    (db) => sql`update event set payload = '{' where ${a} and position = 1`.execute(db),
  ],
  ['a lost entry', 'entry 3 is missing', (db) => sql`delete from event where ${a} and position = 3`.execute(db)],
  ['a cut tail', 'entry 4 is missing', (db) => sql`delete from event where ${a} and position = 4`.execute(db)],
  ['an emptied chain', 'entry 1 is missing', (db) => sql`delete from event where ${a}`.execute(db)],
  ['a lost head', 'entry 1 is altered', (db) => sql`delete from event_head where ${a}`.execute(db)],
  [
    'swapped entries',
    'entry 2 is reordered',
    async (db) => {
      for (const [from, to] of [
        [2, 9],
        [3, 2],
        [9, 3],
      ])
        await sql`update event set position = ${to} where ${a} and position = ${from}`.execute(db)
    },
  ],
])('%s', async (_, fault, tamper) => {
  const expected = fault
    ? { status: 1, out: '', err: `campaign:a: ${fault}\n` }
    : { status: 0, out: '2 chains, no fault\n', err: '' }
  expect(await logWith(tamper)).toEqual(expected)
})
