import { expect, test } from 'vitest'
import type { SubmittedAnswer } from '#app/domain/answers/answers.ts'
import { evaluationOf } from '#app/domain/results/evaluation-file.ts'
import { parseEvaluation } from '#app/domain/scoring/evaluation.ts'
import { someSettings } from '#tests/support/contracts.ts'

const criteria = [
  { id: 'GOV', questions: [{ id: 'GOV-1' }, { id: 'GOV-2' }] },
  { id: 'FOR', questions: [{ id: 'FOR-1' }] },
]
const answer = (status: SubmittedAnswer['status']): SubmittedAnswer => ({
  status,
  text: 'Un texte',
  state: null,
  stateDate: null,
  naReason: null,
  evidence: [],
})

const file = evaluationOf(
  someSettings(),
  criteria,
  [
    {
      id: 's2',
      answers: { 'GOV-1': answer('answered'), 'GOV-2': answer('not_applicable'), 'SOC-1': answer('answered') },
      marks: { 'GOV-1': { e1: 2, e2: 3 }, 'SOC-1': { e1: 3 } },
      consensus: { 'GOV-1': 2 },
      naAccepted: { 'GOV-2': false },
    },
    { id: 's1', answers: {}, marks: {}, consensus: {}, naAccepted: {} },
  ],
  { model: 'close', draws: 100, seed: 1 },
)

test('a campaign becomes the evaluation file that the engine reads', () => {
  expect(parseEvaluation(JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, evaluation: file })
  expect(file.criteria).toEqual([
    {
      id: 'GOV',
      weight: 60,
      minimum: 50,
      questions: [
        { id: 'GOV-1', weight: 1 },
        { id: 'GOV-2', weight: 2 },
      ],
    },
    { id: 'FOR', weight: 40, minimum: null, questions: [{ id: 'FOR-1', weight: 1 }] },
  ])
  expect(file.requiredMarks).toBe(2)
  expect(file.suppliers.map(({ id }) => id)).toEqual(['s2', 's1'])
})

test('it holds statuses, marks, rulings and agreed levels of the questions in scope, and no text', () => {
  expect(file.suppliers[0]?.answers).toEqual({
    'GOV-1': { status: 'answered', naAccepted: null, marks: { e1: 2, e2: 3 }, consensus: 2 },
    'GOV-2': { status: 'not_applicable', naAccepted: false, marks: {}, consensus: null },
  })
  expect(file.suppliers[1]?.answers).toEqual({})
  expect(JSON.stringify(file)).not.toContain('Un texte')
})
