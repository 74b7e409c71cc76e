import type { EvaluatorFunction } from '#app/domain/accounts/access.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

interface Key {
  campaignId: string
  /** The buyer's. */
  organisationId: string
  invitationId?: string | undefined
}

export interface AddedMark {
  invitationId: string
  questionId: string
  clarificationId: string
  evaluatorId: string
  evaluatorName: string
  function: EvaluatorFunction
  level: Level
  justification: string
  markedAt: string
}

/**
 * The marks laid after a clarification, or those that stood before one, of a campaign: only where the supplier × criterion
 * is revealed and the set locked, as for every other mark (Design §4.3).
 */
async function revealed(db: Db, key: Key, table: 'later_mark' | 'earlier_mark'): Promise<AddedMark[]> {
  let query = db
    .selectFrom(`${table} as x`)
    .innerJoin('mark as m', 'm.id', 'x.mark_id')
    .innerJoin('mark_set as s', 's.id', 'm.mark_set_id')
    .innerJoin('reveal as r', (join) =>
      join
        .onRef('r.campaign_id', '=', 's.campaign_id')
        .onRef('r.invitation_id', '=', 's.invitation_id')
        .onRef('r.criterion_id', '=', 's.criterion_id'),
    )
    .innerJoin('campaign as c', 'c.id', 's.campaign_id')
    .innerJoin('person as p', 'p.id', 's.evaluator_id')
    .select(['s.invitation_id as invitationId', 'm.question_id as questionId', 'x.clarification_id as clarificationId'])
    .select(['s.evaluator_id as evaluatorId', 'p.name as evaluatorName', 's.function'])
    .select(['x.level', 'x.justification', 'x.marked_at as markedAt'])
    .where('s.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('s.status', '=', 'locked')
    .orderBy('x.marked_at')
    .orderBy('p.id')
  if (key.invitationId) query = query.where('s.invitation_id', '=', key.invitationId)
  return (await query.execute()).map((row) => ({ ...row, level: row.level as Level }))
}

export const laterMarks = (db: Db, key: Key) => revealed(db, key, 'later_mark')
export const earlierMarks = (db: Db, key: Key) => revealed(db, key, 'earlier_mark')

/** One evaluator's own additional marks of a campaign, by mark's place; nobody else's come with them. */
export async function ownLaterMarks(db: Db, key: Key & { actorId: string; invitationId: string; questionId: string }) {
  const rows = await db
    .selectFrom('later_mark as x')
    .innerJoin('mark as m', 'm.id', 'x.mark_id')
    .innerJoin('mark_set as s', 's.id', 'm.mark_set_id')
    .innerJoin('campaign as c', 'c.id', 's.campaign_id')
    .select(['x.clarification_id as clarificationId', 'x.level', 'x.justification', 'x.marked_at as markedAt'])
    .where('s.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('s.evaluator_id', '=', key.actorId)
    .where('s.invitation_id', '=', key.invitationId)
    .where('m.question_id', '=', key.questionId)
    .orderBy('x.marked_at')
    .execute()
  return rows.map((row) => ({ ...row, level: row.level as Level }))
}
