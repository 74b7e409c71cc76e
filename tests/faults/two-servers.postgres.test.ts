import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { enqueueMails } from '#app/features/mail/enqueue.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { freshPostgresUrl } from '#tests/support/db.ts'
import { freePort } from '#tests/support/postgres.ts'
import { startSmtp } from '#tests/support/smtp.ts'

/** One server as it is started for real, with what it logged. */
function startProcess(env: Record<string, string>): { child: ChildProcess; logged: () => string } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/server/main.ts'], {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  return { child, logged: () => output }
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 90_000; Date.now() < end; await wait(100)) if (await holds()) return
  throw new Error(`not within 90 s: ${what}`)
}

const addresses = Array.from({ length: 120 }, (_, index) => `s${String(index).padStart(3, '0')}@supplier.example`)

test('two server processes on one PostgreSQL share the outbox: every mail leaves, and none twice', async () => {
  const database = await freshPostgresUrl()
  const db = openDatabase(database.url)
  await migrateToLatest(db)
  // Longer together than the pause of either process, so that both are at work at the same time.
  await using smtp = await startSmtp({ pause: 60 })
  const ports = [await freePort(), await freePort()]
  const processes = ports.map((port) => {
    const url = `http://127.0.0.1:${port}`
    return startProcess({ DATABASE_URL: database.url, PORT: String(port), BASE_URL: url, SMTP_URL: smtp.url })
  })
  try {
    const answers = (port: number) =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    await until(async () => (await Promise.all(ports.map(answers))).every(Boolean), 'both answer')
    const mails = addresses.map((to) => ({
      id: randomId(),
      kind: 'invitation',
      to,
      language: 'fr' as const,
      subject: 'Une demande',
      text: 'Bonjour',
      html: '<p>Bonjour</p>',
      organisationId: null,
      campaignId: null,
      invitationId: null,
    }))
    await enqueueMails(db, mails, { baseUrl: 'https://etalon.example', now: new Date().toISOString() })
    const states = () => db.selectFrom('outbox').select('status').execute()
    await until(async () => (await states()).every(({ status }) => status === 'sent'), 'all are sent')
    expect(smtp.received.map(({ to }) => to).sort()).toEqual(addresses)
    expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(addresses.length)
    await until(async () => processes.every(({ logged }) => logged().includes('mails tried')), 'both sent some')
  } finally {
    for (const { child } of processes) child.kill('SIGKILL')
    await db.destroy()
    await database.drop()
  }
}, 200_000)
