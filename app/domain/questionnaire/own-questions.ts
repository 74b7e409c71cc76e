import { z } from 'zod'
import type { Localised, SupplierQuestion } from '#app/domain/questionnaire/questionnaire.ts'

/** The criterion under which a buyer's own questions are asked and assessed; no questionnaire may have it. */
export const OWN = 'OWN'

/** Own questions that a campaign may have. Source: Design §2. */
export const MOST_OWN = 5

/** A text in one language or in both, as the buyer wrote it. */
const written = z.strictObject({ fr: z.string().nullable(), en: z.string().nullable() })
export type Written = z.output<typeof written>

/**
 * A question that one buyer asks besides the questionnaires: marked, never summed. All of it is for suppliers to read;
 * what the buyer notes for its evaluators stands with the other notes. Source: Design §2, §4.3.
 */
export const ownQuestion = z.strictObject({
  id: z.string().regex(/^OWN-[1-5]$/, 'must be an id from OWN-1 to OWN-5'),
  text: written.refine(({ fr, en }) => (fr ?? en) !== null, 'must be written in one language at least'),
  rationale: written,
})
export type OwnQuestion = z.output<typeof ownQuestion>

/** Whether an id is that of a buyer's own question: in another campaign of the same buyer it names another question. Source: Design §2. */
export const isOwnQuestion = (id: string): boolean => id.startsWith(`${OWN}-`)

/** A text for readers of both languages: what was not written in one is read in the other; empty when there is none. Source: Design §2. */
export function inBoth({ fr, en }: Written): Localised {
  return { fr: fr ?? en ?? '', en: en ?? fr ?? '' }
}

/** The questions as a questionnaire asks its own: in order, without anything that would prove an answer. Source: Design §2. */
export function askedOwn(own: readonly OwnQuestion[]): SupplierQuestion[] {
  return own.map(({ id, text, rationale }, index) => ({
    id,
    order: index + 1,
    part: 'sensibilisation',
    question: inBoth(text),
    rationale: inBoth(rationale),
    evidence: [],
  }))
}
