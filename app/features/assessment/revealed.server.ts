import type { EvaluatorFunction } from '#app/domain/accounts/access.ts'
import { type AnswerPointer, readPointer } from '#app/domain/assessment/answer-pointer.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>
interface Key {
  campaignId: string
  /** The buyer's. */
  organisationId: string
  invitationId?: string
}

export interface RevealedMark {
  invitationId: string
  criterionId: string
  questionId: string
  evaluatorId: string
  evaluatorName: string
  function: EvaluatorFunction
  level: Level
  justification: string
  pointer: AnswerPointer | null
  ceilingReason: string | null
  markedAt: string
}

/**
 * The marks that may be seen: those of a supplier × criterion that has been revealed. The join is the wall (Design
 * §4.3): before the reveal a mark exists for nobody but its author, buyer and admin included. Only locked sets count.
 */
export async function revealedMarks(db: Db, key: Key): Promise<RevealedMark[]> {
  let query = db
    .selectFrom('mark as m')
    .innerJoin('mark_set as s', 's.id', 'm.mark_set_id')
    .innerJoin('reveal as r', (join) =>
      join
        .onRef('r.campaign_id', '=', 's.campaign_id')
        .onRef('r.invitation_id', '=', 's.invitation_id')
        .onRef('r.criterion_id', '=', 's.criterion_id'),
    )
    .innerJoin('campaign as c', 'c.id', 's.campaign_id')
    .innerJoin('person as p', 'p.id', 's.evaluator_id')
    .select([
      's.invitation_id as invitationId',
      's.criterion_id as criterionId',
      'm.question_id as questionId',
      's.evaluator_id as evaluatorId',
      'p.name as evaluatorName',
      's.function',
      'm.level',
      'm.justification',
      'm.pointer',
      'm.ceiling_reason as ceilingReason',
      'm.updated_at as markedAt',
    ])
    .where('s.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('s.status', '=', 'locked')
    .orderBy('p.name')
    .orderBy('p.id')
  if (key.invitationId) query = query.where('s.invitation_id', '=', key.invitationId)
  const rows = await query.execute()
  return rows.map((row) => ({ ...row, level: row.level as Level, pointer: readPointer(row.pointer) }))
}

export type RevealedLevel = Pick<RevealedMark, 'invitationId' | 'questionId' | 'evaluatorId' | 'level'>

/** The same marks by their levels alone, behind the same wall: what a ranking of hundreds of suppliers reads. */
export async function revealedLevels(db: Db, key: Key): Promise<RevealedLevel[]> {
  const rows = await db
    .selectFrom('mark as m')
    .innerJoin('mark_set as s', 's.id', 'm.mark_set_id')
    .innerJoin('reveal as r', (join) =>
      join
        .onRef('r.campaign_id', '=', 's.campaign_id')
        .onRef('r.invitation_id', '=', 's.invitation_id')
        .onRef('r.criterion_id', '=', 's.criterion_id'),
    )
    .innerJoin('campaign as c', 'c.id', 's.campaign_id')
    .select([
      's.invitation_id as invitationId',
      'm.question_id as questionId',
      's.evaluator_id as evaluatorId',
      'm.level',
    ])
    .where('s.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('s.status', '=', 'locked')
    .execute()
  return rows as RevealedLevel[]
}

export async function agreedLevels(db: Db, key: Key) {
  let query = db
    .selectFrom('consensus as k')
    .innerJoin('campaign as c', 'c.id', 'k.campaign_id')
    .selectAll('k')
    .where('k.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
  if (key.invitationId) query = query.where('k.invitation_id', '=', key.invitationId)
  return query.execute()
}

export async function notApplicableRulings(db: Db, key: Key) {
  let query = db
    .selectFrom('na_ruling as n')
    .innerJoin('campaign as c', 'c.id', 'n.campaign_id')
    .selectAll('n')
    .where('n.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
  if (key.invitationId) query = query.where('n.invitation_id', '=', key.invitationId)
  return query.execute()
}
