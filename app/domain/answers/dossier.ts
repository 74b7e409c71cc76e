import { z } from 'zod'
import { declaredStates, submittedEvidence } from '#app/domain/answers/answers.ts'
import { localised } from '#app/domain/questionnaire/questionnaire.ts'

const answer = z.strictObject({
  text: z.string(),
  state: z.enum(declaredStates).nullable(),
  stateDate: z.string().nullable(),
  naReason: z.string().nullable(),
  /** The day on which somebody last stood behind it. */
  validatedOn: z.string(),
  /** `id@version` that it answers: a later version may ask otherwise. */
  answers: z.string(),
  evidence: z.array(submittedEvidence),
})

/**
 * "Mon dossier NR": what a supplier says of itself outside any campaign, as files hold it and as an offer freezes it.
 * It names nobody who answered, except whom an offer names to be written to. Source: Design §3, §9.5.
 */
export const dossierContent = z.strictObject({
  format: z.literal('etalon-dossier/1'),
  supplier: z.strictObject({ name: z.string(), siren: z.string().nullable() }),
  contact: z.strictObject({ name: z.string(), email: z.string() }).nullable(),
  madeAt: z.string(),
  questionnaires: z.array(
    z.strictObject({
      id: z.string(),
      version: z.string(),
      title: localised,
      licence: z.string(),
      provenance: z.strictObject({ source: localised, wording: localised, url: z.string().nullable() }),
      publicHash: z.string(),
    }),
  ),
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      name: localised,
      questionnaire: z.string(),
      questions: z.array(z.strictObject({ id: z.string(), question: localised, answer: answer.nullable() })),
    }),
  ),
})
export type DossierContent = z.output<typeof dossierContent>
export type DossierCriterion = DossierContent['criteria'][number]
export type DossierQuestion = DossierCriterion['questions'][number]
export type DossierAnswer = NonNullable<DossierQuestion['answer']>

/** How many of its questions a dossier answers. Counts. */
export function dossierSize(criteria: readonly DossierCriterion[]): { answered: number; questions: number } {
  const all = criteria.flatMap(({ questions }) => questions)
  return { answered: all.filter(({ answer }) => answer !== null).length, questions: all.length }
}
