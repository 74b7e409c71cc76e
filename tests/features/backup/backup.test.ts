import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isEmpty, readHeader, restoreRows } from '#app/features/backup/restoring-mutations.server.ts'
import { writeBackup } from '#app/features/backup/writing.server.ts'
import { fillDemo } from '#app/features/demo/fill.server.ts'
import { appendEvent } from '#app/features/log/append.server.ts'
import { chainFault, chainIds } from '#app/features/log/queries.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { migrateToLatest, migrationsOf } from '#db/migrate.server.ts'
import { sqliteOnlyDatabase, testDatabase } from '#tests/support/db.ts'
import { madeAt } from '#tests/support/factories.ts'

const folder = mkdtempSync(join(tmpdir(), 'etalon-backup-'))
const file = join(folder, 'one.backup')
afterAll(() => rmSync(folder, { recursive: true }))

const backUp = async (db: Db, to: string) =>
  writeBackup(db, { file: to, now: madeAt, migrations: await migrationsOf(db) })

/** The lines of a backup, each table's rows in one order: an engine promises none. */
function contentOf(name: string): string[] {
  const lines = gunzipSync(readFileSync(name)).toString().trimEnd().split('\n')
  let table = ''
  return lines
    .slice(1, -1)
    .map((line) => {
      if (line.startsWith('{"table"')) table = line
      return `${table} ${line}`
    })
    .sort()
}

beforeAll(async () => {
  await using source = await testDatabase()
  await fillDemo(source.db, { now: madeAt, secret: 'backup', instanceId: 'backup' })
  const { rows } = await backUp(source.db, file)
  expect(rows).toBeGreaterThan(5000)
})

test.each([
  ['the same engine', testDatabase],
  ['SQLite', sqliteOnlyDatabase],
])('everything comes back, bytes and chains of the log included, on %s', async (_, openEmpty) => {
  await using target = await openEmpty()
  const rows = await restoreRows(target.db, file)
  const again = join(folder, 'again.backup')
  expect((await backUp(target.db, again)).rows).toBe(rows)
  expect(contentOf(again)).toEqual(contentOf(file))
  const faults = await Promise.all((await chainIds(target.db)).map((chain) => chainFault(target.db, chain)))
  expect(faults.length).toBeGreaterThan(3)
  expect(faults.filter(Boolean)).toEqual([])
})

const bytes = () => readFileSync(file)
const text = () => gunzipSync(bytes()).toString()
const damages: Record<string, () => Uint8Array> = {
  'cut in the middle': () => bytes().subarray(0, bytes().length >> 1),
  'with one byte flipped': () => {
    const flipped = Buffer.from(bytes())
    flipped[flipped.length >> 1]! ^= 0xff
    return flipped
  },
  'without its last line': () => gzipSync(text().slice(0, text().lastIndexOf('\n', text().length - 2) + 1)),
  'with one word changed': () => gzipSync(text().replace('"Cendrelune Logiciels"', '"Cendrelune Logicielz"')),
  'with a row too many': () => gzipSync(text().replace(/("table":"event"[^\n]+\n)([^\n]+\n)/, '$1$2$2')),
  'with a table of elsewhere': () => gzipSync(text().replace('"table":"person"', '"table":"visitor"')),
}
test.each(Object.entries(damages))('nothing is restored from a file %s', async (name, damaged) => {
  await using target = await testDatabase()
  const broken = join(folder, `${name}.backup`)
  writeFileSync(broken, damaged())
  const rows = await restoreRows(target.db, broken).catch((error: Error) => error.message)
  // A row twice is refused by the database itself, the others by the file's own hash.
  expect(rows === null || /unique/i.test(String(rows)), String(rows)).toBe(true)
  expect(await isEmpty(target.db)).toBe(true)
})

test('a file of another kind has no header, a missing one says so', async () => {
  const other = join(folder, 'other')
  writeFileSync(other, 'name;city\n')
  expect(await readHeader(other)).toBeNull()
  await expect(readHeader(join(folder, 'nowhere'))).rejects.toThrow('ENOENT')
})

test('what is written meanwhile is in the backup whole or not at all', async () => {
  const url = `file:${join(folder, 'busy.sqlite')}`
  const [db, writer] = [openDatabase(url), openDatabase(url)]
  await migrateToLatest(db)
  const chainId = 'campaign:busy'
  const write = () =>
    writer
      .transaction()
      .execute((db) => appendEvent(db, { chainId, at: madeAt, actorId: 'p', kind: 'access', payload: { n: 1 } }))
  for (let n = 0; n < 50; n += 1) await write()
  let taken = false
  const writing = (async () => {
    let written = 0
    for (; !taken; written += 1) {
      await write()
      // Files and compression wait for a turn that promises alone never give.
      await setImmediate()
    }
    return written
  })()
  const busy = join(folder, 'busy.backup')
  await backUp(db, busy)
  taken = true
  expect(await writing).toBeGreaterThan(0)
  await using target = await sqliteOnlyDatabase()
  expect(await restoreRows(target.db, busy)).toBeGreaterThanOrEqual(50)
  expect(await chainFault(target.db, chainId)).toBeNull()
  await Promise.all([db.destroy(), writer.destroy()])
})
