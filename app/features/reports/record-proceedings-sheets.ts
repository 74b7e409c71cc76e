import type { DocumentWords } from '#app/features/documents/words.ts'
import { type SheetColumn, tableSheet } from '#app/features/spreadsheets/table-sheet.ts'
import type { SheetToWrite } from '#app/features/spreadsheets/write.server.ts'
import type { RecordModel } from './record-model.ts'
import type {
  RecordAmendment,
  RecordClarification,
  RecordDeclaration,
  RecordExtension,
  RecordForcedReveal,
} from './record-source.ts'
import { amendedLines, complementText, declaredText, extendedText, outcomeOf, settledText } from './record-words.ts'

/** What was done on the way to the result; a sheet for each kind of act that took place. */
export function proceedingsSheets(record: RecordModel, words: DocumentWords): SheetToWrite[] {
  const { declarations, amendments, extensions, forcedReveals, clarifications } = record.proceedings
  return [
    ...(declarations.length > 0 ? [declarationsSheet(record, words)] : []),
    ...(amendments.length > 0 ? [amendmentsSheet(record, words)] : []),
    ...(extensions.length > 0 ? [extensionsSheet(record, words)] : []),
    ...(forcedReveals.length > 0 ? [forcedSheet(record, words)] : []),
    ...(clarifications.length > 0 ? [clarificationsSheet(record, words)] : []),
  ]
}

function declarationsSheet({ proceedings, launch }: RecordModel, words: DocumentWords): SheetToWrite {
  const { t, f } = words
  const { timeZone } = launch.settings
  const p = t.record.proceedings
  const columns: SheetColumn<RecordDeclaration>[] = [
    { header: t.record.person, width: 34, cell: ({ name }) => name },
    { header: t.record.function, width: 20, cell: (one) => t.terms.functions[one.function] },
    { header: t.record.criteria, width: 40, cell: ({ criteria }) => criteria.join(', ') },
    { header: p.signedOn, width: 34, cell: ({ signedAt }) => (signedAt ? f.instant(signedAt, timeZone) : null) },
    { header: p.declaration, width: 60, cell: (one) => declaredText(one, words) },
    { header: p.settled, width: 60, cell: (one) => settledText(one, timeZone, words) || null },
  ]
  return tableSheet({ name: p.declarations }, columns, proceedings.declarations)
}

function amendmentsSheet({ proceedings, launch }: RecordModel, words: DocumentWords): SheetToWrite {
  const { t, f } = words
  const { timeZone } = launch.settings
  const p = t.record.proceedings
  const columns: SheetColumn<RecordAmendment>[] = [
    { header: p.version, width: 9, cell: ({ version }) => version },
    { header: t.record.when, width: 34, cell: ({ at }) => f.instant(at, timeZone) },
    { header: p.author, width: 28, cell: ({ author }) => author },
    {
      header: p.changes,
      width: 80,
      cell: (one) => amendedLines(one, proceedings, timeZone, words).join('\n'),
    },
    { header: t.record.reason, width: 60, cell: ({ reason }) => reason },
    { header: 'SHA-256', width: 70, cell: ({ commitment }) => commitment },
  ]
  return tableSheet({ name: p.amendments }, columns, proceedings.amendments)
}

function extensionsSheet({ proceedings, launch }: RecordModel, words: DocumentWords): SheetToWrite {
  const { t, f } = words
  const { timeZone } = launch.settings
  const columns: SheetColumn<RecordExtension>[] = [
    { header: t.record.supplier, width: 34, cell: ({ supplier }) => supplier },
    { header: t.record.when, width: 34, cell: ({ at }) => f.instant(at, timeZone) },
    { header: t.record.deadline, width: 70, cell: (one) => extendedText(one, timeZone, words) },
    { header: t.record.reason, width: 60, cell: ({ reason }) => reason },
  ]
  return tableSheet({ name: t.record.proceedings.extensions }, columns, proceedings.extensions)
}

function forcedSheet({ proceedings, launch }: RecordModel, { t, f }: DocumentWords): SheetToWrite {
  const columns: SheetColumn<RecordForcedReveal>[] = [
    { header: t.record.supplier, width: 34, cell: ({ supplier }) => supplier },
    { header: t.record.criterion, width: 10, cell: ({ criterion }) => criterion },
    { header: t.record.when, width: 34, cell: ({ at }) => f.instant(at, launch.settings.timeZone) },
    { header: t.record.proceedings.author, width: 28, cell: ({ by }) => by },
    { header: t.record.reason, width: 80, cell: ({ reason }) => reason },
  ]
  return tableSheet({ name: t.record.proceedings.forced }, columns, proceedings.forcedReveals)
}

function clarificationsSheet({ proceedings, launch }: RecordModel, words: DocumentWords): SheetToWrite {
  const { t, f } = words
  const { timeZone } = launch.settings
  const columns: SheetColumn<RecordClarification>[] = [
    { header: t.record.supplier, width: 34, cell: ({ supplier }) => supplier },
    { header: t.record.question, width: 10, cell: ({ questionId }) => questionId },
    { header: t.record.when, width: 34, cell: ({ askedAt }) => f.instant(askedAt, timeZone) },
    { header: t.clarifications.columns.reason, width: 60, cell: ({ reason }) => reason },
    { header: t.clarifications.columns.state, width: 50, cell: (one) => outcomeOf(one, timeZone, words) },
    { header: t.clarifications.complement, width: 90, cell: (one) => complementText(one, words) },
    { header: 'SHA-256', width: 70, cell: ({ hash }) => hash },
  ]
  return tableSheet({ name: t.clarifications.title }, columns, proceedings.clarifications)
}
