import { expect, test } from 'vitest'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import { retirementOf } from '#app/domain/questionnaire/retired-question.ts'
import { base100, base110, changes110 } from '#tests/support/new-version.ts'

const retired = (id: string, version = '1.0.0') => retirementOf({ id, version }, [changes110])

test('a removed question says in which version, a renumbered or merged one what it became', () => {
  expect(retired('EQP-4')).toEqual({ version: '1.1.0', into: [] })
  expect(retired('ACH-4')).toEqual({ version: '1.1.0', into: ['ECO-4'] })
  expect(retired('INT-3')).toEqual({ version: '1.1.0', into: ['INT-2'] })
})

test('a question that is still asked under its id is not retired: the same, reworded, split or merged into it', () => {
  for (const id of ['GOV-2', 'GOV-1', 'SRV-6', 'INT-2']) expect(retired(id)).toBeNull()
  const gone = questionIds(base100).filter((id) => !questionIds(base110).includes(id))
  expect(questionIds(base100).filter((id) => retired(id))).toEqual(gone)
})

test('later versions are followed one after the other, and a ring of versions ends', () => {
  const asIs = changes110.questions.filter(({ relation }) => relation === 'same').map(({ id }) => id)
  const next = {
    ...{ id: changes110.id, from: '1.1.0', version: '1.2.0', removed: ['GOV-2'] },
    questions: asIs.filter((id) => id !== 'GOV-2').map((id) => ({ id, relation: 'same' as const, from: [id] })),
  }
  expect(retirementOf({ id: 'GOV-2', version: '1.0.0' }, [changes110, next])).toEqual({ version: '1.2.0', into: [] })
  const ring = { ...next, from: '1.1.0', version: '1.0.0', questions: changes110.questions, removed: [] }
  expect(retirementOf({ id: 'GOV-2', version: '1.0.0' }, [changes110, ring])).toBeNull()
})

test('an answer of an unknown version is not said to be retired', () => {
  expect(retired('EQP-4', '0.9.0')).toBeNull()
  expect(retired('SOC-6', '1.1.0')).toBeNull()
})
