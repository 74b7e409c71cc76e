import type { Assessed } from '#app/domain/results/evaluation-file.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import type { CampaignKey } from '#app/features/marking/panel.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { agreedLevels, notApplicableRulings, type RevealedLevel } from './revealed.server.ts'

/** Values of rows keyed by invitation, then by question. */
function byInvitation<Row extends { invitation_id: string; question_id: string }, V>(
  rows: readonly Row[],
  value: (row: Row) => V,
): Map<string, Record<string, V>> {
  const map = new Map<string, Record<string, V>>()
  for (const row of rows) {
    const questions = map.get(row.invitation_id) ?? {}
    questions[row.question_id] = value(row)
    map.set(row.invitation_id, questions)
  }
  return map
}

/**
 * What has been decided on a campaign's answers and may be seen: revealed marks, agreed levels and rulings. The engine
 * takes a supplier by `assessedOf`, which adds the status of each answer. `readMarks` says how much of the marks is read.
 */
export async function decidedOn<M extends RevealedLevel>(
  db: Kysely<Schema>,
  { campaignId, organisationId }: CampaignKey,
  readMarks: (db: Kysely<Schema>, key: CampaignKey) => Promise<M[]>,
) {
  // A key that names one supplier as well must not narrow what the whole campaign is ranked by.
  const key = { campaignId, organisationId }
  const marks = await readMarks(db, key)
  const agreed = byInvitation(await agreedLevels(db, key), (row) => row.level as Level)
  const rulings = byInvitation(await notApplicableRulings(db, key), (row) => row.accepted === 1)
  const marksOf = new Map<string, Assessed['marks']>()
  for (const mark of marks) {
    const questions = marksOf.get(mark.invitationId) ?? {}
    const levels = questions[mark.questionId] ?? {}
    levels[mark.evaluatorId] = mark.level
    questions[mark.questionId] = levels
    marksOf.set(mark.invitationId, questions)
  }
  const assessedOf = (id: string, answers: Assessed['answers']): Assessed => ({
    id,
    answers,
    marks: marksOf.get(id) ?? {},
    consensus: agreed.get(id) ?? {},
    naAccepted: rulings.get(id) ?? {},
  })
  return { marks, assessedOf }
}
