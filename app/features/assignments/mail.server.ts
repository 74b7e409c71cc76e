import { mailBodies } from '#app/features/mail/bodies.server.ts'
import type { Mail } from '#app/features/mail/enqueue.server.ts'
import { type JoinOffer, joinDays, joinToken } from '#app/features/people/join-link.server.ts'
import type { SupplierRequest } from '#app/features/responses/queries.server.ts'
import { paths } from '#app/http/paths.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'

export interface Sending {
  secret: string
  baseUrl: string
  newId: () => string
}

interface Recipient {
  email: string
  language: 'fr' | 'en'
  /** Set for somebody who has no place in the organisation: the link offers it. */
  offer: JoinOffer | null
}

interface Told {
  to: Recipient
  request: SupplierRequest
  by: string
  questionIds: readonly string[]
}

function mailTo(
  told: Told,
  sending: Sending,
  content: { subject: string; bodies: ReturnType<typeof mailBodies> },
): Mail {
  return {
    id: sending.newId(),
    kind: told.to.offer ? 'join' : 'assignment',
    to: told.to.email,
    language: told.to.language,
    subject: content.subject,
    ...content.bodies,
    organisationId: told.request.supplier.id,
    // Nothing of a supplier's inner work is the buyer's: the mail hangs on no campaign.
    campaignId: null,
    invitationId: null,
  }
}

/** Asks a colleague for some answers: the link opens exactly those questions, after a place in the organisation if need be. */
export function assignmentMail(told: Told & { dueOn: string }, sending: Sending): Mail {
  const { to, request, by, questionIds } = told
  const { mail, assignments } = dictionary(to.language)
  const f = formats(to.language)
  const here = to.offer ? paths.join(joinToken(sending.secret, to.offer)) : paths.requestMine(request.invitation.id)
  const bodies = mailBodies({
    language: to.language,
    before: [
      mail.greeting,
      assignments.mail.lead(by, request.supplier.name, request.buyer.name, request.campaign.name),
      assignments.mail.questions(questionIds.length, f.list([...questionIds])),
      assignments.mail.due(f.day(told.dueOn)),
    ],
    link: { label: assignments.mail.link, url: sending.baseUrl + here },
    after: [to.offer ? mail.joinDays(joinDays) : assignments.mail.signIn],
  })
  return mailTo(told, sending, { subject: assignments.mail.subject(by, questionIds.length), bodies })
}

/** Tells who must submit that a colleague has finished, or gives questions back. */
export function returnedMail(told: Told & { done: boolean }, sending: Sending): Mail {
  const { to, request, by, questionIds } = told
  const { mail, assignments } = dictionary(to.language)
  const list = formats(to.language).list([...questionIds])
  const words = told.done ? assignments.mail.done : assignments.mail.back
  const bodies = mailBodies({
    language: to.language,
    before: [mail.greeting, words.lead(by, list, request.campaign.name)],
    link: { label: assignments.mail.openRequest, url: sending.baseUrl + paths.request(request.invitation.id) },
    after: [assignments.mail.kept],
  })
  return mailTo(told, sending, { subject: words.subject(by), bodies })
}
