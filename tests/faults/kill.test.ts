import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type RandomSource, randomSource } from '#app/domain/scoring/random.ts'
import { chainFault } from '#app/features/log/queries.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { cookieNames } from '#app/http/cookies.server.ts'
import { parseEnv } from '#app/http/env.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { engine, freshPostgresUrl } from '#tests/support/db.ts'
import { makePerson, makeSession } from '#tests/support/factories.ts'
import { openRequest, whileOpen } from '#tests/support/open-request.ts'
import { freePort } from '#tests/support/postgres.ts'
import { KilledServers, type Served } from './killed-server.ts'
import { SavingClient } from './saving-client.ts'

const rounds = process.env.TEST_LONG ? 100 : 10
const questions = ['GOV', 'FOR', 'MES', 'EQP', 'INT', 'EXT', 'ACH', 'ECO'].map((criterion) => `${criterion}-1`)

/** Another for each run; `FAULT_SEED` kills at the moments of an earlier one again. */
const seed = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000)

/** A moment amid the saves of all eight; one round in five, any moment since the server listens. */
async function killMoment(round: number, random: RandomSource, acknowledged: () => number): Promise<void> {
  if (round % 5 === 4) return wait(random.uniform() * 300)
  const enough = acknowledged() + random.uniform() * 25
  while (acknowledged() < enough) await wait(2)
  await wait(random.uniform() * 15)
}

async function ownDatabase() {
  if (engine === 'postgres') return freshPostgresUrl()
  const folder = mkdtempSync(join(tmpdir(), 'etalon-faults-'))
  return { url: `file:${join(folder, 'test.sqlite')}`, drop: async () => rmSync(folder, { recursive: true }) }
}

/** Eight respondents of one supplier, each on a question of their own, half of them by the form without script. */
async function eightClients(databaseUrl: string, url: string): Promise<SavingClient[]> {
  const db = openDatabase(databaseUrl)
  await migrateToLatest(db)
  const { key, invitationId, organisation } = await openRequest(db, { scope: questions })
  await openResponse(db, key)
  const { session } = cookieNames(parseEnv({ BASE_URL: url }))
  const clients: SavingClient[] = []
  for (const [index, question] of questions.entries()) {
    const person = await makePerson(db, { organisationId: organisation.id, roles: ['respondent'] })
    const cookie = `${session}=${await makeSession(db, person.id, whileOpen, organisation.id)}`
    const way = index % 2 === 0 ? 'form' : 'autosave'
    clients.push(new SavingClient({ url, cookie, invitationId, question, way }))
  }
  await db.destroy()
  return clients
}

/** What stands in the database, read beside the server that has just recovered it. */
async function compareAll(databaseUrl: string, clients: SavingClient[]): Promise<void> {
  const db = openDatabase(databaseUrl)
  const rows = await db.selectFrom('answer').select(['question_id', 'text', 'revision']).execute()
  await db.destroy()
  const standing = new Map(rows.map((row) => [row.question_id, row]))
  for (const client of clients) client.compare(standing.get(client.question) ?? { text: '', revision: 0 })
}

/** Kills the server at a random moment of each round; when all is calm, each client once more opens its page. */
async function savedThroughKills(kind: Served, rounds: number) {
  const database = await ownDatabase()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const clients = await eightClients(database.url, url)
  const env = { DATABASE_URL: database.url, PORT: String(port), BASE_URL: url, TEST_NOW: whileOpen }
  const servers = new KilledServers(kind, env)
  const random = randomSource(seed)
  const sum = (pick: (client: SavingClient) => number) => clients.reduce((total, client) => total + pick(client), 0)
  const acknowledged = () => sum((client) => client.acknowledged)
  try {
    for (let round = 0; round < rounds; round++) {
      await servers.open()
      await compareAll(database.url, clients)
      const saving = Promise.all(clients.map((client) => client.saveUntilCut()))
      await Promise.race([killMoment(round, random, acknowledged), saving])
      await servers.kill()
      await saving
    }
    await servers.open({ last: true })
    await Promise.all(clients.map((client) => client.look()))
  } finally {
    await servers.end()
  }
  const db = openDatabase(database.url)
  const chains = await db.selectFrom('event').select('chain_id').distinct().execute()
  const broken = await Promise.all(chains.map(({ chain_id }) => chainFault(db, chain_id)))
  const integrity = engine === 'sqlite' ? (await sql<object>`pragma integrity_check`.execute(db)).rows : []
  await db.destroy()
  await database.drop()
  return {
    lost: clients.flatMap((client) => client.lost),
    acknowledged: acknowledged(),
    cut: sum((client) => client.cut),
    broken: broken.filter((fault) => fault !== null),
    integrity,
  }
}

test(
  `8 clients save while the server is killed ${rounds} times: every acknowledged answer is there`,
  async () => {
    const outcome = await savedThroughKills('served', rounds)
    expect(outcome.lost).toEqual([])
    expect(outcome.broken).toEqual([])
    if (engine === 'sqlite') expect(outcome.integrity).toEqual([{ integrity_check: 'ok' }])
    // Otherwise nothing was put to the test.
    expect(outcome.acknowledged).toBeGreaterThan(rounds * 3)
    expect(outcome.cut).toBe(rounds * 8)
    console.log(
      `${outcome.acknowledged} answers acknowledged on ${engine}, ${rounds} kills, none lost (FAULT_SEED=${seed})`,
    )
  },
  rounds * 30_000,
)

// It is the test that is tested, on whichever engine.
if (engine === 'sqlite')
  test('a server that acknowledges before it writes is found out', async () => {
    const { lost } = await savedThroughKills('hasty', 4)
    expect(lost).not.toEqual([])
  })
