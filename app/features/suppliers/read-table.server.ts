import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { extensionOf } from '#app/domain/answers/evidence-file.ts'
import type { TableRecord } from '#app/domain/suppliers/supplier-file.ts'
import type { WorkbookFault } from '#app/features/spreadsheets/contents.ts'
import { decodeText } from '#app/features/spreadsheets/decode-text.server.ts'
import { readWorkbook } from '#app/features/spreadsheets/read.server.ts'
import { readCsv } from '#app/features/spreadsheets/read-csv.server.ts'

export type TableFault = WorkbookFault | 'file_empty'
export type TableReading = { ok: true; records: TableRecord[] } | { ok: false; fault: TableFault }

/** Ten thousand suppliers weigh one or two megabytes. */
const CSV_BYTES = 20 * 1024 * 1024
const ROWS = 50_000

async function readSheet(path: string, name: string, size: number): Promise<TableReading> {
  const reading = await readWorkbook({ path, name, size }, ROWS)
  if (!reading.ok) return reading
  const sheet = reading.workbook.sheets.find(({ rows }) => rows.some((row) => row.length > 0))
  if (!sheet) return { ok: false, fault: 'file_empty' }
  return { ok: true, records: sheet.rows.map((cells, at) => ({ line: at + 1, cells })) }
}

/** The lines of a list of suppliers, from the first sheet that holds any or from a text in any encoding of Excel's. */
export async function readSupplierTable(path: string, name = basename(path)): Promise<TableReading> {
  const { size } = await stat(path)
  if (size === 0) return { ok: false, fault: 'file_empty' }
  if (/^(xls[xmb]?|xlt[xm]|xlam|ods)$/.test(extensionOf(name))) return readSheet(path, name, size)
  if (size > CSV_BYTES) return { ok: false, fault: 'file_large' }
  const text = decodeText(await readFile(path))
  if (text === null) return { ok: false, fault: 'file_kind' }
  const records = readCsv(text)
  const empty = records.every(({ cells }) => cells.every((cell) => cell.trim() === ''))
  return empty ? { ok: false, fault: 'file_empty' } : { ok: true, records }
}
