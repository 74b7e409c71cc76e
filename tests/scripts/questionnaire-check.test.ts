import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-questionnaires-'))
  cpSync('questionnaires', folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

function check(...options: string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/questionnaire-check.ts', folder, ...options], {
    encoding: 'utf8',
  })
  return { status: run.status, err: run.stderr, out: run.stdout }
}

test('it passes on what is shipped; it names file, place and fault and exits 1 on a changed file', () => {
  expect(check()).toEqual({ status: 0, err: '', out: '5 files, no fault\n' })
  const path = join(folder, 'inr-parties-prenantes/1.0.0.json')
  const file = JSON.parse(readFileSync(path, 'utf8'))
  delete file.criteria[0].questions[0].question.en
  writeFileSync(path, JSON.stringify(file))
  const { status, err } = check('--lock')
  expect(status).toBe(1)
  expect(err.split('\n')).toEqual([
    `${path}#/criteria/0/questions/0/question/en: missing translation (en)`,
    `${path}#: has changed since it was published (hashes.json): publish another version instead`,
    '2 faults',
    '',
  ])
}, 30_000)

test('--lock adds a new version and leaves the others as they were; --schema writes the schema', () => {
  const before = JSON.parse(readFileSync(join(folder, 'hashes.json'), 'utf8'))
  const file = JSON.parse(readFileSync(join(folder, 'ia-responsable/1.0.0.json'), 'utf8'))
  mkdirSync(join(folder, 'ia-responsable'), { recursive: true })
  writeFileSync(join(folder, 'ia-responsable/1.1.0.json'), JSON.stringify({ ...file, version: '1.1.0' }))
  const index = readFileSync(join(folder, 'index.ts'), 'utf8')
  writeFileSync(
    join(folder, 'index.ts'),
    `import ai110 from './ia-responsable/1.1.0.json' with { type: 'json' }\n${index}`,
  )
  writeFileSync(join(folder, 'schema.json'), '{}')
  const questions = (file.criteria as { questions: { id: string }[] }[])
    .flatMap((criterion) => criterion.questions)
    .map(({ id }) => ({ id, relation: 'same', from: [id] }))
  const changes = { id: file.id, version: '1.1.0', from: '1.0.0', questions, removed: [] }
  const refused = check()
  expect(refused.status).toBe(1)
  expect(refused.err).toContain('ia-responsable/1.1.0.json#: is not locked')
  expect(refused.err).toContain('schema.json#: is not what the code generates')
  const silent = 'ia-responsable/1.1.0.json#: says nothing of the version before: its .changes.json is missing'
  expect(refused.err).toContain(silent)
  expect(check('--lock', '--schema').status).toBe(1)
  writeFileSync(join(folder, 'ia-responsable/1.1.0.changes.json'), JSON.stringify(changes))
  const listed = readFileSync(join(folder, 'index.ts'), 'utf8')
  const changesImport = "import aiChanges110 from './ia-responsable/1.1.0.changes.json' with { type: 'json' }"
  writeFileSync(join(folder, 'index.ts'), `${changesImport}\n${listed}`)
  expect(check('--lock')).toEqual({ status: 0, err: '', out: '7 files, no fault\n' })
  const {
    'ia-responsable@1.1.0': added,
    'ia-responsable@1.1.0.changes': addedChanges,
    ...kept
  } = JSON.parse(readFileSync(join(folder, 'hashes.json'), 'utf8'))
  expect(kept).toEqual(before)
  expect(Object.keys(addedChanges)).toEqual(['fullHash'])
  expect(added.fullHash).not.toBe(before['ia-responsable@1.0.0'].fullHash)
  expect(readFileSync(join(folder, 'schema.json'), 'utf8')).toBe(readFileSync('questionnaires/schema.json', 'utf8'))
}, 30_000)
