import type { EvaluatorFunction } from '#app/domain/accounts/access.ts'
import type { CampaignDraft, PlannedSupplier } from '#app/domain/campaign/campaign.ts'

/** What the people named for one criterion are: how many, and of which functions. */
export interface CriterionPanel {
  criterionId: string
  people: string[]
  functions: EvaluatorFunction[]
}

/**
 * Who would mark each criterion, among people who are still evaluators of the organisation (`functions` knows no other).
 * Source: Design §3 (evaluators by criterion), §4.9.
 */
export function panelByCriterion(
  evaluators: CampaignDraft['evaluators'],
  functions: ReadonlyMap<string, EvaluatorFunction>,
  criteria: readonly string[],
): CriterionPanel[] {
  return criteria.map((criterionId) => {
    const people = evaluators
      .filter(({ personId, criteria: own }) => own.includes(criterionId) && functions.has(personId))
      .map(({ personId }) => personId)
    return { criterionId, people, functions: [...new Set(people.map((id) => functions.get(id) as EvaluatorFunction))] }
  })
}

/**
 * What a criterion's panel lacks before anything could be agreed: somebody; `requiredMarks` people; two functions, never
 * one alone, unless the campaign says that one evaluator is enough. Null when nothing. Source: Design §4.9.
 */
export function panelLack(panel: CriterionPanel, requiredMarks: number): 'nobody' | 'people' | 'functions' | null {
  if (panel.people.length === 0) return 'nobody'
  if (panel.people.length < requiredMarks) return 'people'
  return requiredMarks > 1 && panel.functions.length < 2 ? 'functions' : null
}

/** For whom else an evaluator answers: the SIREN of those organisations, and the addresses of the people in them. */
export interface AnsweringElsewhere {
  personId: string
  name: string
  sirens: readonly string[]
  emails: readonly string[]
}

/** The evaluators who would mark the organisation for which they answer, with its name in the list. Source: Design §2. */
export function panelConflicts(
  evaluators: CampaignDraft['evaluators'],
  suppliers: readonly PlannedSupplier[],
  elsewhere: readonly AnsweringElsewhere[],
): { person: string; supplier: string }[] {
  const marking = new Set(evaluators.filter(({ criteria }) => criteria.length > 0).map(({ personId }) => personId))
  return elsewhere
    .filter(({ personId }) => marking.has(personId))
    .flatMap(({ name, sirens, emails }) =>
      suppliers
        .filter(({ siren, email }) => emails.includes(email) || (siren !== null && sirens.includes(siren)))
        .map((supplier) => ({ person: name, supplier: supplier.name })),
    )
}
