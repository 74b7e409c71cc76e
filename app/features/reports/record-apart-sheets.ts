import type { DocumentWords } from '#app/features/documents/words.ts'
import { figureCell, type SheetColumn, tableSheet } from '#app/features/spreadsheets/table-sheet.ts'
import type { SheetToWrite } from '#app/features/spreadsheets/write.server.ts'
import type { RecordModel, RecordModule, RecordPart, RecordRow, RecordSupplier } from './record-model.ts'
import { partTitle, whyMarked } from './record-words.ts'

/** What is assessed outside the common score, in sheets of its own: a module's ranking, then its levels and marks. */
export function apartSheets(record: RecordModel, words: DocumentWords): SheetToWrite[] {
  return record.apart.flatMap((part) => [
    ...(part.kind === 'module' ? [moduleSheet(part, words)] : []),
    partLevels(part, words),
  ])
}

function moduleSheet(part: RecordModule, words: DocumentWords): SheetToWrite {
  const { t, lang } = words
  const r = t.record
  const columns: SheetColumn<RecordSupplier>[] = [
    { header: r.rank, width: 8, cell: ({ rank }) => rank },
    { header: r.supplier, width: 40, cell: ({ name }) => name },
    { header: r.score, width: 10, cell: ({ score }) => figureCell(score) },
    { header: r.level, width: 14, cell: ({ level }) => (level ? t.terms.levels[level] : t.terms.notAssessed) },
  ]
  const name = `${r.ranking} ${part.id}`
  return tableSheet(
    { name, title: `${t.apart.moduleRanking(part.title[lang])} · ${t.apart.outside}` },
    columns,
    part.suppliers,
  )
}

type Line = RecordRow & { supplier: string }

function partLevels(part: RecordPart, words: DocumentWords): SheetToWrite {
  const { t, lang } = words
  const r = t.record
  const texts = new Map(part.questions.map(({ id, text }) => [id, text[lang]]))
  const columns: SheetColumn<Line>[] = [
    { header: r.supplier, width: 34, cell: ({ supplier }) => supplier },
    { header: r.question, width: 10, cell: ({ question }) => question },
    { header: r.text, width: 60, cell: ({ question }) => texts.get(question) ?? null },
    { header: r.kept, width: 10, cell: ({ level }) => level },
    { header: r.origin, width: 24, cell: ({ source }) => r.sources[source] },
    {
      header: r.marks,
      width: 90,
      cell: ({ marks }) =>
        marks
          .map((mark) => `${r.mark(mark.level, mark.name, t.terms.functions[mark.function])} ${whyMarked(mark, words)}`)
          .join('\n') || null,
    },
    { header: r.comment, width: 60, cell: ({ reason }) => reason || null },
  ]
  const rows = part.suppliers.flatMap(({ name, rows }) => rows.map((row) => ({ ...row, supplier: name })))
  const name = part.kind === 'module' ? `${r.levels} ${part.id}` : t.apart.ownTitle
  const title = part.kind === 'module' ? `${partTitle(part, words)} · ${t.apart.outside}` : partTitle(part, words)
  return tableSheet({ name, title }, columns, rows)
}
