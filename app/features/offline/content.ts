import { z } from 'zod'
import { declaredStates } from '#app/domain/answers/answers.ts'
import { type OfflineFile, readOfflineFile } from '#app/domain/exchange/offline-file.ts'
import type { ReadWorkbook } from '#app/features/spreadsheets/contents.ts'
import { dictionary } from '#app/i18n/dictionary.ts'

const field = z.enum(['text', 'state', 'stateDate', 'naReason'])

/** What is kept of a file until somebody has chosen: its answers, and what has been left aside. */
export const offlineContent = z.strictObject({
  sameRequest: z.boolean(),
  answers: z.array(
    z.strictObject({
      questionId: z.string(),
      base: z.string().nullable(),
      content: z
        .strictObject({
          text: z.string(),
          state: z.enum(declaredStates).nullable(),
          stateDate: z.string().nullable(),
          naReason: z.string().nullable(),
        })
        .partial(),
      unread: z.array(field),
      formulas: z.array(field),
    }),
  ),
  ignored: z.strictObject({
    formulas: z.int(),
    macros: z.boolean(),
    links: z.int(),
    unknown: z.array(z.string()),
    repeated: z.array(z.string()),
  }),
})
export type OfflineContent = z.output<typeof offlineContent>

// A page that named every stray row of a hostile file would not be read.
const named = 20

/** What a workbook says for a request, or null when it says nothing of what is asked. */
export function contentOfWorkbook(
  workbook: ReadWorkbook,
  request: { invitationId: string; criteria: { questions: { id: string }[] }[] },
): OfflineContent | null {
  const asked = request.criteria.flatMap(({ questions }) => questions.map(({ id }) => id))
  const words = [dictionary('fr').terms.states, dictionary('en').terms.states]
  const file: OfflineFile = readOfflineFile(workbook.sheets, asked, words)
  if (file.answers.length === 0) return null
  return {
    sameRequest: file.request === request.invitationId,
    answers: file.answers,
    ignored: {
      formulas: workbook.sheets.reduce((sum, { formulas }) => sum + formulas.length, 0),
      macros: workbook.macros,
      links: workbook.links,
      unknown: [...new Set(file.unknown)].slice(0, named),
      repeated: [...new Set(file.repeated)].slice(0, named),
    },
  }
}
