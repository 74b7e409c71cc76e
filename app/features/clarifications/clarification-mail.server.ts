import { mailBodies } from '#app/features/mail/bodies.server.ts'
import type { Mail } from '#app/features/mail/enqueue.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'

/** Who reads for each of some suppliers of a buyer's campaign, and in which language: the owner, or whoever was invited. */
export async function mailReaders(
  db: Kysely<Schema>,
  key: { campaignId: string; organisationId: string },
  invitationIds: string[],
) {
  const rows = await db
    .selectFrom('invitation as i')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .innerJoin('organisation as buyer', 'buyer.id', 'c.organisation_id')
    .leftJoin('person as owner', 'owner.id', 'i.owner_id')
    .select(['i.id', 'i.email', 'i.language', 'c.name', 'c.time_zone', 'buyer.name as buyer'])
    .select(['owner.email as ownerEmail', 'owner.language as ownerLanguage'])
    .where('i.id', 'in', invitationIds)
    .where('c.id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .orderBy('i.id')
    .execute()
  return rows.map((row) => ({
    invitationId: row.id,
    to: row.ownerEmail ?? row.email,
    language: row.ownerLanguage ?? row.language,
    buyer: row.buyer,
    campaign: { id: key.campaignId, name: row.name, timeZone: row.time_zone, organisationId: key.organisationId },
  }))
}
type Reader = Awaited<ReturnType<typeof mailReaders>>[number]

const addressed = ({ to, language, campaign, invitationId }: Reader) => ({
  ...{ to, language, invitationId },
  ...{ organisationId: campaign.organisationId, campaignId: campaign.id },
})

/** To the owner of a response: what the buyer does not understand, of which questions, and until when. */
export function clarificationMail(
  asked: Reader & { id: string; url: string; questions: string[]; reason: string; dueAt: string },
): Mail {
  const { mail } = dictionary(asked.language)
  const f = formats(asked.language)
  const questions = f.list(asked.questions)
  return {
    ...addressed(asked),
    id: asked.id,
    kind: 'clarification',
    subject: mail.clarificationSubject(questions, asked.campaign.name),
    ...mailBodies({
      language: asked.language,
      before: [mail.greeting, mail.clarificationAsked(asked.buyer, questions, asked.questions.length), asked.reason],
      link: { label: mail.clarificationLink, url: asked.url },
      after: [
        mail.clarificationUntil(f.instant(asked.dueAt, asked.campaign.timeZone)),
        mail.clarificationFrozen(asked.questions.length),
      ],
    }),
  }
}

/** To the same: that nothing is asked any more of one question, and why; what was written stays with who wrote it. */
export function withdrawalMail(
  withdrawn: Reader & { id: string; url: string; question: string; reason: string },
): Mail {
  const { mail } = dictionary(withdrawn.language)
  return {
    ...addressed(withdrawn),
    id: withdrawn.id,
    kind: 'clarification_withdrawn',
    subject: mail.clarificationWithdrawnSubject(withdrawn.question, withdrawn.campaign.name),
    ...mailBodies({
      language: withdrawn.language,
      before: [mail.greeting, mail.clarificationWithdrawn(withdrawn.buyer, withdrawn.question), withdrawn.reason],
      link: { label: mail.clarificationWithdrawnLink, url: withdrawn.url },
      after: [mail.clarificationWithdrawnKept],
    }),
  }
}
