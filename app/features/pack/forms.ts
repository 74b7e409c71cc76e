import { typedRevision } from '#app/domain/answers/revision.ts'
import type { LeftOut, Packable } from './export.server.ts'
import type { TakenAnswer } from './mutations.server.ts'
import type { PackPreviewModel } from './queries.server.ts'

const texts = (form: FormData, name: string) => form.getAll(name).filter((value) => typeof value === 'string')

/** What the ticked boxes of a form leave at home. */
export function leftOutOf(form: FormData, { criteria, pieces }: Packable): LeftOut {
  const [answers, files] = [new Set(texts(form, 'answer')), new Set(texts(form, 'piece'))]
  const questions = criteria.flatMap(({ answers }) => answers.map(({ question }) => question.id))
  return {
    questions: new Set(questions.filter((id) => !answers.has(id))),
    pieces: new Set(pieces.filter(({ id, kind }) => kind === 'file' && !files.has(id)).map(({ id }) => id)),
  }
}

/** The same through an address: ids with commas between. */
export const leftOutParameters = ({ questions, pieces }: LeftOut) => ({
  without: [...questions].join(','),
  pieces: [...pieces].join(','),
})

export function leftOutIn(parameters: URLSearchParams): LeftOut {
  const ids = (name: string) => new Set((parameters.get(name) ?? '').split(',').filter(Boolean))
  return { questions: ids('without'), pieces: ids('pieces') }
}

/** The name of the field that says which revision of an answer the preview showed. */
export const shownRevision = (questionId: string) => `${questionId}.revision`

/** The answers of a pack whose box is ticked, each with the revision that was shown beside it. */
export function takenAnswers(form: FormData, preview: PackPreviewModel): TakenAnswer[] {
  const taken = new Set(texts(form, 'take'))
  return preview.questions
    .filter(({ id, change }) => change !== 'same' && taken.has(id))
    .map((question) => ({ question, revision: typedRevision(form.get(shownRevision(question.id))) }))
}

/** Whether a person must say where the pack comes from: nobody here knows who signed, or another supplier is named. */
export function asksForOrigin(preview: PackPreviewModel, organisation: string, known: boolean): boolean {
  return !known || preview.manifest.supplier.name.trim() !== organisation.trim()
}
