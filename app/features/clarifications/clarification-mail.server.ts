import { mailBodies } from '#app/features/mail/bodies.server.ts'
import type { Mail } from '#app/features/mail/enqueue.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'

interface Asked {
  id: string
  to: string
  language: 'fr' | 'en'
  url: string
  buyer: string
  question: string
  reason: string
  dueAt: string
  campaign: { id: string; name: string; timeZone: string; organisationId: string }
  invitationId: string
}

/** To the owner of a response: what the buyer does not understand, of which question, and until when. */
export function clarificationMail(asked: Asked): Mail {
  const { mail } = dictionary(asked.language)
  const until = formats(asked.language).instant(asked.dueAt, asked.campaign.timeZone)
  return {
    id: asked.id,
    kind: 'clarification',
    to: asked.to,
    language: asked.language,
    subject: mail.clarificationSubject(asked.question, asked.campaign.name),
    organisationId: asked.campaign.organisationId,
    campaignId: asked.campaign.id,
    invitationId: asked.invitationId,
    ...mailBodies({
      language: asked.language,
      before: [mail.greeting, mail.clarificationAsked(asked.buyer, asked.question), asked.reason],
      link: { label: mail.clarificationLink, url: asked.url },
      after: [mail.clarificationUntil(until), mail.clarificationFrozen],
    }),
  }
}
