import { localOf } from '#app/domain/campaign/deadline.ts'
import type { Difference, TreatmentRow } from '#app/domain/campaign/equal-treatment.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { TreatmentModel } from './model.server.ts'

export interface Words {
  t: Dictionary
  f: Formats
}

/** Short, since a report holds hundreds: its head says the time zone once. */
const shortly = (instant: string, timeZone: string, { t, f }: Words) =>
  t.treatment.at(f.shortDay(localOf(instant, timeZone).day), f.time(instant, timeZone))

/** One difference as a sentence. */
export function differenceLine(difference: Difference, timeZone: string, words: Words): string {
  const d = words.t.treatment.differences
  switch (difference.kind) {
    case 'more_time':
    case 'less_time':
      return d[difference.kind](difference.days)
    case 'extension':
      return d.extension(shortly(difference.deadline, timeZone, words), difference.reason)
    case 'clarification':
      return d.clarification(difference.question, difference.asked, difference.submitted)
    case 'never_reached':
      return d.never_reached
    case 'link_renewed':
      return d.link_renewed(difference.times)
    case 'withdrawn':
      return d.withdrawn(shortly(difference.at, timeZone, words), difference.reason)
    case 'amendment_untold':
    case 'amendment_unsent':
      return d[difference.kind](difference.version)
    case 'amendment_late':
      return d.amendment_late(difference.version, difference.days)
    case 'answer_untold':
    case 'answer_unsent':
      return d[difference.kind](difference.number)
    case 'answer_late':
      return d.answer_late(difference.number, difference.days)
  }
}

/** Everything that the report says of one supplier, by column; the page and the document write the same lines. */
export function rowLines(row: TreatmentRow, timeZone: string, words: Words) {
  const r = words.t.treatment
  const at = (instant: string) => shortly(instant, timeZone, words)
  const told = (
    entries: [string, { accepted: string | null }][],
    sent: typeof r.version,
    waiting: typeof r.versionWaiting,
  ) =>
    entries.map(([key, { accepted }]) => (accepted === null ? waiting(Number(key)) : sent(Number(key), at(accepted))))
  const information = [
    ...told(Object.entries(row.amendments), r.version, r.versionWaiting),
    ...told(Object.entries(row.answers), r.answer, r.answerWaiting),
    ...row.clarifications.map((one) =>
      one.submittedAt
        ? r.clarified(one.question, at(one.at), at(one.submittedAt))
        : one.withdrawnAt
          ? r.clarificationWithdrawn(one.question, at(one.at), at(one.withdrawnAt))
          : r.clarificationAsked(one.question, at(one.at), at(one.deadline)),
    ),
  ]
  return {
    invited: [
      r.invited(at(row.invitedAt)),
      row.acceptedAt ? r.accepted(at(row.acceptedAt)) : r.notAccepted,
      row.openedAt ? r.opened(at(row.openedAt)) : r.notOpened,
      ...row.renewals.map((instant) => r.renewed(at(instant))),
      ...(row.submittedAt ? [r.submitted(at(row.submittedAt))] : []),
      ...(row.declinedAt ? [r.declined(at(row.declinedAt))] : []),
    ],
    information: information.length > 0 ? information : [r.nothingTold],
    deadline: [at(row.deadline), ...(row.days === null ? [] : [r.days(row.days)])],
    differences: row.differences.map((difference) => differenceLine(difference, timeZone, words)),
  }
}

/** What was given to everybody, in the order of time. */
export function informationLines(model: TreatmentModel, words: Words): string[] {
  const r = words.t.treatment
  const at = (instant: string) => shortly(instant, model.campaign.timeZone, words)
  const news = [
    { at: model.launchedAt, line: r.launchOn(at(model.launchedAt)) },
    ...model.amendments.map((one) => ({ at: one.at, line: r.amendmentOn(one.version, at(one.at)) })),
    ...model.answers.map((one) => ({ at: one.at, line: r.answerOn(one.number, at(one.at)) })),
  ]
  return news.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ line }) => line)
}

export function summaryLine({ rows }: TreatmentModel, { t }: Words): string {
  const differing = rows.filter(({ differences }) => differences.length > 0).length
  return differing === 0 ? t.treatment.noDifference : t.treatment.differing(differing, rows.length)
}
