import { expect, test } from 'vitest'
import { fillContents, reserveContents } from '#app/features/documents/contents.server.ts'
import { heading, openDocument } from '#app/features/documents/document.server.ts'
import { finishDocument } from '#app/features/documents/finish.server.ts'
import { documentTable, facts } from '#app/features/documents/table.server.ts'
import { pdfFonts, pdfInfo, pdfPages, pdfTags } from '#tests/support/pdf.ts'

const options = { title: 'Essai', lang: 'fr', createdAt: '2026-11-24T08:00:00.000Z' } as const
const foot = (page: number, pages: number) => `${page}/${pages}`

interface Row {
  code: string
  text: string
}

const columns = [
  { header: 'Repère', cell: ({ code }: Row) => code, share: 1 },
  { header: 'Contenu', cell: ({ text }: Row) => text, share: 4 },
]

async function tableOf(rows: Row[]): Promise<Uint8Array> {
  const document = openDocument(options)
  await documentTable(document, columns, rows)
  return finishDocument(document, foot)
}

const count = (text: string, part: string) => text.split(part).length - 1

test('the heads of the columns stand on every page, and once in the tags', async () => {
  const rows = Array.from({ length: 90 }, (_, index) => ({ code: `L${index}.`, text: `Texte ${index}.` }))
  const bytes = await tableOf(rows)
  const pages = pdfPages(bytes)
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(count(page, 'Contenu')).toBe(1)
  const tags = pdfTags(bytes)
  expect(count(tags, '"Contenu"')).toBe(1)
  for (const { code, text } of rows) {
    expect(count(tags, `"${code}"`)).toBe(1)
    expect(count(tags, `"${text}"`)).toBe(1)
  }
  expect(count(tags, 'TH')).toBe(2 + rows.length)
})

test('a row that no page could hold goes on, without a line lost or written twice', async () => {
  const numbers = Array.from({ length: 2_500 }, (_, index) => `n${index}`)
  const pages = pdfPages(await tableOf([{ code: 'Long', text: numbers.join(' ') }]))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.join('\n').match(/n\d+/g)).toEqual(numbers)
  for (const page of pages) expect(page).toContain('Contenu')
})

test('a short table that does not fit goes to the next page whole', async () => {
  const document = openDocument(options)
  while (document.pdf.y < 700) document.pdf.text('ligne')
  await documentTable(
    document,
    columns,
    Array.from({ length: 8 }, (_, index) => ({ code: `L${index}.`, text: 'x' })),
  )
  const [first, second] = pdfPages(await finishDocument(document, foot))
  expect(first).not.toContain('Contenu')
  expect(second).toMatch(/Contenu[\s\S]*L7\./)
})

test('a word longer than its column is cut, and nothing of it is lost', async () => {
  const hash = '0123456789abcdef'.repeat(12)
  const document = openDocument(options)
  facts(document, [['Empreinte', hash]])
  const [page = ''] = pdfPages(await finishDocument(document, foot))
  expect(page.replace(/\s|Empreinte|1\/1/g, '')).toBe(hash)
})

test('narrow no-break spaces, subscripts and accents decomposed by a keyboard are written in embedded fonts', async () => {
  const bytes = await tableOf([{ code: 'CO₂', text: 'Empreinte\u202f: 12\u202f% e\u0301tablie' }])
  expect(pdfTags(bytes)).toContain('CO₂')
  expect(pdfPages(bytes)[0]).toContain('Empreinte : 12 % établie')
  const fonts = pdfFonts(bytes)
  expect(fonts).toHaveLength(2)
  for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
  expect(pdfInfo(bytes)).toMatch(/Tagged: +yes/)
})

test('a long table gives the process back to others while it is written', async () => {
  let turns = 0
  let running = true
  const others = () => {
    turns++
    if (running) setImmediate(others)
  }
  setImmediate(others)
  await tableOf(Array.from({ length: 400 }, (_, index) => ({ code: `L${index}`, text: 'Une phrase. '.repeat(30) })))
  running = false
  expect(turns).toBeGreaterThan(1)
})

test('the table of contents gives the page of each heading, and refuses to list others', async () => {
  const document = openDocument(options)
  heading(document, 1, 'Essai')
  const titles = ['Première partie', `Deuxième ${'partie au long titre '.repeat(8)}`.trim(), 'Troisième partie']
  const contents = reserveContents(document, 'Sommaire', titles)
  for (const title of titles) {
    document.pdf.addPage()
    heading(document, 2, title)
  }
  fillContents(document, contents)
  const bytes = await finishDocument(document, foot)
  const [first = ''] = pdfPages(bytes)
  expect(first).toMatch(/Première partie 2\n/)
  expect(first).toMatch(/titre 3\n/)
  expect(first).toMatch(/Troisième partie 4\n/)
  expect(count(pdfTags(bytes), 'TOCI')).toBe(3)
  expect(Buffer.from(bytes).toString('latin1')).toContain('/Outlines')

  const other = openDocument(options)
  const wrong = reserveContents(other, 'Sommaire', ['Première partie'])
  heading(other, 2, 'Une autre partie')
  expect(() => fillContents(other, wrong)).toThrow()
})
