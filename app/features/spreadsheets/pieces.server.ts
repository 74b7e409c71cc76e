import { strFromU8, strToU8, Zip, ZipDeflate } from 'fflate'
import { BLOCK_ROWS, longSheet, longSheetXml } from './long-sheet.server.ts'
import { type WorkbookToWrite, writtenParts, zipEpoch } from './write.server.ts'

/**
 * The bytes of a workbook as they are made, the same as any program reads them whole: rows of long sheets are written some
 * hundreds at a time, and others have their turn between. `told` is given the share of the rows that are written, 0 to 1.
 */
export async function* workbookPieces(
  workbook: WorkbookToWrite,
  told: (share: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const sheets = workbook.sheets.map((sheet) => ({ sheet, long: longSheet(sheet) }))
  const parts = await writtenParts({ ...workbook, sheets: sheets.map(({ sheet, long }) => long?.sample ?? sheet) })
  const longByName = new Map(sheets.map(({ long }, index) => [`xl/worksheets/sheet${index + 1}.xml`, long]))
  const all = sheets.reduce((sum, { sheet, long }) => sum + (long ? sheet.rows.length : 0), 0)
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  let written = 0
  for (const [name, part] of Object.entries(parts)) {
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = zipEpoch
    zip.add(entry)
    const long = longByName.get(name)
    if (long)
      for (const xml of longSheetXml(long, strFromU8(part))) {
        entry.push(strToU8(xml))
        yield* ready.splice(0)
        await new Promise((resolve) => setImmediate(resolve))
        written = Math.min(all, written + BLOCK_ROWS)
        told(written / all)
      }
    entry.push(long ? new Uint8Array() : part, true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
