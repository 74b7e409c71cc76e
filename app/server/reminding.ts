import { enqueueDueReminders } from '#app/features/reminders/sending-mutations.server.ts'
import { recallPromises } from '#app/features/reports/recalling-mutations.server.ts'
import type { AppContext } from '#app/http/context.server.ts'
import type { Log } from './log.ts'

const pause = 5 * 60_000

/** Looks every five minutes for reminders that are due; without a mail server they wait in the outbox to be copied. */
export function startReminding(app: AppContext, log: Log): { stop: () => Promise<void> } {
  let under: Promise<void> = Promise.resolve()
  const look = async () => {
    try {
      const { db, newId, secret, env } = app
      const count = await enqueueDueReminders(db, { now: app.now(), newId, secret, baseUrl: env.BASE_URL })
      const recalled = await recallPromises(db, { now: app.now(), newId, baseUrl: env.BASE_URL })
      if (count + recalled > 0) log.info({ count, recalled }, 'reminders put in the outbox')
    } catch (error) {
      log.error({ error: error instanceof Error ? error.message : String(error) }, 'reminders could not be prepared')
    }
  }
  const next = () => {
    under = under.then(look)
  }
  next()
  const timer = setInterval(next, pause).unref()
  return {
    stop: () => {
      clearInterval(timer)
      return under
    },
  }
}
