import { type Finding, layout, optionalColumns, optionalSheets, type Place, type SheetKey } from './layout.ts'

export interface SheetRows {
  name: string
  rows: string[][]
  /** Row and column, from 0, of the cells that held a formula, which says nothing. */
  formulas: [row: number, column: number][]
}

export interface Cell {
  text: string
  place: Place
}

export interface TableRow {
  cell: (heading: string) => Cell
}

export interface Table {
  rows: TableRow[]
  headings: string[]
  findings: Finding[]
}

/** The heading row may stand under a title, not far below. */
const HEADING_ROWS = 10

const key = (text: string) => text.trim().toLowerCase()

const finding = (place: Place, text: string, blocking = true): Finding => ({ place, text, blocking })

/**
 * One sheet as rows of named cells, with what its headings lack or repeat. Columns stand in any order; a row without a
 * word is no row; a cell with a formula reads as empty, and is named.
 */
export function readTable(sheets: readonly SheetRows[], name: SheetKey): Table {
  const sheet = sheets.find((one) => key(one.name) === name)
  const whole = (heading = ''): Place => ({ sheet: sheet?.name ?? name, row: null, column: null, heading })
  const none = { rows: [], headings: [] }
  if (!sheet) return { ...none, findings: optionalSheets.has(name) ? [] : [finding(whole(), 'is missing')] }
  const known = new Map(layout[name].map((heading) => [key(heading), heading as string]))
  const headingOf = (text: string) => {
    const weight = name === 'segments' ? /^weight\.(.+)$/i.exec(text.trim())?.[1] : undefined
    return known.get(key(text)) ?? (weight === undefined ? undefined : `weight.${weight.trim().toUpperCase()}`)
  }
  const first = layout[name][0]
  const at = sheet.rows.slice(0, HEADING_ROWS).findIndex((row) => row.some((text) => headingOf(text) === first))
  const head = sheet.rows[at]
  if (!head)
    return { ...none, findings: [finding(whole(first), `no heading "${first}" in the first ${HEADING_ROWS} rows`)] }
  const columns = new Map<string, number>()
  const findings: Finding[] = []
  head.forEach((text, column) => {
    const heading = headingOf(text)
    const place = { sheet: sheet.name, row: at, column, heading: text.trim() }
    if (heading === undefined) {
      if (text.trim() !== '') findings.push(finding(place, 'unknown heading: the column is not read', false))
    } else if (columns.has(heading)) findings.push(finding(place, 'heading given twice: the second column is not read'))
    else columns.set(heading, column)
  })
  for (const heading of layout[name])
    if (!columns.has(heading) && !optionalColumns.has(heading)) findings.push(finding(whole(heading), 'is missing'))
  const read = new Set(columns.values())
  for (const [row, column] of sheet.formulas)
    if (row > at && read.has(column)) {
      const heading = [...columns].find(([, one]) => one === column)?.[0] ?? ''
      findings.push(finding({ sheet: sheet.name, row, column, heading }, 'holds a formula: paste its value instead'))
    }
  const rows = sheet.rows.flatMap((texts, row): TableRow[] => {
    if (row <= at || texts.every((text) => text.trim() === '')) return []
    const cell = (heading: string): Cell => {
      const column = columns.get(heading) ?? null
      const text = column === null ? '' : (texts[column] ?? '').trim()
      return { text, place: { sheet: sheet.name, row, column, heading } }
    }
    return [{ cell }]
  })
  return { rows, headings: [...columns.keys()], findings }
}

/** The entries of a cell that lists some: separated by commas, semicolons or line ends. */
export const listed = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
