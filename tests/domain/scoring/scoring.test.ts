import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overallScore, scoreCriterion, scoreSupplier } from '#app/domain/scoring/scoring.ts'
import { anyEvaluation } from '#tests/support/evaluation-arbitraries.ts'
import { answered, criterion, notApplicable, supplier, unanswered } from '#tests/support/evaluations.ts'

const gov = criterion('GOV', 60, [1, 2])

describe('criterion score', () => {
  test('is 100 · Σ u·L/3 / Σ u', () => {
    const score = scoreCriterion(gov, { 'GOV-1': answered([3, 3]), 'GOV-2': answered([1, 1]) }, 2)
    expect(score.score).toBeCloseTo((100 * (1 * 3 + 2 * 1)) / 3 / 3, 12)
    expect([score.numerator, score.denominator, score.inScope, score.answeredWeight]).toEqual([5 / 3, 3, 3, 3])
  })

  test('is exactly 100 when every level is 3 and exactly 0 when every level is 0', () => {
    const all = (level: 0 | 3) => ({ 'GOV-1': answered([level, level]), 'GOV-2': answered([level, level]) })
    expect(scoreCriterion(gov, all(3), 2).score).toBe(100)
    expect(scoreCriterion(gov, all(0), 2).score).toBe(0)
  })

  test('leaves out accepted "not applicable", and counts refused, pending and unanswered as zero', () => {
    const scoreWith = (other: Parameters<typeof scoreCriterion>[1]) =>
      scoreCriterion(gov, { 'GOV-1': answered([3, 3]), ...other }, 2).score
    expect(scoreWith({ 'GOV-2': notApplicable(true) })).toBe(100)
    for (const zero of [notApplicable(false), notApplicable(null), unanswered]) {
      expect(scoreWith({ 'GOV-2': zero })).toBeCloseTo(100 / 3, 12)
    }
    expect(scoreWith({})).toBeCloseTo(100 / 3, 12)
  })

  test('is null when Σ u = 0: no question, weights of zero, or all accepted as not applicable', () => {
    expect(scoreCriterion(criterion('X', 10, []), {}, 2).score).toBeNull()
    expect(scoreCriterion(criterion('X', 10, [0]), { 'X-1': answered([3, 3]) }, 2).score).toBeNull()
    const allOut = { 'GOV-1': notApplicable(true), 'GOV-2': notApplicable(true) }
    expect(scoreCriterion(gov, allOut, 2).score).toBeNull()
  })

  test('a question named as an inherited property is unanswered, not an error', () => {
    const odd = { ...gov, questions: [{ id: 'constructor', weight: 1 }] }
    expect(scoreCriterion(odd, {}, 2).questions[0]).toMatchObject({ status: 'unanswered', level: 0 })
  })

  test('is unreliable beyond a third of its questions accepted as not applicable, not at a third', () => {
    const three = criterion('X', 1, [1, 1, 1])
    const one = { 'X-1': notApplicable(true) }
    expect(scoreCriterion(three, one, 2).unreliable).toBe(false)
    expect(scoreCriterion(three, { ...one, 'X-2': notApplicable(true) }, 2).unreliable).toBe(true)
    expect(scoreCriterion(three, { ...one, 'X-2': notApplicable(false) }, 2).unreliable).toBe(false)
    expect(scoreCriterion(three, { ...one, 'X-2': notApplicable(null) }, 2).unreliable).toBe(false)
    expect(scoreCriterion(criterion('X', 1, []), {}, 2).unreliable).toBe(false)
  })

  test('is provisional only for a question that weighs', () => {
    const answers = { 'X-1': answered([2, 2]), 'X-2': answered([1, 2]) }
    expect(scoreCriterion(criterion('X', 1, [1, 1]), answers, 2).provisional).toBe(true)
    expect(scoreCriterion(criterion('X', 1, [1, 0]), answers, 2).provisional).toBe(false)
  })
})

describe('overall score', () => {
  test('is Σ w·S / Σ w over the criteria with a score', () => {
    expect(
      overallScore([
        { weight: 15, score: 80 },
        { weight: 5, score: 40 },
      ]),
    ).toBe(70)
    expect(
      overallScore([
        { weight: 15, score: 80 },
        { weight: 85, score: null },
      ]),
    ).toBe(80)
  })

  test('is null with no score or Σ w = 0', () => {
    expect(overallScore([])).toBeNull()
    expect(overallScore([{ weight: 1, score: null }])).toBeNull()
    expect(overallScore([{ weight: 0, score: 50 }])).toBeNull()
    expect(
      overallScore([
        { weight: 0, score: 50 },
        { weight: 7, score: null },
      ]),
    ).toBeNull()
  })
})

describe('supplier', () => {
  const criteria = [criterion('A', 30, [1, 1]), criterion('B', 10, [2]), criterion('C', 60, [])]
  const score = (answers: Parameters<typeof supplier>[1], settings = criteria) =>
    scoreSupplier({ criteria: settings, requiredMarks: 2 }, supplier('s', answers))

  test('applicable and answered are shares of the weights in scope, a criterion without question left out', () => {
    const result = score({ 'A-1': notApplicable(true), 'A-2': answered([3, 3]), 'B-1': notApplicable(false) })
    expect(result.applicable).toBeCloseTo((100 * (30 * 0.5 + 10)) / 40, 12)
    expect(result.answered).toBeCloseTo((100 * (30 * 0.5)) / 40, 12)
  })

  test('applicable and answered are null without question in scope or weight', () => {
    expect(score({}, [criterion('C', 60, [0])])).toMatchObject({ score: null, applicable: null, answered: null })
    expect(score({}, [criterion('A', 0, [1])])).toMatchObject({ score: null, applicable: null, answered: null })
  })

  test('nothing applicable leaves no score but says so in the shares', () => {
    const result = score({ 'A-1': notApplicable(true), 'A-2': notApplicable(true), 'B-1': notApplicable(true) })
    expect(result).toMatchObject({ score: null, applicable: 0, answered: 0, provisional: false })
  })

  test('provisional counts only u > 0 in criteria with w > 0', () => {
    const provisional = (w: number, u: number) =>
      score({ 'A-1': answered([2, 2]), 'B-1': answered([1, 3]) }, [criterion('A', 1, [1]), criterion('B', w, [u])])
        .provisional
    expect([provisional(1, 1), provisional(0, 1), provisional(1, 0)]).toEqual([true, false, false])
  })

  test('below minimum means below by more than 1e-9; a null criterion never is', () => {
    const third = { 'A-1': answered([1, 1]) } // 33.33…
    const below = (minimum: number | null, answers: Parameters<typeof supplier>[1] = third) =>
      score(answers, [criterion('A', 1, [1], minimum)]).belowMinimum
    expect(below(100 / 3 + 5e-10)).toEqual([])
    expect(below(100 / 3 + 5e-9)).toEqual(['A'])
    expect(below(34)).toEqual(['A'])
    expect(below(0)).toEqual([])
    expect(below(null)).toEqual([])
    expect(below(100, { 'A-1': notApplicable(true) })).toEqual([])
  })
})

test('scores stay within 0 to 100 and shares are consistent', () => {
  fc.assert(
    fc.property(anyEvaluation, (evaluation) => {
      for (const one of evaluation.suppliers) {
        const { score, applicable, answered: share, criteria } = scoreSupplier(evaluation, one)
        for (const value of [score, applicable, share, ...criteria.map((c) => c.score)]) {
          if (value === null) continue
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(100 + 1e-9)
        }
        if (share !== null) expect(share).toBeLessThanOrEqual(applicable! + 1e-9)
      }
    }),
  )
})
