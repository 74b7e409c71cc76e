import type { DocumentWords } from '#app/features/documents/words.ts'
import { figureCell, type SheetColumn, tableSheet } from '#app/features/spreadsheets/table-sheet.ts'
import type { WorkbookToWrite } from '#app/features/spreadsheets/write.server.ts'
import { apartSheets, levelCell } from './apart-file.ts'
import type { ComparisonTable, TableRow } from './comparison-table.ts'

/** The columns of the comparison in a file: a supplier a row, then a criterion a column. */
export function comparisonColumns(table: ComparisonTable, { t }: DocumentWords): SheetColumn<TableRow>[] {
  const r = t.record
  return [
    { header: r.rank, width: 8, cell: ({ rank }) => rank },
    { header: r.supplier, width: 40, cell: ({ name }) => name },
    { header: r.score, width: 10, cell: ({ score }) => figureCell(score) },
    { header: r.level, width: 14, cell: ({ level }) => (level ? t.terms.levels[level] : t.terms.notAssessed) },
    {
      header: t.comparison.file.state,
      width: 14,
      cell: ({ provisional }) => (provisional ? t.terms.provisional : t.comparison.file.settled),
    },
    { header: r.firstPercent, width: 14, cell: ({ first }) => figureCell(first === null ? null : 100 * first) },
    { header: r.applicablePercent, width: 14, cell: ({ applicable }) => figureCell(applicable) },
    { header: r.answeredPercent, width: 14, cell: ({ answered }) => figureCell(answered) },
    { header: r.belowMinimum, width: 16, cell: ({ belowMinimum }) => belowMinimum.join(', ') || null },
    ...table.criteria.map(({ id }, index) => ({
      header: id,
      width: 12,
      cell: ({ criteria }: TableRow) =>
        criteria[index]?.awaited ? t.comparison.awaited : figureCell(criteria[index]?.score),
    })),
  ]
}

/** The comparison as a workbook: what it is, the suppliers, then the level kept for each answer. */
export function comparisonWorkbook(table: ComparisonTable, words: DocumentWords): WorkbookToWrite {
  const { t, f, lang } = words
  const c = t.comparison
  const { model, draws, seed } = table.robustness
  const levels: SheetColumn<TableRow>[] = [
    { header: t.record.supplier, width: 40, cell: ({ name }) => name },
    ...table.questions.map((id, index) => ({
      header: id,
      width: 12,
      cell: ({ kept }: TableRow) => levelCell(kept[index], words),
    })),
  ]
  return {
    title: c.file.title(table.campaign.name),
    at: table.at,
    sheets: [
      {
        name: c.file.about,
        columns: [{ width: 34 }, { width: 80 }, { width: 12 }],
        rows: [
          { cells: [c.file.title(table.campaign.name)], kind: 'title' },
          { cells: [c.file.standing, table.final ? c.file.final : c.file.notFinal] },
          { cells: [c.method, `${c.weightings[model]}. ${c.draws(f.integer(draws), seed)}`] },
          { cells: [t.record.code, c.criterion, t.record.weightPercent], kind: 'head' },
          ...table.criteria.map(({ id, name, weight }) => ({ cells: [id, name[lang], figureCell(weight)] })),
        ],
      },
      tableSheet({ name: c.file.suppliers }, comparisonColumns(table, words), table.rows),
      tableSheet({ name: t.record.levels }, levels, table.rows),
      ...apartSheets(table, words),
    ],
  }
}
