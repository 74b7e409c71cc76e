import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { oldAnswers } from '#app/domain/exchange/old-questionnaire.ts'
import { receivedOld } from '#app/features/old-questionnaire/received.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { oldWorkbook, readOld, sentOld } from '#tests/support/old-questionnaires.ts'
import { altered } from '#tests/support/workbooks.ts'

let honest: Uint8Array
beforeAll(async () => {
  honest = await oldWorkbook(sentOld)
})

const first = 'xl/worksheets/sheet1.xml'
const macroKind = (kinds: string) =>
  kinds.replace(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  )

async function answersOf(bytes: Uint8Array, name?: string) {
  const read = await readOld(bytes, name)
  if (!read.ok) throw new Error(`refused: ${read.fault}`)
  const { sheets, columns, formulas } = read.content
  return { formulas, ...oldAnswers(sheets, columns) }
}

describe('a file that cannot be an answered questionnaire is refused for its own reason, in one line', () => {
  const cases: [string, string, () => Uint8Array | Promise<Uint8Array>, string?][] = [
    ['an empty workbook', 'file_empty', () => oldWorkbook([['']])],
    ['one column', 'file_one_column', () => oldWorkbook([['Quel PUE ?'], ['Recyclez-vous ?']])],
    [
      'more rows than a questionnaire has',
      'file_rows',
      () => oldWorkbook(Array.from({ length: 2100 }, () => ['a', 'b'])),
    ],
    ['macros', 'file_macros', () => altered(honest, { '[Content_Types].xml': macroKind })],
    ['a name with macros', 'file_macros', () => honest, 'ancien.xlsm'],
    ['another kind', 'file_kind', () => strToU8('%PDF-1.7'), 'ancien.pdf'],
    ['a text named as a workbook', 'file_kind', () => strToU8('Question;Réponse')],
    ['a zip of something else', 'file_kind', () => zipSync({ 'a.txt': strToU8('a') })],
    ['cut short', 'file_unreadable', () => honest.slice(0, honest.length - 200)],
    ['a bomb', 'file_compressed', () => altered(honest, { 'xl/sharedStrings.xml': ' '.repeat(40 * 1024 * 1024) })],
    ['an empty text', 'file_empty', () => strToU8(''), 'ancien.csv'],
    ['bytes named as a text', 'file_unreadable', () => new Uint8Array([0, 1, 2, 0, 255, 3, 0, 9]), 'ancien.csv'],
    ['a long text', 'file_rows', () => strToU8('a;b\n'.repeat(100_000)), 'ancien.csv'],
  ]
  test.each(cases)('%s: %s', async (_, fault, bytes, name) => {
    expect(await readOld(await bytes(), name)).toEqual({ ok: false, fault })
    for (const lang of ['fr', 'en'] as const)
      expect(dictionary(lang).oldQuestionnaire.errors).toHaveProperty(fault, expect.not.stringContaining('\n'))
  })

  test('nothing sent, two files, too large a file', async () => {
    expect(await receivedOld({ upload: null, fault: null })).toMatchObject({ fault: 'file_missing' })
    expect(await receivedOld({ upload: null, fault: 'file_two' })).toMatchObject({ fault: 'file_two' })
    expect(await receivedOld({ upload: null, fault: 'file_too_large' })).toMatchObject({ fault: 'file_large' })
    const upload = { path: '/nowhere', name: 'a.xlsx', size: 6 * 1024 * 1024 }
    expect(await receivedOld({ upload, fault: null })).toMatchObject({ fault: 'file_large' })
    expect(await receivedOld({ upload: { ...upload, name: 'a.csv' }, fault: null })).toMatchObject({
      fault: 'file_large',
    })
  })
})

test('a hundred thousand rows are refused without being read to the end', async () => {
  const row = '<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row>'
  const rows = (text: string) =>
    text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${row.repeat(100_000)}</sheetData>`)
  const read = await readOld(altered(honest, { [first]: rows }))
  expect(read).toMatchObject({ ok: false, fault: expect.stringMatching(/^file_(rows|compressed|heavy)$/) })
})

test('formulas read as nothing and are counted; macros that come along are left', async () => {
  const formula =
    '<row r="3"><c r="A3" t="inlineStr"><is><t>Quel est votre PUE ?</t></is></c><c r="B3"><f>1+1</f><v>2</v></c></row>'
  const bytes = altered(honest, {
    [first]: (text) => text.replace(/<row r="3".*?<\/row>/s, formula),
    'xl/vbaProject.bin': 'macro',
  })
  const read = await answersOf(bytes)
  expect(read.formulas).toBe(1)
  expect(read.answers.map(({ row }) => row)).toEqual([4, 5])
  expect(read.unanswered).toBe(1)
})

test('a text of any separator and encoding is read, its rows numbered as its lines', async () => {
  const text = 'Ref;Question;Réponse\n1;"Quel est\nvotre PUE ?";"1,3; stable"\n2;Recyclez-vous ?;Oui\n'
  for (const bytes of [
    strToU8(text),
    new Uint8Array(Buffer.from(text, 'latin1')),
    new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  ])
    expect((await answersOf(bytes, 'ancien.CSV')).answers).toMatchObject([
      { row: 2, question: 'Quel est\nvotre PUE ?', answer: '1,3; stable' },
      { row: 4, question: 'Recyclez-vous ?', answer: 'Oui' },
    ])
})
