import { expect, test } from 'vitest'
import { bulletList, openDocument } from '#app/features/documents/document.server.ts'
import { finishDocument } from '#app/features/documents/finish.server.ts'

const options = { title: 'Essai', lang: 'fr', createdAt: '2026-11-24T08:00:00.000Z' } as const
const long = 'Une phrase assez longue pour tenir sur plusieurs lignes de la page. '.repeat(6)

test('an item of a list goes to the next page whole, wherever the page ends', () => {
  for (let lines = 0; lines < 60; lines++) {
    const document = openDocument(options)
    for (let line = 0; line < lines; line++) document.pdf.text('ligne')
    const before = document.pages.count
    bulletList(document, [long])
    // One more page at the most: a marker left behind would have cost a second.
    expect(document.pages.count - before, `after ${lines} lines`).toBeLessThanOrEqual(1)
    const height = document.pdf.heightOfString(long, { width: document.width - 18, lineGap: 2 })
    if (document.pages.count > before) expect(document.pdf.y).toBeGreaterThan(48 + height - 1)
  }
})

test('the same content gives the same bytes', async () => {
  const make = () => {
    const document = openDocument(options)
    bulletList(document, ['CO₂e', long])
    return finishDocument(document, (page, pages) => `${page}/${pages}`)
  }
  expect(Buffer.compare(await make(), await make())).toBe(0)
})
