import { mailBodies } from '#app/features/mail/bodies.server.ts'
import type { Mail } from '#app/features/mail/enqueue.server.ts'
import { paths } from '#app/http/paths.ts'
import { dictionary } from '#app/i18n/dictionary.ts'

export interface Sending {
  baseUrl: string
  newId: () => string
}

interface Recipient {
  email: string
  language: 'fr' | 'en'
}

// What the asker wrote stays on the page: a stranger's text does not travel in a mail of the instance.
interface Asked {
  id: string
  organisation_id: string
  to: Recipient
  name: string
  email: string
  company: string
}

/** Tells who decides that somebody asks to join a response. */
export function askedMail(asked: Asked, sending: Sending): Mail {
  const { mail, accesses } = dictionary(asked.to.language)
  const words = accesses.mail.asked
  const bodies = mailBodies({
    language: asked.to.language,
    before: [mail.greeting, words.lead(asked.name, asked.email, asked.company), words.nothing],
    link: { label: words.link, url: sending.baseUrl + paths.guest(asked.id) },
    after: [words.ignore],
  })
  return mailTo(asked.to, asked.organisation_id, { subject: words.subject(asked.name), bodies }, sending)
}

export type Decision = 'approved' | 'refused' | 'revoked'

interface Decided {
  decision: Decision
  to: Recipient
  organisation: { id: string; name: string }
  campaign: string
  invitationId: string
  reason: string
}

/** Tells the asker what became of the request; a reason when there is one, and a link when there is something to open. */
export function decidedMail(decided: Decided, sending: Sending): Mail {
  const { decision, to, organisation, campaign, reason } = decided
  const { mail, accesses } = dictionary(to.language)
  const words = accesses.mail[decision]
  const open = decision === 'approved'
  const url = sending.baseUrl + paths.request(decided.invitationId)
  const bodies = mailBodies({
    language: to.language,
    before: [mail.greeting, words.lead(organisation.name, campaign), ...(reason ? [accesses.mail.reason(reason)] : [])],
    link: open ? { label: accesses.mail.open, url } : null,
    after: open ? [accesses.mail.signIn] : [],
  })
  return mailTo(to, organisation.id, { subject: words.subject(organisation.name), bodies }, sending)
}

function mailTo(
  to: Recipient,
  organisationId: string,
  content: { subject: string; bodies: ReturnType<typeof mailBodies> },
  sending: Sending,
): Mail {
  return {
    id: sending.newId(),
    kind: 'access',
    to: to.email,
    language: to.language,
    subject: content.subject,
    ...content.bodies,
    organisationId,
    // Nothing of a supplier's inner work is the buyer's: the mail hangs on no campaign.
    campaignId: null,
    invitationId: null,
  }
}
