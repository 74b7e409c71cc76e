import type { EvaluatorFunction } from '#app/domain/accounts/access.ts'
import { clearanceOf } from '#app/features/declarations/state.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

export interface CampaignKey {
  campaignId: string
  /** The buyer's. */
  organisationId: string
}

export interface Panellist {
  criterionId: string
  personId: string
  name: string
  function: EvaluatorFunction
}

/**
 * The evaluators of a campaign, by criterion. Whoever belongs to an invited supplier is none, even when assigned:
 * nobody is respondent and evaluator in one campaign (Design §2). Nor is one who lost the role, or whom the buyer
 * removed for an interest.
 */
export async function panelOf(db: Db, key: CampaignKey): Promise<Panellist[]> {
  const invited = db
    .selectFrom('membership as sm')
    .innerJoin('invitation as si', 'si.organisation_id', 'sm.organisation_id')
    .where('si.campaign_id', '=', key.campaignId)
    .select('sm.person_id')
  const removed = db
    .selectFrom('interest_declaration as d')
    .where('d.campaign_id', '=', key.campaignId)
    .where('d.decision', '=', 'removed')
    .select('d.person_id')
  return db
    .selectFrom('campaign_evaluator as e')
    .innerJoin('campaign as c', 'c.id', 'e.campaign_id')
    .innerJoin('membership as m', (join) =>
      join.onRef('m.person_id', '=', 'e.person_id').onRef('m.organisation_id', '=', 'c.organisation_id'),
    )
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select(['e.criterion_id as criterionId', 'e.person_id as personId', 'p.name', 'e.function'])
    .where('e.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('m.role', '=', 'evaluator')
    .where('e.person_id', 'not in', invited)
    .where('e.person_id', 'not in', removed)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
}

/**
 * The criteria of a campaign that one person marks, with the function they mark for; none before their declaration of
 * interest is signed and, where it names one, settled: every read and write of an evaluator passes here.
 */
export async function assignmentsOf(db: Db, key: CampaignKey & { actorId: string }): Promise<Panellist[]> {
  const own = (await panelOf(db, key)).filter(({ personId }) => personId === key.actorId)
  return own.length > 0 && (await clearanceOf(db, key)) === 'cleared' ? own : []
}

/** Which supplier × criterion pairs of a campaign may be seen, as `invitation/criterion`. */
export async function revealedPairs(db: Db, key: CampaignKey): Promise<Set<string>> {
  const rows = await db
    .selectFrom('reveal as r')
    .innerJoin('campaign as c', 'c.id', 'r.campaign_id')
    .select(['r.invitation_id', 'r.criterion_id'])
    .where('r.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .execute()
  return new Set(rows.map((row) => pair(row.invitation_id, row.criterion_id)))
}

export const pair = (invitationId: string, criterionId: string) => `${invitationId}/${criterionId}`
