import { expect, test } from 'vitest'
import { commentRequired, consensusRefusal, revealRisk, spreadOf } from '#app/domain/assessment/consensus.ts'

const dsi = (level: 0 | 1 | 2 | 3) => ({ level, function: 'dsi' as const })
const rse = (level: 0 | 1 | 2 | 3) => ({ level, function: 'rse' as const })

test('a panel settles only what enough marks of two functions left different', () => {
  expect(consensusRefusal([], 1)).toBe('too_few_marks')
  expect(consensusRefusal([dsi(1)], 2)).toBe('too_few_marks')
  expect(consensusRefusal([dsi(1), dsi(2)], 2)).toBe('one_function')
  expect(consensusRefusal([dsi(2), rse(2)], 2)).toBe('equal_marks')
  expect(consensusRefusal([dsi(1), rse(2)], 2)).toBeNull()
  expect(consensusRefusal([dsi(1), dsi(2)], 1)).toBeNull()
})

test('two levels apart, or a reason outside the list, want a comment', () => {
  expect(spreadOf([])).toBe(0)
  expect(spreadOf([dsi(0), rse(3), rse(1)])).toBe(3)
  expect(commentRequired([dsi(1), rse(2)], 'scope_limited')).toBe(false)
  expect(commentRequired([dsi(1), rse(2)], 'other')).toBe(true)
  expect(commentRequired([dsi(0), rse(2)], 'scope_limited')).toBe(true)
})

test('a reveal by force is a risk below the required marks, or with one function alone', () => {
  expect(revealRisk({ sets: 1, functions: 1 }, 2)).toBe('too_few_marks')
  expect(revealRisk({ sets: 2, functions: 1 }, 2)).toBe('one_function')
  expect(revealRisk({ sets: 2, functions: 2 }, 2)).toBeNull()
  expect(revealRisk({ sets: 1, functions: 1 }, 1)).toBeNull()
})
