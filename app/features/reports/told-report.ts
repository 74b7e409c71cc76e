import { z } from 'zod'
import { canonicalJson } from '#app/domain/proofs/canonical.ts'
import { MATURITY_LEVELS } from '#app/domain/scoring/maturity.ts'
import type { SupplierReport } from './supplier-report-model.ts'

// Of texts that were checked when the questionnaire was published.
const words = z.object({ fr: z.string(), en: z.string() })
const number = z.number().nullable()
const level = z.enum(MATURITY_LEVELS).nullable()

const question = z.object({
  id: z.string(),
  text: words,
  status: z.enum(['answered', 'not_applicable', 'unanswered']),
  level: number,
  source: z.enum(['consensus', 'mean', 'unmarked', 'unanswered', 'na_accepted', 'na_refused', 'na_pending']),
  provisional: z.boolean(),
  comment: z.string().nullable(),
  ruling: z.string().nullable(),
  // Absent from what was told before complements were in a report.
  complements: z.array(z.object({ at: z.string(), text: z.string() })).default([]),
})

const criterion = z.object({
  id: z.string(),
  name: words,
  weight: number,
  score: number,
  level,
  unreliable: z.boolean(),
  median: number,
  questions: z.array(question),
})

/** A report as it is kept once it is told: whatever happens later to the campaign, its reader finds the same. */
const toldReport: z.ZodType<SupplierReport> = z.object({
  campaign: z.object({
    id: z.string(),
    name: z.string(),
    status: z.enum(['assessed', 'debriefed']),
    assessedAt: z.string().nullable(),
    debriefingOn: z.string().nullable(),
    timeZone: z.string(),
  }),
  buyer: z.string(),
  supplier: z.object({ id: z.string(), name: z.string() }),
  submission: z.object({ sequence: z.number(), submittedAt: z.string() }),
  questionnaire: z.object({ title: words, version: z.string(), questions: z.number() }),
  score: number,
  level,
  answered: number,
  responses: z.number(),
  weightsVisible: z.boolean(),
  // Absent from what was told before a report said it.
  askedAgain: z.boolean().default(false),
  criteria: z.array(criterion),
  // Absent from what was told before modules and own questions were in a report.
  apart: z
    .array(
      z.object({
        criterionId: z.string().default(''),
        kind: z.enum(['module', 'own']),
        title: words,
        score: number,
        level,
        questions: z.array(question),
      }),
    )
    .default([]),
  strength: criterion.nullable(),
  priority: criterion.nullable(),
  dimensions: z.array(z.object({ id: z.string(), score: number, questions: z.number(), name: words, level })),
})

/** The text to keep. How many others answered leaves with their median alone, from five on (Design §4.3). */
export function keptText(report: SupplierReport): string {
  const compared = report.criteria.some(({ median }) => median !== null)
  return canonicalJson({ ...report, responses: compared ? report.responses : 0 })
}

export function readKept(text: string): SupplierReport {
  return toldReport.parse(JSON.parse(text))
}

/** Every question whose level a report tells, in the common score or apart from it. */
export function toldQuestions({ criteria, apart }: Pick<SupplierReport, 'criteria' | 'apart'>) {
  return [...criteria, ...apart].flatMap(({ questions }) => questions)
}
