import { typedRevision } from '#app/domain/answers/revision.ts'
import { asInCells } from '#app/domain/exchange/offline-compare.ts'
import type { OfflinePreviewModel } from './queries.server.ts'

/** The name of the field that says which revision of an answer the preview showed. */
export const shownRevision = (questionId: string) => `${questionId}.revision`

/** The questions whose box is ticked, with what the file says of each and the revision that was shown beside it. */
export function chosenAnswers(form: FormData, preview: OfflinePreviewModel) {
  const taken = new Set(form.getAll('take').filter((id) => typeof id === 'string'))
  return preview.questions
    .filter(({ id, change }) => change !== 'same' && taken.has(id))
    .map(({ id, content }) => ({
      questionId: id,
      revision: typedRevision(form.get(shownRevision(id))),
      content: asInCells(content),
    }))
}
