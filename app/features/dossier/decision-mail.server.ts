import { mailBodies } from '#app/features/mail/bodies.server.ts'
import { enqueueMail } from '#app/features/mail/enqueue.server.ts'
import { paths } from '#app/http/paths.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import type { Kysely, Schema } from '#db/schema.ts'

export interface Telling {
  baseUrl: string
  newId: () => string
}

/** Tells who offered a dossier what became of it, in the transaction that decides; nobody when that person is no more. */
export async function tellDecision(
  db: Kysely<Schema>,
  decided: { offerId: string; accepted: boolean; reason: string | null; now: string },
  { baseUrl, newId }: Telling,
): Promise<void> {
  const offer = await db
    .selectFrom('dossier_offer as d')
    .innerJoin('organisation as buyer', 'buyer.id', 'd.buyer_id')
    .innerJoin('organisation as supplier', 'supplier.id', 'd.organisation_id')
    .innerJoin('person as p', 'p.id', 'd.offered_by')
    .select(['p.email', 'p.language', 'buyer.name as buyer', 'supplier.name as supplier', 'd.organisation_id'])
    .where('d.id', '=', decided.offerId)
    .executeTakeFirst()
  if (!offer) return
  const { mail, dossier } = dictionary(offer.language)
  const words = decided.accepted ? dossier.mail.accepted : dossier.mail.declined
  const reason = !decided.accepted && decided.reason ? [dossier.mail.reason, decided.reason] : []
  const bodies = mailBodies({
    language: offer.language,
    before: [mail.greeting, words.lead(offer.buyer, offer.supplier), ...reason],
    link: { label: dossier.mail.link, url: baseUrl + paths.offer(decided.offerId) },
    after: [words.after],
  })
  const about = {
    id: newId(),
    kind: 'dossier_decision',
    to: offer.email,
    language: offer.language,
    subject: words.subject(offer.buyer),
    organisationId: offer.organisation_id,
    // Offered outside any campaign, and told outside any.
    ...{ campaignId: null, invitationId: null },
  }
  await enqueueMail(db, { ...about, ...bodies }, { baseUrl, now: decided.now })
}
