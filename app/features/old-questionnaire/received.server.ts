import { readFile } from 'node:fs/promises'
import { extensionOf } from '#app/domain/answers/evidence-file.ts'
import { type ReadWorkbook, WORKBOOK_BYTES, type WorkbookFault } from '#app/features/spreadsheets/contents.ts'
import { decodeText } from '#app/features/spreadsheets/decode-text.server.ts'
import { readWorkbook } from '#app/features/spreadsheets/read.server.ts'
import { readCsv } from '#app/features/spreadsheets/read-csv.server.ts'
import { contentOfOld, OLD_ROWS, type OldContent, type OldFault } from './content.ts'

interface Upload {
  path: string
  name: string
  size: number
}

interface Received {
  upload: Upload | null
  fault: 'file_too_large' | 'file_two' | null
}

export type ReceivedOld =
  | { ok: true; upload: Upload; content: OldContent }
  | { ok: false; fault: WorkbookFault | OldFault }

type Cells = { ok: true; workbook: Pick<ReadWorkbook, 'sheets'> } | { ok: false; fault: WorkbookFault }

/** A text of cells as one sheet, whose rows stand where the lines of the file do. */
async function readText({ path, size, name }: Upload): Promise<Cells> {
  if (size > WORKBOOK_BYTES) return { ok: false, fault: 'file_large' }
  const text = decodeText(await readFile(path))
  if (text === null) return { ok: false, fault: 'file_unreadable' }
  const rows: string[][] = []
  for (const { line, cells } of readCsv(text)) {
    while (rows.length < line - 1) rows.push([])
    rows.push([...cells])
  }
  return { ok: true, workbook: { sheets: [{ name, rows, formulas: [] }] } }
}

/** The old questionnaire that a form carried, read to its cells, or why there is none to read. */
export async function receivedOld({ upload, fault }: Received): Promise<ReceivedOld> {
  if (fault) return { ok: false, fault: fault === 'file_two' ? 'file_two' : 'file_large' }
  if (!upload) return { ok: false, fault: 'file_missing' }
  const isText = /^(csv|tsv|txt)$/.test(extensionOf(upload.name))
  // One row more than is taken, so that a longer sheet is known as such.
  const reading = isText ? await readText(upload) : await readWorkbook(upload, OLD_ROWS + 1)
  if (!reading.ok) return reading
  const read = contentOfOld(reading.workbook)
  return read.ok ? { ...read, upload } : read
}
