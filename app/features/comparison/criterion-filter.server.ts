import { type AnswerFilter, answerMatches, isFiltering } from '#app/domain/results/answer-filter.ts'
import { type WarningCode, warningsOf } from '#app/domain/warnings/answer-warnings.ts'
import { submittedResponses } from '#app/features/responses/submitted.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { PartSource } from './part-source.ts'
import type { ComparisonKey } from './queries.server.ts'

/** By supplier, the questions of one criterion whose answers are what is looked for. */
export type MatchingAnswers = ReadonlyMap<string, ReadonlySet<string>>

/**
 * The answers of a criterion that a filter looks for, in one statement; null when nothing is filtered or the campaign
 * does not ask that criterion. Evidence that a supplier shows to no buyer counts for nothing here: that it exists is not
 * to be learned by filtering.
 */
export async function matchingAnswers(
  db: Kysely<Schema>,
  key: ComparisonKey,
  source: Pick<PartSource, 'questionnaire' | 'invitations'>,
  { criterionId, filter }: { criterionId: string; filter: AnswerFilter },
): Promise<MatchingAnswers | null> {
  const criterion = source.questionnaire.criteria.find(({ id }) => id === criterionId)
  if (!criterion || !isFiltering(filter)) return null
  const asked = criterion.questions.map(({ id }) => id)
  const all = source.questionnaire.criteria.flatMap(({ questions }) => questions.map(({ id }) => id))
  const languages = new Map(source.invitations.map(({ id, language }) => [id, language]))
  const matching = new Map<string, Set<string>>()
  for (const { invitationId, content } of await submittedResponses(db, key)) {
    const lang = languages.get(invitationId) ?? 'fr'
    const warned =
      filter.warning === null
        ? new Map<string, WarningCode[]>()
        : warningsBy(content.answers, { all, asked, lang, now: key.now })
    const found = asked.filter((id) => {
      const answer = content.answers[id]
      if (!answer) return false
      const evidence = answer.evidence.filter(({ confidentiality }) => confidentiality !== 'never').length
      return answerMatches(
        { status: answer.status, state: answer.state, evidence, warnings: warned.get(id) ?? [] },
        filter,
      )
    })
    if (found.length > 0) matching.set(invitationId, new Set(found))
  }
  return matching
}

type Answers = Awaited<ReturnType<typeof submittedResponses>>[number]['content']['answers']

interface Reading {
  /** In the order of the questionnaire: what is repeated is looked for among them all. */
  all: string[]
  asked: string[]
  lang: 'fr' | 'en'
  now: string
}

/** The warnings that the side-by-side page shows, by question. */
function warningsBy(answers: Answers, { all, asked, lang, now }: Reading): Map<string, WarningCode[]> {
  const written = all.flatMap((id) => (answers[id] ? [{ id, lang, ...answers[id] }] : []))
  const warned = warningsOf(written, now.slice(0, 10), asked)
  return new Map(warned.map(({ id, warnings }) => [id, warnings.map(({ code }) => code)]))
}
