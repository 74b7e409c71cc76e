import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evaluate } from '#app/domain/scoring/evaluate.ts'
import { type Evaluation, parseEvaluation } from '#app/domain/scoring/evaluation.ts'
import { answered, criterion, evaluation, notApplicable, supplier } from '#tests/support/evaluations.ts'

const read = (path: string): Evaluation => {
  const parsed = parseEvaluation(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.ok) throw new Error(parsed.fault)
  return parsed.evaluation
}

describe('the worked example, by hand', () => {
  const { suppliers, dominance, flips, agreement, robustness } = evaluate(read('docs/examples/evaluation.json'))

  test('scores, levels and ranks', () => {
    // alpha: GOV (1·2 + 2·2)/(3·3), ACH-2 out of the computation; beta: GOV 1/3, ACH (3 + 2.5)/6.
    expect(suppliers[0]).toEqual({
      id: 'alpha',
      score: expect.closeTo((60 * (600 / 9) + 40 * (100 / 3)) / 100, 10),
      level: 'localise',
      rank: 2,
      provisional: false,
      applicable: 80,
      answered: 80,
      belowMinimum: [],
      criteria: [
        { id: 'GOV', score: expect.closeTo(600 / 9, 10) },
        { id: 'ACH', score: expect.closeTo(100 / 3, 10) },
      ],
    })
    expect(suppliers[1]).toMatchObject({
      score: expect.closeTo((60 * (100 / 3) + 40 * (550 / 6)) / 100, 10),
      rank: 1,
      provisional: true,
      belowMinimum: ['GOV'],
    })
  })

  test('dominance and flips', () => {
    // d = (−33.33, 58.33): they tie where 33.33·x = 58.33·(1 − x), at x = 7/11 of GOV.
    expect(dominance).toEqual([])
    const common = { leader: 'beta', challenger: 'alpha' }
    expect(flips).toEqual([
      { ...common, criterion: 'GOV', weight: expect.closeTo(7 / 11, 12), direction: 'above' },
      { ...common, criterion: 'ACH', weight: expect.closeTo(4 / 11, 12), direction: 'below' },
    ])
  })

  test('agreement over the seven answered questions', () => {
    expect(agreement.percentExact).toBeCloseTo(500 / 7, 12)
    expect(agreement.percentWithinOne).toBeCloseTo(600 / 7, 12)
    expect(agreement.severity).toEqual({ achats: expect.closeTo(-3 / 7, 12), dsi: expect.closeTo(3 / 7, 12) })
    // Observed 5, expected (Σ n_a·n_b·(a − b)²)/7 = 11.
    expect(agreement.weightedKappa).toEqual([{ evaluators: ['achats', 'dsi'], kappa: expect.closeTo(1 - 5 / 11, 12) }])
  })

  test('robustness: shares by id, and the verdict on the leader', () => {
    expect(robustness.verdict).toBe('sensible')
    expect(robustness.rankAcceptability.beta![0]).toBe(robustness.pairwise.beta!.alpha)
    expect(Object.keys(robustness.pairwise.alpha!)).toEqual(['beta'])
    // Dirichlet(134.4, 89.6) of two is a Beta: P(w < 7/11) of it is .8746 (normal approximation .877).
    expect(Math.abs(robustness.rankAcceptability.beta![0]! - 0.8746)).toBeLessThan(0.015)
  })
})

test('no supplier: nothing to rank, and no verdict', () => {
  expect(evaluate(evaluation([criterion('A', 1, [1])], []))).toEqual({
    suppliers: [],
    dominance: [],
    flips: [],
    agreement: { krippendorffAlpha: null, percentExact: null, percentWithinOne: null, weightedKappa: [], severity: {} },
    robustness: { rankAcceptability: {}, pairwise: {}, verdict: null },
  })
})

test('no score for anyone: level, rank and verdict are null', () => {
  const out = { 'A-1': notApplicable(true) }
  const result = evaluate(evaluation([criterion('A', 1, [1])], [supplier('s', out), supplier('t', out)]))
  expect(result.suppliers[0]).toMatchObject({ score: null, level: null, rank: null, applicable: 0 })
  expect(result.robustness).toMatchObject({ rankAcceptability: { s: [1, 0], t: [1, 0] }, verdict: null })
  expect(result.flips).toEqual([])
})

test('weights that total 0 give no score, though criteria have theirs', () => {
  const result = evaluate(evaluation([criterion('A', 0, [1])], [supplier('s', { 'A-1': answered([3, 3]) })]))
  expect(result.suppliers[0]).toMatchObject({ score: null, rank: null, criteria: [{ id: 'A', score: 100 }] })
})

test('flips go from the first of those who share rank 1 to every other; a tie has none', () => {
  const criteria = [criterion('A', 1, [1]), criterion('B', 1, [1])]
  const of = (a: 0 | 1 | 2 | 3, b: 0 | 1 | 2 | 3) => ({ 'A-1': answered([a, a]), 'B-1': answered([b, b]) })
  const suppliers = [supplier('low', of(3, 0)), supplier('first', of(2, 2)), supplier('tied', of(1, 3))]
  const { flips, suppliers: ranked } = evaluate(evaluation(criteria, suppliers))
  expect(ranked.map(({ rank }) => rank)).toEqual([3, 1, 1])
  expect(new Set(flips.map(({ leader, challenger }) => `${leader} ${challenger}`))).toEqual(new Set(['first low']))
})

test('a minimum never changes a rank', () => {
  const criteria = [criterion('A', 1, [1], 90), criterion('B', 1, [1])]
  const suppliers = [
    supplier('s', { 'A-1': answered([2, 2]), 'B-1': answered([3, 3]) }),
    supplier('t', { 'A-1': answered([3, 3]), 'B-1': answered([0, 0]) }),
  ]
  const [first, second] = evaluate(evaluation(criteria, suppliers)).suppliers
  expect([first!.rank, first!.belowMinimum, second!.rank, second!.belowMinimum]).toEqual([1, ['A'], 2, []])
})

test('ids that look like numbers or inherited names keep their place', () => {
  const answers = { '1-1': answered([3, 3]) }
  const suppliers = [supplier('2', answers), supplier('constructor', {}), supplier('1', answers)]
  const { robustness, suppliers: scored } = evaluate(evaluation([criterion('1', 1, [1])], suppliers))
  expect(scored.map(({ id }) => id)).toEqual(['2', 'constructor', '1'])
  expect(robustness.rankAcceptability.constructor).toEqual([0, 0, 1])
  expect(robustness.pairwise['2']).toEqual({ constructor: 1, '1': 0 })
})
