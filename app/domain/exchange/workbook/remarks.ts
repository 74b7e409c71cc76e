import type { Draft } from './draft.ts'
import { type Finding, type Place, sheetKeys } from './layout.ts'
import type { SheetRows } from './table.ts'

const remark = (place: Place | undefined, text: string, blocking = false): Finding[] =>
  place ? [{ place, text, blocking }] : []

/** What the format allows and an author may not have meant, and dimensions that have no name. */
export function draftRemarks(
  draft: Draft,
  places: ReadonlyMap<string, Place>,
  dimensions: ReadonlySet<string>,
): Finding[] {
  const asked = new Map<string, string>()
  return draft.criteria.flatMap(({ questions }, c) =>
    questions.flatMap(({ id, question, evidence, evaluatorOnly }, q) => {
      const at = `/criteria/${c}/questions/${q}`
      const unknown = evaluatorOnly.maturityDimensions.filter((one) => !dimensions.has(one))
      const twin = asked.get(question.fr)
      asked.set(question.fr, twin ?? id)
      const dimensionsAt = places.get(`${at}/evaluatorOnly/maturityDimensions`)
      return [
        ...(twin && question.fr ? remark(places.get(`${at}/question/fr`), `same wording as ${twin}`) : []),
        ...(question.fr && question.fr === question.en
          ? remark(places.get(`${at}/question/en`), 'same text as in French: not translated?')
          : []),
        ...(evidence.length === 0 ? remark(places.get(`${at}/evidence`), `${id} expects no evidence`) : []),
        ...(evaluatorOnly.maturityDimensions.length === 0
          ? remark(dimensionsAt, `${id} counts in no maturity dimension`)
          : []),
        ...unknown.flatMap((one) => remark(dimensionsAt, `unknown maturity dimension "${one}"`, true)),
      ]
    }),
  )
}

/** Sheets that say nothing to the import, such as instructions. */
export function unreadSheets(sheets: readonly SheetRows[]): Finding[] {
  const known: ReadonlySet<string> = new Set(sheetKeys)
  return sheets
    .filter(({ name, rows }) => rows.length > 0 && !known.has(name.trim().toLowerCase()))
    .flatMap(({ name }) => remark({ sheet: name, row: null, column: null, heading: '' }, 'is not read'))
}
