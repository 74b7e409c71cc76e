import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AnswerMarks,
  marksOfAnswered,
  panelAgreement,
  percentAgreement,
  severity,
} from '#app/domain/scoring/agreement.ts'
import { anyEvaluation } from '#tests/support/evaluation-arbitraries.ts'
import { answered, notApplicable, supplier, unanswered } from '#tests/support/evaluations.ts'

test('only marks of answered questions count', () => {
  const marks = { e1: 0, e2: 3 } as const
  const answers = { a: answered([1, 2]), b: { ...unanswered, marks }, c: { ...notApplicable(false), marks } }
  expect(marksOfAnswered({ suppliers: [supplier('s', answers), supplier('t', { a: answered([3]) })] })).toEqual([
    { e1: 1, e2: 2 },
    { e1: 3 },
  ])
})

test('percentages are over all pairs of marks on one answer', () => {
  const answers: AnswerMarks[] = [{ a: 2, b: 2, c: 3 }, { a: 0, b: 2 }, { a: 1 }, {}]
  expect(percentAgreement(answers, 0)).toBe(25) // 1 of 4 pairs
  expect(percentAgreement(answers, 1)).toBe(75) // 3 of 4
})

test('percentages are null without a pair', () => {
  expect(percentAgreement([], 0)).toBeNull()
  expect(percentAgreement([{ a: 1 }, {}], 1)).toBeNull()
})

test('severity is the mean of own mark − mean of the others, on answers that another marked too', () => {
  const answers: AnswerMarks[] = [{ a: 1, b: 2, c: 3 }, { a: 0, b: 3 }, { a: 3 }]
  expect(severity(answers, 'a')).toBe((1 - 2.5 + (0 - 3)) / 2)
  expect(severity(answers, 'b')).toBe((2 - 2 + (3 - 0)) / 2)
  expect(severity(answers, 'c')).toBe(1.5)
  expect(severity([{ a: 3 }], 'a')).toBeNull()
  expect(severity(answers, 'toString')).toBeNull()
})

test('a panel: every pair once, evaluators in order, pairs without a common answer null', () => {
  const answers: AnswerMarks[] = [{ dsi: 2, achats: 2 }, { dsi: 0, achats: 1 }, { dsi: 3, achats: 3 }, { rse: 1 }]
  const agreement = panelAgreement(answers)
  expect(agreement.weightedKappa.map(({ evaluators }) => evaluators)).toEqual([
    ['achats', 'dsi'],
    ['achats', 'rse'],
    ['dsi', 'rse'],
  ])
  expect(agreement.weightedKappa.map(({ kappa }) => kappa === null)).toEqual([false, true, true])
  expect(agreement.percentExact).toBeCloseTo(200 / 3, 12)
  expect(agreement.percentWithinOne).toBe(100)
  expect(agreement.severity).toEqual({ achats: 1 / 3, dsi: -1 / 3, rse: null })
  expect(agreement.krippendorffAlpha).toBeGreaterThan(0.8)
})

test('an empty panel has nothing to say, and one without variance no coefficient', () => {
  const nothing = {
    krippendorffAlpha: null,
    percentExact: null,
    percentWithinOne: null,
    weightedKappa: [],
    severity: {},
  }
  expect(panelAgreement([])).toEqual(nothing)
  const flat = panelAgreement([{ a: 2, b: 2 }])
  expect(flat).toMatchObject({ krippendorffAlpha: null, percentExact: 100, weightedKappa: [{ kappa: null }] })
})

test('does not depend on the order in which marks were given', () => {
  fc.assert(
    fc.property(anyEvaluation, (evaluation) => {
      const marks = marksOfAnswered(evaluation)
      const reversed = marks.map((one) => Object.fromEntries(Object.entries(one).reverse()))
      expect(panelAgreement(reversed)).toEqual(panelAgreement(marks))
    }),
  )
})

test('swapping two evaluators swaps what is theirs and nothing else', () => {
  fc.assert(
    fc.property(anyEvaluation, (evaluation) => {
      const names: Record<string, string> = { e1: 'e2', e2: 'e1', e3: 'e3' }
      const marks = marksOfAnswered(evaluation)
      const swapped = marks.map((one) =>
        Object.fromEntries(Object.entries(one).map(([who, mark]) => [names[who], mark])),
      )
      const [before, after] = [panelAgreement(marks), panelAgreement(swapped as AnswerMarks[])]
      expect(after.krippendorffAlpha).toBe(before.krippendorffAlpha)
      expect([after.percentExact, after.percentWithinOne]).toEqual([before.percentExact, before.percentWithinOne])
      expect(after.severity.e1).toEqual(before.severity.e2)
      expect(after.severity.e2).toEqual(before.severity.e1)
    }),
  )
})
