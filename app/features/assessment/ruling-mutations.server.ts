import { sha256Hex } from '#app/domain/canonical.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { submittedAnswer } from './answer.server.ts'
import { holdForAssessment } from './hold.server.ts'

type Db = Kysely<Schema>

export interface RulingGiven {
  campaignId: string
  organisationId: string
  invitationId: string
  questionId: string
  actorId: string
  accepted: boolean
  reason: string
  /** When the ruling that the form showed was made, null when it showed none: a newer one is not overwritten. */
  seen: string | null
  now: string
}

export type RulingResult =
  | { ok: true }
  | { ok: false; reason: 'not_found' | 'frozen' | 'not_declared' }
  | { ok: false; reason: 'conflict'; saved: { accepted: boolean; reason: string; ruledAt: string } }

/** The buyer accepts or refuses a "not applicable", with a reason (Design §4.6); may be changed until the campaign is assessed. */
export async function ruleNotApplicable(db: Db, given: RulingGiven): Promise<RulingResult> {
  return db.transaction().execute(async (db): Promise<RulingResult> => {
    const held = await holdForAssessment(db, given)
    const found = await submittedAnswer(db, given)
    if (!found) return { ok: false, reason: 'not_found' }
    if (!held) return { ok: false, reason: 'frozen' }
    if (found.answer.status !== 'not_applicable') return { ok: false, reason: 'not_declared' }
    if (!(await writeRuling(db, given))) {
      const saved = await db
        .selectFrom('na_ruling')
        .select(['accepted', 'reason', 'ruled_at'])
        .where('campaign_id', '=', given.campaignId)
        .where('invitation_id', '=', given.invitationId)
        .where('question_id', '=', given.questionId)
        .executeTakeFirst()
      if (!saved) return { ok: false, reason: 'not_found' }
      return {
        ok: false,
        reason: 'conflict',
        saved: { accepted: saved.accepted === 1, reason: saved.reason, ruledAt: saved.ruled_at },
      }
    }
    await appendEvent(db, {
      chainId: campaignChain(given.campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'na_ruling',
      payload: {
        invitation: given.invitationId,
        question: given.questionId,
        accepted: given.accepted,
        reason: sha256Hex(given.reason),
      },
    })
    return { ok: true }
  })
}

async function writeRuling(db: Db, given: RulingGiven): Promise<boolean> {
  const content = {
    accepted: given.accepted ? 1 : 0,
    reason: given.reason,
    ruled_by: given.actorId,
    ruled_at: given.now,
  }
  if (given.seen === null) {
    const row = {
      ...content,
      campaign_id: given.campaignId,
      invitation_id: given.invitationId,
      question_id: given.questionId,
    }
    const inserted = await db
      .insertInto('na_ruling')
      .values(row)
      .onConflict((c) => c.columns(['campaign_id', 'invitation_id', 'question_id']).doNothing())
      .executeTakeFirst()
    return Boolean(inserted.numInsertedOrUpdatedRows)
  }
  const updated = await db
    .updateTable('na_ruling')
    .set(content)
    .where('campaign_id', '=', given.campaignId)
    .where('invitation_id', '=', given.invitationId)
    .where('question_id', '=', given.questionId)
    .where('ruled_at', '=', given.seen)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}
