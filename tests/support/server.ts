import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { AppContext } from '#app/http/context.server.ts'
import { parseEnv } from '#app/http/env.server.ts'
import { openApp } from '#app/server/boot.ts'
import { createExpressApp } from '#app/server/express-app.ts'
import type { Log } from '#app/server/log.ts'
import { engine as engineOfRun, freshPostgresUrl } from './db.ts'

export interface TestServer {
  url: string
  app: AppContext
  build: ServerBuild
  /** Every line that the server logged, as it would be written. */
  logged: string[]
  stop: () => Promise<void>
  [Symbol.asyncDispose]: () => Promise<void>
}

export interface ServerGiven {
  engine?: 'sqlite' | 'postgres'
  /** Environment variables besides the database and the address, such as ETALON_DEMO. */
  env?: Record<string, string>
  /** Fills the database before the first request. */
  fill?: (app: AppContext) => Promise<unknown>
  now?: () => string
}

async function ownDatabase(engine: 'sqlite' | 'postgres'): Promise<{ url: string; drop: () => Promise<void> }> {
  if (engine === 'postgres') return freshPostgresUrl()
  const folder = mkdtempSync(join(tmpdir(), 'etalon-server-'))
  return { url: `file:${join(folder, 'test.sqlite')}`, drop: async () => rmSync(folder, { recursive: true }) }
}

function recordingLog(lines: string[]): Log {
  const write = (...args: unknown[]) => void lines.push(JSON.stringify(args))
  return { info: write, warn: write, error: write }
}

/** The built application as it is served for real, on a free port over a database of its own; dispose it with `await using`. */
export async function startServer(given: ServerGiven = {}): Promise<TestServer> {
  const build = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild
  const database = await ownDatabase(given.engine ?? engineOfRun)
  const http = createServer()
  // Client and server share a process: on a crowded machine it may pause for longer than the usual five seconds between two
  // requests, and the server would close the connection that the next one already uses.
  http.keepAliveTimeout = 0
  await new Promise<void>((done, fail) => http.once('error', fail).listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const app = await openApp(parseEnv({ BASE_URL: url, ...given.env, DATABASE_URL: database.url }))
  if (given.now) app.now = given.now
  await given.fill?.(app)
  const logged: string[] = []
  http.on('request', createExpressApp(app, build, recordingLog(logged)))
  const stop = async () => {
    http.closeAllConnections()
    await new Promise((done) => http.close(done))
    await app.db.destroy()
    await database.drop()
  }
  return { url, app, build, logged, stop, [Symbol.asyncDispose]: stop }
}
