import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Evaluation } from '#app/domain/scoring/evaluation.ts'
import { displayOrder } from '#app/domain/scoring/ranking.ts'
import { cellKey, standings } from '#app/domain/scoring/standings.ts'
import { whatIf } from '#app/domain/scoring/what-if.ts'
import { anyEvaluation } from '#tests/support/evaluation-arbitraries.ts'

const allRevealed = ({ suppliers, criteria }: Evaluation) =>
  new Set(suppliers.flatMap(({ id }) => criteria.map((criterion) => cellKey(id, criterion.id))))
const weightsOf = ({ criteria }: Evaluation) => Object.fromEntries(criteria.map(({ id, weight }) => [id, weight]))

test('the weights of the campaign change nothing, nor does any multiple of them', () => {
  fc.assert(
    fc.property(anyEvaluation, fc.constantFrom(1, 2, 0.25), (evaluation, factor) => {
      const weights = Object.fromEntries(Object.entries(weightsOf(evaluation)).map(([id, w]) => [id, w * factor]))
      for (const { actual, simulated, gained } of whatIf(evaluation, allRevealed(evaluation), weights)) {
        expect(simulated.rank).toBe(actual.rank)
        expect(gained).toBe(actual.rank === null ? null : 0)
        if (actual.score === null) expect(simulated.score).toBeNull()
        else expect(simulated.score).toBeCloseTo(actual.score, 9)
      }
    }),
  )
})

test('the whole weight on one criterion gives its score to each', () => {
  fc.assert(
    fc.property(anyEvaluation, fc.nat(), (evaluation, pick) => {
      const criterion = evaluation.criteria[pick % evaluation.criteria.length]!
      for (const { simulated } of whatIf(evaluation, allRevealed(evaluation), { [criterion.id]: 7 })) {
        const score = simulated.criteria.find(({ id }) => id === criterion.id)?.score ?? null
        if (score === null) expect(simulated.score).toBeNull()
        else expect(simulated.score).toBeCloseTo(score, 9)
      }
    }),
  )
})

test('what was given is left as it was, and nothing is said before everything is revealed', () => {
  fc.assert(
    fc.property(anyEvaluation, (evaluation) => {
      const before = structuredClone(evaluation)
      const revealed = allRevealed(evaluation)
      const own = standings(evaluation, revealed)
      whatIf(evaluation, revealed, {})
      expect(evaluation).toEqual(before)
      expect(displayOrder(standings(evaluation, revealed).suppliers)).toEqual(displayOrder(own.suppliers))
      if (standings(evaluation, new Set()).state !== 'complete')
        expect(whatIf(evaluation, new Set(), weightsOf(evaluation))).toEqual([])
    }),
  )
})

test('a supplier strong where the weight goes passes before the other', () => {
  const answer = (level: 0 | 3) => ({ status: 'answered' as const, naAccepted: null, marks: {}, consensus: level })
  const question = (id: string) => ({ id, weight: 1 })
  const evaluation: Evaluation = {
    criteria: [
      { id: 'A', weight: 80, minimum: null, questions: [question('A-1')] },
      { id: 'B', weight: 20, minimum: null, questions: [question('B-1')] },
    ],
    requiredMarks: 2,
    suppliers: [
      { id: 's1', answers: { 'A-1': answer(3), 'B-1': answer(0) } },
      { id: 's2', answers: { 'A-1': answer(0), 'B-1': answer(3) } },
    ],
    robustness: { model: 'close', draws: 10, seed: 1 },
  }
  const [first, second] = whatIf(evaluation, allRevealed(evaluation), { A: 40, B: 60 })
  expect([first?.actual.rank, first?.simulated.rank, first?.gained]).toEqual([1, 2, -1])
  expect([second?.actual.rank, second?.simulated.rank, second?.gained]).toEqual([2, 1, 1])
  const equal = whatIf(evaluation, allRevealed(evaluation), { A: 50, B: 50 })
  expect(equal.map(({ simulated }) => simulated.rank)).toEqual([1, 1])
})
