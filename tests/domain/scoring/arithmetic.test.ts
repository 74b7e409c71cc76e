import fc from 'fast-check'
import { expect, test } from 'vitest'
import { criterionArithmetic, overallArithmetic } from '#app/domain/scoring/arithmetic.ts'
import { scoreCriterion, scoreSupplier } from '#app/domain/scoring/scoring.ts'
import { anyEvaluation } from '#tests/support/evaluation-arbitraries.ts'
import { answered, criterion, notApplicable, supplier } from '#tests/support/evaluations.ts'

const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)

test('a criterion line by line: points u·L/3, none for a question out of the computation', () => {
  const answers = { 'A-1': answered([3, 3]), 'A-2': answered([1, 2]), 'A-3': notApplicable(true) }
  const lines = criterionArithmetic(scoreCriterion(criterion('A', 1, [1, 2, 2, 1]), answers, 2))
  expect(lines.map(({ id, points, source }) => [id, points, source])).toEqual([
    ['A-1', 1, 'mean'],
    ['A-2', 1, 'mean'],
    ['A-3', null, 'na_accepted'],
    ['A-4', 0, 'unanswered'],
  ])
})

test('an overall score line by line: share of the scored weights, and contribution', () => {
  const criteria = [criterion('A', 30, [1]), criterion('B', 10, [1]), criterion('C', 60, [1])]
  const answers = { 'A-1': answered([3, 3]), 'B-1': answered([0, 0]), 'C-1': notApplicable(true) }
  const result = overallArithmetic(scoreSupplier({ criteria, requiredMarks: 2 }, supplier('s', answers)))
  expect(result).toEqual({
    score: 75,
    numerator: 3_000,
    denominator: 40,
    lines: [
      { id: 'A', weight: 30, score: 100, share: 0.75, contribution: 75 },
      { id: 'B', weight: 10, score: 0, share: 0.25, contribution: 0 },
      { id: 'C', weight: 60, score: null, share: null, contribution: null },
    ],
  })
})

test('nothing has a share when the weights total 0', () => {
  const score = scoreSupplier(
    { criteria: [criterion('A', 0, [1])], requiredMarks: 2 },
    supplier('s', { 'A-1': answered([2, 2]) }),
  )
  const { lines, denominator } = overallArithmetic(score)
  expect([denominator, lines[0]!.share, lines[0]!.contribution, score.score]).toEqual([0, null, null, null])
})

test('the lines add up to the totals that they explain', () => {
  fc.assert(
    fc.property(anyEvaluation, (evaluation) => {
      for (const one of evaluation.suppliers) {
        const scored = scoreSupplier(evaluation, one)
        for (const part of scored.criteria) {
          const lines = criterionArithmetic(part)
          const counted = lines.filter(({ points }) => points !== null)
          expect(sum(lines.map(({ points }) => points))).toBeCloseTo(part.numerator, 9)
          expect(sum(counted.map(({ weight }) => weight))).toBeCloseTo(part.denominator, 9)
          if (part.score !== null) expect((100 * part.numerator) / part.denominator).toBeCloseTo(part.score, 9)
        }
        const { score, numerator, denominator, lines } = overallArithmetic(scored)
        if (score === null) continue
        expect(sum(lines.map(({ contribution }) => contribution))).toBeCloseTo(score, 9)
        expect(sum(lines.map(({ share }) => share))).toBeCloseTo(1, 9)
        expect(numerator / denominator).toBeCloseTo(score, 9)
      }
    }),
  )
})
