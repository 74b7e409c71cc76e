import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { openDocument } from '#app/features/documents/document.server.ts'
import { finishDocument } from '#app/features/documents/finish.server.ts'
import { documentTable } from '#app/features/documents/table.server.ts'
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
const rows = Array.from({ length: 1500 }, (_, n): Row => ({ id: `GOV-${n}`, text: text(n) }))

test('a long document keeps little in memory while it is written', async () => {
  const document = openDocument({ title: 'Long', lang: 'fr', createdAt: '2026-11-24T08:00:00.000Z', landscape: true })
  const columns = [
    { header: 'Question', cell: ({ id }: Row) => id, share: 1 },
    { header: 'Notes', cell: ({ text }: Row) => text, share: 5 },
    { header: 'Motif', cell: ({ text }: Row) => text, share: 5 },
  ]
  // What fonts and shaped words weigh is the same for any length.
  await documentTable(document, columns, rows.slice(0, 40))
  const before = alive()
  await documentTable(document, columns, rows)
  const kept = alive() - before
  const pages = document.pdf.bufferedPageRange().count
  expect(pages).toBeGreaterThan(100)
  // Some 0.10 MB a page; 0.25 when each operator is a piece of its own.
  expect(kept / pages).toBeLessThan(0.15)
  const bytes = await finishDocument(document, (page, all) => `page ${page} sur ${all}`)
  expect(pdfInfo(bytes)).toMatch(new RegExp(`Pages: +${pages}\\b`))
}, 60_000)
