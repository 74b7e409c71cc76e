import { expect, test } from 'vitest'
import { consensusAgenda } from '#app/domain/assessment/agenda.ts'
import { answered, criterion, evaluation, notApplicable, supplier, unanswered } from '#tests/support/evaluations.ts'

const criteria = [criterion('A', 30, [1, 2]), criterion('B', 60, [1, 1, 1]), criterion('Z', 0, [1])]

test('orders differing answers by spread × (w·u/Σu), largest first', () => {
  const file = evaluation(criteria, [
    supplier('s1', {
      'A-1': answered([0, 3]),
      'A-2': answered([1, 2]),
      'B-1': answered([1, 3]),
      'B-2': answered([2, 2]),
    }),
    supplier('s2', { 'B-3': answered([3, 0, 2]) }),
  ])
  expect(consensusAgenda(file)).toEqual([
    { supplier: 's2', criterion: 'B', question: 'B-3', spread: 3, stake: 60, settled: false },
    { supplier: 's1', criterion: 'B', question: 'B-1', spread: 2, stake: 40, settled: false },
    { supplier: 's1', criterion: 'A', question: 'A-1', spread: 3, stake: 30, settled: false },
    { supplier: 's1', criterion: 'A', question: 'A-2', spread: 1, stake: 20, settled: false },
  ])
})

test('equal stakes keep file order: suppliers, then criteria, then questions', () => {
  const both = { 'B-2': answered([0, 1]), 'B-1': answered([2, 1]) }
  const items = consensusAgenda(evaluation(criteria, [supplier('s1', both), supplier('s2', both)]))
  expect(items.map((item) => `${item.supplier} ${item.question}`)).toEqual(['s1 B-1', 's1 B-2', 's2 B-1', 's2 B-2'])
})

test('a consensus marks the item settled and keeps it', () => {
  const [item] = consensusAgenda(evaluation(criteria, [supplier('s', { 'A-1': answered([0, 1], 1) })]))
  expect(item).toMatchObject({ question: 'A-1', settled: true })
})

test('a difference without weight is listed with no stake', () => {
  const [item] = consensusAgenda(evaluation(criteria, [supplier('s', { 'Z-1': answered([0, 3]) })]))
  expect(item).toMatchObject({ spread: 3, stake: 0 })
  const unweighted = [criterion('A', 30, [0])]
  const [none] = consensusAgenda(evaluation(unweighted, [supplier('s', { 'A-1': answered([0, 3]) })]))
  expect(none).toMatchObject({ spread: 3, stake: 0 })
})

test('leaves out what is not answered, not marked, or marked once', () => {
  const marks = { e1: 0, e2: 3 } as const
  const answers = {
    'A-1': { ...unanswered, marks },
    'A-2': { ...notApplicable(false), marks },
    'B-1': answered([]),
    'B-2': answered([3]),
  }
  expect(consensusAgenda(evaluation(criteria, [supplier('s', answers)]))).toEqual([])
})
