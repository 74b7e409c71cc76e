import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publishedFaults, unlocked } from '#app/domain/questionnaire/published-check.ts'
import { newVersionFolder } from '#tests/support/new-version.ts'
import { type AnyFile, shippedFolder, withChange } from '#tests/support/questionnaires.ts'

const base = 'inr-parties-prenantes/1.0.0.json'
const module = 'ia-responsable/1.0.0.json'
const supplements = 'supplements/1.0.0.json'
const locked = 'has changed since it was published (hashes.json): publish another version instead'

/** Faults that a change makes, the broken lock apart. */
function faultsOf(path: string, change: (file: AnyFile) => void) {
  const faults = publishedFaults(withChange(path, change))
  expect(faults).toContainEqual({ file: path, pointer: '', fault: locked })
  return faults
    .filter(({ fault }) => fault !== locked)
    .map(({ file, pointer, fault }) => `${file}#${pointer}: ${fault}`)
}

const rubric = (file: AnyFile) => file.criteria[1].questions[0].evaluatorOnly.rubric
const rubricAt = `${base}#/criteria/1/questions/0/evaluatorOnly/rubric`

test('the shipped files have no fault', () => {
  expect(publishedFaults(shippedFolder())).toEqual([])
})

test.each<[string, string, (file: AnyFile) => void, string[]]>([
  [
    'a missing translation',
    base,
    (file) => delete file.criteria[0].questions[2].rationale.en,
    [`${base}#/criteria/0/questions/2/rationale/en: missing translation (en)`],
  ],
  [
    'a blank translation',
    base,
    (file) => {
      file.criteria[0].name.fr = ' '
    },
    [`${base}#/criteria/0/name/fr: missing translation (fr)`],
  ],
  [
    'a duplicate id',
    base,
    (file) => {
      file.criteria[0].questions[3].id = 'GOV-1'
    },
    [`${base}#/criteria/0/questions/3/id: duplicate id GOV-1`],
  ],
  [
    'an id outside its criterion',
    base,
    (file) => {
      file.criteria[0].questions[3].id = 'FOR-9'
    },
    [`${base}#/criteria/0/questions/3/id: must begin with GOV-`],
  ],
  [
    'an unknown key',
    base,
    (file) => {
      file.criteria[0].secret = 1
    },
    [`${base}#/criteria/0/secret: unknown key`],
  ],
  [
    'an order that does not count',
    base,
    (file) => {
      file.criteria[4].order = 4
    },
    [`${base}#/criteria/4/order: must be 5, its place in the list`],
  ],
  [
    'a missing rubric level',
    base,
    (file) => rubric(file).splice(2, 1),
    [`${rubricAt}: missing rubric level 2 (localise)`],
  ],
  [
    'a duplicate rubric level',
    base,
    (file) => {
      rubric(file)[2] = { ...rubric(file)[1] }
    },
    [`${rubricAt}: missing rubric level 2 (localise)`, `${rubricAt}/2/level: duplicate rubric level 1`],
  ],
  [
    'rubric levels out of order',
    base,
    (file) => rubric(file).reverse(),
    [1, 2, 3].map((i) => `${rubricAt}/${i}/level: rubric level ${3 - i} is out of order`),
  ],
  [
    'a level under another name',
    base,
    (file) => {
      rubric(file)[0].code = 'manage'
    },
    [`${rubricAt}/0/code: must be "absent" for level 0`],
  ],
  [
    'a file under another id',
    module,
    (file) => {
      file.id = 'autre'
    },
    [`${module}#/id: must be "ia-responsable", as its folder is named`],
  ],
  [
    'a file under another version',
    module,
    (file) => {
      file.version = '1.0.1'
    },
    [`${module}#/version: must be "1.0.0", as the file is named`],
  ],
  [
    'a question that another questionnaire has',
    module,
    (file) => {
      file.criteria[0].questions[7].id = 'GOV-1'
    },
    [
      `${module}#/criteria/0/questions/7/id: must begin with IA-`,
      `${base}#: duplicate id GOV-1: ia-responsable has it already`,
    ],
  ],
  [
    'weights that do not total 100',
    supplements,
    (file) => {
      file.segments[0].weights.GOV = 11
    },
    [`${supplements}#/segments/0/weights: weights total 101, not 100`],
  ],
  [
    'a weight of nothing',
    supplements,
    (file) => {
      file.segments[1].weights.XYZ = 0
    },
    [`${supplements}#/segments/1/weights/XYZ: unknown criterion "XYZ"`],
  ],
  [
    'a criterion without weight',
    supplements,
    (file) => {
      file.segments[0].weights.SOC += file.segments[0].weights.GOV
      delete file.segments[0].weights.GOV
    },
    [`${supplements}#/segments/0/weights: missing weight of GOV`],
  ],
  [
    'unknown key questions',
    supplements,
    (file) => {
      file.segments[2].keyQuestions[1] = 'GOV-99'
    },
    [`${supplements}#/segments/2/keyQuestions/1: unknown question "GOV-99"`],
  ],
  [
    'unknown core questions',
    supplements,
    (file) => {
      file.coreQuestions[9] = 'NON-1'
    },
    [`${supplements}#/coreQuestions/9: unknown question "NON-1"`],
  ],
  [
    'clauses of an unknown criterion',
    supplements,
    (file) => {
      file.clauses.XYZ = []
    },
    [`${supplements}#/clauses/XYZ: unknown criterion "XYZ"`],
  ],
  [
    'references to an unknown criterion',
    supplements,
    (file) => {
      file.references[1].criteria[0] = 'XYZ'
    },
    [`${supplements}#/references/1/criteria/0: unknown criterion "XYZ"`],
  ],
  [
    'an unknown questionnaire',
    supplements,
    (file) => file.for.push('autre@1.0.0'),
    [`${supplements}#/for/2: unknown questionnaire version "autre@1.0.0"`],
  ],
  [
    'an evidence type without name',
    supplements,
    (file) => delete file.evidenceTypes.record,
    [`${supplements}#/evidenceTypes: missing name of "record"`],
  ],
])('%s is named with its file and place', (_, path, change, expected) => {
  const faults = faultsOf(path, change)
  for (const fault of expected) expect(faults.join('\n')).toContain(fault)
  expect(faults.filter((fault) => !expected.some((one) => fault.includes(one)))).toEqual([])
})

test('one fault does not hide another', () => {
  const faults = faultsOf(base, (file) => {
    delete file.title.en
    rubric(file).splice(0, 1)
  })
  expect(faults).toEqual([
    `${base}#/title/en: missing translation (en)`,
    `${rubricAt}: missing rubric level 0 (absent)`,
  ])
})

test('a changed word, a lost file, an unlisted one and bad JSON are found', () => {
  const shipped = shippedFolder()
  const changed = withChange(base, (file) => {
    file.criteria[0].questions[0].evaluatorOnly.rubric[0].text.fr += ' '
  })
  expect(publishedFaults(changed)).toEqual([{ file: base, pointer: '', fault: locked }])

  const lost = { ...shipped, files: shipped.files.filter(({ path }) => path !== supplements) }
  expect(publishedFaults(lost).map(({ file, fault }) => `${file} ${fault}`)).toEqual([
    `${supplements} is listed in index.ts but does not exist`,
    `${supplements} was published (hashes.json) and is missing`,
  ])

  const unlisted = { ...shipped, listed: shipped.listed.filter((path) => path !== module) }
  expect(publishedFaults(unlisted)).toEqual([{ file: module, pointer: '', fault: 'is not listed in index.ts' }])

  const broken = {
    ...shipped,
    files: shipped.files.map((file) => (file.path === module ? { ...file, text: '{' } : file)),
  }
  expect(publishedFaults(broken)).toContainEqual({
    file: module,
    pointer: '',
    fault: expect.stringContaining('not valid JSON'),
  })

  const wrongLock = {
    ...shipped,
    hashes: {
      ...shipped.hashes,
      'ia-responsable@1.0.0': { ...shipped.hashes['ia-responsable@1.0.0'], fullHash: 'a'.repeat(64) },
    },
  }
  expect(publishedFaults(wrongLock)).toEqual([{ file: module, pointer: '', fault: locked }])
})

test('only new versions are offered to the lock', () => {
  const shipped = shippedFolder()
  expect(unlocked(shipped)).toEqual({})
  const { 'ia-responsable@1.0.0': ai, ...others } = shipped.hashes
  expect(publishedFaults({ ...shipped, hashes: others })).toEqual([
    { file: module, pointer: '', fault: 'is not locked in hashes.json' },
  ])
  expect(unlocked({ ...shipped, hashes: others })).toEqual({ 'ia-responsable@1.0.0': ai })
})

const later = { version: 'inr-parties-prenantes/1.1.0.json', changes: 'inr-parties-prenantes/1.1.0.changes.json' }
const fixture = (path: string) => ({ path, text: readFileSync(join(newVersionFolder, path), 'utf8') })

/** The shipped folder with the files of a later version, listed and locked. */
function withVersion(...added: { path: string; text: string }[]) {
  const shipped = shippedFolder()
  const files = [...shipped.files, ...added]
  const folder = { ...shipped, files, listed: files.map(({ path }) => path) }
  return publishedFaults({ ...folder, hashes: { ...shipped.hashes, ...unlocked(folder) } })
}

test('a later version passes with its changes, and not without them', () => {
  expect(withVersion(fixture(later.version), fixture(later.changes))).toEqual([])
  expect(withVersion(fixture(later.version))).toEqual([
    { file: later.version, pointer: '', fault: 'says nothing of the version before: its .changes.json is missing' },
  ])
})

test('changes are read against both versions, named as their file, and cannot change once published', () => {
  const { path, text } = fixture(later.changes)
  const changes = JSON.parse(text)
  const said = (change: object) => {
    const faults = withVersion(fixture(later.version), { path, text: JSON.stringify({ ...changes, ...change }) })
    return faults.map(({ file, pointer, fault }) => `${file}#${pointer}: ${fault}`)
  }
  expect(said({ removed: [] })).toEqual([`${path}#/removed: EQP-4 is neither used nor removed`])
  expect(said({ id: 'autre' })).toEqual([`${path}#/id: must be "inr-parties-prenantes", as its folder is named`])
  expect(said({ from: '0.9.0' })).toEqual([`${path}#/from: no version 0.9.0 stands beside it`])
  const shipped = shippedFolder()
  const files = [...shipped.files, fixture(later.version), { path, text: JSON.stringify({ ...changes, removed: [] }) }]
  const hashes = { ...shipped.hashes, ...unlocked({ ...shipped, files: [fixture(later.version), { path, text }] }) }
  expect(publishedFaults({ files, listed: files.map((file) => file.path), hashes })).toContainEqual({
    file: path,
    pointer: '',
    fault: locked,
  })
})
