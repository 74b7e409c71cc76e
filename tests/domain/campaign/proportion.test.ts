import { expect, test } from 'vitest'
import { commonScope, comparedOn, isSmall, reducedScope } from '#app/domain/campaign/proportion.ts'

const presets = { coreQuestions: ['A-1', 'B-1'], segments: [{ id: 's', keyQuestions: ['A-2'] }] }
const draft = (kind: 'core' | 'segment', segment: string | null = 's') => ({
  proportion: { below: 50, kind },
  segment,
  scope: ['A-1', 'A-2', 'C-1'],
})

test('small suppliers answer what is in scope of the core, or of the segment', () => {
  expect(reducedScope(draft('core'), presets)).toEqual(['A-1'])
  expect(reducedScope(draft('segment'), presets)).toEqual(['A-2'])
  expect(reducedScope(draft('segment', null), presets)).toEqual([])
  expect(reducedScope({ ...draft('core'), proportion: null }, presets)).toBeNull()
})

test('a supplier is small below the threshold, never at it, and never when its headcount is unknown', () => {
  expect([49, 50, null].map((headcount) => isSmall({ below: 50 }, headcount))).toEqual([true, false, false])
  expect(isSmall(null, 1)).toBe(false)
  expect(isSmall(undefined, 1)).toBe(false)
})

test('one small supplier brings the comparison down to the questions asked of all', () => {
  const settings = { scope: ['A-1', 'A-2'], proportion: { below: 50, scope: ['A-1'] } }
  expect(commonScope(settings, [200, 12, null])).toEqual(['A-1'])
  expect(commonScope(settings, [200, null])).toEqual(['A-1', 'A-2'])
  expect(commonScope(settings, [])).toEqual(['A-1', 'A-2'])
  expect(commonScope({ scope: ['A-1'] }, [3])).toEqual(['A-1'])
})

test('how many questions are compared is said only when it is not all of them', () => {
  const compared = { criteria: [{ questions: [1, 2] }, { questions: [3] }] }
  expect(comparedOn(['A', 'B', 'C', 'D'], compared)).toEqual({ questions: 3, all: 4 })
  expect(comparedOn(['A', 'B', 'C'], compared)).toBeNull()
})
