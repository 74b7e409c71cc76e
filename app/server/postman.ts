import { sendDueMails } from '#app/features/mail/postman.server.ts'
import { openTransport } from '#app/features/mail/transport.server.ts'
import type { AppContext } from '#app/http/context.server.ts'
import type { Log } from './log.ts'
import { type Rounds, startRounds } from './rounds.ts'

const pause = 5_000

/** Empties the outbox every few seconds for as long as the process lives; `stop` waits for the mail under way. */
export function startPostman(app: AppContext, log: Log): Rounds {
  if (!app.env.SMTP_URL) return { stop: async () => {} }
  const transport = openTransport({ smtpUrl: app.env.SMTP_URL, baseUrl: app.env.BASE_URL })
  const rounds = startRounds(async (stopped) => {
    try {
      const tried = await sendDueMails({ db: app.db, transport, now: app.now, stopped })
      if (tried > 0) log.info({ tried }, 'mails tried')
    } catch (error) {
      log.error({ error: error instanceof Error ? error.message : String(error) }, 'the outbox could not be read')
    }
    return pause
  })
  return { stop: () => rounds.stop().finally(() => transport.close()) }
}
