import { z } from 'zod'
import { evidenceTypes } from '#app/domain/questionnaire/questionnaire.ts'

export const declaredStates = ['in_place', 'in_progress', 'planned', 'none', 'not_applicable'] as const
export type DeclaredState = (typeof declaredStates)[number]

export const perimeters = ['site', 'entite', 'groupe'] as const
export const confidentialities = ['visible', 'on_request', 'never'] as const

/** A reason shorter than this says nothing that a buyer could judge (Design §4.5). */
export const NA_REASON_LENGTH = 20

export interface AnswerContent {
  text: string
  state: DeclaredState | null
  /** YYYY-MM-DD; for `in_progress` and `planned`. */
  stateDate: string | null
  naReason: string | null
}

export type AnswerFault = 'state_missing' | 'text_missing' | 'date_missing' | 'reason_short'

/**
 * Status of an answer in the computation: `not_applicable` when so declared, `answered` with a text or the state
 * `none` (which is an answer, its text optional), else `unanswered`. Source: Design §4.5, §5.
 */
export function answerStatus(answer: AnswerContent | undefined): 'answered' | 'not_applicable' | 'unanswered' {
  if (!answer) return 'unanswered'
  if (answer.state === 'not_applicable') return 'not_applicable'
  return answer.state === 'none' || answer.text.trim() !== '' ? 'answered' : 'unanswered'
}

/**
 * What an answer still lacks before it can count as done; empty for an empty answer, which is merely unanswered. A text
 * needs a state; every state but `none` and `not_applicable` a text; `in_progress` and `planned` a date;
 * `not_applicable` a reason of 20 characters or more. A draft is kept whatever it lacks. Source: Design §4.5.
 */
export function answerFaults(answer: AnswerContent): AnswerFault[] {
  const written = answer.text.trim() !== ''
  if (answer.state === null) return written ? ['state_missing'] : []
  if (answer.state === 'none') return []
  if (answer.state === 'not_applicable')
    return (answer.naReason ?? '').trim().length < NA_REASON_LENGTH ? ['reason_short'] : []
  const faults: AnswerFault[] = written ? [] : ['text_missing']
  if (answer.state !== 'in_place' && !answer.stateDate) faults.push('date_missing')
  return faults
}

/** Whether an answer counts as done once its author has reviewed it: it says something and lacks nothing (Design §4.4). */
export function isComplete(answer: AnswerContent | undefined): boolean {
  return answer !== undefined && answerStatus(answer) !== 'unanswered' && answerFaults(answer).length === 0
}

export const submittedEvidence = z.strictObject({
  id: z.string(),
  kind: z.enum(['file', 'link']),
  type: z.enum(evidenceTypes),
  title: z.string(),
  url: z.string().nullable(),
  fileName: z.string().nullable(),
  size: z.int().nullable(),
  sha256: z.string().nullable(),
  issuedOn: z.string().nullable(),
  validUntil: z.string().nullable(),
  perimeter: z.enum(perimeters).nullable(),
  /** Per cent of the perimeter. Only where it is known: what was submitted before it could be said keeps its hash. */
  shareCovered: z.int().min(0).max(100).optional(),
  confidentiality: z.enum(confidentialities),
  locator: z.string(),
})
export type SubmittedEvidence = z.output<typeof submittedEvidence>

export const submittedAnswer = z.strictObject({
  status: z.enum(['answered', 'not_applicable', 'unanswered']),
  text: z.string(),
  state: z.enum(declaredStates).nullable(),
  stateDate: z.string().nullable(),
  naReason: z.string().nullable(),
  evidence: z.array(submittedEvidence),
})
export type SubmittedAnswer = z.output<typeof submittedAnswer>

/** The frozen snapshot of one submission, and the export that a receipt is checked against (Design §8). */
export const responseExport = z.strictObject({
  format: z.literal('etalon-response/1'),
  campaign: z.strictObject({ id: z.string(), name: z.string() }),
  buyer: z.strictObject({ id: z.string(), name: z.string() }),
  supplier: z.strictObject({ id: z.string(), name: z.string() }),
  questionnaires: z.array(z.strictObject({ id: z.string(), version: z.string(), publicHash: z.string() })),
  answers: z.record(z.string(), submittedAnswer),
})
export type ResponseExport = z.output<typeof responseExport>
