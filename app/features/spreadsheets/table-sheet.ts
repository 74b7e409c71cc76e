import type { CellToWrite, SheetToWrite } from './write.server.ts'

/** One column of a table, for a sheet and for a file of values alike. */
export interface SheetColumn<Row> {
  header: string
  /** In characters. */
  width: number
  cell: (row: Row) => CellToWrite
}

/** A table on a sheet of its own, its heads in view and its first column too; `title` stands above. */
export function tableSheet<Row>(
  { name, title }: { name: string; title?: string },
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): SheetToWrite {
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    frozen: { rows: title ? 2 : 1, columns: 1 },
    rows: [
      ...(title ? [{ cells: [title], kind: 'title' as const }] : []),
      { cells: columns.map(({ header }) => header), kind: 'head' },
      ...rows.map((row) => ({ cells: columns.map(({ cell }) => cell(row)) })),
    ],
  }
}

/** A score or another figure, with every digit and the decimals of the screens; nothing for what has none. */
export function figureCell(number: number | null | undefined, decimals = 1): CellToWrite {
  return number === null || number === undefined ? null : { number, decimals }
}
