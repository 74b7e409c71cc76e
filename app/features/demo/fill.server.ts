import { hashPassword } from '#app/features/accounts/password.server.ts'
import { instanceSetting } from '#app/features/instance/settings.server.ts'
import { appendEvents } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { writeProfiles } from './answers.server.ts'
import { planAssessed } from './assessed.server.ts'
import { planClosed } from './closed.server.ts'
import { fillDebriefing, planBridge } from './debriefing.server.ts'
import { planDirectory } from './directory.server.ts'
import { fillEarlierDebriefing, planEarlier } from './earlier.server.ts'
import { planEvidence, planLibrary } from './library.server.ts'
import { planOldQuestionnaire } from './old-questionnaire.server.ts'
import { planDraft, planOpen, planSecondBuyer } from './open.server.ts'
import { planOrganisations } from './organisations.server.ts'
import { demoPassword } from './personas.ts'
import type { Plan } from './plan.ts'
import { planProgressPlan } from './progress.server.ts'
import { planTender } from './tender.server.ts'
import { dayFrom, instantFrom, type World } from './world.server.ts'

type Db = Kysely<Schema>
export type DemoState = 'empty' | 'filling' | 'filled' | 'foreign'

/** In the order that references between tables ask for; submissions come after the log, whose entries they cite. */
const beforeLog = [
  'person',
  'organisation',
  'membership',
  'dossier_reception',
  'evidence',
  'library_answer',
  'library_version',
  'library_evidence',
  'answer_suggestion',
  'pending_import',
  'campaign',
  'campaign_template',
  'launch_version',
  'campaign_evaluator',
  'interest_declaration',
  'invitation',
  'invitation_claim',
  'request_access',
  'extension',
  'outbox',
  'access_request',
  'supplier_entry',
  'supplier_entry_invitation',
  'supplier_question',
  'bridge_item',
  'progress_action',
  'progress_message',
  'assignment',
  'response',
  'answer',
  'answer_evidence',
  'sharing_withdrawal',
  'mark_set',
  'mark',
  'na_ruling',
  'reveal',
  'consensus',
  'tender_table',
] as const satisfies (keyof Schema)[]
const afterLog = ['submission', 'submission_evidence', 'clarification'] as const satisfies (keyof Schema)[]

/** Whether a database may be filled: only one in which nobody has ever been entered. */
export async function demoState(db: Db): Promise<DemoState> {
  const mark = await instanceSetting(db, 'demo')
  if (mark === 'filling' || mark === 'filled') return mark
  const person = await db.selectFrom('person').select('id').limit(1).executeTakeFirst()
  const organisation = await db.selectFrom('organisation').select('id').limit(1).executeTakeFirst()
  return person || organisation ? 'foreign' : 'empty'
}

/** Everything that the demonstration holds, for one present; the same at each call. */
export function planDemo(world: World, passwordHash: string): Plan {
  const plan: Plan = { rows: {}, events: [] }
  const profiles = writeProfiles(world)
  planOrganisations(plan, world, passwordHash)
  for (const [supplier, profile] of profiles) {
    planEvidence(plan, supplier, profile, instantFrom(world, -140, '10:00'))
    planLibrary(plan, supplier, profile, {
      validatedAt: instantFrom(world, -119, '15:45'),
      firstAt: instantFrom(world, -301, '11:20'),
      dueOn: dayFrom(world, -4),
    })
  }
  planOldQuestionnaire(plan, world)
  planEarlier(plan, world, profiles)
  planAssessed(plan, world, profiles)
  planTender(plan, world)
  planClosed(plan, world, profiles)
  planOpen(plan, world, profiles)
  planDraft(plan, world)
  planSecondBuyer(plan, world, profiles)
  planDirectory(plan)
  planBridge(plan, world)
  planProgressPlan(plan, world)
  plan.events.sort((a, b) => a.at.localeCompare(b.at))
  return plan
}

/**
 * Fills an empty database and marks it, in one transaction; the mark `filling` is written before, so that a fill that
 * was interrupted is told from a database that nobody has touched. False when another process has already begun.
 */
export async function fillDemo(db: Db, world: World): Promise<boolean> {
  const begun = await db
    .insertInto('instance_setting')
    .values({ key: 'demo', value: 'filling' })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  if (Number(begun.numInsertedOrUpdatedRows ?? 0) === 0) return false
  const plan = planDemo(world, await hashPassword(demoPassword))
  await db.transaction().execute(async (db) => {
    for (const table of beforeLog) await insertAll(db, table, plan)
    await writeLog(db, plan)
    for (const table of afterLog) await insertAll(db, table, plan)
    await fillEarlierDebriefing(db, world)
    await fillDebriefing(db, world)
    await db.updateTable('instance_setting').set({ value: 'filled' }).where('key', '=', 'demo').execute()
  })
  return true
}

const largestChunk = 1000

/** Chain by chain: each is in the order of its instants, and none waits for another. */
async function writeLog(db: Db, plan: Plan): Promise<void> {
  for (const chain of new Set(plan.events.map(({ chainId }) => chainId))) {
    const events = plan.events.filter(({ chainId }) => chainId === chain)
    for (let from = 0; from < events.length; from += largestChunk) {
      const part = events.slice(from, from + largestChunk)
      const entries = await appendEvents(db, chain, part)
      for (const [index, entry] of entries.entries()) part[index]?.onLogged?.(entry)
    }
  }
}

async function insertAll(db: Db, table: keyof Schema, plan: Plan): Promise<void> {
  const rows = plan.rows[table] ?? []
  for (let from = 0; from < rows.length; from += largestChunk) {
    await db
      .insertInto(table)
      .values(rows.slice(from, from + largestChunk) as never)
      .execute()
  }
}
