import type { TreatmentModel } from './model.server.ts'
import { differenceLine, type Words } from './treatment-words.ts'

/** The report as data: every date of the model, each difference with its kind and in words. */
export function treatmentFile({ campaign, rows, ...model }: TreatmentModel, words: Words) {
  return {
    format: 'etalon-equal-treatment/1' as const,
    campaign,
    ...model,
    suppliers: rows.map((row) => ({
      ...row,
      differences: row.differences.map((one) => ({ ...one, text: differenceLine(one, campaign.timeZone, words) })),
    })),
  }
}
