import { sendDueMails } from '#app/features/mail/postman.server.ts'
import { openTransport } from '#app/features/mail/transport.server.ts'
import type { AppContext } from '#app/http/context.server.ts'
import type { Log } from './log.ts'

const pause = 5_000

/** Empties the outbox every few seconds for as long as the process lives; `stop` waits for the mail under way. */
export function startPostman(app: AppContext, log: Log): { stop: () => Promise<void> } {
  if (!app.env.SMTP_URL) return { stop: async () => {} }
  const transport = openTransport({ smtpUrl: app.env.SMTP_URL, baseUrl: app.env.BASE_URL })
  let stopped = false
  let wake = () => {}
  const sleep = () =>
    new Promise<void>((done) => {
      wake = done
      setTimeout(done, pause).unref()
    })
  async function work(): Promise<void> {
    while (!stopped) {
      try {
        const tried = await sendDueMails({ db: app.db, transport, now: app.now, stopped: () => stopped })
        if (tried > 0) log.info({ tried }, 'mails tried')
      } catch (error) {
        log.error({ error: error instanceof Error ? error.message : String(error) }, 'the outbox could not be read')
      }
      if (!stopped) await sleep()
    }
    transport.close()
  }
  const ended = work()
  return {
    stop: () => {
      stopped = true
      wake()
      return ended
    },
  }
}
