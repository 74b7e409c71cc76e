import { parse } from 'csv-parse/sync'
import type { TableRecord } from '#app/domain/suppliers/supplier-file.ts'

const separators = [';', ',', '\t', '|'] as const
const breaks = (text: string) => text.split('\n').length - 1

interface Parsed {
  record: string[]
  raw: string
}

/** The separator that cuts most of the first lines into the same number of cells, the more cells the better. */
function separatorOf(text: string): string {
  const sample = text.split('\n', 30).filter((line) => line.trim() !== '')
  const score = (separator: string) => {
    const widths = sample.map((line) => line.replace(/"[^"]*"/g, '').split(separator).length)
    const usual = widths.filter((width) => width > 1)
    return usual.length === 0 ? 0 : usual.length * 1000 + Math.min(...usual)
  }
  return [...separators].reduce((best, one) => (score(one) > score(best) ? one : best))
}

function parsed(text: string, delimiter: string): Parsed[] {
  return parse(text, {
    delimiter,
    raw: true,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: '\n',
  }) as unknown as Parsed[]
}

// No cell of a list of suppliers is longer: the quote that closes it belongs to another one.
const mostLines = 20

/** The place of a quote that opens a cell and is never closed, or much too far; -1 when there is none. */
function openQuote(text: string, delimiter: string): number {
  let [open, lines] = [-1, 0]
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n' && open >= 0) {
      lines += 1
      if (lines > mostLines) return open
    }
    if (text[at] !== '"') continue
    if (open < 0) {
      lines = 0
      const before = text[at - 1]
      if (before === undefined || before === '\n' || before === delimiter) open = at
    } else if (text[at + 1] === '"') at += 1
    else open = -1
  }
  return open
}

/**
 * The records of a text whose cells are parted by semicolons, commas, tabs or bars (or what its `sep=` line says), each
 * with the physical line where it starts. A quote that never closes spoils its line alone: the following ones are read.
 * Source: RFC 4180.
 */
export function readCsv(input: string): TableRecord[] {
  const text = input.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const said = /^"?sep=(.)"?\n/i.exec(text)
  const delimiter = said?.[1] ?? separatorOf(text)
  const records: TableRecord[] = []
  let line = said ? 2 : 1
  let rest = said ? text.slice(said[0].length) : text
  const read = (part: string) => {
    for (const { record, raw } of parsed(part, delimiter)) {
      records.push({ line, cells: record })
      line += breaks(raw)
    }
  }
  for (let quote = openQuote(rest, delimiter); quote >= 0; quote = openQuote(rest, delimiter)) {
    const start = rest.lastIndexOf('\n', quote) + 1
    const end = rest.indexOf('\n', quote)
    read(rest.slice(0, start))
    records.push({ line, cells: [rest.slice(start, end < 0 ? undefined : end)], broken: 'quote_open' })
    line += 1
    rest = end < 0 ? '' : rest.slice(end + 1)
  }
  read(rest)
  return records
}
