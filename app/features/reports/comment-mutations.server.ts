import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import { agreedLevels } from '#app/features/assessment/revealed.server.ts'
import { appendEvents, campaignChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { holdAssessed, tellingOf } from './hold.server.ts'
import type { ReportKey } from './supplier-report.server.ts'

type Db = Kysely<Schema>

export interface CommentGiven {
  questionId: string
  text: string
  released: boolean
  /** Of the comment that the form showed; 0 when none was saved. */
  revision: number
}

export type CommentsResult =
  | { ok: true }
  | { ok: false; reason: 'not_found' | 'frozen' }
  | { ok: false; reason: 'conflict'; questions: string[] }

class Conflict extends Error {
  readonly questions: string[]
  constructor(questions: string[]) {
    super('comments were changed meanwhile')
    this.questions = questions
  }
}

/**
 * Saves the buyer's comments of one criterion and which of them the supplier will read: all or none, once the campaign
 * is assessed and until the report of that supplier is published. A comment that a colleague changed meanwhile is never overwritten. Those left
 * as they were are not written again. `questionIds` are those that the report knows.
 */
export async function saveComments(
  db: Db,
  given: ReportKey & { actorId: string; questionIds: readonly string[]; comments: readonly CommentGiven[] },
): Promise<CommentsResult> {
  try {
    return await db.transaction().execute(async (db): Promise<CommentsResult> => {
      const held = await holdAssessed(db, given)
      if (!held) return { ok: false, reason: await reasonOf(db, given) }
      if (!(await invited(db, given))) return { ok: false, reason: 'not_found' }
      if ((await tellingOf(db, given))?.published_at) return { ok: false, reason: 'frozen' }
      if (given.comments.some(({ questionId }) => !given.questionIds.includes(questionId)))
        return { ok: false, reason: 'not_found' }
      const saved = await savedComments(db, given)
      const panel = new Map((await agreedLevels(db, given)).map((row) => [row.question_id, row.comment]))
      const changed = given.comments.filter((comment) =>
        differs(comment, saved.get(comment.questionId), panel.get(comment.questionId) ?? ''),
      )
      const lost: string[] = []
      for (const comment of changed) if (!(await writeComment(db, given, comment))) lost.push(comment.questionId)
      if (lost.length > 0) throw new Conflict(lost)
      await appendEvents(
        db,
        campaignChain(given.campaignId),
        changed.map(({ questionId, text, released }) => ({
          at: given.now,
          actorId: given.actorId,
          kind: 'comment_released' as const,
          payload: { invitation: given.invitationId, question: questionId, released, text: sha256Hex(text) },
        })),
      )
      return { ok: true }
    })
  } catch (error) {
    if (error instanceof Conflict) return { ok: false, reason: 'conflict', questions: error.questions }
    throw error
  }
}

async function reasonOf(db: Db, key: ReportKey): Promise<'not_found' | 'frozen'> {
  const own = await db
    .selectFrom('campaign')
    .select('id')
    .where('id', '=', key.campaignId)
    .where('organisation_id', '=', key.organisationId)
    .executeTakeFirst()
  return own ? 'frozen' : 'not_found'
}

async function invited(db: Db, key: ReportKey): Promise<boolean> {
  const row = await db
    .selectFrom('invitation')
    .select('id')
    .where('id', '=', key.invitationId)
    .where('campaign_id', '=', key.campaignId)
    .executeTakeFirst()
  return row !== undefined
}

interface SavedComment {
  text: string
  released: number
  revision: number
}

async function savedComments(db: Db, key: ReportKey): Promise<Map<string, SavedComment>> {
  const rows = await db
    .selectFrom('report_comment')
    .select(['question_id', 'text', 'released', 'revision'])
    .where('campaign_id', '=', key.campaignId)
    .where('invitation_id', '=', key.invitationId)
    .execute()
  return new Map(rows.map((row) => [row.question_id, row]))
}

function differs(given: CommentGiven, saved: SavedComment | undefined, panel: string): boolean {
  // What the panel said comes prefilled: left as it is and unreleased, it is nobody's comment yet.
  if (!saved) return given.released || given.text !== panel.trim()
  return saved.text !== given.text || (saved.released === 1) !== given.released
}

async function writeComment(
  db: Db,
  key: ReportKey & { actorId: string },
  { questionId, text, released, revision }: CommentGiven,
): Promise<boolean> {
  const content = {
    text,
    released: released ? 1 : 0,
    revision: revision + 1,
    written_by: key.actorId,
    updated_at: key.now,
  }
  if (revision === 0) {
    const inserted = await db
      .insertInto('report_comment')
      .values({
        ...content,
        campaign_id: key.campaignId,
        invitation_id: key.invitationId,
        question_id: questionId,
      })
      .onConflict((c) => c.columns(['campaign_id', 'invitation_id', 'question_id']).doNothing())
      .executeTakeFirst()
    return Boolean(inserted.numInsertedOrUpdatedRows)
  }
  const updated = await db
    .updateTable('report_comment')
    .set(content)
    .where('campaign_id', '=', key.campaignId)
    .where('invitation_id', '=', key.invitationId)
    .where('question_id', '=', questionId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}
