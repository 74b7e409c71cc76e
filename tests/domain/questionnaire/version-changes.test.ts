import { expect, test } from 'vitest'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import { type VersionChanges, versionChangesFaults } from '#app/domain/questionnaire/version-changes.ts'
import { base100, base110, changes110 } from '#tests/support/new-version.ts'

const faults = (change: (changes: VersionChanges) => void) => {
  const changes = structuredClone(changes110)
  change(changes)
  return versionChangesFaults(changes, base100, base110).map(({ pointer, fault }) => `${pointer}: ${fault}`)
}
const at = (id: string) => changes110.questions.findIndex((question) => question.id === id)
const entry = (changes: VersionChanges, id: string) => changes.questions[at(id)]!

test('the changes of the new version have no fault, and hold every relation', () => {
  expect(versionChangesFaults(changes110, base100, base110)).toEqual([])
  expect(new Set(changes110.questions.map(({ relation }) => relation))).toEqual(
    new Set(['same', 'reworded', 'split', 'merged', 'new']),
  )
  expect(changes110.removed).toEqual(['EQP-4'])
  expect(changes110.questions.map(({ id }) => id)).toEqual(questionIds(base110))
})

test.each<[string, (changes: VersionChanges) => void, string[]]>([
  [
    'a question of the new version left out',
    (changes) => changes.questions.splice(at('SOC-6'), 1),
    ['/questions: says nothing of SOC-6'],
  ],
  [
    'a question of the earlier version forgotten',
    (changes) => changes.removed.pop(),
    ['/removed: EQP-4 is neither used nor removed'],
  ],
  [
    'a removed question that is still used',
    (changes) => changes.removed.push('GOV-2'),
    ['/removed/1: GOV-2 is still used'],
  ],
  [
    'a reworded question said to be the same',
    (changes) => {
      entry(changes, 'GOV-1').relation = 'same'
    },
    [`/questions/${at('GOV-1')}/relation: the wording differs from the earlier one: "reworded"`],
  ],
  [
    'the same question said to be reworded',
    (changes) => {
      entry(changes, 'GOV-2').relation = 'reworded'
    },
    [`/questions/${at('GOV-2')}/relation: the wording is the earlier one: "same"`],
  ],
  [
    'an id given to another question',
    (changes) => {
      entry(changes, 'GOV-1').from = ['EQP-4']
      changes.removed = ['GOV-1']
    },
    [`/questions/${at('GOV-1')}/from: GOV-1 was an earlier question: it must be among what this one comes from`],
  ],
  [
    'a split in one part',
    (changes) => {
      entry(changes, 'SRV-7').relation = 'new'
      entry(changes, 'SRV-7').from = []
    },
    [`/questions/${at('SRV-6')}/from: SRV-6 is split into one question alone`],
  ],
  [
    'an earlier question that becomes two wholes',
    (changes) => entry(changes, 'INT-2').from.push('INT-1'),
    [`/questions/${at('INT-2')}/from: INT-1 becomes another question already`],
  ],
  [
    'an unknown source, a merge of one, a new question with a source',
    (changes) => {
      entry(changes, 'INT-2').from = ['INT-2']
      entry(changes, 'SOC-6').from = ['SOC-9']
      changes.removed.push('INT-3')
    },
    [
      `/questions/${at('INT-2')}/from: "merged" must come from two questions or more`,
      `/questions/${at('SOC-6')}/from: "new" must come from no question`,
      `/questions/${at('SOC-6')}/from/0: unknown question "SOC-9"`,
    ],
  ],
])('%s is named', (_, change, expected) => {
  expect(faults(change)).toEqual(expected)
})

test('a file of another shape is named at each place', () => {
  const faulty = { ...changes110, from: '1', questions: [{ id: 'GOV-1', relation: 'moved', from: ['GOV-1'] }] }
  expect(versionChangesFaults(faulty, base100, base110).map(({ pointer }) => pointer)).toEqual([
    '/from',
    '/questions/0/relation',
  ])
})
