import { makeNextFile } from '#app/features/record-files/making.server.ts'
import { forgetOldFiles } from '#app/features/record-files/mutations.server.ts'
import type { AppContext } from '#app/http/context.server.ts'
import type { Log } from './log.ts'
import { type Rounds, startRounds } from './rounds.ts'

const everySecond = 1_000
const everyHour = 3_600_000

/** Makes the long documents that were asked, one after the other, for as long as the process lives; any number may. */
export function startMaking(app: AppContext, log: Log, pause = everySecond): Rounds {
  let swept = 0
  return startRounds(async (stopped) => {
    try {
      if (Date.now() - swept > everyHour) {
        await forgetOldFiles(app.db, app.now())
        swept = Date.now()
      }
      const made = await makeNextFile(app.db, { now: app.now, stopped })
      if (made) log.info({}, 'a record was made')
    } catch (error) {
      log.error({ error: error instanceof Error ? error.message : String(error) }, 'a record could not be made')
    }
    return pause
  })
}
