import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { type Retirement, retirementOf } from '#app/domain/questionnaire/retired-question.ts'
import { questionnaireEntry, versionChanges } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type LibraryKey, libraryCriteria, type Master, masterAnswers } from './masters.server.ts'

type Db = Kysely<Schema>

export interface RetiredAnswer {
  question: { id: string; question: Localised }
  master: Master
  /** When it stopped being asked; null when no published version says. */
  retirement: Retirement | null
}

/** As the version that was answered asked it; its id alone when that version is published no more. */
function wordingOf({ questionId, questionnaire }: Master): Localised {
  const [id = '', version = ''] = questionnaire.split('@')
  const questions = questionnaireEntry(id, version)?.supplier.criteria.flatMap(({ questions }) => questions)
  const asked = questions?.find((question) => question.id === questionId)
  return asked?.question ?? { fr: questionId, en: questionId }
}

/** Master answers to questions that no newest version asks under their id: kept as they stand, and read only. */
export async function retiredAnswers(db: Db, key: LibraryKey): Promise<RetiredAnswer[]> {
  const asked = new Set(libraryCriteria().flatMap(({ questions }) => questions.map(({ id }) => id)))
  const masters = [...(await masterAnswers(db, key)).values()]
  return masters
    .filter(({ questionId }) => !asked.has(questionId))
    .toSorted((a, b) => a.questionId.localeCompare(b.questionId, 'en', { numeric: true }))
    .map((master) => {
      const [id = '', version = ''] = master.questionnaire.split('@')
      const question = { id: master.questionId, question: wordingOf(master) }
      return { question, master, retirement: retirementOf({ id: master.questionId, version }, versionChanges(id)) }
    })
}
