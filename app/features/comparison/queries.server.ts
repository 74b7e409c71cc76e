import type { Role } from '#app/domain/accounts/access.ts'
import { cellKey } from '#app/domain/scoring/standings.ts'
import { campaignEvaluation, robustnessDefaults } from '#app/features/assessment/evaluation.server.ts'
import { clarificationsOf } from '#app/features/clarifications/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

export interface ComparisonKey {
  campaignId: string
  /** The buyer's. */
  organisationId: string
  /** Those of the actor in that organisation: a reader alone sees closed campaigns only (Design §2). */
  roles: readonly Role[]
  now: string
}

/** Every supplier × criterion that has been revealed. */
async function revealedCells(db: Db, { campaignId }: ComparisonKey): Promise<Set<string>> {
  const rows = await db
    .selectFrom('reveal')
    .select(['invitation_id', 'criterion_id'])
    .where('campaign_id', '=', campaignId)
    .execute()
  return new Set(rows.map((row) => cellKey(row.invitation_id, row.criterion_id)))
}

/** How many sets of marks are locked, of how many that the panel owes: all that may be known before a reveal. */
async function lockedSets(db: Db, { campaignId }: ComparisonKey, submitted: ReadonlySet<string>) {
  const locked = await db
    .selectFrom('mark_set')
    .select(['invitation_id', (e) => e.fn.countAll<number>().as('count')])
    .where('campaign_id', '=', campaignId)
    .where('status', '=', 'locked')
    .groupBy('invitation_id')
    .execute()
  const owed = await db
    .selectFrom('campaign_evaluator')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return {
    locked: locked.filter((row) => submitted.has(row.invitation_id)).reduce((sum, row) => sum + row.count, 0),
    expected: owed.count * submitted.size,
  }
}

/**
 * All that the comparison of one campaign is made of, in a constant number of statements; null for another
 * organisation's campaign, a draft, or one that is still open to a mere reader. Marks come only from revealed
 * supplier × criterion pairs: `campaignEvaluation` reads no others.
 */
export async function comparisonSource(db: Db, key: ComparisonKey, robustness = robustnessDefaults) {
  const found = await campaignEvaluation(db, key, robustness)
  if (!found) return null
  const readsOpen = key.roles.includes('buyer') || key.roles.includes('admin')
  if (found.campaign.status === 'launched' && !readsOpen) return null
  const submitted = new Set(found.suppliers.map(({ id }) => id))
  return { ...found, revealed: await revealedCells(db, key), sets: await lockedSets(db, key, submitted) }
}

export type ComparisonSource = NonNullable<Awaited<ReturnType<typeof comparisonSource>>>

/** The answers to which a complement was submitted, by the `cellKey` of invitation and question. */
export async function clarifiedAnswers(db: Db, key: ComparisonKey): Promise<Set<string>> {
  const asked = await clarificationsOf(db, key)
  return new Set(asked.flatMap((one) => (one.submittedAt ? [cellKey(one.invitationId, one.questionId)] : [])))
}

/** The same once the campaign is closed: before, nobody of the buyer's side opens an answer or a level. */
export async function closedComparison(db: Db, key: ComparisonKey): Promise<ComparisonSource | null> {
  const source = await comparisonSource(db, key)
  return source?.campaign.status === 'launched' ? null : source
}
