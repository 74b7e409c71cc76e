import { everyQuestion } from '#app/domain/campaign/apart.ts'
import type { FrozenSettings, PlannedSupplier } from '#app/domain/campaign/campaign.ts'
import { mailBodies } from '#app/features/mail/bodies.server.ts'
import { paths } from '#app/http/paths.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'

/** The first mail of a request, in the supplier's language: who asks, why, until when, what is promised in return. */
export function invitationMail(
  supplier: PlannedSupplier,
  given: { settings: FrozenSettings; commitment: string; token: string; baseUrl: string },
) {
  const { settings } = given
  const { mail, terms } = dictionary(supplier.language)
  const f = formats(supplier.language)
  const before = [
    mail.greeting,
    mail.invitationLead(settings.buyer.name, supplier.name),
    mail.invitationPurpose(terms.purposes[settings.purpose], settings.campaign.name),
    mail.invitationQuestions(everyQuestion(settings).length),
    mail.invitationDeadline(f.instant(settings.deadline, settings.timeZone)),
    ...(settings.debriefingOn ? [mail.invitationDebriefing(f.day(settings.debriefingOn))] : []),
  ]
  return {
    subject: mail.invitationSubject(settings.buyer.name, settings.campaign.name),
    ...mailBodies({
      language: supplier.language,
      before,
      link: { label: mail.invitationLink, url: given.baseUrl + paths.invitation(given.token) },
      after: [mail.invitationCommitment(given.commitment), mail.footer],
    }),
  }
}
