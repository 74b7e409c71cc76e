import { type DeclaredState, declaredStates } from '#app/domain/answers/answers.ts'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { descentsBetween, descentTo } from '#app/domain/questionnaire/carry-over.ts'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import type { Relation } from '#app/domain/questionnaire/version-changes.ts'
import { questionnaireEntry, versionChanges } from '#app/features/questionnaires/registry.server.ts'
import { askedQuestions } from './asked.server.ts'
import { carriedOver, type EarlierQuestion, earlierQuestions, type MasterAnswer, originOf } from './carried.server.ts'
import type { DraftAnswer } from './queries.server.ts'

export interface Suggestion {
  questionId: string
  state: DeclaredState | null
  stateDate: string | null
  naReason: string | null
  text: string
}

/** What a question was in the version that the library was answered in, and the answers that it proposes. */
export interface Earlier {
  relation: Relation
  version: string
  questions: EarlierQuestion[]
  suggestions: Suggestion[]
}

const isBlank = (draft: DraftAnswer | undefined) => !draft || (draft.text === '' && draft.state === null)

/**
 * What the supplier must know of an earlier version while one answer waits: which version the answer that came back was
 * given to and how the question has changed since, or which answers to other questions may serve. Null when there is
 * nothing to say: same version, or an answer that somebody has taken over already. Source: Design §10.
 */
export function earlierOf(
  question: { id: string; questionnaire: string },
  draft: DraftAnswer | undefined,
  masters: readonly MasterAnswer[],
): Earlier | null {
  const [id = '', version = ''] = question.questionnaire.split('@')
  if (draft?.prefilled && !draft.reviewed && draft.origin) {
    const origin = earlierQuestions(draft.origin)
    if (origin.version === version) return null
    const descent = descentTo({ id: question.id, version }, origin.version, versionChanges(id))
    const { questions } = origin
    return { relation: descent?.relation ?? 'reworded', version: origin.version, questions, suggestions: [] }
  }
  if (!isBlank(draft)) return null
  const { suggested, relation } = carriedOver(question, masters)
  const [first] = suggested
  if (first) {
    const { questions } = earlierQuestions(originOf(suggested))
    return { relation, version: first.version, questions, suggestions: suggested.map(suggestionOf) }
  }
  const from = answeredIn(id, version, masters)
  const isNew = from && descentTo({ id: question.id, version }, from, versionChanges(id))?.relation === 'new'
  return isNew ? { relation: 'new', version: from, questions: [], suggestions: [] } : null
}

const suggestionOf = (master: MasterAnswer): Suggestion => ({
  questionId: master.questionId,
  state: declaredStates.find((state) => state === master.state) ?? null,
  stateDate: master.state_date,
  naReason: master.na_reason,
  text: master.text,
})

/** The other version of a questionnaire in which most of a library was answered; null when there is none. */
function answeredIn(id: string, version: string, masters: readonly MasterAnswer[]): string | null {
  const counts = new Map<string, number>()
  for (const master of masters)
    if (master.questionnaireId === id && master.version !== version)
      counts.set(master.version, (counts.get(master.version) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** What has changed between the version that a library was answered in and the one that a request asks. */
export interface VersionNews {
  questionnaire: string
  from: string
  to: string
  /** Questions asked that are word for word those of the earlier version. */
  same: number
  changed: {
    id: string
    criterionId: string
    relation: Exclude<Relation, 'same'>
    question: { fr: string; en: string }
    earlier: EarlierQuestion[]
  }[]
  /** Questions of the earlier version that lead to none of the new one. */
  removed: EarlierQuestion[]
}

/** For each questionnaire of a request that the library knows in another version only: what is the same and what is not. */
export function versionNews(settings: FrozenSettings, masters: readonly MasterAnswer[]): VersionNews[] {
  return settings.questionnaires.flatMap(({ id, version }) => {
    const from = answeredIn(id, version, masters)
    const descents = from && descentsBetween(versionChanges(id), from, version)
    if (!from || !descents) return []
    const asked = askedQuestions(settings).filter(({ questionnaire }) => questionnaire === `${id}@${version}`)
    const before = questionnaireEntry(id, from)
    const earlier = (ids: readonly string[]) => earlierQuestions([`${id}@${from}`, ...ids].join(' ')).questions
    const changed = asked.flatMap(({ id: questionId, criterionId, question }) => {
      const descent = descents.get(questionId)
      if (!descent || descent.relation === 'same') return []
      return [{ id: questionId, criterionId, relation: descent.relation, question, earlier: earlier(descent.from) }]
    })
    const used = new Set([...descents.values()].flatMap((descent) => descent.from))
    const removed = before ? questionIds(before.supplier).filter((one) => !used.has(one)) : []
    return [
      { questionnaire: id, from, to: version, same: asked.length - changed.length, changed, removed: earlier(removed) },
    ]
  })
}
