import type { Agreement, AnswerMarks } from '#app/domain/scoring/agreement.ts'

/** Below this many answers marked by two or more, one mark more or less moves α too far for it to say anything. */
export const FEW_ANSWERS = 10

/** Customary thresholds of α. Source: K. Krippendorff, Content Analysis (2004), §11.4.2. */
export const RELIABLE_ALPHA = 0.8
export const TENTATIVE_ALPHA = 2 / 3

export type AgreementReading = 'nothing' | 'no_variance' | 'few' | 'reliable' | 'tentative' | 'weak'

/** Answers that two evaluators or more have marked: all that agreement is computed on. */
export function comparedAnswers(answers: readonly AnswerMarks[]): number {
  return answers.filter((marks) => Object.keys(marks).length > 1).length
}

/**
 * How the figures of a panel are to be read: `nothing` without an answer marked by two, `no_variance` when every mark
 * is the same level, so that α is undefined, `few` under ten answers, else by α: `reliable` from .800, `tentative` from
 * .667, `weak` below. Source: Design §6, "Agreement".
 */
export function agreementReading(agreement: Pick<Agreement, 'krippendorffAlpha'>, compared: number): AgreementReading {
  if (compared === 0) return 'nothing'
  const alpha = agreement.krippendorffAlpha
  if (alpha === null) return 'no_variance'
  if (compared < FEW_ANSWERS) return 'few'
  if (alpha >= RELIABLE_ALPHA) return 'reliable'
  return alpha >= TENTATIVE_ALPHA ? 'tentative' : 'weak'
}
