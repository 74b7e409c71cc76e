import type { Document } from '#app/features/documents/document.server.ts'
import { documentTable } from '#app/features/documents/table.server.ts'
import type { DocumentWords } from '#app/features/documents/words.ts'
import type { RecordModel } from './record-model.ts'
import { amendedLines, complementText, declaredText, extendedText, outcomeOf, settledText } from './record-words.ts'

/** Who declared which interest before the first answer, and how it was settled. */
export async function declarationsSection(
  document: Document,
  { proceedings, launch }: RecordModel,
  words: DocumentWords,
): Promise<void> {
  const { t, f } = words
  const { timeZone } = launch.settings
  const p = t.record.proceedings
  await documentTable(
    document,
    [
      { header: t.record.person, cell: ({ name }) => name, share: 4 },
      { header: t.record.function, cell: (one) => t.terms.functions[one.function], share: 2 },
      { header: p.signedOn, cell: ({ signedAt }) => f.instant(signedAt, timeZone), share: 4 },
      { header: p.declaration, cell: (one) => declaredText(one, words), share: 6 },
      { header: p.settled, cell: (one) => settledText(one, timeZone, words), share: 6 },
    ],
    proceedings.declarations,
    { heading: [2, p.declarations], lead: p.declarationsLead },
  )
}

/** What changed in the rules for all, version by version. */
export async function amendmentsSection(
  document: Document,
  { proceedings, launch }: RecordModel,
  words: DocumentWords,
): Promise<void> {
  const { t, f } = words
  const { timeZone } = launch.settings
  const p = t.record.proceedings
  await documentTable(
    document,
    [
      { header: p.version, cell: ({ version }) => f.integer(version), share: 1 },
      {
        header: t.record.when,
        cell: ({ at, author }) => [f.instant(at, timeZone), author].filter(Boolean).join('\n'),
        share: 4,
      },
      {
        header: p.changes,
        cell: (one) => amendedLines(one, proceedings, timeZone, words).join('\n'),
        share: 6,
      },
      { header: t.record.reason, cell: ({ reason }) => reason ?? '', share: 5 },
      { header: 'SHA-256', cell: ({ commitment }) => commitment, share: 4 },
    ],
    proceedings.amendments,
    { heading: [2, p.amendments], lead: p.amendmentsLead },
  )
}

/** What one supplier alone was granted. */
export async function extensionsSection(
  document: Document,
  { proceedings, launch }: RecordModel,
  words: DocumentWords,
): Promise<void> {
  const { t, f } = words
  const { timeZone } = launch.settings
  await documentTable(
    document,
    [
      { header: t.record.supplier, cell: ({ supplier }) => supplier, share: 4 },
      { header: t.record.when, cell: ({ at }) => f.instant(at, timeZone), share: 4 },
      { header: t.record.deadline, cell: (one) => extendedText(one, timeZone, words), share: 6 },
      { header: t.record.reason, cell: ({ reason }) => reason, share: 6 },
    ],
    proceedings.extensions,
    { heading: [2, t.record.proceedings.extensions] },
  )
}

/** Marks revealed before every evaluator had locked. */
export async function forcedSection(
  document: Document,
  { proceedings, launch }: RecordModel,
  { t, f }: DocumentWords,
): Promise<void> {
  const p = t.record.proceedings
  await documentTable(
    document,
    [
      { header: t.record.supplier, cell: ({ supplier }) => supplier, share: 4 },
      { header: t.record.criterion, cell: ({ criterion }) => criterion, share: 1 },
      {
        header: t.record.when,
        cell: ({ at, by }) => `${f.instant(at, launch.settings.timeZone)}\n${by}`,
        share: 4,
      },
      { header: t.record.reason, cell: ({ reason }) => reason, share: 8 },
    ],
    proceedings.forcedReveals,
    { heading: [2, p.forced], lead: p.forcedLead },
  )
}

/** What was asked after the close and what came of it. */
export async function clarificationsSection(
  document: Document,
  { proceedings, launch }: RecordModel,
  words: DocumentWords,
): Promise<void> {
  const { t, f } = words
  const { timeZone } = launch.settings
  await documentTable(
    document,
    [
      { header: t.record.supplier, cell: ({ supplier }) => supplier, share: 3 },
      { header: t.record.question, cell: ({ questionId }) => questionId, share: 1 },
      {
        header: t.clarifications.columns.reason,
        cell: (one) => `${f.instant(one.askedAt, timeZone)}\n${one.reason}`,
        share: 5,
      },
      {
        header: t.clarifications.complement,
        cell: (one) =>
          [outcomeOf(one, timeZone, words), complementText(one, words), one.hash && `SHA-256 ${one.hash}`]
            .filter(Boolean)
            .join('\n'),
        share: 6,
      },
    ],
    proceedings.clarifications,
    { heading: [2, t.clarifications.title], lead: t.clarifications.recordLead },
  )
}
