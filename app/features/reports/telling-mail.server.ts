import { mailBodies } from '#app/features/mail/bodies.server.ts'
import type { Mail } from '#app/features/mail/enqueue.server.ts'
import type { Sending } from '#app/features/mail/enqueue-notices.server.ts'
import { paths } from '#app/http/paths.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>
export type TellingKind = 'debriefing_preview' | 'debriefing'

/** To the owner of each response, in their language: that there is something to read, and where; nothing of what it says. */
export async function tellingMails(
  db: Db,
  kind: TellingKind,
  key: { campaignId: string; organisationId: string; invitationIds: readonly string[] },
  { baseUrl, newId }: Sending,
): Promise<Mail[]> {
  if (key.invitationIds.length === 0) return []
  const rows = await db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .innerJoin('organisation as buyer', 'buyer.id', 'c.organisation_id')
    .leftJoin('person as owner', 'owner.id', 'i.owner_id')
    .leftJoin('debriefing as d', 'd.invitation_id', 'i.id')
    .select(['i.id', 'i.email', 'i.language', 'c.name as campaign', 'buyer.name as buyer'])
    .select(['owner.email as owner_email', 'owner.language as owner_language', 'd.flags_until'])
    .where('c.id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('i.id', 'in', [...key.invitationIds])
    .orderBy('i.id')
    .execute()
  return rows.map((row) => {
    const language = row.owner_language ?? row.language
    const words = dictionary(language).debriefing.mail[kind]
    return {
      id: newId(),
      kind,
      to: row.owner_email ?? row.email,
      language,
      subject: words.subject(row.campaign),
      organisationId: key.organisationId,
      campaignId: key.campaignId,
      invitationId: row.id,
      ...mailBodies({
        language,
        before: [dictionary(language).mail.greeting, words.text(row.buyer, row.campaign)],
        link: { label: words.link, url: baseUrl + paths.requestReport(row.id) },
        after: [typeof words.after === 'string' ? words.after : words.after(formats(language).day(row.flags_until))],
      }),
    }
  })
}
