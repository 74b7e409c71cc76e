import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from '#app/domain/scoring/evaluate.ts'
import type { Evaluation, EvaluationAnswer, Level } from '#app/domain/scoring/evaluation.ts'
import { scoreSupplier } from '#app/domain/scoring/scoring.ts'
import { anyAnswer, anyEvaluation } from '#tests/support/evaluation-arbitraries.ts'

const nonEmpty = anyEvaluation.filter(({ suppliers }) => suppliers.length > 0)
const near = (a: number | null, b: number | null) => a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-9)

test('the same evaluation gives the same result to the last bit', () => {
  fc.assert(
    fc.property(anyEvaluation, (evaluation) => {
      expect(JSON.stringify(evaluate(structuredClone(evaluation)))).toBe(JSON.stringify(evaluate(evaluation)))
    }),
  )
})

test('scaling all weights of criteria, or those of the questions of one, changes nothing', () => {
  // Powers of two, so that not a bit of a quotient moves and the draws are the very same.
  const scale = fc.constantFrom(1 / 1024, 0.5, 2, 64)
  fc.assert(
    fc.property(anyEvaluation, scale, scale, (evaluation, ofCriteria, ofQuestions) => {
      const [head, ...rest] = evaluation.criteria
      const criteria = [
        { ...head!, questions: head!.questions.map((one) => ({ ...one, weight: one.weight * ofQuestions })) },
        ...rest,
      ].map((one) => ({ ...one, weight: one.weight * ofCriteria }))
      expect(evaluate({ ...evaluation, criteria })).toEqual(evaluate(evaluation))
    }),
  )
})

test('scaling weights by any factor keeps scores within rounding, and ranks', () => {
  fc.assert(
    fc.property(anyEvaluation, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (evaluation, factor) => {
      const criteria = evaluation.criteria.map((one) => ({ ...one, weight: one.weight * factor }))
      const [before, after] = [evaluate(evaluation), evaluate({ ...evaluation, criteria })]
      for (const [index, one] of after.suppliers.entries()) {
        const other = before.suppliers[index]!
        expect(near(one.score, other.score) && near(one.applicable, other.applicable)).toBe(true)
        expect([one.rank, one.level, one.provisional]).toEqual([other.rank, other.level, other.provisional])
      }
    }),
  )
})

function raised(answer: EvaluationAnswer): EvaluationAnswer {
  const up = (level: Level) => Math.min(level + 1, 3) as Level
  if (answer.consensus !== null) return { ...answer, consensus: up(answer.consensus) }
  const [first] = Object.entries(answer.marks)
  return first ? { ...answer, marks: { ...answer.marks, [first[0]]: up(first[1]) } } : answer
}

test('raising a mark or a consensus never lowers a score, a rank or a place in any draw', () => {
  fc.assert(
    fc.property(nonEmpty, fc.nat(), fc.nat(), (evaluation, pick, which) => {
      const index = pick % evaluation.suppliers.length
      const chosen = evaluation.suppliers[index]!
      const ids = Object.keys(chosen.answers)
      if (ids.length === 0) return
      const id = ids[which % ids.length]!
      const suppliers = evaluation.suppliers.with(index, {
        ...chosen,
        answers: { ...chosen.answers, [id]: raised(chosen.answers[id]!) },
      })
      const [before, after] = [evaluate(evaluation), evaluate({ ...evaluation, suppliers })]
      const [was, is] = [before.suppliers[index]!, after.suppliers[index]!]
      expect(is.score === was.score || is.score! >= was.score!).toBe(true)
      for (const [k, { score }] of is.criteria.entries()) {
        expect(score === was.criteria[k]!.score || score! >= was.criteria[k]!.score!).toBe(true)
      }
      expect(is.rank === was.rank || is.rank! < was.rank!).toBe(true)
      for (const [other, share] of Object.entries(after.robustness.pairwise[chosen.id]!)) {
        expect(share).toBeGreaterThanOrEqual(before.robustness.pairwise[chosen.id]![other]!)
      }
    }),
    { numRuns: 200 },
  )
})

test('a better answer in place of "not applicable" pending or refused never lowers a score', () => {
  fc.assert(
    fc.property(nonEmpty, anyAnswer, (evaluation, better) => {
      const chosen = evaluation.suppliers[0]!
      for (const [id, answer] of Object.entries(chosen.answers)) {
        if (answer.status !== 'not_applicable' || answer.naAccepted === true || better.naAccepted === true) continue
        const changed = { ...chosen, answers: { ...chosen.answers, [id]: better } }
        const [was, is] = [scoreSupplier(evaluation, chosen), scoreSupplier(evaluation, changed)]
        expect(is.score === was.score || is.score! >= was.score!).toBe(true)
      }
    }),
  )
})

test('adding or removing a supplier changes nothing in the scores of the others, nor their order', () => {
  fc.assert(
    fc.property(nonEmpty, (evaluation) => {
      const fewer: Evaluation = { ...evaluation, suppliers: evaluation.suppliers.slice(0, -1) }
      const all = evaluate(evaluation).suppliers
      const alone = evaluate(fewer).suppliers
      const unranked = ({ rank, ...rest }: (typeof all)[number]) => rest
      expect(all.slice(0, -1).map(unranked)).toEqual(alone.map(unranked))
      for (const [a, one] of alone.entries()) {
        for (const [b, other] of alone.entries()) {
          if (one.rank !== null && other.rank !== null)
            expect(Math.sign(one.rank - other.rank)).toBe(Math.sign(all[a]!.rank! - all[b]!.rank!))
        }
      }
    }),
  )
})

test('reordering suppliers reorders results and changes no score, rank or share', () => {
  fc.assert(
    fc.property(anyEvaluation, (evaluation) => {
      const reversed = evaluate({ ...evaluation, suppliers: evaluation.suppliers.toReversed() })
      const straight = evaluate(evaluation)
      expect(reversed.suppliers.toReversed()).toEqual(straight.suppliers)
      expect(reversed.robustness.rankAcceptability).toEqual(straight.robustness.rankAcceptability)
      expect(reversed.robustness.pairwise).toEqual(straight.robustness.pairwise)
      expect(reversed.dominance.toSorted()).toEqual(straight.dominance.toSorted())
    }),
  )
})

test('who dominates has no worse rank, and every share of its pair', () => {
  fc.assert(
    fc.property(anyEvaluation, (evaluation) => {
      const { suppliers, dominance, robustness } = evaluate(evaluation)
      const rank = Object.fromEntries(suppliers.map((one) => [one.id, one.rank]))
      for (const [better, worse] of dominance) {
        if (rank[better] !== null) expect(rank[better]!).toBeLessThanOrEqual(rank[worse]!)
        expect(robustness.pairwise[worse]![better]).toBe(0)
      }
    }),
  )
})

test('one mark more by the same evaluators changes no one else: scores depend on own answers only', () => {
  fc.assert(
    fc.property(nonEmpty, anyAnswer, (evaluation, answer) => {
      const id = evaluation.criteria.flatMap(({ questions }) => questions)[0]?.id
      if (id === undefined) return
      const [first, ...others] = evaluation.suppliers
      const changed = [{ ...first!, answers: { ...first!.answers, [id]: answer } }, ...others]
      const after = evaluate({ ...evaluation, suppliers: changed }).suppliers.slice(1)
      const before = evaluate(evaluation).suppliers.slice(1)
      expect(after.map(({ score }) => score)).toEqual(before.map(({ score }) => score))
    }),
  )
})
