import { mailBodies } from '#app/features/mail/bodies.server.ts'
import type { Mail } from '#app/features/mail/enqueue.server.ts'
import { paths } from '#app/http/paths.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { type JoinOffer, joinDays, joinToken } from './join-link.server.ts'

export interface JoinSending {
  offer: JoinOffer
  organisationName: string
  offeredByName: string
  language: 'fr' | 'en'
  secret: string
  baseUrl: string
  newId: () => string
}

/** The mail that asks somebody to join an organisation; its link is the only thing that opens the account. */
export function joinMail(sending: JoinSending): Mail {
  const { offer, language } = sending
  const { mail, terms } = dictionary(language)
  const url = sending.baseUrl + paths.join(joinToken(sending.secret, offer))
  const bodies = mailBodies({
    language,
    before: [
      mail.greeting,
      mail.joinLead(sending.offeredByName, sending.organisationName),
      mail.joinRoles(offer.roles.map((role) => terms.roles[role]).join(', ')),
    ],
    link: { label: mail.joinLink, url },
    after: [mail.joinDays(joinDays)],
  })
  return {
    id: sending.newId(),
    kind: 'join',
    to: offer.email,
    language,
    subject: mail.joinSubject(sending.organisationName),
    ...bodies,
    organisationId: offer.organisationId,
    campaignId: null,
    invitationId: null,
  }
}
