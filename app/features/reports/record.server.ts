import { markMoment } from '#app/domain/assessment/clarification.ts'
import { campaignEvaluation, everyRemaining } from '#app/features/assessment/evaluation.server.ts'
import { agreedLevels, notApplicableRulings, revealedMarks } from '#app/features/assessment/revealed.server.ts'
import { earlierMarks, laterMarks } from '#app/features/clarifications/later-marks.server.ts'
import { campaignChain } from '#app/features/log/append.server.ts'
import { logExtract } from '#app/features/log/extract.server.ts'
import { panelOf } from '#app/features/marking/panel.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type RecordModel, recordModel } from './record-model.ts'
import { proceedingsOf } from './record-proceedings.server.ts'
import { loggedKinds, type RecordClarification } from './record-source.ts'

type Key = { campaignId: string; organisationId: string; now: string }

/**
 * The scoring record of a buyer's campaign; null for another's, a draft or an open one, `not_final` while anything is
 * provisional or the buyer has not confirmed: a preview is never a result (Design §4.9).
 */
export async function campaignRecord(
  db: Kysely<Schema>,
  key: Key,
): Promise<{ ok: true; record: RecordModel } | { ok: false; reason: 'not_final' } | null> {
  // First of all: what happens while the rest is read is then not quoted, and a file made of it is out of date.
  const log = await logExtract(db, campaignChain(key.campaignId), loggedKinds)
  const found = await campaignEvaluation(db, key)
  if (!found || found.campaign.status === 'launched') return null
  const { campaign, launch } = found
  if (campaign.status === 'closed') return { ok: false, reason: 'not_final' }
  const panel = await panelOf(db, key)
  const consensus = await agreedLevels(db, key)
  const rulings = await notApplicableRulings(db, key)
  const proceedings = await proceedingsOf(db, { ...key, invitations: found.invitations })
  const record = recordModel({
    campaign: { id: campaign.id, name: campaign.name, closedAt: campaign.closed_at, assessedAt: campaign.assessed_at },
    launch,
    questionnaire: found.questionnaire,
    evaluation: found.evaluation,
    apart: found.apart,
    invitations: found.invitations,
    submissions: [...found.responses.values()].map(({ id: invitationId, sequence, submittedAt, hash }) => ({
      invitationId,
      sequence,
      submittedAt,
      hash,
    })),
    panel,
    marks: await markedWithMoments(db, key, proceedings.clarifications),
    proceedings,
    consensus: consensus.map((row) => ({
      invitationId: row.invitation_id,
      questionId: row.question_id,
      reasonCode: row.reason_code,
      comment: row.comment,
    })),
    rulings: rulings.map((row) => ({
      invitationId: row.invitation_id,
      questionId: row.question_id,
      accepted: row.accepted === 1,
      reason: row.reason,
    })),
    log,
  })
  const provisional = record.provisional || everyRemaining(found).length > 0
  return provisional ? { ok: false, reason: 'not_final' } : { ok: true, record }
}

/** Every mark with when it was laid about a clarification; what stood before one, or was added after, is named beside. */
async function markedWithMoments(db: Kysely<Schema>, key: Key, clarifications: readonly RecordClarification[]) {
  const submitted = clarifications.filter(({ submittedAt }) => submittedAt !== null)
  const at = ({ invitationId, questionId }: { invitationId: string; questionId: string }) =>
    submitted
      .filter((one) => one.invitationId === invitationId && one.questionId === questionId)
      .flatMap((one) => one.submittedAt ?? [])
      .sort()
      .at(-1) ?? null
  const marks = (await revealedMarks(db, key)).map((mark) => ({ ...mark, moment: markMoment(mark.markedAt, at(mark)) }))
  const earlier = (await earlierMarks(db, key)).map((mark) => ({ ...mark, moment: 'before' as const }))
  const later = (await laterMarks(db, key)).map((mark) => ({ ...mark, moment: 'added' as const }))
  return [...marks, ...earlier, ...later]
}
