import { z } from 'zod'
import { packAnswers, packManifest } from '#app/domain/exchange/answer-pack.ts'

/** What is kept of a pack until somebody has chosen: its answers, and who signed them. The file itself lies beside. */
export const pendingPack = z.strictObject({
  hash: z.string(),
  manifest: packManifest,
  answers: packAnswers.shape.answers,
  evidence: packAnswers.shape.evidence,
})
export type PendingPack = z.output<typeof pendingPack>
