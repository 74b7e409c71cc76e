import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { readBytes } from '#tests/support/workbooks.ts'

const at = '2026-11-24T10:00:00.000Z'
const hostile = [
  '=1+1',
  '+cmd|x',
  '-2',
  '@SUM(A1)',
  '=HYPERLINK("http://x")',
  '\t=1',
  '#N/A',
  '#REF!',
  'TRUE',
  '1/2',
  '007',
]
const texts = ['  two  spaces ', 'line\nline', '_x0041_ and _x005F_', 'a\tb', '<b>&"\'', '😀 « é »', 'x'.repeat(20_000)]

function oneSheet(cells: string[]) {
  return writeWorkbook({
    title: 'T',
    at,
    sheets: [{ name: 'S', columns: [{ width: 20, open: true }], rows: cells.map((cell) => ({ cells: [cell] })) }],
  })
}

test('every text comes back as it was, and none is a formula', async () => {
  const all = [...hostile, ...texts]
  const bytes = await oneSheet(all)
  const read = await readBytes(bytes)
  expect(read.ok && read.workbook.sheets[0]?.rows.map(([cell]) => cell)).toEqual(all)
  expect(read.ok && read.workbook.sheets[0]?.formulas).toEqual([])
})

test('what no file can hold is left out, line ends are of one kind', async () => {
  const read = await readBytes(await oneSheet(['a\u0000\u0001\uFFFE\uD800b', 'a\r\nb\rc']))
  expect(read.ok && read.workbook.sheets[0]?.rows).toEqual([['ab'], ['a\nb\nc']])
})

test('numbers and days are cells of their kind', async () => {
  const rows = [{ cells: [12.5, { day: '2028-02-29' }] }, { cells: [null, null] }, { cells: ['', 'x'] }]
  const columns = [{ width: 10 }, { width: 12, days: true }]
  const read = await readBytes(await writeWorkbook({ title: 'T', at, sheets: [{ name: 'S', columns, rows }] }))
  expect(read.ok && read.workbook.sheets[0]?.rows).toEqual([['12.5', '2028-02-29'], [], ['', 'x']])
})

test('a locked sheet leaves only the plain cells of its open columns to be changed, with their choices', async () => {
  const bytes = await writeWorkbook({
    title: 'T',
    at,
    choiceRefused: { title: 'No', text: 'Choose' },
    sheets: [
      {
        name: 'S',
        locked: true,
        frozen: { rows: 2 },
        columns: [
          { width: 8 },
          { width: 60, open: true },
          { width: 20, open: true, choices: ['In place', 'None'] },
          { width: 5, hidden: true },
        ],
        rows: [
          { cells: ['id', 'text', 'state', 'mark'], hidden: true },
          { cells: ['No', 'Answer', 'State', ''], kind: 'head' },
          { cells: ['GOV-1', '', 'None', 'abc'] },
          { cells: ['GOV-2', 'x', null, 'def'] },
        ],
      },
    ],
  })
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets
  const locked = (key: string) => sheet?.cells?.get(key)?.style?.protection?.locked !== false
  expect(['1,0', '1,1', '2,0', '2,3', '3,0'].map(locked)).toEqual([true, true, true, true, true])
  expect(['2,1', '2,2', '3,1', '3,2'].map(locked)).toEqual([false, false, false, false])
  expect(sheet?.cells?.get('2,1')?.style?.alignment?.wrapText).toBe(true)
  expect(sheet?.protection?.sheet).toBe(true)
  expect(sheet?.dataValidations).toMatchObject([{ type: 'list', range: 'C3:C4', values: ['In place', 'None'] }])
  expect(sheet?.rowDefs?.get(0)?.hidden).toBe(true)
  expect(sheet?.columns?.[3]?.hidden).toBe(true)
  expect(sheet?.freezePane?.rows).toBe(2)
})

test('names of sheets are those that programs take, and never twice the same', async () => {
  const names = ['GOV: a/b [c]?*', 'gov  a b  c', "'quoted'", '', 'A very long name, longer than thirty-one characters']
  const sheets = names.map((name) => ({ name, columns: [{ width: 8 }], rows: [{ cells: ['x'] }] }))
  const read = await readBytes(await writeWorkbook({ title: 'T', at, sheets }))
  const given = read.ok ? read.workbook.sheets.map(({ name }) => name) : []
  expect(given).toEqual(['GOV a b c', 'gov a b c 2', 'quoted', '4', 'A very long name, longer than t'])
})
