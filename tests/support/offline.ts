import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { offlineColumns } from '#app/domain/exchange/offline-file.ts'
import { offlineRequest } from '#app/features/offline/queries.server.ts'
import { offlineWorkbook } from '#app/features/offline/workbook.ts'
import { type WorkbookToWrite, writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats, type Language } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import type { OpenRequest } from './open-request.ts'

type Typed = Partial<Record<'text' | 'state' | 'stateDate' | 'naReason' | 'mark', string>>

async function workbookOf(db: Db, { key }: Pick<OpenRequest, 'key'>, lang: Language): Promise<WorkbookToWrite> {
  const request = await offlineRequest(db, key)
  if (!request) throw new Error('there is no such request')
  return offlineWorkbook(request, key.now, { lang, t: dictionary(lang), f: formats(lang) })
}

/** The file that a supplier downloads. */
export async function offlineBytes(db: Db, open: Pick<OpenRequest, 'key'>, lang: Language = 'fr') {
  return writeWorkbook(await workbookOf(db, open, lang))
}

/** The same, with cells that somebody has filled. */
export async function filledOffline(db: Db, open: Pick<OpenRequest, 'key'>, typed: Record<string, Typed>) {
  const workbook = await workbookOf(db, open, 'fr')
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const given = typed[String(row.cells[0])]
      if (!given) return row
      return { ...row, cells: row.cells.map((cell, at) => given[offlineColumns[at] as keyof Typed] ?? cell) }
    }),
  }))
  return writeWorkbook({ ...workbook, sheets })
}

/** A downloaded file as somebody gives it back: those cells typed over, and one formula where an answer stood. */
export async function typedIn(bytes: Uint8Array, typed: Record<string, Typed>, computed: string) {
  const book = await openXlsx(bytes)
  for (const sheet of book.sheets)
    sheet.rows.forEach((row, at) => {
      for (const [column, text] of Object.entries(typed[String(row[0])] ?? {}))
        row[offlineColumns.indexOf(column as keyof Typed)] = text
      if (row[0] !== computed) return
      const cell = { value: '2', type: 'formula' as const, formula: '1+1' }
      sheet.cells = new Map([[`${at},${offlineColumns.indexOf('text')}`, cell]])
    })
  return saveXlsx(book)
}
