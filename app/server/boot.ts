import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { randomToken } from '#app/features/accounts/tokens.server.ts'
import { instanceSetting, instanceSettingOrFirst } from '#app/features/instance/settings.server.ts'
import { addedFaults } from '#app/features/questionnaires/added.server.ts'
import { type AppContext, randomId, systemClock } from '#app/http/context.server.ts'
import type { Env } from '#app/http/env.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { createExpressApp } from './express-app.ts'
import { startImporting } from './importing.ts'
import { createLog } from './log.ts'
import { startMaking } from './making.ts'
import { startPostman } from './postman.ts'
import { startReminding } from './reminding.ts'

async function loadBuild(): Promise<ServerBuild> {
  const file = resolve('build/server/index.js')
  if (!existsSync(file)) throw new Error('The application is not built: run "npm run build" first.')
  return (await import(pathToFileURL(file).href)) as ServerBuild
}

/** Opens and migrates the database and makes the context that every request shares. */
export async function openApp(env: Env): Promise<AppContext> {
  const faults = env.QUESTIONNAIRES ? addedFaults(env.QUESTIONNAIRES) : []
  if (faults.length > 0) throw new Error(`QUESTIONNAIRES names a folder with faults:\n  ${faults.join('\n  ')}`)
  const db = openDatabase(env.DATABASE_URL)
  await migrateToLatest(db)
  await refuseForeignDemo(db, env)
  await instanceSettingOrFirst(db, 'instance_id', randomId())
  const secret = env.SESSION_SECRET ?? (await instanceSettingOrFirst(db, 'session_secret', randomToken()))
  return { db, env, secret, now: systemClock, newId: randomId }
}

// Demonstration accounts have sign-in shortcuts: serving them for real would open every door.
async function refuseForeignDemo(db: Db, env: Env): Promise<void> {
  const marked = (await instanceSetting(db, 'demo')) !== null
  if (marked && !env.ETALON_DEMO)
    throw new Error('This database carries the demo mark: serve it with "npm run demo", or use another DATABASE_URL.')
}

/** Serves until SIGTERM or SIGINT, then lets running requests end. */
export async function serve(app: AppContext): Promise<Server> {
  const log = createLog(app.env.LOG_LEVEL)
  const server = createServer(createExpressApp(app, await loadBuild(), log))
  // A file of 20 MB over a line of 1 Mbit/s takes close to three minutes.
  server.requestTimeout = 300_000
  server.headersTimeout = 15_000
  await new Promise<void>((done, fail) => server.once('error', fail).listen(app.env.PORT, done))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : app.env.PORT
  console.log(`listening on http://localhost:${port}`)
  // A demonstration writes to nobody: its addresses belong to no one.
  const writing = app.env.ETALON_DEMO ? [] : [startPostman(app, log), startReminding(app, log)]
  const rounds = [...writing, startImporting(app, log), startMaking(app, log)]
  const stop = () => {
    const quiet = Promise.all(rounds.map((round) => round.stop()))
    server.close(async () => {
      await quiet
      app.db.destroy().finally(() => process.exit(0))
    })
    server.closeIdleConnections()
    setTimeout(() => process.exit(1), 10_000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  return server
}
