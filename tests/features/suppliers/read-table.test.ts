import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSupplierTable } from '#app/features/suppliers/read-table.server.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-suppliers-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(bytes: Uint8Array | string, name = 'suppliers.csv') {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return readSupplierTable(path)
}
const linesOf = async (bytes: Uint8Array | string, name?: string) => {
  const reading = await read(bytes, name)
  return reading.ok ? reading.records.map(({ line, cells, broken }) => [line, broken ?? cells]) : reading.fault
}

const text = 'Société;Mél\nÉtablissements Çà & Là – l’Été;a@b.fr\n'
const expected = [
  [1, ['Société', 'Mél']],
  [2, ['Établissements Çà & Là – l’Été', 'a@b.fr']],
]
test('the eight-bit texts differ where the encodings do', () => {
  expect([...iconv.encode('’œ', 'windows-1252'), ...iconv.encode('é', 'macintosh')]).toEqual([0x92, 0x9c, 0x8e])
})

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, high byte first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
  ['Windows-1252', iconv.encode(text, 'windows-1252')],
  ['Mac Roman', iconv.encode(text, 'macintosh')],
])('%s is read', async (_, bytes) => {
  expect(await linesOf(bytes)).toEqual(expected)
})

test.each([
  ['commas', 'nom,mail\nA,a@b.fr\n'],
  ['semicolons and commas in a name', 'nom;mail\n"A";a@b.fr\n'],
  ['tabs', 'nom\tmail\nA\ta@b.fr'],
  ['bars', 'nom|mail\rA|a@b.fr'],
])('cells parted by %s', async (_, csv) => {
  expect(await linesOf(csv)).toEqual([
    [1, ['nom', 'mail']],
    [2, ['A', 'a@b.fr']],
  ])
})

test('a line is the physical one where the record starts, past breaks in a cell, empty lines and the line of the separator', async () => {
  const csv = 'sep=,\r\nnom,mail\r\n\r\n"A\r\nB","a@b.fr"\r\nL"Or, "b ""c""", d@e.fr\r\nlast,l@l.fr'
  expect(await linesOf(csv)).toEqual([
    [2, ['nom', 'mail']],
    [3, ['']],
    [4, ['A\nB', 'a@b.fr']],
    [6, ['L"Or', ' "b ""c"""', ' d@e.fr']],
    [7, ['last', 'l@l.fr']],
  ])
})

test('a quotation mark that never closes spoils its line alone, even when another opens far below', async () => {
  const many = Array.from({ length: 40 }, (_, at) => `N${at};n${at}@n.fr`)
  const read = await linesOf(['nom;mail', '"A;a@b.fr', ...many, '"Fils; et";f@f.fr', '"Z;z@z.fr'].join('\n'))
  expect(read).toHaveLength(44)
  expect(read[1]).toEqual([2, 'quote_open'])
  expect(read[2]).toEqual([3, ['N0', 'n0@n.fr']])
  expect(read[42]).toEqual([43, ['Fils; et', 'f@f.fr']])
  expect(read[43]).toEqual([44, 'quote_open'])
})

test('the first sheet that holds anything is read, numbers as they were typed, at the rows where they stand', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Vide', rows: [] },
      { name: 'Liste', rows: [[], ['SIREN', 'Nom'], [732829320, 'Aubrac']] },
    ],
  })
  expect(await linesOf(bytes, 'list.xlsx')).toEqual([
    [1, []],
    [2, ['SIREN', 'Nom']],
    [3, ['732829320', 'Aubrac']],
  ])
})

test('twelve thousand rows of a workbook are all read', async () => {
  const rows = Array.from({ length: 12_000 }, (_, at) => [`N${at}`, `n${at}@n${at}.fr`])
  const read = await linesOf(await writeXlsx({ sheets: [{ name: 'A', rows }] }), 'many.xlsx')
  expect(read).toHaveLength(12_000)
  expect(read.at(-1)).toEqual([12_000, ['N11999', 'n11999@n11999.fr']])
})

test.each([
  ['empty.csv', '', 'file_empty'],
  ['blank.csv', '\r\n ; \r\n', 'file_empty'],
  ['picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'file_kind'],
  ['old.xls', 'nom;mail', 'file_kind'],
  ['broken.xlsx', 'PK\u0003\u0004 no archive', 'file_unreadable'],
])('%s is refused', async (name, bytes, fault) => {
  expect(await linesOf(bytes, name)).toBe(fault)
})
