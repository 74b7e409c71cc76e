import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { equalWeights } from '#app/domain/campaign/presets.ts'
import { OWN } from '#app/domain/questionnaire/own-questions.ts'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'

type Apart = Pick<FrozenSettings, 'scope' | 'weights' | 'modules' | 'own'>

interface Module {
  id: string
  version: string
  criteria: { id: string; questions: { id: string }[] }[]
}

/** What launch freezes of a module: every question of it, each weighing 1, in criteria of equal weight that total 100. Source: Design §2 (each its own total). */
export function frozenModuleOf({ id, version, criteria }: Module): NonNullable<FrozenSettings['modules']>[number] {
  const scope = questionIds({ criteria })
  return {
    id,
    version,
    scope,
    weights: equalWeights(criteria),
    questionWeights: Object.fromEntries(scope.map((question) => [question, 1])),
  }
}

/** The questions that a launch asks of one of its questionnaires; none of a version that it does not name. Source: Design §2, §4.1. */
export function scopeIn(
  settings: Apart,
  questionnaire: Pick<FrozenSettings['questionnaires'][number], 'id' | 'version' | 'kind'>,
): readonly string[] {
  const { id, version, kind } = questionnaire
  if (kind === 'base') return settings.scope
  return settings.modules?.find((one) => one.id === id && one.version === version)?.scope ?? []
}

/** Every question that a launch asks: of the base, of the modules, and the buyer's own. Source: Design §2. */
export function everyQuestion({ scope, modules = [], own = [] }: Omit<Apart, 'weights'>): string[] {
  return [...scope, ...modules.flatMap((module) => module.scope), ...own.map(({ id }) => id)]
}

/**
 * What a criterion weighs where it counts, above 0 when its answers must be settled: in the common score, in the total of
 * its module; own questions count nowhere and are settled like the others. Source: Design §2, §5.
 */
export function weightWhereCounted({ weights, modules = [] }: Apart, criterion: string): number {
  const own = criterion === OWN ? 1 : undefined
  return (
    own ??
    modules.find((module) => Object.hasOwn(module.weights, criterion))?.weights[criterion] ??
    weights[criterion] ??
    0
  )
}
