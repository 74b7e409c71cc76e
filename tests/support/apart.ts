import type { CampaignDraft, FrozenSettings } from '#app/domain/campaign/campaign.ts'
import type { OwnQuestion } from '#app/domain/questionnaire/own-questions.ts'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'

export const aiModule = { id: 'ia-responsable', version: '1.0.0' }

/** What the buyer expects of its own question, for its evaluators alone. */
export const ownNote = 'Attendu : un nom et un numéro, jamais pour un fournisseur'

export const ownQuestions: OwnQuestion[] = [
  {
    id: 'OWN-1',
    text: { fr: 'Qui répond de nos données à Brest ?', en: 'Who answers for our data in Brest?' },
    rationale: { fr: 'Notre site de Brest héberge la paie.', en: null },
  },
  {
    id: 'OWN-2',
    text: { fr: null, en: 'Which of your teams would work on our site?' },
    rationale: { fr: null, en: null },
  },
]

export function moduleEntry() {
  const entry = questionnaireEntry(aiModule.id, aiModule.version)
  if (!entry) throw new Error('the module is not published')
  return entry
}

export const moduleQuestions = () => questionIds(moduleEntry().full)

/** Two questions of the base, the module and two own questions, with a panel on all of it. */
export function apartDraft(panel: { purchasing: { id: string }; it: { id: string } }): Partial<CampaignDraft> {
  return {
    scope: ['GOV-1', 'GOV-2'],
    weights: { GOV: 100 },
    modules: [aiModule],
    own: ownQuestions,
    evaluatorNotes: { 'OWN-1': ownNote, 'GOV-1': 'Voir le siège' },
    evaluators: [panel.purchasing, panel.it].map(({ id }) => ({ personId: id, criteria: ['GOV', 'IA', 'OWN'] })),
  }
}

/** The same as a launch freezes it: what stands in settings besides the base. */
export function apartSettings(): Pick<FrozenSettings, 'modules' | 'own'> {
  const scope = moduleQuestions()
  const questionWeights = Object.fromEntries(scope.map((id) => [id, 1]))
  return { modules: [{ ...aiModule, scope, weights: { IA: 100 }, questionWeights }], own: ownQuestions }
}
