import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { openDocument } from '#app/features/documents/document.server.ts'
import { finishDocument } from '#app/features/documents/finish.server.ts'
import { documentTable } from '#app/features/documents/table.server.ts'
import { workbookPieces } from '#app/features/spreadsheets/pieces.server.ts'
import { type SheetColumn, tableSheet } from '#app/features/spreadsheets/table-sheet.ts'
import { pdfInfo } from '#tests/support/pdf.ts'

setFlagsFromString('--expose_gc')
const collect = runInNewContext('gc') as () => void

/** What is alive, in megabytes. */
function alive(): number {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1024 / 1024
}

interface Row {
  id: string
  text: string
}
const text = (n: number) =>
  `Niveau ${n % 4}, avec une justification d'une longueur ordinaire, notée par une personne du panel. `.repeat(2)
const sizeOf = (pieces: Uint8Array[]) => pieces.reduce((sum, piece) => sum + piece.length, 0)
const rows = Array.from({ length: 1500 }, (_, n): Row => ({ id: `GOV-${n}`, text: text(n) }))

test('a long document keeps little in memory while it is written', async () => {
  const pieces: Uint8Array[] = []
  let waiting = 0
  // A reader that takes its time, and in whose time nothing piles up.
  const take = async (bytes: Uint8Array) => {
    pieces.push(Uint8Array.from(bytes))
    await new Promise((resolve) => setTimeout(resolve, 2))
    waiting = Math.max(waiting, document.pdf.readableLength)
  }
  const document = openDocument({
    title: 'Long',
    lang: 'fr',
    createdAt: '2026-11-24T08:00:00.000Z',
    landscape: true,
    take,
  })
  const columns = [
    { header: 'Question', cell: ({ id }: Row) => id, share: 1 },
    { header: 'Notes', cell: ({ text }: Row) => text, share: 5 },
    { header: 'Motif', cell: ({ text }: Row) => text, share: 5 },
  ]
  // What fonts and shaped words weigh is the same for any length.
  await documentTable(document, columns, rows.slice(0, 40))
  const [before, taken] = [alive(), sizeOf(pieces)]
  await documentTable(document, columns, rows)
  const kept = alive() - before - (sizeOf(pieces) - taken) / 1024 / 1024
  const pages = document.pages.count
  expect(pages).toBeGreaterThan(100)
  // Some 0.05 MB a page, for its tags and the words that are new to it; 0.10 when pages waited for their number, 0.25 when
  // each operator was a piece of its own.
  expect(kept / pages).toBeLessThan(0.075)
  expect(waiting).toBe(0)
  const rest = await finishDocument(document, (page, all) => `page ${page} sur ${all}`)
  expect(pdfInfo(Buffer.concat([...pieces, rest]))).toMatch(new RegExp(`Pages: +${pages}\\b`))
}, 60_000)

test('a long workbook keeps little in memory beyond what is written', async () => {
  const long = Array.from({ length: 20_000 }, (_, n): Row => ({ id: `GOV-${n}`, text: text(n) }))
  const columns: SheetColumn<Row>[] = [
    { header: 'Question', width: 10, cell: ({ id }) => id },
    { header: 'Note', width: 60, cell: ({ text }) => text },
    { header: 'Motif', width: 60, cell: ({ text }) => text },
  ]
  const sheets = [tableSheet({ name: 'Longue' }, columns, long)]
  const before = alive()
  let [kept, size, step] = [0, 0, 0]
  for await (const piece of workbookPieces({ title: 'Long', at: '2026-11-24T08:00:00.000Z', sheets })) {
    size += piece.length
    step += 1
    if (step % 20 === 0) kept = Math.max(kept, alive() - before)
  }
  expect(size).toBeGreaterThan(200_000)
  // Some 5 MB; the process grew by 100 when the library held every cell of it.
  expect(kept).toBeLessThan(12)
}, 60_000)
