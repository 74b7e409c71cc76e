import type { SettingChange } from '#app/domain/campaign/amendment.ts'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { mailBodies } from '#app/features/mail/bodies.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { changeLines } from './change-words.ts'
import type { Addressee } from './notices.server.ts'

export interface AmendmentNotice {
  settings: FrozenSettings
  version: number
  commitment: string
  reason: string
  reopened: boolean
  /** As suppliers may read them. */
  changes: readonly SettingChange[]
  names: Record<string, Localised>
}

/** What changed, why, until when, and the commitment of the new version: the same to everybody. */
export function amendmentMail(reader: Addressee, notice: AmendmentNotice) {
  const { language } = reader
  const [t, f] = [dictionary(language), formats(language)]
  const { settings, version, reason, commitment } = notice
  const context = { timeZone: settings.timeZone, names: notice.names }
  const { mail } = t
  return {
    subject: mail.amendmentSubject(settings.campaign.name),
    ...mailBodies({
      language,
      before: [
        mail.greeting,
        mail.amendmentLead(settings.buyer.name, settings.campaign.name),
        ...changeLines(notice, context, { t, f, lang: language }).map((line) => `• ${line}`),
        mail.amendmentReason,
        reason,
        mail.amendmentDeadline(f.instant(settings.deadline, settings.timeZone)),
      ],
      link: { label: mail.invitationLink, url: reader.url },
      after: [mail.amendmentCommitment(version, commitment), mail.amendmentAll],
    }),
  }
}
