import { daysLeft } from '#app/domain/campaign/reminders.ts'
import { seal, unseal } from '#app/features/accounts/tokens.server.ts'
import { mailBodies } from '#app/features/mail/bodies.server.ts'
import { paths } from '#app/http/paths.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'

const purpose = 'reminders '

/** What the line that stops reminders carries: it opens nothing else, and needs no sign-in. */
export const reminderToken = (secret: string, invitationId: string) => seal(secret, purpose + invitationId)

export function reminderInvitation(secret: string, token: string): string | null {
  const text = unseal(secret, token)
  return text?.startsWith(purpose) ? text.slice(purpose.length) : null
}

export interface Reminded {
  invitationId: string
  language: 'fr' | 'en'
  supplier: string
  buyer: string
  campaign: { name: string; deadline: string; timeZone: string }
  /** The request for who has claimed it, the invitation link for who has not. */
  path: string
}

/** Who waits, until when, how to refuse, how to be left in peace. */
export function reminderMail(
  { invitationId, language, supplier, buyer, campaign, path }: Reminded,
  { secret, baseUrl, now }: { secret: string; baseUrl: string; now: string },
) {
  const { mail } = dictionary(language)
  const left = mail.reminderLeft(daysLeft(campaign, now))
  return {
    subject: mail.reminderSubject(left, campaign.name),
    ...mailBodies({
      language,
      before: [
        mail.greeting,
        mail.reminderLead(buyer, supplier),
        mail.invitationDeadline(formats(language).instant(campaign.deadline, campaign.timeZone)),
      ],
      link: { label: mail.invitationLink, url: baseUrl + path },
      after: [mail.reminderDeclining, mail.footer],
      foot: { label: mail.reminderStop, url: baseUrl + paths.reminders(reminderToken(secret, invitationId)) },
    }),
  }
}
