import { strToU8, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { WORKBOOK_BYTES } from '#app/features/spreadsheets/contents.ts'
import { writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { altered, readBytes } from '#tests/support/workbooks.ts'
import { zip } from '#tests/support/zip.ts'

const first = 'xl/worksheets/sheet1.xml'
let honest: Uint8Array

beforeAll(async () => {
  const rows = [{ cells: ['a', 'b'] }, { cells: ['c', 'd'] }]
  honest = await writeWorkbook({
    title: 'T',
    at: '2026-11-24T10:00:00.000Z',
    sheets: [{ name: 'S', columns: [{ width: 8 }, { width: 8 }], rows }],
  })
})

const sheetData = (data: string) => (sheet: string) => sheet.replace(/<sheetData>.*<\/sheetData>/s, data)
const fault = async (bytes: Uint8Array, name?: string) => {
  const read = await readBytes(bytes, name)
  return read.ok ? 'read' : read.fault
}

test('a formula reads as nothing, whatever it was worth, and is named', async () => {
  const cells =
    '<sheetData><row r="1"><c r="A1" t="str"><f>1+1</f><v>kept?</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c></row></sheetData>'
  const read = await readBytes(altered(honest, { [first]: sheetData(cells) }))
  expect(read).toMatchObject({
    ok: true,
    workbook: {
      sheets: [
        {
          rows: [],
          formulas: [
            [0, 0],
            [0, 1],
          ],
        },
      ],
    },
  })
})

test('macros and links to other files are left aside, and said', async () => {
  const bytes = altered(honest, {
    'xl/vbaProject.bin': 'macro',
    'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    'xl/connections.xml': '<connections/>',
  })
  expect(await readBytes(bytes)).toMatchObject({
    ok: true,
    workbook: {
      macros: true,
      links: 2,
      sheets: [
        {
          rows: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      ],
    },
  })
})

test('an external entity is not followed', async () => {
  const bytes = altered(honest, {
    'xl/sharedStrings.xml': (text) =>
      text
        .replace('?>', '?><!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
        .replace('<t>a</t>', '<t>&x;</t>'),
  })
  const read = await readBytes(bytes)
  expect(JSON.stringify(read)).not.toContain('root:')
})

test.each([
  ['a spreadsheet of 2003', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'a.xls', 'file_kind'],
  ['one of 2003 under another name', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'a.xlsx', 'file_kind'],
  ['a csv', strToU8('a;b\nc;d'), 'a.csv', 'file_kind'],
  ['a csv under another name', strToU8('a;b\nc;d'), 'a.xlsx', 'file_kind'],
  ['no extension', strToU8('PK'), 'a', 'file_kind'],
  ['a name with macros', strToU8('PK'), 'a.xlsm', 'file_macros'],
  ['garbage that begins as a zip', strToU8(`PK\u0003\u0004${'x'.repeat(500)}`), 'a.xlsx', 'file_unreadable'],
  ['a zip that is no workbook', zipSync({ 'a.txt': strToU8('x') }), 'a.xlsx', 'file_kind'],
  [
    'a file protected by a password',
    Buffer.concat([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), Buffer.from('EncryptedPackage', 'utf16le')]),
    'a.xlsx',
    'file_protected',
  ],
])('%s is refused', async (_, bytes, name, expected) => {
  expect(await fault(bytes, name)).toBe(expected)
})

test('a workbook with macros by its content is refused whatever its name', async () => {
  const bytes = altered(honest, {
    '[Content_Types].xml': (text) =>
      text.replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
  })
  expect(await fault(bytes)).toBe('file_macros')
})

test('a truncated file, a part that is missing, and a sheet that is no XML are refused', async () => {
  expect(await fault(honest.slice(0, honest.length - 40))).toBe('file_unreadable')
  expect(await fault(altered(honest, { [first]: null }))).toBe('file_unreadable')
  expect(await fault(altered(honest, { 'xl/workbook.xml': null }))).toBe('file_unreadable')
})

test('a file that is too large is not opened', async () => {
  expect(await fault(new Uint8Array(WORKBOOK_BYTES + 1))).toBe('file_large')
})

test('bombs are refused before they inflate', async () => {
  const big = `<a>${' '.repeat(40 * 1024 * 1024)}</a>`
  expect(await fault(altered(honest, { 'xl/sharedStrings.xml': big }))).toBe('file_compressed')
  const ratio = `<a>${' '.repeat(10 * 1024 * 1024)}</a>`
  expect(await fault(altered(honest, { 'xl/sharedStrings.xml': ratio }))).toBe('file_compressed')
  const many = Object.fromEntries(Array.from({ length: 2100 }, (_, n) => [`xl/media/${n}`, strToU8('')]))
  expect(await fault(zipSync(many))).toBe('file_compressed')
})

test('a part that is larger than it says costs no more than it says', async () => {
  const parts = [
    { name: '[Content_Types].xml', text: 'spreadsheetml', claims: 13 },
    { name: 'xl/workbook.xml', text: ' '.repeat(30 * 1024 * 1024), claims: 100 },
  ]
  expect(await fault(zip(parts))).toBe('file_unreadable')
})

test('two cells at the corners of a sheet do not fill the memory', async () => {
  const cells =
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>here</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
  const read = await readBytes(altered(honest, { [first]: sheetData(cells) }))
  expect(read.ok ? read.workbook.sheets[0]?.rows : read.fault).toEqual([['here']])
})

test('several files at once are read in turn, and all of them', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => readBytes(honest)))
  expect(all.map(({ ok }) => ok)).toEqual([true, true, true, true, true])
})
