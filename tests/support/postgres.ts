import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '#db/client.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { obtainDebianPackage } from './obtain.ts'

function newestBinaries(): string | undefined {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return undefined
  const versions = readdirSync(root).filter((version) => existsSync(join(root, version, 'bin/initdb')))
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0]
  return newest && join(root, newest, 'bin')
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

// PostgreSQL refuses to run as root: everything it does here runs as the `postgres` user that its package made.
function runAsPostgres(command: string, args: string[]): void {
  const root = process.getuid?.() === 0
  const [file, all] = root ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]
  execFileSync(file, all, { stdio: ['ignore', 'ignore', 'pipe'], cwd: tmpdir() })
}

async function startOwnServer(): Promise<{ url: string; stop: () => void }> {
  if (!newestBinaries()) obtainDebianPackage('postgresql', 'a real PostgreSQL')
  const binaries = newestBinaries()
  if (!binaries) throw new Error('The tests need PostgreSQL: install the package "postgresql" and run them again.')
  const folder = mkdtempSync(join(tmpdir(), 'etalon-postgres-'))
  if (process.getuid?.() === 0) {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
    chownSync(folder, id('-u'), id('-g'))
  }
  const data = join(folder, 'data')
  const port = await freePort()
  runAsPostgres(join(binaries, 'initdb'), ['-D', data, '-U', 'etalon', '-A', 'trust', '-E', 'UTF8', '--no-sync'])
  // A server that dies with its tests: nothing of it has to survive a power cut.
  const hurried =
    '-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0'
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -c max_wal_size=8GB ${hurried}`
  runAsPostgres(join(binaries, 'pg_ctl'), ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start'])
  return {
    url: `postgres://etalon@127.0.0.1:${port}/postgres`,
    stop: () => {
      runAsPostgres(join(binaries, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Workers keep the databases that they reuse until they end: on a server that outlives them they are dropped here, and one that is gone took them along. */
async function dropLeft(url: string): Promise<void> {
  const admin = openDatabase(url)
  const { rows } = await sql<{ name: string }>`
    select datname as name from pg_database where datname ~ '^t_[0-9a-f]{32}$'
  `.execute(admin)
  for (const { name } of rows) await sql`drop database if exists ${sql.id(name)}`.execute(admin)
  await admin.destroy()
}

/** A PostgreSQL for the tests: the one named by `TEST_POSTGRES_URL`, else one started here and stopped at the end. */
export async function startPostgres(): Promise<{ url: string; stop: () => void | Promise<void> }> {
  const given = process.env.TEST_POSTGRES_URL
  const server = given ? { url: given, stop: () => dropLeft(given).catch(() => {}) } : await startOwnServer()
  const admin = openDatabase(server.url)
  await sql`drop database if exists etalon_template`.execute(admin)
  await sql`create database etalon_template`.execute(admin)
  await admin.destroy()
  const url = new URL(server.url)
  url.pathname = '/etalon_template'
  const template = openDatabase(url.href)
  await migrateToLatest(template)
  await template.destroy()
  return server
}
