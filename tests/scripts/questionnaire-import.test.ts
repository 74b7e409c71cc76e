import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importVersion, writeVersionWorkbook } from '#app/features/questionnaires/import-report.server.ts'
import { versionWorkbook } from '#app/features/questionnaires/workbook.server.ts'

const at = '2026-11-24T10:00:00.000Z'
const finished = 'tests/fixtures/workbooks/libreoffice.xlsx'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-import-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the command writes a draft, says what is missing a line each, and ends with 1', async () => {
  const file = join(folder, 'next.xlsx')
  writeFileSync(file, (await versionWorkbook('ia-responsable', at))!)
  const args = ['scripts/questionnaire-import.ts', file, '--out', join(folder, 'drafts')]
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...args], { encoding: 'utf8' })
  const draft = join(folder, 'drafts/ia-responsable/1.1.0.json')
  expect(stderr).toBe(`${file}: sheet questionnaire, row 2, column D (publishedOn): missing\n`)
  expect(stdout.split('\n')).toEqual([
    draft,
    draft.replace('.json', '.changes.json'),
    'criteria: 1, questions: 8, same: 8',
    'to mend before it may be published: 1',
    '',
  ])
  expect(status).toBe(1)
  expect(JSON.parse(readFileSync(draft, 'utf8'))).toMatchObject({ version: '1.1.0', publishedOn: '' })
}, 60_000)

test('it ends with 0 on a version that lacks nothing, and with 2 on another text under the same number', async () => {
  const drafts = join(folder, 'drafts')
  const report = await importVersion(finished, drafts)
  expect(report).toMatchObject({ code: 0, err: [] })
  expect(report.out.slice(-2)).toEqual(['criteria: 1, questions: 8, reworded: 1, same: 7', 'nothing is missing'])
  const file = join(folder, 'other.xlsx')
  expect(await writeVersionWorkbook(file, 'ia-responsable', at)).toEqual({ code: 0, out: [file], err: [] })
  expect(await importVersion(file, drafts)).toEqual({
    code: 2,
    out: [],
    err: [
      `${file}: sheet questionnaire, row 2, column D (publishedOn): missing`,
      `${join(drafts, 'ia-responsable/1.1.0.json')}: a version without fault stands here, and may be in use`,
    ],
  })
})

test('it ends with 2 on what it cannot read, and writes no workbook over another file or of nothing', async () => {
  const none = join(folder, 'none.xlsx')
  expect(await importVersion(none, folder)).toEqual({ code: 2, out: [], err: [`${none}: does not exist`] })
  writeFileSync(none, 'text')
  expect(await importVersion(none, folder)).toEqual({ code: 2, out: [], err: [`${none}: is not an XLSX workbook`] })
  expect(await writeVersionWorkbook(none, 'ia-responsable', at)).toMatchObject({
    code: 2,
    err: [`${none}: exists already`],
  })
  expect(await writeVersionWorkbook(join(folder, 'a.xlsx'), 'autre', at)).toMatchObject({
    code: 2,
    err: ['autre: no such questionnaire is published here'],
  })
  expect(readFileSync(none, 'utf8')).toBe('text')
})
