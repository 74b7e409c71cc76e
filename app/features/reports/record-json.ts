import type { EvaluationResult } from '#app/domain/scoring/evaluate.ts'
import type { Evaluation } from '#app/domain/scoring/evaluation.ts'
import type { RecordModel } from './record-model.ts'

export interface RecordFile {
  format: 'etalon-record/1'
  /** An evaluation file: the command `score` reads it and gives `result` again. */
  evaluation: Evaluation
  result: EvaluationResult
  /** The same content as the PDF. */
  record: Omit<RecordModel, 'evaluation' | 'result'>
}

/** The scoring record as data, from the model that the PDF is made of. Source: Design §6, §9.3. */
export function recordFile({ evaluation, result, ...record }: RecordModel): RecordFile {
  return { format: 'etalon-record/1', evaluation, result, record }
}
