import { contentMark, sameContent } from '#app/domain/answers/answer-review.ts'
import type { AnswerContent } from '#app/domain/answers/answers.ts'
import type { OfflineAnswer } from '#app/domain/exchange/offline-file.ts'
import { cellText } from '#app/domain/text/spreadsheet-text.ts'

export type OfflineChange = 'new' | 'changed' | 'same' | 'conflict'

export interface OfflineDifference {
  change: OfflineChange
  /** What the answer would be: the file's fields over those that stand. */
  content: AnswerContent
  /** Whether the file takes away a text and gives none. */
  emptied: boolean
}

// LibreOffice drops tabulations when it saves in its own format: a space stands for them in a file.
const inCell = (text: string) => cellText(text).replaceAll('\t', ' ')

/** An answer as the cells of a file give it back: what it is compared with, so that a file just made differs in nothing. */
export function asInCells(answer: AnswerContent): AnswerContent {
  return {
    text: inCell(answer.text),
    state: answer.state,
    stateDate: answer.stateDate || null,
    naReason: inCell(answer.naReason ?? '').trim() || null,
  }
}

/** The mark that a file carries beside an answer, to know later whether either side has changed since. */
export function offlineMark(answer: AnswerContent): string {
  return contentMark(asInCells(answer))
}

const isEmpty = ({ text, state, stateDate, naReason }: AnswerContent) =>
  text.trim() === '' && state === null && !stateDate && !naReason?.trim()

/**
 * What a file changes of one answer. `same`: both say the same, or the file says what it said when it was made, whatever
 * has been written since. `new`: there was nothing. `changed`: only the file has moved. `conflict`: both have, or the
 * file no longer says what it was made from; then a person chooses. Source: Design §4.7, §9.5.
 */
export function compareOffline(file: OfflineAnswer, stored: AnswerContent, sameRequest: boolean): OfflineDifference {
  const standing = asInCells(stored)
  const content = asInCells({ ...standing, ...file.content })
  const difference = { content, emptied: standing.text.trim() !== '' && content.text.trim() === '' }
  const base = sameRequest ? file.base : null
  if (sameContent(content, standing) || (base !== null && contentMark(content) === base))
    return { ...difference, emptied: false, change: 'same' }
  if (isEmpty(standing)) return { ...difference, change: 'new' }
  return { ...difference, change: base === contentMark(standing) ? 'changed' : 'conflict' }
}
