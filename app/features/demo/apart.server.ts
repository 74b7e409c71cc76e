import { frozenModuleOf } from '#app/domain/campaign/apart.ts'
import type { CampaignDraft, FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import type { DemoAnswer, Profile } from './answers.server.ts'
import { chanceOf, pick } from './chance.ts'
import { demoApart } from './source.ts'

const module = { id: 'ia-responsable', version: '1.0.0' }

/** The criteria that stand apart from the common score, for whoever is named to assess them. */
export const apartCriteria = ['IA', 'OWN']

/** What a campaign of the demonstration asks besides the base, as its draft says it. */
export function draftApart(): Pick<CampaignDraft, 'modules' | 'own'> {
  const { fr, en, whyFr, whyEn } = demoApart.own
  return { modules: [module], own: [{ id: 'OWN-1', text: { fr, en }, rationale: { fr: whyFr, en: whyEn } }] }
}

/** What the buyer notes of its own question, for its evaluators. */
export const apartNotes = () => ({ 'OWN-1': demoApart.own.note })

/** The same as a launch freezes it. */
export function frozenApart({ modules, own }: Pick<CampaignDraft, 'modules' | 'own'>) {
  const entries = modules.map(({ id, version }) => {
    const entry = questionnaireEntry(id, version)
    if (!entry) throw new Error('the module of the demonstration is not published')
    return entry
  })
  const questionnaires: FrozenSettings['questionnaires'] = entries.map(({ full, publicHash, fullHash }) => ({
    id: full.id,
    version: full.version,
    kind: full.kind,
    publicHash,
    fullHash,
  }))
  const rules = { ...(entries.length > 0 ? { modules: entries.map(({ full }) => frozenModuleOf(full)) } : {}) }
  return { questionnaires, rules: { ...rules, ...(own.length > 0 ? { own } : {}) } }
}

/** A supplier's answers with those to the module and to the own question; one in nine stays empty. */
export function withApart(profile: Profile, supplier: string): Profile {
  const answers = Object.entries(demoApart.answers).flatMap(([id, [settled, begun]], index): [string, DemoAnswer][] => {
    const drawn = pick(chanceOf(`${supplier}:${id}`), 9)
    if (drawn === 0) return []
    const level = drawn > 4 ? 3 : index % 2 === 0 ? 2 : 1
    const text = level === 3 ? settled : begun
    const content = { text, state: 'in_place' as const, stateDate: null, naReason: null, evidence: [] }
    return [[id, { ...content, status: 'answered', level, justification: demoApart.justifications[level] }]]
  })
  return new Map([...profile, ...answers])
}

/** The questions of a criterion that stands apart; none of one of the base. */
export function apartQuestions(criterion: string): string[] {
  return Object.keys(demoApart.answers).filter((id) => id.startsWith(`${criterion}-`))
}
