import { colToLetter } from 'hucre/xlsx'
import { escapedCellText } from '#app/domain/text/spreadsheet-text.ts'
import { type CellToWrite, type RowToWrite, rowHeight, type SheetToWrite } from './write.server.ts'

/** From how many rows on a sheet is written piece by piece: what the library holds of a row weighs some kilobytes. */
const longFrom = 300

/** How many rows are written at once. */
export const BLOCK_ROWS = 200

export interface LongSheet {
  sheet: SheetToWrite
  /** The same with its heads and one row of each kind, from which the library makes the styles and the frame. */
  sample: SheetToWrite
  /** How many rows of heads stand above, the same in both. */
  heads: number
  /** The kind of row that each row of the sample after its heads stands for. */
  kinds: readonly string[]
}

/** A sheet that is written piece by piece; null for a short one, or one that is more than plain rows below heads. */
export function longSheet(sheet: SheetToWrite): LongSheet | null {
  const { rows, columns, locked } = sheet
  const heads = rows.findIndex(({ kind }) => !kind)
  const body = rows.slice(heads)
  const plain = body.every(({ kind, hidden }) => !kind && !hidden)
  const special = columns.some(({ choices, hidden, open, days }) => choices || hidden || open || days)
  if (rows.length < longFrom || heads < 0 || !plain || special || locked) return null
  const kinds = new Map<string, RowToWrite>()
  for (const row of body) if (!kinds.has(kindOf(sheet, row))) kinds.set(kindOf(sheet, row), row)
  return {
    sheet,
    sample: { ...sheet, rows: [...rows.slice(0, heads), ...kinds.values()] },
    heads,
    kinds: [...kinds.keys()],
  }
}

/** Rows of one kind have the same styles, cell by cell. */
function kindOf({ columns }: SheetToWrite, { cells }: RowToWrite): string {
  return columns.map((_, index) => kindOfCell(cells[index] ?? null)).join(' ')
}

function kindOfCell(cell: CellToWrite): string {
  if (typeof cell === 'number') return 'number'
  if (cell === null || typeof cell === 'string') return 'text'
  return 'day' in cell ? 'day' : `figure ${cell.decimals}`
}

/** The XML of a long sheet, `BLOCK_ROWS` rows a piece, in the frame and with the styles of its sample's. */
export function* longSheetXml(long: LongSheet, sampleXml: string): Generator<string> {
  const { sheet, heads, kinds } = long
  const styles = stylesOf(sampleXml, heads, kinds)
  const body = sampleXml.indexOf(`<row r="${heads + 1}"`)
  const end = sampleXml.indexOf('</sheetData>')
  const last = `${colToLetter(sheet.columns.length - 1)}${sheet.rows.length}`
  yield sampleXml.slice(0, body).replace(/<dimension ref="[^"]*"/, `<dimension ref="A1:${last}"`)
  for (let from = heads; from < sheet.rows.length; from += BLOCK_ROWS) {
    const block = sheet.rows.slice(from, from + BLOCK_ROWS)
    yield block.map((row, index) => rowXml(sheet, row, from + index + 1, styles.get(kindOf(sheet, row)) ?? [])).join('')
  }
  yield sampleXml.slice(end)
}

/** By kind of row, the number of each cell's style, as the library has written it in the sample. */
function stylesOf(sampleXml: string, heads: number, kinds: readonly string[]): Map<string, string[]> {
  return new Map(
    kinds.map((kind, index) => {
      const start = sampleXml.indexOf(`<row r="${heads + index + 1}"`)
      const row = sampleXml.slice(start, sampleXml.indexOf('</row>', start))
      return [kind, Array.from(row.matchAll(/<c r="[A-Z]+\d+"[^>]* s="(\d+)"/g), ([, style]) => style ?? '0')]
    }),
  )
}

function rowXml({ columns }: SheetToWrite, row: RowToWrite, number: number, styles: readonly string[]): string {
  const cells = columns.map((_, index) => {
    const place = `r="${colToLetter(index)}${number}" s="${styles[index] ?? '0'}"`
    const cell = row.cells[index] ?? null
    if (cell === null || cell === '') return `<c ${place}/>`
    if (typeof cell === 'string')
      return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
    return `<c ${place}><v>${numberOf(cell)}</v></c>`
  })
  return `<row r="${number}" ht="${rowHeight(row, columns)}">${cells.join('')}</row>`
}

const escaped = (text: string) =>
  escapedCellText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const firstDay = Date.UTC(1899, 11, 30)
const dayLength = 86_400_000

function numberOf(cell: Exclude<CellToWrite, string | null>): number {
  if (typeof cell === 'number') return cell
  // Days are counted from the last but one of 1899. Source: ECMA-376 part 1, 18.17.4.1.
  return 'day' in cell ? (Date.parse(`${cell.day.slice(0, 10)}T00:00:00Z`) - firstDay) / dayLength : cell.number
}
