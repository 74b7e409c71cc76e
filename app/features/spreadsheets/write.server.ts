import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { escapedCellText, sheetName } from '#app/domain/text/spreadsheet-text.ts'

/**
 * A text, a number, a day as `{ day: 'YYYY-MM-DD' }`, or nothing. `{ number, decimals }` keeps every digit and shows
 * that many decimals.
 */
export type CellToWrite = string | number | { day: string } | { number: number; decimals: number } | null

export interface ColumnToWrite {
  /** In characters. */
  width: number
  /** Whether its cells may be changed where the sheet is protected; the rows of headings never may. */
  open?: boolean
  hidden?: boolean
  /** The column holds days: an empty cell of it takes one too. */
  days?: boolean
  /** The only values that an open cell takes; without commas or double quotes, 255 characters in all. */
  choices?: readonly string[]
}

export interface RowToWrite {
  cells: readonly CellToWrite[]
  kind?: 'title' | 'head' | 'strong'
  hidden?: boolean
}

export interface SheetToWrite {
  /** Any text: what programs refuse is taken out, and a second one of the same name gets a number. */
  name: string
  columns: readonly ColumnToWrite[]
  rows: readonly RowToWrite[]
  /** How many rows stay in view above the others, and columns beside them. */
  frozen?: { rows: number; columns?: number }
  /** Locks every cell that is not of an open column; without a password, since it guards against slips alone. */
  locked?: boolean
}

export interface WorkbookToWrite {
  title: string
  /** The instant that the file says it was made at. */
  at: string
  /** What programs say when a cell with choices is given another value. */
  choiceRefused?: { title: string; text: string }
  sheets: readonly SheetToWrite[]
}

const ink = { rgb: '1B2430' }
const line = { style: 'thin', color: { rgb: 'D9DCD5' } } as const
const border = { top: line, bottom: line, left: line, right: line }
const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const
// As text, so that what is typed there stays text: « =A1 » or « 1/2 » become neither a formula nor a day.
const asText = '@'

const fonts = {
  title: { size: 16, bold: true, color: ink },
  head: { bold: true, color: ink },
  strong: { bold: true, color: ink },
  plain: { color: ink },
} as const

function styleOf(row: RowToWrite, column: ColumnToWrite, cell: CellToWrite): CellStyle {
  const heading = row.kind === 'title' || row.kind === 'head'
  const day = !heading && (column.days === true || isDay(cell))
  const style: CellStyle = {
    font: fonts[row.kind ?? 'plain'],
    alignment: { vertical: 'top', horizontal: isNumber(cell) ? 'right' : 'left', wrapText: row.kind !== 'title' },
    protection: { locked: heading || !column.open },
  }
  if (row.kind !== 'title') style.border = border
  if (row.kind === 'head') style.fill = filled('EEF4F1')
  if (column.open && !row.kind) style.fill = filled('FFFFFF')
  else if (!row.kind) style.fill = filled('FBFAF7')
  if (day) style.numFmt = 'yyyy-mm-dd'
  else if (isFigure(cell)) style.numFmt = cell.decimals > 0 ? `0.${'0'.repeat(cell.decimals)}` : '0'
  else if (typeof cell !== 'number') style.numFmt = asText
  return style
}

const isDay = (cell: CellToWrite): cell is { day: string } => cell !== null && typeof cell === 'object' && 'day' in cell
const isFigure = (cell: CellToWrite): cell is { number: number; decimals: number } =>
  cell !== null && typeof cell === 'object' && 'number' in cell

const isNumber = (cell: CellToWrite) => typeof cell === 'number' || isFigure(cell)

function cellValue(cell: CellToWrite) {
  if (isDay(cell)) return new Date(`${cell.day.slice(0, 10)}T00:00:00Z`)
  if (isFigure(cell)) return cell.number
  return typeof cell === 'string' ? escapedCellText(cell) || null : cell
}

const lineHeight = 15
/** The highest row that programs take, in points. */
const highest = 409

/** In points, for the longest of its wrapped texts: some programs leave one line to a row that does not say its height. */
export function rowHeight(row: RowToWrite, columns: readonly ColumnToWrite[]): number {
  if (row.kind === 'title') return 26
  const lines = columns.map(({ width, hidden }, index) => {
    const cell = row.cells[index]
    if (hidden || typeof cell !== 'string') return 1
    return cell.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / (width - 2))), 0)
  })
  return Math.min(highest, Math.max(1, ...lines) * lineHeight + 4)
}

const letter = (column: number) => String.fromCharCode('A'.charCodeAt(0) + column)

/** The lists to choose from, on the plain rows of each column that has one. */
function validationsOf({ columns, rows }: SheetToWrite, refused: WorkbookToWrite['choiceRefused']) {
  const plain = rows.flatMap((row, index) => (row.kind || row.hidden ? [] : [index + 1]))
  const [first, last] = [plain[0], plain.at(-1)]
  if (first === undefined || last === undefined) return []
  return columns.flatMap(({ choices }, column) =>
    choices
      ? [
          {
            type: 'list' as const,
            values: [...choices],
            range: `${letter(column)}${first}:${letter(column)}${last}`,
            allowBlank: true,
            showErrorMessage: true,
            errorStyle: 'stop' as const,
            ...(refused ? { errorTitle: refused.title, errorMessage: refused.text } : {}),
          },
        ]
      : [],
  )
}

function writtenSheet(sheet: SheetToWrite, name: string, refused: WorkbookToWrite['choiceRefused']): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  const rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map()
  sheet.rows.forEach((row, at) => {
    // A title is wider than its column, and stands alone on its row.
    const columns = row.kind === 'title' ? sheet.columns.slice(0, 1) : sheet.columns
    columns.forEach((column, index) => {
      const cell = row.cells[index] ?? null
      cells.set(`${at},${index}`, { value: cellValue(cell), style: styleOf(row, column, cell) })
    })
    rowDefs.set(at, row.hidden ? { hidden: true } : { height: rowHeight(row, sheet.columns) })
  })
  return {
    name,
    columns: sheet.columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
    rows: sheet.rows.map(({ cells }) => cells.map(() => null)),
    cells,
    rowDefs,
    dataValidations: validationsOf(sheet, refused),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      // On paper the heads stand on every page, as they stay in view on the screen.
      ...(sheet.frozen && !sheet.locked ? { printTitlesRow: `$1:$${sheet.frozen.rows}` } : {}),
    },
    view: { showGridLines: false },
    ...(sheet.frozen ? { freezePane: sheet.frozen } : {}),
    ...(sheet.locked
      ? { protection: { sheet: true, selectLockedCells: true, formatColumns: true, formatRows: true } }
      : {}),
  }
}

/** Different names for all sheets: programs refuse a file with two equal ones, whatever their capitals. */
function distinctNames(sheets: readonly SheetToWrite[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }, index) => {
    const tidy = sheetName(name) || String(index + 1)
    let given = tidy
    for (let n = 2; taken.has(given.toLowerCase()); n += 1) given = sheetName(`${tidy.slice(0, 27)} ${n}`)
    taken.add(given.toLowerCase())
    return given
  })
}

// The first day that a zip can say, by the local clock: the hour of writing would make other bytes of the same workbook.
export const zipEpoch = new Date(1980, 0, 1)

/** Rows whose height is a first guess: told that somebody chose it, a program would not let the row grow with what is typed. */
const growing = (sheet: Uint8Array) => strToU8(strFromU8(sheet).replaceAll(' customHeight="1"', ''))

/** Names of sheets in quotes where rows are printed on every page: the library leaves them bare, and « A B!$1:$1 » is no reference. */
const quotedTitles = (book: Uint8Array) =>
  strToU8(
    strFromU8(book).replace(
      /(<definedName name="_xlnm.Print_Titles"[^>]*>)([^'<][^<]*)!(\$\d+:\$\d+<)/g,
      (_, open: string, name: string, rows: string) => `${open}'${name.replace(/'|&apos;/g, "''")}'!${rows}`,
    ),
  )

/** The files inside a workbook, by name. */
export async function writtenParts(workbook: WorkbookToWrite): Promise<Record<string, Uint8Array>> {
  const names = distinctNames(workbook.sheets)
  const at = new Date(workbook.at)
  const bytes = await writeXlsx({
    sheets: workbook.sheets.map((sheet, index) =>
      writtenSheet(sheet, names[index] ?? String(index + 1), workbook.choiceRefused),
    ),
    properties: { title: escapedCellText(workbook.title), created: at, modified: at },
    defaultFont: { name: 'Calibri', size: 11 },
  })
  const parts = Object.entries(unzipSync(bytes))
  return Object.fromEntries(
    parts.map(([name, part]) => {
      if (name === 'xl/workbook.xml') return [name, quotedTitles(part)]
      return [name, name.startsWith('xl/worksheets/') ? growing(part) : part]
    }),
  )
}

/** A workbook (XLSX) of plain cells: no text of it is ever a formula, whatever it begins with. */
export async function writeWorkbook(workbook: WorkbookToWrite): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(zipSync(await writtenParts(workbook), { mtime: zipEpoch }))
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
