import { type CarryOver, carryOver } from '#app/domain/questionnaire/carry-over.ts'
import { questionnaireEntry, versionChanges } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

/** The master answers of an organisation, each with the questionnaire and version whose question it answers. */
export async function masterAnswers(db: Kysely<Schema>, key: { organisationId: string }) {
  const rows = await db
    .selectFrom('library_answer')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .execute()
  return rows.map((row) => {
    const [questionnaireId = '', version = ''] = row.questionnaire.split('@')
    return { ...row, questionId: row.question_id, questionnaireId, version, validatedAt: row.validated_at }
  })
}
export type MasterAnswer = Awaited<ReturnType<typeof masterAnswers>>[number]

/** What a library brings to one question asked (Design §10); its answers to other questionnaires bring nothing. */
export function carriedOver(
  question: { id: string; questionnaire: string },
  masters: readonly MasterAnswer[],
): CarryOver<MasterAnswer> {
  const [id = '', version = ''] = question.questionnaire.split('@')
  const own = masters.filter(({ questionnaireId }) => questionnaireId === id)
  return carryOver({ id: question.id, version }, own, versionChanges(id))
}

/** What an answer taken from the library was an answer to, as `id@version` and its questions: it stays when the library moves on. */
export function originOf(masters: readonly MasterAnswer[]): string {
  return [masters[0]?.questionnaire, ...masters.map(({ questionId }) => questionId)].join(' ')
}

export interface EarlierQuestion {
  id: string
  /** Null when that version is not published here. */
  question: { fr: string; en: string } | null
}

/** The questions that an origin names, and the version that asked them. */
export function earlierQuestions(origin: string): {
  questionnaire: string
  version: string
  questions: EarlierQuestion[]
} {
  const [questionnaire = '', ...ids] = origin.split(' ')
  const [id = '', version = ''] = questionnaire.split('@')
  const asked = questionnaireEntry(id, version)?.supplier.criteria.flatMap(({ questions }) => questions) ?? []
  const questions = ids.map((one) => ({ id: one, question: asked.find((known) => known.id === one)?.question ?? null }))
  return { questionnaire, version, questions }
}
