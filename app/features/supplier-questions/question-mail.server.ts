import { mailBodies } from '#app/features/mail/bodies.server.ts'
import type { Mail } from '#app/features/mail/enqueue.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'

interface Notice {
  id: string
  to: string
  language: 'fr' | 'en'
  url: string
  buyer: string
  campaign: { id: string; name: string; organisationId: string }
  invitationId: string
}

/** The same words to everybody at once: what was asked, by nobody in particular, and what the buyer replies. */
export function publicationMail(
  notice: Notice,
  { number, question, reply }: { number: number; question: string | null; reply: string },
): Mail {
  const { mail } = dictionary(notice.language)
  const asked = question === null ? [mail.questionsTold(notice.buyer)] : [mail.questionsAsked(notice.buyer), question]
  return {
    id: notice.id,
    kind: 'question_published',
    to: notice.to,
    language: notice.language,
    subject: mail.questionsSubject(number, notice.campaign.name),
    organisationId: notice.campaign.organisationId,
    campaignId: notice.campaign.id,
    invitationId: notice.invitationId,
    ...mailBodies({
      language: notice.language,
      before: [mail.greeting, ...asked, ...(question === null ? [] : [mail.questionsReplied]), reply],
      link: { label: mail.questionsLink, url: notice.url },
      after: [mail.questionsAll],
    }),
  }
}

/** To the asker alone: the question is not published, and why. */
export function setAsideMail(notice: Notice, { question, reply }: { question: string; reply: string }): Mail {
  const { mail } = dictionary(notice.language)
  return {
    id: notice.id,
    kind: 'question_set_aside',
    to: notice.to,
    language: notice.language,
    subject: mail.questionsSetAsideSubject(notice.campaign.name),
    organisationId: notice.campaign.organisationId,
    campaignId: notice.campaign.id,
    invitationId: notice.invitationId,
    ...mailBodies({
      language: notice.language,
      before: [mail.greeting, mail.questionsSetAside(notice.buyer), question, mail.questionsReplied, reply],
      link: { label: mail.questionsLink, url: notice.url },
      after: [],
    }),
  }
}
