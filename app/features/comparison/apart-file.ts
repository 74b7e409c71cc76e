import type { DocumentWords } from '#app/features/documents/words.ts'
import { figureCell, type SheetColumn, tableSheet } from '#app/features/spreadsheets/table-sheet.ts'
import type { CellToWrite, SheetToWrite } from '#app/features/spreadsheets/write.server.ts'
import type { ApartRow, ApartTable } from './apart-table.ts'
import type { ComparisonTable, TableRow } from './comparison-table.ts'
import type { KeptCell } from './criterion-model.ts'
import { keptInWords } from './words.ts'

/** The level kept for an answer: a number when it is one and final, else words that say why not. */
export function levelCell(cell: KeptCell | undefined, words: DocumentWords): CellToWrite {
  if (!cell) return null
  const settled = !cell.hidden && (cell.source === 'consensus' || cell.source === 'mean') && !cell.provisional
  return settled ? figureCell(cell.level, 0) : keptInWords(cell, words).replace('\n', ', ')
}

function totalColumns({ t }: DocumentWords): SheetColumn<ApartRow>[] {
  const r = t.record
  return [
    { header: r.score, width: 10, cell: ({ score }) => figureCell(score) },
    { header: r.level, width: 14, cell: ({ level }) => (level ? t.terms.levels[level] : t.terms.notAssessed) },
  ]
}

const levelColumns = ({ questions }: ApartTable, words: DocumentWords): SheetColumn<ApartRow>[] =>
  questions.map(({ id }, index) => ({ header: id, width: 12, cell: ({ kept }) => levelCell(kept[index], words) }))

/** A sheet for each module and one for own questions, whose title says that they are in no common score. */
export function apartSheets({ apart }: ComparisonTable, words: DocumentWords): SheetToWrite[] {
  const { t, lang } = words
  return apart.flatMap((part) => {
    const isModule = part.kind === 'module'
    const title = isModule ? `${t.apart.modulePart(part.title[lang])} · ${t.apart.outside}` : t.apart.ownPart
    const columns: SheetColumn<ApartRow>[] = [
      ...(isModule ? [{ header: t.record.rank, width: 8, cell: ({ rank }: ApartRow) => rank }] : []),
      { header: t.record.supplier, width: 40, cell: ({ name }) => name },
      ...(isModule ? totalColumns(words) : []),
      ...levelColumns(part, words),
    ]
    const name = isModule ? `${t.record.levels} ${part.id}` : t.apart.ownTitle
    return [tableSheet({ name, title }, columns, part.rows)]
  })
}

/** The same as columns of a file of values, after all others; each head says that it is in no common score. */
export function apartColumns({ apart }: ComparisonTable, words: DocumentWords): SheetColumn<TableRow>[] {
  const { t, lang } = words
  return apart.flatMap((part) => {
    const rows = new Map(part.rows.map((row) => [row.id, row]))
    const of = part.kind === 'module' ? `${part.title[lang]}, ` : ''
    const columns = [...(part.kind === 'module' ? totalColumns(words) : []), ...levelColumns(part, words)]
    return columns.map(({ header, width, cell }) => ({
      header: `${of}${header} (${t.apart.outside})`,
      width,
      cell: ({ id }: TableRow) => {
        const row = rows.get(id)
        return row ? cell(row) : null
      },
    }))
  })
}
