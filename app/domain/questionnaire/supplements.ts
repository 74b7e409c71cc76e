import { z } from 'zod'
import { localised } from '#app/domain/questionnaire/questionnaire.ts'

const weights = z.record(z.string(), z.number().min(0))

/** Presets, clause themes and references, versioned apart so that tuning one never touches a questionnaire's hash (Design §10). */
export const supplementsSchema = z.strictObject({
  id: z.literal('supplements'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  licence: z.string(),
  for: z.array(z.string()),
  scale: z.array(z.strictObject({ level: z.int(), code: z.string(), label: localised, text: localised })).length(4),
  scoringRules: z.array(localised),
  parts: z.record(z.string(), localised),
  levelThresholds: z.array(z.strictObject({ code: z.string(), minInclusive: z.number(), maxExclusive: z.number() })),
  maturityDimensions: z.record(z.string(), localised),
  evidenceTypes: z.record(z.string(), localised),
  coreQuestions: z.array(z.string()),
  segments: z.array(
    z.strictObject({
      id: z.string(),
      name: localised,
      weights,
      keyQuestions: z.array(z.string()),
      lowPriorityQuestions: z.array(z.string()),
      note: localised,
    }),
  ),
  clauses: z.record(z.string(), z.array(z.strictObject({ id: z.string(), theme: localised, text: localised }))),
  clauseTrigger: z.strictObject({ criterionMeanBelow: z.number(), orKeyQuestionScore: z.number() }),
  references: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      url: z.url().nullable(),
      criteria: z.array(z.string()),
      segments: z.array(z.string()).optional(),
      use: localised,
    }),
  ),
})

export type Supplements = z.output<typeof supplementsSchema>
export type Segment = Supplements['segments'][number]
