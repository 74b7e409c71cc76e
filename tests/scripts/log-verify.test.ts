import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import { appendEvent } from '#app/features/log/append.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { madeAt } from '#tests/support/factories.ts'

/** A log of some chains of four entries, then what somebody with the database file does to it; verified by the command. */
async function verified(chains: string[], tamper: (db: Db) => Promise<unknown>) {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-log-'))
  const url = `file:${join(folder, 'log.sqlite')}`
  const db = openDatabase(url)
  await migrateToLatest(db)
  for (const chainId of chains)
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
  rmSync(folder, { recursive: true })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

type Chain = RawBuilder<unknown>
const move = (chain: Chain, from: number, to: number) =>
  sql`update event set position = ${to} where ${chain} and position = ${from}`

/** One chain for each way of tampering, under its name: the fault that is found there, and what was done. */
const tampered: Record<string, [fault: string, acts: (chain: Chain) => RawBuilder<unknown>[]]> = {
  'a changed actor': [
    'entry 2 is altered',
    (chain) => [sql`update event set actor_id = 'q' where ${chain} and position = 2`],
  ],
  'a changed payload': [
    'entry 3 is altered',
    (chain) => [sql`update event set payload = '{"n":9}' where ${chain} and position = 3`],
  ],
  'a broken payload': [
    'entry 1 is altered',
    (chain) => [sql`update event set payload = '{' where ${chain} and position = 1`],
  ],
  'a lost entry': ['entry 3 is missing', (chain) => [sql`delete from event where ${chain} and position = 3`]],
  'a cut tail': ['entry 4 is missing', (chain) => [sql`delete from event where ${chain} and position = 4`]],
  'an emptied chain': ['entry 1 is missing', (chain) => [sql`delete from event where ${chain}`]],
  'a lost head': ['entry 1 is altered', (chain) => [sql`delete from event_head where ${chain}`]],
  'swapped entries': ['entry 2 is reordered', (chain) => [move(chain, 2, 9), move(chain, 3, 2), move(chain, 9, 3)]],
}

test('an untouched log has no fault', async () => {
  const run = await verified(['campaign:a', 'organisation:b'], async () => {})
  expect(run).toEqual({ status: 0, out: '2 chains, no fault\n', err: '' })
})

test('each chain names its first fault, on a line of its own, and one that is whole names none', async () => {
  const run = await verified([...Object.keys(tampered), 'a whole chain'], async (db) => {
    for (const [chain, [, acts]] of Object.entries(tampered))
      for (const act of acts(sql`chain_id = ${chain}`)) await act.execute(db)
  })
  const lines = Object.entries(tampered).map(([chain, [fault]]) => `${chain}: ${fault}`)
  expect([run.status, run.out]).toEqual([1, ''])
  expect(run.err.trimEnd().split('\n').sort()).toEqual(lines.sort())
})

test('a log whose only chain is at fault is at fault', async () => {
  const run = await verified(['campaign:a'], (db) => sql`delete from event where position = 4`.execute(db))
  expect(run).toEqual({ status: 1, out: '', err: 'campaign:a: entry 4 is missing\n' })
})
