import {
  type Document,
  heading,
  ink,
  keepTogether,
  margin,
  paragraph,
  restIfBusy,
  soft,
  tint,
} from './document.server.ts'
import { fonts } from './fonts.server.ts'
import { linesOf, type TextStyle, widthOf } from './lines.server.ts'

export interface DocumentColumn<Row> {
  header: string
  cell: (row: Row) => string
  /** Share of the width, any total. */
  share: number
  number?: boolean
  /** Background of one cell, such as the tone of a score; its words are always written too. */
  tone?: (row: Row) => string | undefined
}

interface Cell {
  lines: string[]
  style: TextStyle
  colour: string
  x: number
  width: number
  right: boolean
  tone: string | undefined
}

/** Lines of a row from one to before another. */
type Part = [from: number, to: number]

const padding = { x: 5, y: 4 }
const head = { font: fonts.bold, size: 9 }
const rowHead = { font: fonts.bold, size: 9.5 }
const plain = { font: fonts.body, size: 9.5 }
const lineHeight = 12
// A row that is cut keeps as many lines on each side at least.
const fewest = 3
const short = 12
const noteHeight = 32

/** What stands with a table on its first page, and on its last: neither is ever left alone. */
export interface TableFrame {
  heading?: readonly [level: 2 | 3, text: string] | undefined
  /** Between the heading and the table. */
  lead?: string | undefined
  note?: string | undefined
}

/**
 * A table with real headers: the first row heads the columns, the first column the rows. It goes over pages, a row on
 * one page when it can; the heads are written again on each page, as what a reader of tags passes over.
 */
export async function documentTable<Row>(
  document: Document,
  columns: readonly DocumentColumn<Row>[],
  rows: readonly Row[],
  { heading: title, lead, note }: TableFrame = {},
): Promise<void> {
  const places = placesOf(document, columns)
  const headCells = columns.map((column, index) =>
    cellOf(document, column.header, { style: head, colour: soft, ...places[index]! }),
  )
  const cellsOf = (row: Row) => columns.map((column, index) => bodyCell(document, column, row, index, places))
  // A short table stays on one page; heads alone at the foot of a page would head nothing.
  const near = rows.slice(0, rows.length <= short ? short : 1)
  const heights = [headCells, ...near.map(cellsOf)].map((cells) => heightOf(longest(cells)))
  const together = heights.reduce((sum, height) => sum + height, 0)
  const around = (lead ? noteHeight : 0) + (note ? noteHeight : 0)
  if (title) heading(document, ...title, Math.min(together + around, pageHeight(document) - 80))
  else if (together <= pageHeight(document)) keepTogether(document, together)
  if (lead) paragraph(document, lead, { soft: true })
  const element = open(document, 'Table', document.root)
  writeRow(document, element, headCells, { heads: 'Column' })
  for (const [index, row] of rows.entries()) {
    const band = index % 2 === 0 ? tint : undefined
    writeRow(document, element, cellsOf(row), { heads: 'Row', band, repeat: headCells })
    await restIfBusy(document)
  }
  close(document, element)
  if (note) paragraph(document, note, { soft: true })
}

/** A short list of names and values: a table of row headers. */
export function facts(document: Document, rows: readonly (readonly [name: string, value: string])[]): void {
  const places = placesOf(document, [{ share: 3 }, { share: 7 }])
  const element = open(document, 'Table', document.root)
  for (const [name, value] of rows) {
    const cells = [
      cellOf(document, name, { style: plain, colour: soft, ...places[0]! }),
      cellOf(document, value, { style: { font: fonts.body, size: 10 }, colour: ink, ...places[1]! }),
    ]
    writeRow(document, element, cells, { heads: 'Row' })
  }
  close(document, element)
}

type Place = Pick<Cell, 'x' | 'width' | 'right'>

function placesOf({ width }: Document, columns: readonly { share: number; number?: boolean }[]): Place[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  let x = margin
  return columns.map(({ share, number = false }) => {
    const place = { x, width: (share / total) * width, right: number }
    x += place.width
    return place
  })
}

function bodyCell<Row>(
  document: Document,
  column: DocumentColumn<Row>,
  row: Row,
  index: number,
  places: readonly Place[],
): Cell {
  const style = index === 0 ? rowHead : plain
  return { ...cellOf(document, column.cell(row), { style, colour: ink, ...places[index]! }), tone: column.tone?.(row) }
}

function cellOf(document: Document, text: string, given: Place & Pick<Cell, 'style' | 'colour'>): Cell {
  const lines = linesOf(document, text, given.width - 2 * padding.x, given.style)
  return { lines, tone: undefined, ...given }
}

const longest = (cells: readonly Cell[]) => Math.max(0, ...cells.map(({ lines }) => lines.length))
const heightOf = (lines: number) => lines * lineHeight + 2 * padding.y
const pageHeight = ({ pdf }: Document) => pdf.page.height - 2 * margin
const roomLeft = ({ pdf }: Document) => pdf.page.height - margin - pdf.y

interface RowOptions {
  heads: 'Row' | 'Column'
  band?: string | undefined
  /** The heads of the columns, to be written again where the row begins or goes on on a new page. */
  repeat?: readonly Cell[]
}

/** One row of the tree; only a row that no page could hold is cut, between lines. */
function writeRow(document: Document, table: PDFKit.PDFStructureElement, cells: Cell[], options: RowOptions): void {
  const { pdf } = document
  const { heads, band, repeat = [] } = options
  const row = open(document, 'TR', table)
  const elements = cells.map((_, index) => {
    const head = heads === 'Column' || index === 0
    return open(document, head ? 'TH' : 'TD', row, head ? { scope: heads } : {})
  })
  const lines = longest(cells)
  const whole = heightOf(lines) + heightOf(longest(repeat)) <= pageHeight(document)
  let from = 0
  while (from < lines) {
    const room = Math.floor((roomLeft(document) - 2 * padding.y) / lineHeight)
    if (room < Math.min(lines - from, whole ? lines : fewest)) {
      pdf.addPage()
      if (repeat.length > 0) artifact(document, 'Pagination', () => paint(document, repeat, [0, longest(repeat)]))
      continue
    }
    const part: Part = [from, Math.min(lines, from + room)]
    if (band) artifact(document, 'Layout', () => fillBand(document, band, part))
    paint(document, cells, part, elements)
    from = part[1]
  }
  row.end()
}

function artifact({ pdf }: Document, type: 'Pagination' | 'Layout', draw: () => void): void {
  pdf.markContent('Artifact', { type })
  draw()
  pdf.endMarkedContent()
}

function fillBand({ pdf, width }: Document, colour: string, [from, to]: Part): void {
  pdf.rect(margin, pdf.y, width, heightOf(to - from)).fill(colour)
}

/** Writes some lines of each cell at the current height, each in its element if there is one, and goes below them. */
function paint(
  document: Document,
  cells: readonly Cell[],
  [from, to]: Part,
  elements: readonly PDFKit.PDFStructureElement[] = [],
): void {
  const { pdf } = document
  const top = pdf.y
  for (const [index, cell] of cells.entries()) {
    const draw = () => {
      if (cell.tone) pdf.rect(cell.x, top, cell.width, heightOf(to - from)).fill(cell.tone)
      for (const [line, text] of cell.lines.slice(from, to).entries()) {
        const shift = cell.right ? cell.width - 2 * padding.x - widthOf(document, text, cell.style) : 0
        const { font, size } = cell.style
        pdf.font(font).fontSize(size).fillColor(cell.colour)
        pdf.text(text, cell.x + padding.x + shift, top + padding.y + line * lineHeight, { lineBreak: false })
      }
    }
    const element = elements[index]
    if (!element) draw()
    else if (from === 0 || from < cell.lines.length) element.add(draw)
  }
  pdf.x = margin
  pdf.y = top + heightOf(to - from)
}

function open({ pdf }: Document, type: string, parent: PDFKit.PDFStructureElement, options: { scope?: string } = {}) {
  const element = pdf.struct(type, options as object)
  parent.add(element)
  return element
}

function close({ pdf }: Document, table: PDFKit.PDFStructureElement): void {
  table.end()
  pdf.x = margin
  pdf.font(fonts.body).fontSize(10).fillColor(ink).moveDown(0.8)
}
