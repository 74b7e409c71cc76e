import { type AnswerPointer, readPointer } from '#app/domain/assessment/answer-pointer.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type CampaignKey, pair } from './panel.server.ts'

type Db = Kysely<Schema>

export interface OwnMark {
  invitationId: string
  criterionId: string
  questionId: string
  level: Level
  justification: string
  pointer: AnswerPointer | null
  ceilingReason: string | null
  markedAt: string
  revision: number
}

export interface OwnWork {
  marks: OwnMark[]
  /** `invitation/criterion` → when that set was locked. */
  locked: Map<string, string>
}

/** One evaluator's own marks and locks in a campaign: nobody else's ever come with them (Design §4.3). */
export async function ownWork(db: Db, key: CampaignKey & { actorId: string }): Promise<OwnWork> {
  const rows = await db
    .selectFrom('mark_set as s')
    .innerJoin('campaign as c', 'c.id', 's.campaign_id')
    .leftJoin('mark as m', 'm.mark_set_id', 's.id')
    .select([
      's.invitation_id',
      's.criterion_id',
      's.status',
      's.locked_at',
      'm.question_id',
      'm.level',
      'm.justification',
      'm.pointer',
      'm.ceiling_reason',
      'm.updated_at',
      'm.revision',
    ])
    .where('s.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('s.evaluator_id', '=', key.actorId)
    .execute()
  const locked = new Map<string, string>()
  const marks: OwnMark[] = []
  for (const row of rows) {
    const { invitation_id: invitationId, criterion_id: criterionId, question_id: questionId } = row
    if (row.status === 'locked') locked.set(pair(invitationId, criterionId), row.locked_at ?? '')
    if (
      questionId === null ||
      row.level === null ||
      row.justification === null ||
      row.revision === null ||
      row.updated_at === null
    )
      continue
    const level = row.level as Level
    marks.push({
      invitationId,
      criterionId,
      questionId,
      level,
      justification: row.justification,
      pointer: readPointer(row.pointer),
      ceilingReason: row.ceiling_reason,
      markedAt: row.updated_at,
      revision: row.revision,
    })
  }
  return { marks, locked }
}

/** How many sets of each supplier × criterion are locked: all that anybody may know before the reveal (Design §4.3). */
export async function lockedCounts(db: Db, key: CampaignKey): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('mark_set as s')
    .innerJoin('campaign as c', 'c.id', 's.campaign_id')
    .select((e) => ['s.invitation_id', 's.criterion_id', e.fn.countAll<number>().as('count')])
    .where('s.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('s.status', '=', 'locked')
    .groupBy(['s.invitation_id', 's.criterion_id'])
    .execute()
  return new Map(rows.map((row) => [pair(row.invitation_id, row.criterion_id), Number(row.count)]))
}
