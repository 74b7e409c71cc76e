import { reviewState, sameContent } from '#app/domain/answers/answer-review.ts'
import { type AnswerContent, isComplete } from '#app/domain/answers/answers.ts'
import { appendEvent, organisationChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { openResponse } from './opening-mutations.server.ts'
import { takeOwnership } from './ownership-mutations.server.ts'
import {
  type DraftAnswer,
  draftAnswers,
  type RequestKey,
  type SupplierRequest,
  writableResponses,
} from './queries.server.ts'

type Db = Kysely<Schema>
export type WriteKey = RequestKey & { newId: () => string }

export interface TypedAnswer {
  questionId: string
  /** The revision that the page showed. */
  revision: number
  /** Whether the person changed what the page showed; when unknown, the content is compared with what is stored. */
  touched?: boolean
  /** Fields that were not sent keep their value. */
  content: Partial<AnswerContent>
}

/** Both texts of an answer that somebody else changed meanwhile; `theirs` is what is stored (Design §4.7). */
export interface Conflict {
  questionId: string
  mine: AnswerContent
  theirs: DraftAnswer
}

export type SaveResult =
  | { ok: true; savedAt: string; incomplete: string[]; standing: DraftAnswer[] }
  | { ok: false; fault: 'not_found' | 'closed' }
  | { ok: false; fault: 'conflict'; conflicts: Conflict[] }

const contentOf = ({ text, state, stateDate, naReason }: AnswerContent): AnswerContent => ({
  text,
  state,
  stateDate,
  naReason,
})

type Outcome = 'kept' | 'reviewed' | 'unchanged' | 'conflict' | 'closed'

async function writeAnswer(
  db: Db,
  key: WriteKey,
  stored: DraftAnswer,
  typed: TypedAnswer,
  confirm: boolean,
): Promise<Outcome> {
  const content = { ...contentOf(stored), ...typed.content }
  const changed = !sameContent(content, stored)
  const reviewed = isComplete(content) && (confirm || changed)
  const current = typed.revision === stored.revision
  if (!current && !confirm && (typed.touched === false || !changed)) return 'unchanged'
  if (!current && changed) return 'conflict'
  if (!changed && (!confirm || !reviewed || stored.reviewed)) return 'unchanged'
  const written = await db
    .updateTable('answer')
    .set({
      text: content.text,
      state: content.state,
      state_date: content.stateDate,
      na_reason: content.naReason,
      prefilled: 0,
      reviewed: reviewed ? 1 : 0,
      reviewed_at: reviewed ? key.now : null,
      reviewed_by: reviewed ? key.actorId : null,
      revision: stored.revision + 1,
      updated_at: key.now,
      updated_by: key.actorId,
    })
    .where('id', '=', stored.id)
    .where('revision', '=', stored.revision)
    .where('response_id', 'in', writableResponses(db, key))
    .executeTakeFirst()
  if (written.numUpdatedRows > 0n) return reviewed ? 'reviewed' : 'kept'
  const still = await writableResponses(db, key).executeTakeFirst()
  return still ? 'conflict' : 'closed'
}

/**
 * Keeps what was typed, complete or not, in one transaction. An edited answer that lacks nothing counts as reviewed;
 * `confirm` reviews the unchanged ones too. An answer that somebody else changed meanwhile is not overwritten: the
 * others are kept and both texts of this one come back. Who has just opened the request with the same key gives it as
 * `opened`; whether it may still be written is asked again by each write.
 */
export async function saveAnswers(
  db: Db,
  save: WriteKey & { answers: TypedAnswer[]; confirm?: boolean; opened?: SupplierRequest },
): Promise<SaveResult> {
  const request = save.opened ?? (await openResponse(db, save))
  if (!request) return { ok: false, fault: 'not_found' }
  if (!request.editable || !request.responseId) return { ok: false, fault: 'closed' }
  const questionIds = save.answers.map(({ questionId }) => questionId)
  const key = { responseId: request.responseId, organisationId: save.organisationId, questionIds }
  const stale = await db.transaction().execute(async (db) => {
    const stored = new Map((await draftAnswers(db, key)).map((answer) => [answer.questionId, answer]))
    // In one order for everybody, so that two people saving at once never wait for one another in a circle.
    const answers = save.answers.toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1))
    const conflicting: TypedAnswer[] = []
    const written: { questionId: string; outcome: Outcome }[] = []
    for (const typed of answers) {
      const answer = stored.get(typed.questionId)
      const outcome = answer && (await writeAnswer(db, save, answer, typed, save.confirm ?? false))
      if (outcome === 'closed') return null
      if (outcome === 'conflict') conflicting.push(typed)
      if (outcome === 'kept' || outcome === 'reviewed') written.push({ questionId: typed.questionId, outcome })
    }
    if (written.length > 0) await takeOwnership(db, save, request)
    const confirmed = written.filter(({ outcome }) => outcome === 'reviewed').map(({ questionId }) => questionId)
    if (save.confirm && confirmed.length > 0) await logConfirmation(db, save, confirmed)
    return conflicting
  })
  if (!stale) return { ok: false, fault: 'closed' }
  const now = new Map((await draftAnswers(db, key)).map((answer) => [answer.questionId, answer]))
  const conflicts = stale.flatMap(({ questionId, content }) => {
    const theirs = now.get(questionId)
    const mine = theirs && { ...contentOf(theirs), ...content }
    // Somebody wrote the very same, such as the other half of a double click: nothing to choose between.
    return mine && !sameContent(mine, theirs) ? [{ questionId, mine, theirs }] : []
  })
  if (conflicts.length > 0) {
    return { ok: false, fault: 'conflict', conflicts }
  }
  const incomplete = questionIds.filter((id) => reviewState(now.get(id)) === 'incomplete')
  const standing = questionIds.flatMap((id) => now.get(id) ?? [])
  return { ok: true, savedAt: save.now, incomplete, standing }
}

/** Who stood behind which answers, and when, on the supplier's own chain (Design §4.4, §4.8). */
async function logConfirmation(db: Db, save: WriteKey, questionIds: readonly string[]): Promise<void> {
  await appendEvent(db, {
    chainId: organisationChain(save.organisationId),
    at: save.now,
    actorId: save.actorId,
    kind: 'confirmation',
    payload: { invitation: save.invitationId, questions: questionIds.join(' ') },
  })
}
