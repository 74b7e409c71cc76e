import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addedFaults } from '#app/features/questionnaires/added.server.ts'
import { newVersionFolder } from '#tests/support/new-version.ts'
import type { AnyFile } from '#tests/support/questionnaires.ts'

const version = 'inr-parties-prenantes/1.1.0.json'
const changes = 'inr-parties-prenantes/1.1.0.changes.json'
const shipped = (path: string) => JSON.parse(readFileSync(join('questionnaires', path), 'utf8'))
const fixture = (path: string) => JSON.parse(readFileSync(join(newVersionFolder, path), 'utf8'))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-added-'))
  cpSync(newVersionFolder, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, content: unknown) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content))
}

function change(path: string, edit: (file: AnyFile) => void) {
  const file = fixture(path)
  edit(file)
  write(path, file)
}

/** The faults without the folder, whose name is another each time. */
const faults = () => addedFaults(folder).map((line) => line.replace(`${folder}/`, ''))

test('a version with its changes has no fault beside the shipped ones, and an empty folder has none', () => {
  expect(faults()).toEqual([])
  rmSync(join(folder, 'inr-parties-prenantes'), { recursive: true })
  expect(faults()).toEqual([])
})

test.each<[string, () => void, string[]]>([
  ['a folder that is not there', () => rmSync(folder, { recursive: true }), ['does not exist']],
  [
    'a shipped version under its own name, changed or not',
    () => {
      write('inr-parties-prenantes/1.0.0.json', { ...shipped('inr-parties-prenantes/1.0.0.json'), licence: 'CC0' })
    },
    ['inr-parties-prenantes/1.0.0.json: is shipped already, under this very name'],
  ],
  [
    'supplements, which are not an instance’s to change',
    () => write('supplements/1.1.0.json', { ...shipped('supplements/1.0.0.json'), version: '1.1.0' }),
    ['supplements/1.1.0.json: is shipped already, under this very name'],
  ],
  [
    'a version without its changes',
    () => rmSync(join(folder, changes)),
    [`${version}#: says nothing of the version before: its .changes.json is missing`],
  ],
  [
    'changes without their version',
    () => rmSync(join(folder, version)),
    [`${changes}#/version: no version 1.1.0 stands beside it`],
  ],
  [
    'a question that the changes leave out',
    () => change(changes, (file) => file.questions.shift()),
    [`${changes}#/questions: says nothing of GOV-1`, `${changes}#/removed: GOV-1 is neither used nor removed`],
  ],
  [
    'a relation that the wordings deny',
    () =>
      change(changes, (file) => {
        file.questions[0].relation = 'same'
      }),
    [`${changes}#/questions/0/relation: the wording differs from the earlier one: "reworded"`],
  ],
  [
    'a missing translation',
    () => change(version, (file) => delete file.criteria[0].questions[1].rationale.en),
    [`${version}#/criteria/0/questions/1/rationale/en: missing translation (en)`],
  ],
  [
    'an id given twice',
    () =>
      change(version, (file) => {
        file.criteria[0].questions[1].id = 'GOV-1'
      }),
    [
      `${changes}#/questions/1/id: unknown question "GOV-2"`,
      `${version}#/criteria/0/questions/1/id: duplicate id GOV-1`,
    ],
  ],
  [
    'the questions of another questionnaire',
    () => write('autre/1.0.0.json', { ...shipped('ia-responsable/1.0.0.json'), id: 'autre' }),
    [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `autre/1.0.0.json#: duplicate id IA-${n}: ia-responsable has it already`),
  ],
  [
    'a version under another name',
    () => {
      rmSync(join(folder, version))
      write('inr-parties-prenantes/1.2.0.json', fixture(version))
    },
    [
      `${changes}#/version: no version 1.1.0 stands beside it`,
      'inr-parties-prenantes/1.2.0.json#/version: must be "1.2.0", as the file is named',
      'inr-parties-prenantes/1.2.0.json#: says nothing of the version before: its .changes.json is missing',
    ],
  ],
  [
    'a file that is not JSON',
    () => write('autre/1.0.0.json', '{"id": '),
    ['autre/1.0.0.json#: the input is not valid JSON'],
  ],
  [
    'a key given twice',
    () => write('autre/1.0.0.json', '{"id": "a", "id": "b"}'),
    ['autre/1.0.0.json#/id: is given twice'],
  ],
])('%s is refused, a line a fault', (_, spoil, expected) => {
  spoil()
  const found = faults()
  expect(found).toHaveLength(expected.length)
  for (const [index, line] of expected.entries()) expect(found[index]).toContain(line)
})
