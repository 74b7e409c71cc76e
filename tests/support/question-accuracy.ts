import { knownQuestions, proposedQuestion, questionIndex } from '#app/domain/exchange/question-similarity.ts'
import { libraryCriteria } from '#app/features/library/masters.server.ts'

/** A question of some buyer's questionnaire, and which of ours may be proposed for it; none where none asks the same. */
export interface LabelledQuestion {
  lang: string
  questions: string[]
  text: string
}

const base = libraryCriteria().filter(({ questionnaire }) => questionnaire.startsWith('inr-parties-prenantes@'))
export const baseIndex = questionIndex(knownQuestions(base))

/** How many of the questions proposed are right, and how many of those that have one are given it. */
export function proposalAccuracy(labelled: readonly LabelledQuestion[]) {
  const proposed = labelled.map((one) => ({ ...one, proposal: proposedQuestion(baseIndex, one.text) }))
  const made = proposed.filter(({ proposal }) => proposal !== null)
  const right = made.filter(({ proposal, questions }) => proposal !== null && questions.includes(proposal))
  const matched = labelled.filter(({ questions }) => questions.length > 0)
  return {
    precision: right.length / made.length,
    recall: right.length / matched.length,
    /** Questions on another subject that are proposed one of ours all the same. */
    strayed: made.filter(({ questions }) => questions.length === 0).length,
    wrong: proposed.filter(({ proposal, questions }) => (proposal ?? '') !== (questions[0] ?? '')),
  }
}
