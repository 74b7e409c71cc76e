import { demoState, fillDemo } from '#app/features/demo/fill.server.ts'
import { instanceSetting } from '#app/features/instance/settings.server.ts'
import { parseEnv } from '#app/http/env.server.ts'
import { openApp, serve } from '#app/server/boot.ts'

const startAfresh: Record<'filling' | 'foreign', string> = {
  filling:
    'The demonstration database is half filled: an earlier start was interrupted. Start afresh: delete it (a file: remove it with its -wal and -shm; PostgreSQL: drop and create the database), or name another DATABASE_URL.',
  foreign:
    'This database holds data and no demo mark: the demonstration fills only an empty database. Name another DATABASE_URL, or serve this one with "npm start".',
}

async function main(): Promise<void> {
  const env = parseEnv({ DATABASE_URL: 'file:./data/demo.sqlite', ...process.env, ETALON_DEMO: '1' })
  const app = await openApp(env)
  const state = await demoState(app.db)
  if (state === 'filling' || state === 'foreign') throw new Error(startAfresh[state])
  if (state === 'empty') {
    const instanceId = (await instanceSetting(app.db, 'instance_id')) ?? app.newId()
    const started = performance.now()
    await fillDemo(app.db, { now: app.now(), secret: app.secret, instanceId })
    console.log(`demonstration filled in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
  await serve(app)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
