import { expect, test } from 'vitest'
import type { AnswerMarks } from '#app/domain/scoring/agreement.ts'
import { agreementReading, comparedAnswers } from '#app/domain/scoring/agreement-reading.ts'

test('answers are compared from two marks on', () => {
  expect(comparedAnswers([{}, { a: 1 }, { a: 1, b: 1 }, { a: 0, b: 1, c: 2 }] as AnswerMarks[])).toBe(2)
})

test.each([
  [null, 0, 'nothing'],
  [0.9, 0, 'nothing'],
  [null, 40, 'no_variance'],
  [0.9, 9, 'few'],
  [0.8, 10, 'reliable'],
  [0.79, 10, 'tentative'],
  [2 / 3, 10, 'tentative'],
  [0.66, 10, 'weak'],
  [-0.2, 10, 'weak'],
] as const)('α %s over %d answers reads as %s', (krippendorffAlpha, compared, reading) => {
  expect(agreementReading({ krippendorffAlpha }, compared)).toBe(reading)
})
