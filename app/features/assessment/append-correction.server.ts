import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import { submittedAnswer } from '#app/features/marking/answer.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type DecisionGiven, logDecision, placeColumns, placeOf } from './answer-decision.server.ts'
import { agreedLevel } from './consensus-mutations.server.ts'

/**
 * Corrects the level of one answer after the assessment, for a factual error that its supplier showed: the one way in
 * which an assessed level moves. Inside the caller's transaction, which holds the campaign. Individual marks stay as
 * they were; the log keeps the level before. False for an answer that no panel marks (Design §4.10).
 */
export async function correctLevel(
  db: Kysely<Schema>,
  given: DecisionGiven & { level: Level; comment: string },
): Promise<boolean> {
  const found = await submittedAnswer(db, given)
  if (found?.answer.status !== 'answered') return false
  const before = await agreedLevel(db, given)
  const content = {
    level: given.level,
    reason_code: 'other' as const,
    comment: given.comment,
    agreed_by: given.actorId,
    agreed_at: given.now,
  }
  const revision = (before?.revision ?? 0) + 1
  await db
    .insertInto('consensus')
    .values({ ...placeOf(given), ...content, revision: 1 })
    .onConflict((conflict) =>
      conflict.columns(placeColumns).doUpdateSet((e) => ({ ...content, revision: e('consensus.revision', '+', 1) })),
    )
    .execute()
  await logDecision(db, given, 'consensus', {
    level: given.level,
    previous: before?.level ?? null,
    reason: 'other',
    comment: sha256Hex(given.comment),
    revision,
  })
  return true
}
