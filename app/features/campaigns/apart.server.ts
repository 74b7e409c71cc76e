import type { CampaignDraft, FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { askedOwn, OWN, type OwnQuestion } from '#app/domain/questionnaire/own-questions.ts'
import { type Criterion, type SupplierCriterion, withinScope } from '#app/domain/questionnaire/questionnaire.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import { en } from '#app/i18n/en.ts'
import { fr } from '#app/i18n/fr.ts'

/** A buyer's own questions as suppliers are asked them, under a criterion that no questionnaire has; none when there are none. */
export function ownCriteria(own: readonly OwnQuestion[] = []): SupplierCriterion[] {
  if (own.length === 0) return []
  const inBoth = (key: 'criterion' | 'objective' | 'notApplicable') => ({ fr: fr.apart[key], en: en.apart[key] })
  const texts = { name: inBoth('criterion'), objective: inBoth('objective'), notApplicable: inBoth('notApplicable') }
  return [{ id: OWN, order: 1, ...texts, questions: askedOwn(own) }]
}

const levels = [
  { level: 0, code: 'absent' },
  { level: 1, code: 'initial' },
  { level: 2, code: 'localise' },
  { level: 3, code: 'manage' },
] as const

/** One scale for all: an own question has no rubric but what the buyer may have noted. */
const commonRubric = levels.map(({ level, code }) => ({
  level,
  code,
  label: { fr: fr.terms.levels[code], en: en.terms.levels[code] },
  text: { fr: fr.apart.rubric[level] ?? '', en: en.apart.rubric[level] ?? '' },
}))

/** The same as a panel assesses them. */
function assessedOwn(own: readonly OwnQuestion[] | undefined): Criterion[] {
  return ownCriteria(own).map((criterion) => ({
    ...criterion,
    evaluatorOnly: { tips: { fr: '', en: '' } },
    questions: criterion.questions.map((question) => ({
      ...question,
      evaluatorOnly: { rubric: commonRubric, maturityDimensions: [], references: [] },
    })),
  }))
}

function published({ id, version }: { id: string; version: string }) {
  const entry = questionnaireEntry(id, version)
  if (!entry) throw new Error(`Questionnaire ${id}@${version} is not published here`)
  return entry
}

/** The modules of a draft with everything: the buyer's side. Throws when one is not published here. */
export function modulesOf(draft: Pick<CampaignDraft, 'modules'>) {
  return draft.modules.map(published)
}

/** What a draft has assessed besides its base: the criteria of its modules, then its own questions. */
export function draftApart(draft: Pick<CampaignDraft, 'modules' | 'own'>): Criterion[] {
  return [...modulesOf(draft).flatMap(({ full }) => full.criteria), ...assessedOwn(draft.own)]
}

export interface FrozenPart {
  kind: 'module' | 'own'
  /** Of a module; of own questions neither. */
  questionnaire: { id: string; version: string } | null
  title: Criterion['name']
  criteria: Criterion[]
  weights: Record<string, number>
  questionWeights: Record<string, number>
}

/** What a launch has assessed apart from the common score: each module, then the own questions; empty for most. */
export function frozenApart({ modules = [], own }: Pick<FrozenSettings, 'modules' | 'own'>): FrozenPart[] {
  const ofModules = modules.map(({ id, version, scope, weights, questionWeights }): FrozenPart => {
    const { full } = published({ id, version })
    const { criteria } = withinScope(full, scope)
    return { kind: 'module', questionnaire: { id, version }, title: full.title, criteria, weights, questionWeights }
  })
  const ofOwn = assessedOwn(own).map(
    (criterion): FrozenPart => ({
      kind: 'own',
      questionnaire: null,
      title: criterion.name,
      criteria: [criterion],
      // What must be settled weighs something; nothing of it is ever a score.
      weights: { [criterion.id]: 1 },
      questionWeights: {},
    }),
  )
  return [...ofModules, ...ofOwn]
}
