import type { Kysely, Schema } from '#db/schema.ts'
import { tellingOf } from './hold.server.ts'
import { readKept, toldQuestions } from './told-report.ts'

type Db = Kysely<Schema>

/** What a supplier flagged on its report, the newest first. The caller has established who may read it. */
export async function flagsOf(db: Db, invitationId: string) {
  return db
    .selectFrom('debriefing_flag as f')
    .leftJoin('person as p', 'p.id', 'f.flagged_by')
    .select(['f.id', 'f.question_id as questionId', 'f.text', 'f.flagged_at as flaggedAt', 'p.name as flaggedBy'])
    .select(['f.outcome', 'f.answer', 'f.answered_at as answeredAt'])
    .where('f.invitation_id', '=', invitationId)
    .orderBy('f.flagged_at', 'desc')
    .orderBy('f.id')
    .execute()
}
export type Flag = Awaited<ReturnType<typeof flagsOf>>[number]

/** The buyer's page of one supplier: its flags with the level that it was shown, and its reply. Null for another's, or when nothing was sent. */
export async function flagsPage(db: Db, key: { campaignId: string; organisationId: string; invitationId: string }) {
  const own = await db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .select(['i.id', 'i.supplier_name as supplier', 'c.name as campaign', 'c.status', 'c.time_zone as timeZone'])
    .where('i.id', '=', key.invitationId)
    .where('c.id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .executeTakeFirst()
  const telling = own && (await tellingOf(db, key))
  if (!own || !telling) return null
  const questions = toldQuestions(readKept(telling.report))
  const flags = await flagsOf(db, key.invitationId)
  return {
    campaignId: key.campaignId,
    invitationId: key.invitationId,
    supplier: own.supplier,
    campaign: own.campaign,
    timeZone: own.timeZone,
    previewedAt: telling.previewed_at,
    publishedAt: telling.published_at,
    reply: telling.reply,
    repliedAt: telling.replied_at,
    open: own.status === 'assessed' && telling.published_at === null,
    flags: flags.map((flag) => ({ ...flag, question: questions.find(({ id }) => id === flag.questionId) ?? null })),
  }
}
export type FlagsPageModel = NonNullable<Awaited<ReturnType<typeof flagsPage>>>
