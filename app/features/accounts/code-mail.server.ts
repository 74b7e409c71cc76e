import { codeMinutes } from '#app/domain/accounts/one-time-code.ts'
import { mailBodies } from '#app/features/mail/bodies.server.ts'
import type { Mail } from '#app/features/mail/enqueue.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'

export type CodePurpose = 'claim' | 'sign_in' | 'start' | 'join'

/** The mail that carries a code and no link; it names no campaign, so that nothing of it shows on a buyer's screens. */
export function codeMail(given: {
  id: string
  purpose: CodePurpose
  to: string
  language: 'fr' | 'en'
  code: string
}): Mail {
  const { mail } = dictionary(given.language)
  const before = [mail.greeting, mail.codeLead[given.purpose], given.code]
  const after = [mail.codeUse(codeMinutes), mail.codeNotYou]
  return {
    id: given.id,
    kind: 'code',
    to: given.to,
    language: given.language,
    subject: mail.codeSubject,
    ...mailBodies({ language: given.language, before, link: null, after }),
    organisationId: null,
    campaignId: null,
    invitationId: null,
  }
}
