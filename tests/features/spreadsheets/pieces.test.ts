import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { workbookPieces } from '#app/features/spreadsheets/pieces.server.ts'
import { figureCell, tableSheet } from '#app/features/spreadsheets/table-sheet.ts'
import { type WorkbookToWrite, writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { readBytes } from '#tests/support/workbooks.ts'

interface Row {
  n: number
  text: string | null
}

const texts = ['Élan & <Fils>', '  deux\nlignes  ', '=1+1', '_x0041_', 'a\u0007\uD800b', null]
const rows = Array.from({ length: 950 }, (_, n): Row => ({ n, text: texts[n % texts.length] ?? null }))

function workbook(count: number): WorkbookToWrite {
  const columns = [
    { header: 'Texte', width: 12, cell: ({ text }: Row) => text },
    { header: 'Nombre', width: 9, cell: ({ n }: Row) => n },
    { header: 'Score', width: 9, cell: ({ n }: Row) => figureCell(n % 5 === 0 ? null : n / 7) },
    { header: 'Poids', width: 9, cell: ({ n }: Row) => figureCell(n / 3, 4) },
    { header: 'Jour', width: 12, cell: ({ n }: Row) => (n % 2 ? { day: '2026-02-28' } : null) },
  ]
  const sheet = tableSheet({ name: 'Longue', title: 'Toutes les lignes' }, columns, rows.slice(0, count))
  return { title: 'Essai', at: '2026-11-24T08:00:00.000Z', sheets: [sheet, { ...sheet, name: 'Autre' }] }
}

async function whole(given: WorkbookToWrite, told?: (share: number) => void): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of workbookPieces(given, told)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Rows and cells without the numbers under which texts and styles are kept: what each cell holds and looks like. */
function look(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes)
  const text = (name: string) => new TextDecoder().decode(parts[name])
  const formats = Array.from(
    /<cellXfs.*<\/cellXfs>/s.exec(text('xl/styles.xml'))?.[0].matchAll(/<xf .*?<\/xf>|<xf [^>]*\/>/gs) ?? [],
  )
  const sheet = text('xl/worksheets/sheet1.xml')
  return Array.from(
    sheet.matchAll(/<row r="(\d+)" ht="(\d+)"|<c r="([A-Z]+\d+)"[^>]* s="(\d+)"/g),
    ([, row, height, cell, style]) => (row ? `${row} ${height}` : `${cell} ${formats[Number(style)]?.[0]}`),
  )
}

test('a workbook made piece by piece holds and looks like the same made whole', async () => {
  const given = workbook(950)
  const shares: number[] = []
  const [pieces, one] = [await whole(given, (share) => shares.push(share)), await writeWorkbook(given)]
  const [read, expected] = [await readBytes(pieces, 'a.xlsx'), await readBytes(one, 'b.xlsx')]
  if (!read.ok || !expected.ok) throw new Error('unreadable')
  expect(read.workbook.sheets.map(({ name }) => name)).toEqual(['Longue', 'Autre'])
  expect(read.workbook).toEqual(expected.workbook)
  expect(look(pieces)).toHaveLength(952 * 6 - 4)
  expect(look(pieces)).toEqual(look(one))
  expect(shares.at(-1)).toBe(1)
  expect(shares.length).toBeGreaterThan(5)
  expect(Buffer.compare(await whole(given), pieces)).toBe(0)
})

test('the heads are printed on every page, whatever the name of the sheet', async () => {
  const { sheets, ...rest } = workbook(3)
  const named = { ...rest, sheets: [sheets[0]!, { ...sheets[0]!, name: "Déclarations d'intérêt" }] }
  const book = new TextDecoder().decode(unzipSync(await writeWorkbook(named))['xl/workbook.xml'])
  const titles = Array.from(book.matchAll(/<definedName name="_xlnm.Print_Titles"[^>]*>([^<]*)</g), ([, area]) => area)
  expect(titles).toEqual(["'Longue'!$1:$2", "'Déclarations d''intérêt'!$1:$2"])
})

test('a short one goes through the library whole, and reads the same', async () => {
  const given = workbook(12)
  const [read, expected] = [
    await readBytes(await whole(given), 'a.xlsx'),
    await readBytes(await writeWorkbook(given), 'b.xlsx'),
  ]
  expect(read.ok).toBe(true)
  expect(read).toEqual(expected)
})
