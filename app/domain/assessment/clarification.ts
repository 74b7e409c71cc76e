import { z } from 'zod'
import { submittedEvidence } from '#app/domain/answers/answers.ts'
import { contentHash } from '#app/domain/proofs/canonical.ts'
import { parseJsonText } from '#app/domain/text/json-text.ts'

/** Characters below which a doubt, or what is said to it, explains nothing. */
export const CLARIFICATION_LENGTH = 20

/** Questions that one request may hold: more is another questionnaire. */
export const MOST_CLARIFIED = 10

export type ClarificationState = 'open' | 'submitted' | 'lapsed' | 'withdrawn'

/**
 * Where a clarification stands at an instant: a complement is taken until its date and not at it; what was submitted is
 * never withdrawn. Source: decision 23.
 */
export function clarificationState(
  given: { dueAt: string; submittedAt: string | null; withdrawnAt: string | null },
  now: string,
): ClarificationState {
  if (given.submittedAt !== null) return 'submitted'
  if (given.withdrawnAt !== null) return 'withdrawn'
  return given.dueAt > now ? 'open' : 'lapsed'
}

/**
 * The suppliers who share a doubt and are not asked about it: the same warning stands on their answer to the question.
 * Empty when all are asked, and when the doubt is of no rule. Source: decision 23 (equal treatment).
 */
export function leftOut<S extends { id: string; warnings: readonly string[] }>(
  suppliers: readonly S[],
  doubt: string | null,
  asked: readonly string[],
): S[] {
  if (doubt === null) return []
  return suppliers.filter(({ id, warnings }) => warnings.includes(doubt) && !asked.includes(id))
}

/** Whether a mark was laid before the latest complement, or from then on; null without one. Source: decision 23. */
export function markMoment(markedAt: string, complementAt: string | null): 'before' | 'after' | null {
  if (complementAt === null) return null
  return markedAt < complementAt ? 'before' : 'after'
}

/** What a supplier submits to clarify one answer; its digest goes into the log (Design §8). */
export const clarificationContent = z.strictObject({
  format: z.literal('etalon-clarification/1'),
  campaign: z.strictObject({ id: z.string(), name: z.string() }),
  buyer: z.strictObject({ id: z.string(), name: z.string() }),
  supplier: z.strictObject({ id: z.string(), name: z.string() }),
  /** The submission that it completes, which never changes. */
  response: z.strictObject({ sequence: z.int().min(1), hash: z.string() }),
  clarification: z.strictObject({ id: z.string(), question: z.string(), reason: z.string(), dueAt: z.string() }),
  text: z.string(),
  /** Only where there is some, so that what was submitted before it could be joined keeps its hash. */
  evidence: z.array(submittedEvidence).min(1).optional(),
})
export type ClarificationContent = z.output<typeof clarificationContent>

/** What proves a complement: the content itself, who submitted it when, its digest and its place in the log. */
export const clarificationReceipt = z.strictObject({
  format: z.literal('etalon-clarification-receipt/1'),
  instance: z.string(),
  content: clarificationContent,
  submittedAt: z.string(),
  submittedBy: z.string(),
  hash: z.string(),
  log: z.strictObject({ chain: z.string(), index: z.int().min(1), hash: z.string() }),
})
export type ClarificationReceipt = z.output<typeof clarificationReceipt>

export type ClarificationCheck =
  | { ok: true; receipt: ClarificationReceipt }
  | { ok: false; fault: 'not_a_receipt' | 'altered' }

/**
 * Checks the receipt of a complement, which holds its own content: whether the digest is that of the content beside it.
 * Errors: `not_a_receipt` for what is none, `altered` when something changed. Source: Design §8.
 */
export function checkClarification(receipt: unknown): ClarificationCheck {
  const parsed = clarificationReceipt.safeParse(receipt)
  if (!parsed.success) return { ok: false, fault: 'not_a_receipt' }
  return contentHash(parsed.data.content) === parsed.data.hash
    ? { ok: true, receipt: parsed.data }
    : { ok: false, fault: 'altered' }
}

/** Whether a text says that it is the receipt of a complement, well made or not; such a receipt is checked alone. */
export function looksLikeClarification(text: string): boolean {
  const parsed = parseJsonText(text)
  return parsed.ok && z.object({ format: clarificationReceipt.shape.format }).safeParse(parsed.json).success
}
