import { z } from 'zod'
import { evidenceTypes, localised } from '#app/domain/questionnaire/questionnaire.ts'
import { at, listAt, type PointedFault, repeatedIds, shapeFaults } from '#app/domain/questionnaire/shape-faults.ts'
import type { KnownIds } from '#app/domain/questionnaire/supplements-check.ts'

/** Sample answers with the level that they deserve and why, versioned apart from questionnaires (Design §10). */
export const calibrationSchema = z.strictObject({
  id: z.literal('calibration'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  licence: z.string(),
  for: z.array(z.string()),
  samples: z
    .array(
      z.strictObject({
        id: z.string(),
        question: z.string(),
        state: z.enum(['in_place', 'in_progress', 'planned', 'none']),
        answer: localised,
        evidence: z.array(z.strictObject({ type: z.enum(evidenceTypes), title: localised })),
        level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
        reason: localised,
      }),
    )
    .min(1),
})
export type Calibration = z.output<typeof calibrationSchema>

/**
 * Every fault of a calibration file: shape, samples that share an id, questionnaires and questions that do not exist.
 * Source: Design §10.
 */
export function calibrationFaults(file: unknown, known: ReadonlyMap<string, KnownIds>): PointedFault[] {
  const versions = listAt(file, 'for')
  const samples = listAt(file, 'samples')
  const questions = new Set<unknown>(versions.flatMap((name) => known.get(String(name))?.questions ?? []))
  return [
    ...shapeFaults(calibrationSchema, file),
    ...versions.flatMap((name, index) =>
      known.has(String(name)) ? [] : [{ pointer: `/for/${index}`, fault: `unknown questionnaire version "${name}"` }],
    ),
    ...repeatedIds(samples.map((sample, index) => ({ id: at(sample, 'id'), pointer: `/samples/${index}/id` }))),
    ...samples.flatMap((sample, index) => {
      const question = at(sample, 'question')
      if (questions.has(question)) return []
      return [{ pointer: `/samples/${index}/question`, fault: `unknown question ${JSON.stringify(question)}` }]
    }),
  ]
}
