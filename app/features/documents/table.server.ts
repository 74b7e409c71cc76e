import { type Document, ink, margin, soft, tint } from './document.server.ts'

export interface DocumentColumn<Row> {
  header: string
  cell: (row: Row) => string
  /** Share of the width, any total. */
  share: number
  number?: boolean
  /** Background of one cell, such as the tone of a score; its words are always written too. */
  tone?: (row: Row) => string | undefined
}

type Cell = PDFKit.Mixins.CellOptions & { scope?: 'Row' | 'Column' }

function writeTable({ pdf, root, width }: Document, shares: readonly number[], data: Cell[][]): void {
  const total = shares.reduce((sum, share) => sum + share, 0)
  pdf.table({
    structParent: root,
    maxWidth: width,
    columnStyles: shares.map((share) => ({ width: (share / total) * width })),
    // Bands rather than rules: borders of one side only make readers of the tags complain.
    defaultStyle: { padding: { top: 4, bottom: 4, left: 4, right: 6 }, border: false },
    data,
  } as unknown as PDFKit.Mixins.TableOptionsWithData)
  pdf.x = margin
  pdf.font('body').fontSize(10).fillColor(ink).moveDown(0.8)
}

/** A table with real headers: the first row heads the columns, the first column the rows; it continues over pages. */
export function documentTable<Row>(
  document: Document,
  columns: readonly DocumentColumn<Row>[],
  rows: readonly Row[],
): void {
  const align = (column: DocumentColumn<Row>) => ({ x: column.number ? ('right' as const) : ('left' as const) })
  const headers = columns.map((column): Cell => {
    const font = { src: 'bold', size: 9 }
    return { text: column.header, type: 'TH', scope: 'Column', textColor: soft, font, align: align(column) }
  })
  const body = rows.map((row, band) =>
    columns.map((column, index): Cell => {
      const tone = column.tone?.(row) ?? (band % 2 === 0 ? tint : undefined)
      const header = { type: 'TH', scope: 'Row', font: { src: 'bold', size: 9.5 } } as const
      return {
        text: column.cell(row),
        ...(index === 0 ? header : { font: { src: 'body', size: 9.5 } }),
        textColor: ink,
        align: align(column),
        ...(tone ? { backgroundColor: tone } : {}),
      }
    }),
  )
  writeTable(
    document,
    columns.map(({ share }) => share),
    [headers, ...body],
  )
}

/** A short list of names and values: a table of row headers. */
export function facts(document: Document, rows: readonly (readonly [name: string, value: string])[]): void {
  writeTable(
    document,
    [3, 7],
    rows.map(([name, value]): Cell[] => [
      { text: name, type: 'TH', scope: 'Row', textColor: soft, font: { src: 'body', size: 9.5 } },
      { text: value, font: { src: 'body', size: 10 } },
    ]),
  )
}
