import type { Criterion } from '#app/domain/questionnaire/questionnaire.ts'
import type { ComparisonSource } from './queries.server.ts'

/** What one table of a comparison is made of: the common score, a module with its own total, or own questions without any. */
export type PartSource = Pick<ComparisonSource, 'campaign' | 'invitations' | 'evaluation' | 'revealed'> & {
  part: 'common' | 'module' | 'own'
  questionnaire: { criteria: Criterion[] }
}

function partsOf(source: ComparisonSource): PartSource[] {
  const { campaign, invitations, revealed } = source
  const shared = { campaign, invitations, revealed }
  const { questionnaire, evaluation, apart } = source
  return [
    { ...shared, part: 'common', questionnaire, evaluation },
    ...apart.map(
      ({ kind, criteria, evaluation }): PartSource => ({
        ...shared,
        part: kind,
        questionnaire: { criteria },
        evaluation,
      }),
    ),
  ]
}

/** The modules of a campaign, each with a total of its own. */
export function modulesOf(source: ComparisonSource) {
  return source.apart.flatMap(({ kind, questionnaire, title, criteria, evaluation }) =>
    kind === 'module' && questionnaire ? [{ id: questionnaire.id, title, criteria, evaluation }] : [],
  )
}

/** The part that has a criterion; null when the campaign does not ask it. */
export function partWithCriterion(source: ComparisonSource, criterionId: string): PartSource | null {
  const has = ({ questionnaire }: PartSource) => questionnaire.criteria.some(({ id }) => id === criterionId)
  return partsOf(source).find(has) ?? null
}

/** The part that has a question; null when the campaign does not ask it. */
export function partWithQuestion(source: ComparisonSource, questionId: string): PartSource | null {
  const has = ({ questionnaire }: PartSource) =>
    questionnaire.criteria.some(({ questions }) => questions.some(({ id }) => id === questionId))
  return partsOf(source).find(has) ?? null
}
