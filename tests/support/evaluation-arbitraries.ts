import fc from 'fast-check'
import type { Evaluation, EvaluationAnswer, EvaluationCriterion, Level } from '#app/domain/scoring/evaluation.ts'
import { answered, criterion, evaluation, notApplicable, supplier, unanswered } from '#tests/support/evaluations.ts'

export const anyLevel: fc.Arbitrary<Level> = fc.constantFrom(0, 1, 2, 3)

export const anyAnswer: fc.Arbitrary<EvaluationAnswer> = fc.oneof(
  { weight: 6, arbitrary: fc.array(anyLevel, { maxLength: 3 }).map((marks) => answered(marks)) },
  { weight: 2, arbitrary: fc.tuple(anyLevel, anyLevel).map(([mark, agreed]) => answered([mark, 0], agreed)) },
  { weight: 1, arbitrary: fc.constantFrom(true, false, null).map(notApplicable) },
  { weight: 1, arbitrary: fc.constant(unanswered) },
)

export const anyCriteria: fc.Arbitrary<EvaluationCriterion[]> = fc
  .array(fc.tuple(fc.nat(20), fc.array(fc.nat(2), { maxLength: 4 })), { minLength: 1, maxLength: 5 })
  .map((rows) => rows.map(([weight, questions], index) => criterion(`C${index + 1}`, weight, questions)))

/** Whole evaluations: zero weights, criteria without a question, missing and not applicable answers included. */
export const anyEvaluation: fc.Arbitrary<Evaluation> = anyCriteria.chain((criteria) => {
  const ids = criteria.flatMap(({ questions }) => questions.map(({ id }) => id))
  const answers = fc
    .tuple(...ids.map(() => fc.option(anyAnswer, { freq: 8 })))
    .map((row) => Object.fromEntries(ids.flatMap((id, index) => (row[index] ? [[id, row[index]] as const] : []))))
  return fc
    .tuple(
      fc.array(answers, { maxLength: 6 }),
      fc.constantFrom('close' as const, 'wide' as const, 'any' as const),
      fc.integer(),
    )
    .map(([rows, model, seed]) =>
      evaluation(
        criteria,
        rows.map((row, index) => supplier(`s${index + 1}`, row)),
        { model, seed, draws: 60 },
      ),
    )
})
