import { stringify } from 'csv-stringify/sync'
import type { Formats } from '#app/i18n/formats.ts'
import type { SheetColumn } from './table-sheet.ts'

/**
 * A table as a file that Excel opens: a byte order mark, semicolons, numbers as the language writes them, ungrouped and
 * with four decimals at most, and no cell that a spreadsheet would take for a formula.
 */
export function tableCsv<Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[], f: Formats): string {
  const said =
    (row: Row) =>
    ({ cell }: SheetColumn<Row>) => {
      const value = cell(row)
      if (value === null) return ''
      if (typeof value === 'string') return value
      if (typeof value === 'number') return f.figure(value)
      return 'day' in value ? value.day : f.figure(value.number)
    }
  const table = [columns.map(({ header }) => header), ...rows.map((row) => columns.map(said(row)))]
  return stringify(table, { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true })
}
