import { inviteEntries } from '#app/features/campaigns/entry-mutations.server.ts'
import {
  advanceImport,
  endImport,
  importedSuppliers,
  noteFailure,
  runningImport,
} from '#app/features/suppliers/advance-mutations.server.ts'
import type { AppContext } from '#app/http/context.server.ts'
import type { Log } from './log.ts'
import { type Rounds, startRounds } from './rounds.ts'

const everySecond = 1_000

type Running = NonNullable<Awaited<ReturnType<typeof runningImport>>>

/** The next batch of an import; after the last one its draft's list, which takes nobody twice however often it is asked. */
export async function importStep({ db, now, newId }: Pick<AppContext, 'db' | 'now' | 'newId'>, running: Running) {
  if (running.done < running.total) return advanceImport(db, running, { now: now(), newId })
  const { campaignId, organisationId, id } = running
  const entryIds = campaignId ? new Set(await importedSuppliers(db, running)) : new Set<string>()
  const invited = campaignId ? await inviteEntries(db, { campaignId, organisationId, entryIds }) : null
  await endImport(db, id, invited?.ok ? invited.added : 0)
}

/** Writes confirmed files of suppliers batch by batch, for as long as the process lives; any number of processes may. */
export function startImporting(app: AppContext, log: Log, pause = everySecond): Rounds {
  return startRounds(async () => {
    let running: Running | undefined
    try {
      running = await runningImport(app.db)
      if (running) await importStep(app, running)
    } catch (error) {
      log.error({ error: error instanceof Error ? error.message : String(error) }, 'an import could not go on')
      if (running) await noteFailure(app.db, running.id).catch(() => {})
      running = undefined
    }
    // Between two batches the requests that wait have their turn.
    return running ? 10 : pause
  })
}
