import { type RevealRisk, revealRisk } from '#app/domain/assessment/consensus.ts'
import { weightWhereCounted } from '#app/domain/campaign/apart.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { closedCampaign } from './answer.server.ts'
import { pair, panelOf, revealedPairs } from './panel.server.ts'
import { submittedSuppliers } from './statuses.server.ts'

type Db = Kysely<Schema>

export interface RevealKey {
  campaignId: string
  organisationId: string
  invitationId: string
  criterionId: string
  now: string
}

/**
 * Where one supplier × criterion of a closed campaign stands before a reveal by force: counts and nothing of any mark
 * (Design §4.3). `risk` is what the reveal would make impossible, where the criterion weighs; null otherwise. The whole
 * is null when there is nothing there.
 */
export async function revealStanding(db: Db, key: RevealKey) {
  const found = await closedCampaign(db, key)
  const criterion = found?.questionnaire.criteria.find(({ id }) => id === key.criterionId)
  const supplier = criterion && (await submittedSuppliers(db, key)).find(({ id }) => id === key.invitationId)
  if (!found || !criterion || !supplier) return null
  const { settings } = found.launch
  const { questionWeights, requiredMarks } = settings
  const answered = criterion.questions.filter(({ id }) => supplier.statuses[id] === 'answered')
  const weighs =
    weightWhereCounted(settings, criterion.id) > 0 && answered.some(({ id }) => (questionWeights[id] ?? 1) > 0)
  const locked = await lockedSets(db, key)
  const risk: RevealRisk | null = weighs ? revealRisk(locked, requiredMarks) : null
  return {
    campaign: { id: found.campaign.id, name: found.campaign.name, open: found.campaign.status === 'closed' },
    criterion: { id: criterion.id, name: criterion.name },
    supplier: { id: supplier.id, name: supplier.name },
    requiredMarks,
    marking: answered.length > 0,
    revealed: (await revealedPairs(db, key)).has(pair(supplier.id, criterion.id)),
    locked: locked.sets,
    assigned: (await panelOf(db, key)).filter(({ criterionId }) => criterionId === criterion.id).length,
    risk,
  }
}

export type RevealStanding = NonNullable<Awaited<ReturnType<typeof revealStanding>>>

async function lockedSets(db: Db, key: RevealKey): Promise<{ sets: number; functions: number }> {
  return db
    .selectFrom('mark_set')
    .select((e) => [e.fn.countAll<number>().as('sets'), e.fn.count<number>('function').distinct().as('functions')])
    .where('campaign_id', '=', key.campaignId)
    .where('invitation_id', '=', key.invitationId)
    .where('criterion_id', '=', key.criterionId)
    .where('status', '=', 'locked')
    .executeTakeFirstOrThrow()
}
