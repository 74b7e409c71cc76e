import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import { MOST_FLAGS } from '#app/domain/results/debriefing.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import { correctLevel } from '#app/features/assessment/append-correction.server.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import {
  buyerReaders,
  enqueueNotices,
  type Sending,
  supplierReaders,
} from '#app/features/mail/enqueue-notices.server.ts'
import { type RequestKey, type SupplierRequest, supplierRequest } from '#app/features/responses/queries.server.ts'
import { paths } from '#app/http/paths.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { holdAssessed, tellingOf } from './hold.server.ts'
import { readKept, toldQuestions } from './told-report.ts'

type Db = Kysely<Schema>

export type FlagFault = 'not_found' | 'closed' | 'question' | 'too_many'

/** A supplier says, before publication, what is factually wrong with what it was shown on one question (Design §4.10). */
export async function flagError(
  db: Db,
  given: RequestKey & Sending & { questionId: string; text: string },
): Promise<{ ok: true } | { ok: false; fault: FlagFault }> {
  return db.transaction().execute(async (db) => {
    const request = await supplierRequest(db, given)
    if (!request) return { ok: false, fault: 'not_found' }
    const campaignId = request.campaign.id
    const held = await holdAssessed(db, { campaignId })
    const telling = await tellingOf(db, { ...given, campaignId })
    if (!held || !telling || telling.published_at) return { ok: false, fault: 'closed' }
    const told = toldQuestions(readKept(telling.report)).some(({ id }) => id === given.questionId)
    if (!told) return { ok: false, fault: 'question' }
    const { flags } = await db
      .selectFrom('debriefing_flag')
      .select((e) => e.fn.countAll<number>().as('flags'))
      .where('invitation_id', '=', given.invitationId)
      .executeTakeFirstOrThrow()
    if (Number(flags) >= MOST_FLAGS) return { ok: false, fault: 'too_many' }
    const id = given.newId()
    await db
      .insertInto('debriefing_flag')
      .values({
        id,
        invitation_id: given.invitationId,
        question_id: given.questionId,
        text: given.text,
        flagged_at: given.now,
        flagged_by: given.actorId,
      })
      .execute()
    await appendEvent(db, {
      chainId: campaignChain(campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'debriefing_flag',
      payload: { invitation: given.invitationId, flag: id, question: given.questionId, text: sha256Hex(given.text) },
    })
    await tellBuyer(db, given, { kind: 'debriefing_flag', request, first: telling.previewed_by })
    return { ok: true }
  })
}

/** Says to the buyer who sent the report, or to whoever buys there, that the supplier said something of it. */
async function tellBuyer(
  db: Db,
  given: RequestKey & Sending,
  told: { kind: 'debriefing_flag' | 'debriefing_reply'; request: SupplierRequest; first: string | null },
) {
  const { campaign, buyer, supplier } = told.request
  const { invitationId } = given
  const notice = {
    kind: told.kind,
    about: () => supplier.name,
    path: paths.reportFlags(campaign.id, invitationId),
    organisationId: buyer.id,
    campaign,
    invitationId,
  }
  await enqueueNotices(db, await buyerReaders(db, { organisationId: buyer.id, first: told.first }), notice, given)
}

/**
 * A supplier says, once, that it has nothing (more) to flag: its report may then be published before the announced day.
 * `shown` is when the preview that it read was sent: its word holds for no other, sent meanwhile.
 */
export async function sayNothingToFlag(
  db: Db,
  given: RequestKey & { shown: string },
): Promise<{ ok: true } | { ok: false; fault: 'not_found' | 'closed' | 'replaced' }> {
  return db.transaction().execute(async (db) => {
    const request = await supplierRequest(db, given)
    if (!request) return { ok: false, fault: 'not_found' }
    const campaignId = request.campaign.id
    if (!(await holdAssessed(db, { campaignId }))) return { ok: false, fault: 'closed' }
    const { numUpdatedRows } = await db
      .updateTable('debriefing')
      .set({ nothing_to_flag_at: given.now })
      .where('invitation_id', '=', given.invitationId)
      .where('published_at', 'is', null)
      .where('nothing_to_flag_at', 'is', null)
      .where('previewed_at', '=', given.shown)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) {
      const telling = await tellingOf(db, { ...given, campaignId })
      if (!telling || telling.published_at) return { ok: false, fault: 'closed' }
      return telling.previewed_at === given.shown ? { ok: true } : { ok: false, fault: 'replaced' }
    }
    await appendEvent(db, {
      chainId: campaignChain(campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'debriefing_no_flag',
      payload: { invitation: given.invitationId },
    })
    return { ok: true }
  })
}

export interface FlagAnswer extends Sending {
  campaignId: string
  organisationId: string
  invitationId: string
  flagId: string
  actorId: string
  outcome: 'corrected' | 'kept'
  answer: string
  /** The level that the correction gives; null when only words were wrong. */
  level: Level | null
}

export type FlagAnswerFault = 'not_found' | 'closed' | 'answered' | 'no_level'

/** The buyer answers one flag, once: corrected, with another level if the error bore on it, or kept, always with why. */
export async function answerFlag(
  db: Db,
  given: FlagAnswer,
): Promise<{ ok: true } | { ok: false; fault: FlagAnswerFault }> {
  return db.transaction().execute(async (db) => {
    const held = await holdAssessed(db, given)
    const flag = await flagOf(db, given)
    if (!flag) return { ok: false, fault: 'not_found' }
    if (flag.outcome !== null) return { ok: false, fault: 'answered' }
    if (!held || flag.published_at !== null) return { ok: false, fault: 'closed' }
    const { level, answer } = given
    if (given.outcome === 'corrected' && level !== null) {
      const corrected = await correctLevel(db, { ...given, questionId: flag.question_id, level, comment: answer })
      if (!corrected) return { ok: false, fault: 'no_level' }
    }
    await db
      .updateTable('debriefing_flag')
      .set({ outcome: given.outcome, answer, answered_at: given.now, answered_by: given.actorId })
      .where('id', '=', given.flagId)
      .where('outcome', 'is', null)
      .execute()
    await appendEvent(db, {
      chainId: campaignChain(given.campaignId),
      at: given.now,
      actorId: given.actorId,
      kind: 'debriefing_flag_answer',
      payload: { invitation: given.invitationId, flag: given.flagId, outcome: given.outcome, text: sha256Hex(answer) },
    })
    const notice = {
      kind: 'debriefing_flag_answer' as const,
      about: () => flag.buyer,
      path: paths.requestReport(given.invitationId),
      organisationId: given.organisationId,
      campaign: { id: given.campaignId, name: flag.campaign },
      invitationId: given.invitationId,
    }
    await enqueueNotices(db, await supplierReaders(db, given.invitationId), notice, given)
    return { ok: true }
  })
}

async function flagOf(
  db: Db,
  key: { campaignId: string; organisationId: string; invitationId: string; flagId: string },
) {
  return db
    .selectFrom('debriefing_flag as f')
    .innerJoin('debriefing as d', 'd.invitation_id', 'f.invitation_id')
    .innerJoin('campaign as c', 'c.id', 'd.campaign_id')
    .innerJoin('organisation as buyer', 'buyer.id', 'c.organisation_id')
    .select(['f.question_id', 'f.outcome', 'd.published_at', 'c.name as campaign', 'buyer.name as buyer'])
    .where('f.id', '=', key.flagId)
    .where('f.invitation_id', '=', key.invitationId)
    .where('c.id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .executeTakeFirst()
}

/** What a supplier says of its published report: once, kept with it and read by the buyer. */
export async function replyToReport(
  db: Db,
  given: RequestKey & Sending & { text: string },
): Promise<{ ok: true } | { ok: false; fault: 'not_found' | 'not_published' | 'replied' }> {
  return db.transaction().execute(async (db) => {
    const request = await supplierRequest(db, given)
    if (!request) return { ok: false, fault: 'not_found' }
    const written = await db
      .updateTable('debriefing')
      .set({ reply: given.text, replied_at: given.now, replied_by: given.actorId })
      .where('invitation_id', '=', given.invitationId)
      .where('published_at', 'is not', null)
      .where('reply', 'is', null)
      .executeTakeFirst()
    if (written.numUpdatedRows === 0n) {
      const telling = await tellingOf(db, { ...given, campaignId: request.campaign.id })
      return { ok: false, fault: telling?.published_at ? 'replied' : 'not_published' }
    }
    await appendEvent(db, {
      chainId: campaignChain(request.campaign.id),
      at: given.now,
      actorId: given.actorId,
      kind: 'debriefing_reply',
      payload: { invitation: given.invitationId, text: sha256Hex(given.text) },
    })
    const telling = await tellingOf(db, { ...given, campaignId: request.campaign.id })
    await tellBuyer(db, given, { kind: 'debriefing_reply', request, first: telling?.published_by ?? null })
    return { ok: true }
  })
}
