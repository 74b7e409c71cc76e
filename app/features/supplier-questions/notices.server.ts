import { invitationToken } from '#app/features/campaigns/launch.server.ts'
import { paths } from '#app/http/paths.ts'
import type { Kysely, Schema } from '#db/schema.ts'

export interface Sending {
  secret: string
  baseUrl: string
  now: string
  newId: () => string
}

/**
 * Whom a notice of a campaign reaches, each with a link to the page of its questions: every supplier that was invited and
 * has neither refused nor been taken out, whether it has claimed, submitted, or not opened anything yet.
 */
export async function noticeReaders(
  db: Kysely<Schema>,
  key: { campaignId: string; organisationId: string; invitationId?: string },
  { secret, baseUrl, newId }: Sending,
) {
  let query = db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .innerJoin('organisation as buyer', 'buyer.id', 'c.organisation_id')
    .leftJoin('person as owner', 'owner.id', 'i.owner_id')
    .select(['i.id', 'i.email', 'i.language', 'i.token_nonce', 'c.name as campaign', 'buyer.name as buyer'])
    .select(['owner.email as owner_email', 'owner.language as owner_language'])
    .where('c.id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('i.status', 'in', ['waiting', 'sent', 'refused', 'opened', 'claimed', 'submitted'])
    .orderBy('i.id')
  if (key.invitationId !== undefined) query = query.where('i.id', '=', key.invitationId)
  return (await query.execute()).map((row) => ({
    id: newId(),
    to: row.owner_email ?? row.email,
    language: row.owner_language ?? row.language,
    url:
      baseUrl +
      (row.owner_email === null
        ? paths.invitationQuestions(invitationToken(secret, { id: row.id, nonce: row.token_nonce }))
        : paths.requestQuestions(row.id)),
    buyer: row.buyer,
    campaign: { id: key.campaignId, name: row.campaign, organisationId: key.organisationId },
    invitationId: row.id,
  }))
}
