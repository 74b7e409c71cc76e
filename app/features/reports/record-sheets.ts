import type { DocumentWords } from '#app/features/documents/words.ts'
import { figureCell, type SheetColumn, tableSheet } from '#app/features/spreadsheets/table-sheet.ts'
import type { CellToWrite, SheetToWrite } from '#app/features/spreadsheets/write.server.ts'
import type { RecordModel, RecordRow } from './record-model.ts'
import { besideMark } from './record-words.ts'

type Answer = RecordRow & { supplier: string }
type Mark = RecordRow['marks'][number] & { supplier: string; question: string }

/** What the result is made of, flat so that it can be filtered: agreement, levels, marks, submissions, wording, log. */
export function detailSheets(record: RecordModel, words: DocumentWords): SheetToWrite[] {
  return [
    agreementSheet(record, words),
    levelsSheet(record, words),
    marksSheet(record, words),
    submissionsSheet(record, words),
    questionsSheet(record, words),
    logSheet(record, words),
  ]
}

function agreementSheet({ agreement, names }: RecordModel, { t }: DocumentWords): SheetToWrite {
  const r = t.record
  const { krippendorffAlpha, percentExact, percentWithinOne, weightedKappa, severity } = agreement
  const rows: [string, CellToWrite][] = [
    [r.alpha, figureCell(krippendorffAlpha, 2)],
    [`${r.exact} (%)`, figureCell(percentExact)],
    [`${r.within} (%)`, figureCell(percentWithinOne)],
    ...weightedKappa
      .filter(({ kappa }) => kappa !== null)
      .map(({ evaluators, kappa }): [string, CellToWrite] => [
        r.kappa(evaluators.map((id) => names[id] ?? id).join(' / ')),
        figureCell(kappa, 2),
      ]),
    ...Object.entries(severity).map(([id, value]): [string, CellToWrite] => [
      r.severity(names[id] ?? id),
      figureCell(value, 2),
    ]),
  ]
  return {
    name: r.agreement,
    columns: [{ width: 60 }, { width: 14 }],
    rows: rows.map((cells) => ({ cells })),
  }
}

function levelsSheet({ suppliers }: RecordModel, { t }: DocumentWords): SheetToWrite {
  const r = t.record
  const columns: SheetColumn<Answer>[] = [
    { header: r.supplier, width: 34, cell: ({ supplier }) => supplier },
    { header: r.question, width: 10, cell: ({ question }) => question },
    { header: r.kept, width: 10, cell: ({ level }) => level },
    { header: r.origin, width: 24, cell: ({ source }) => r.sources[source] },
    {
      header: r.reason,
      width: 30,
      cell: ({ reasonCode }) => (reasonCode ? t.terms.consensusReasons[reasonCode] : null),
    },
    { header: r.comment, width: 80, cell: ({ reason }) => reason || null },
  ]
  const rows = suppliers.flatMap(({ name, rows }) => rows.map((row) => ({ ...row, supplier: name })))
  return tableSheet({ name: r.levels }, columns, rows)
}

function marksSheet({ suppliers }: RecordModel, words: DocumentWords): SheetToWrite {
  const { t } = words
  const r = t.record
  const columns: SheetColumn<Mark>[] = [
    { header: r.supplier, width: 34, cell: ({ supplier }) => supplier },
    { header: r.question, width: 10, cell: ({ question }) => question },
    { header: r.person, width: 28, cell: ({ name }) => name },
    { header: r.function, width: 16, cell: (mark) => t.terms.functions[mark.function] },
    { header: r.level, width: 9, cell: ({ level }) => level },
    { header: r.justification, width: 90, cell: ({ justification }) => justification },
    { header: r.beside, width: 60, cell: (mark) => besideMark(mark, words) || null },
  ]
  const rows = suppliers.flatMap(({ name, rows }) =>
    rows.flatMap(({ question, marks }) => marks.map((mark) => ({ ...mark, question, supplier: name }))),
  )
  return tableSheet({ name: r.marks }, columns, rows)
}

function submissionsSheet({ suppliers, launch }: RecordModel, { t, f }: DocumentWords): SheetToWrite {
  const r = t.record
  const columns: SheetColumn<RecordModel['suppliers'][number]>[] = [
    { header: r.supplier, width: 34, cell: ({ name }) => name },
    { header: r.number, width: 9, cell: ({ submission }) => submission?.sequence ?? null },
    {
      header: r.when,
      width: 34,
      cell: ({ submission }) => submission && f.instant(submission.submittedAt, launch.settings.timeZone),
    },
    { header: 'SHA-256', width: 70, cell: ({ submission }) => submission?.hash ?? null },
  ]
  return tableSheet({ name: r.submissions }, columns, suppliers)
}

function questionsSheet({ questions }: RecordModel, { t, lang }: DocumentWords): SheetToWrite {
  const r = t.record
  const columns: SheetColumn<RecordModel['questions'][number]>[] = [
    { header: r.question, width: 10, cell: ({ id }) => id },
    { header: r.text, width: 100, cell: ({ text }) => text[lang] },
    { header: r.weight, width: 9, cell: ({ weight }) => weight },
  ]
  return tableSheet({ name: r.wording }, columns, questions)
}

function logSheet({ log, launch }: RecordModel, { t, f }: DocumentWords): SheetToWrite {
  const r = t.record
  const columns: SheetColumn<RecordModel['log']['entries'][number]>[] = [
    { header: r.entry, width: 9, cell: ({ position }) => position },
    { header: r.when, width: 34, cell: ({ at }) => f.instant(at, launch.settings.timeZone) },
    { header: r.act, width: 34, cell: ({ kind }) => r.acts[kind] },
    { header: 'SHA-256', width: 70, cell: ({ hash }) => hash },
  ]
  return tableSheet({ name: r.logExtract }, columns, log.entries)
}
