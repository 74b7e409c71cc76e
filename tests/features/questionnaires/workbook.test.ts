import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { placeWords } from '#app/domain/exchange/workbook/layout.ts'
import { addedFaults } from '#app/features/questionnaires/added.server.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import { readVersion, versionWorkbook, writeDraft } from '#app/features/questionnaires/workbook.server.ts'
import { writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { base100, publishedFrom } from '#tests/support/new-version.ts'
import { finished, nextDay, VersionSheets } from '#tests/support/version-sheets.ts'
import { altered } from '#tests/support/workbooks.ts'

const at = '2026-11-24T10:00:00.000Z'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-import-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytesOf = ({ sheets }: VersionSheets) =>
  writeWorkbook({
    title: 'T',
    at,
    sheets: sheets.map(({ name, rows }) => ({
      name,
      columns: (rows[0] ?? []).map(() => ({ width: 20, open: true })),
      rows: rows.map((cells) => ({ cells })),
    })),
  })

async function read(bytes: Uint8Array, name = 'version.xlsx') {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return readVersion(path)
}

async function versionOf(bytes: Uint8Array) {
  const result = await read(bytes)
  if (!result.ok || !result.version) throw new Error(result.ok ? JSON.stringify(result.findings) : result.fault)
  const lines = result.findings.map(({ place, text }) => `${placeWords(place)}: ${text}`)
  return { version: result.version, lines, leftAside: result.leftAside }
}

const drafts = () => join(folder, 'drafts')
const fileOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

test('the workbook of a published version lacks the day of the next one alone, and its draft is served once that is there', async () => {
  const workbook = await versionWorkbook(base100.id, at)
  const { version, lines } = await versionOf(workbook!)
  expect(lines).toEqual(['sheet questionnaire, row 2, column D (publishedOn): missing'])
  expect(version.draft).toEqual({ ...base100, version: '1.1.0', publishedOn: '' })
  expect(await versionWorkbook('autre', at)).toBeNull()

  const reworded = new VersionSheets().set('questions', 'GOV-1', { 'question.fr': 'Autrement ?' })
  // What is unfinished is written over, as often as one likes.
  expect(writeDraft(drafts(), version)).toMatchObject({ ok: true })
  expect(addedFaults(drafts()).join()).toContain('/publishedOn')
  const written = writeDraft(drafts(), finished(reworded))
  expect(written.ok && written.paths.map((path) => path.slice(drafts().length + 1))).toEqual([
    'inr-parties-prenantes/1.1.0.json',
    'inr-parties-prenantes/1.1.0.changes.json',
    'inr-parties-prenantes-1.1.0.segments.json',
  ])
  expect(addedFaults(drafts())).toEqual([])
  using published = publishedFrom(drafts())
  expect(published.questionnaire(base100.id, '1.1.0')?.full).toMatchObject({ publishedOn: nextDay })
  expect(published.changes(base100.id)[0]?.questions[0]).toEqual({ id: 'GOV-1', relation: 'reworded', from: ['GOV-1'] })
  // Served, it is a published version like another: the next workbook follows it.
  expect(finished(new VersionSheets('1.2.0')).changes.from).toBe('1.1.0')
})

test('a version without fault is never written over, neither its texts nor its relations', async () => {
  const version = finished(new VersionSheets())
  const path = join(drafts(), 'inr-parties-prenantes/1.1.0.json')
  expect(writeDraft(drafts(), version).ok).toBe(true)
  const before = readFileSync(path, 'utf8')
  expect(writeDraft(drafts(), version).ok).toBe(true)
  const reworded = { ...version, draft: { ...version.draft, licence: 'CC0' } }
  expect(writeDraft(drafts(), reworded)).toEqual({ ok: false, standing: path })
  expect(writeDraft(drafts(), { ...version, changes: { ...version.changes!, removed: ['GOV-1'] } })).toEqual({
    ok: false,
    standing: path,
  })
  expect(readFileSync(path, 'utf8')).toBe(before)
  expect(fileOf(path.replace('.json', '.changes.json'))).toMatchObject({ removed: [] })
})

test('formulas and macros say nothing, and are named; what is no workbook is refused', async () => {
  const bytes = await bytesOf(new VersionSheets())
  const cell = /<c r="E2"([^>]*)>.*?<\/c>/
  const computed = altered(bytes, {
    'xl/worksheets/sheet3.xml': (xml) => {
      if (!cell.test(xml)) throw new Error('the cell is not where it was')
      return xml.replace(cell, '<c r="E2" t="str"><f>CONCAT("a","b")</f><v>ab</v></c>')
    },
    'xl/vbaProject.bin': 'macro',
  })
  const { version, lines, leftAside } = await versionOf(computed)
  expect(leftAside).toEqual(['macros'])
  expect(lines).toEqual([
    'sheet questions, row 2, column E (question.en): holds a formula: paste its value instead',
    'sheet questions, row 2, column E (question.en): missing translation (en)',
  ])
  expect(version.draft.criteria[0]?.questions[0]?.question.en).toBe('')
  expect(await read(new Uint8Array([1, 2, 3]))).toEqual({ ok: false, fault: 'file_kind' })
  expect(await read(bytes, 'version.xlsm')).toEqual({ ok: false, fault: 'file_macros' })
  expect(await readVersion(join(folder, 'none.xlsx'))).toEqual({ ok: false, fault: 'file_missing' })
})

// Made by `versionWorkbook`, opened, changed and saved by LibreOffice 7 in its own format, then as a workbook.
test('a workbook that LibreOffice has saved gives what was typed in it, and nothing else', async () => {
  const module100 = questionnaireEntry('ia-responsable', '1.0.0')!.full
  const { version, lines } = await versionOf(readFileSync('tests/fixtures/workbooks/libreoffice.xlsx'))
  expect(lines).toEqual([])
  const expected = structuredClone({ ...module100, version: '1.1.0', publishedOn: nextDay })
  expected.criteria[0]!.questions[0]!.question.fr = 'Où en êtes-vous de l’IA ?\nEt depuis quand ?'
  expect(version.draft).toEqual(expected)
  expect(version.changes?.questions.filter(({ relation }) => relation !== 'same')).toEqual([
    { id: 'IA-1', relation: 'reworded', from: ['IA-1'] },
  ])
})
