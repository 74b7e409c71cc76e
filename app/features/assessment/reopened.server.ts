import { wantsSettling } from '#app/domain/assessment/consensus.ts'
import type { Evaluation } from '#app/domain/scoring/evaluation.ts'
import { type AddedMark, laterMarks } from '#app/features/clarifications/later-marks.server.ts'
import { type CampaignKey, pair } from '#app/features/marking/panel.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { agreedLevels, type RevealedLevel, revealedLevels } from './revealed.server.ts'

type Db = Kysely<Schema>

/**
 * The answers, as `invitation/question`, that marks laid after a clarification bring back to the panel, and those marks:
 * what differs from them was not settled since (decision 23). `marks` spares reading them again.
 */
export async function reopenedAnswers(db: Db, { campaignId, organisationId }: CampaignKey, marks?: RevealedLevel[]) {
  const key = { campaignId, organisationId }
  const later = await laterMarks(db, key)
  if (later.length === 0) return { later, reopened: new Set<string>() }
  const agreed = new Map((await agreedLevels(db, key)).map((row) => [pair(row.invitation_id, row.question_id), row]))
  const levels = marks ?? (await revealedLevels(db, key))
  const places = new Set(later.map(({ invitationId, questionId }) => pair(invitationId, questionId)))
  const at = (place: string) => (mark: { invitationId: string; questionId: string }) =>
    pair(mark.invitationId, mark.questionId) === place
  const reopened = [...places].filter((place) =>
    wantsSettling(levels.filter(at(place)), later.filter(at(place)), agreed.get(place)?.agreed_at ?? null),
  )
  return { later, reopened: new Set(reopened) }
}

/** The evaluation from which the agenda is drawn: with the marks laid after a clarification, which no computation takes. */
export function withLaterMarks(evaluation: Evaluation, later: readonly AddedMark[]): Evaluation {
  if (later.length === 0) return evaluation
  const suppliers = evaluation.suppliers.map((supplier) => {
    const answers = { ...supplier.answers }
    for (const mark of later.filter(({ invitationId }) => invitationId === supplier.id)) {
      const answer = answers[mark.questionId]
      if (!answer) continue
      const marks = { ...answer.marks, [`${mark.evaluatorId}/${mark.clarificationId}`]: mark.level }
      answers[mark.questionId] = { ...answer, marks }
    }
    return { ...supplier, answers }
  })
  return { ...evaluation, suppliers }
}
