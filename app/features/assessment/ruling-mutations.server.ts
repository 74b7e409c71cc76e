import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import {
  answerToDecide,
  type DecisionGiven,
  logDecision,
  placeColumns,
  placeOf,
  wasWritten,
} from './answer-decision.server.ts'

type Db = Kysely<Schema>

export interface RulingGiven extends DecisionGiven {
  accepted: boolean
  reason: string
  /** When the ruling that the form showed was made, null when it showed none: a newer one is not overwritten. */
  seen: string | null
}

export interface Ruling {
  accepted: boolean
  reason: string
  at: string
}

export type RulingResult =
  | { ok: true }
  | { ok: false; reason: 'not_found' | 'frozen' | 'not_declared' }
  | { ok: false; reason: 'conflict'; saved: Ruling }

/** The buyer accepts or refuses a "not applicable", with a reason (Design §4.6); may be changed until the campaign is assessed. */
export async function ruleNotApplicable(db: Db, given: RulingGiven): Promise<RulingResult> {
  return db.transaction().execute(async (db): Promise<RulingResult> => {
    const found = await answerToDecide(db, given)
    if (!found) return { ok: false, reason: 'not_found' }
    if (!found.held) return { ok: false, reason: 'frozen' }
    if (found.answer.status !== 'not_applicable') return { ok: false, reason: 'not_declared' }
    if (!(await writeRuling(db, given))) {
      const saved = await rulingOf(db, given)
      return saved ? { ok: false, reason: 'conflict', saved } : { ok: false, reason: 'not_found' }
    }
    await logDecision(db, given, 'na_ruling', { accepted: given.accepted, reason: sha256Hex(given.reason) })
    return { ok: true }
  })
}

/** The ruling on one answer. The caller has established that the campaign is the buyer's. */
export async function rulingOf(
  db: Db,
  key: Pick<RulingGiven, 'campaignId' | 'invitationId' | 'questionId'>,
): Promise<Ruling | null> {
  const row = await db
    .selectFrom('na_ruling')
    .select(['accepted', 'reason', 'ruled_at as at'])
    .where((e) => e.and(placeOf(key)))
    .executeTakeFirst()
  return row ? { ...row, accepted: row.accepted === 1 } : null
}

async function writeRuling(db: Db, given: RulingGiven): Promise<boolean> {
  const content = {
    accepted: given.accepted ? 1 : 0,
    reason: given.reason,
    ruled_by: given.actorId,
    ruled_at: given.now,
  }
  const place = placeOf(given)
  const write =
    given.seen === null
      ? db
          .insertInto('na_ruling')
          .values({ ...place, ...content })
          .onConflict((conflict) => conflict.columns(placeColumns).doNothing())
      : db
          .updateTable('na_ruling')
          .set(content)
          .where((e) => e.and(place))
          .where('ruled_at', '=', given.seen)
  return wasWritten(await write.executeTakeFirstOrThrow())
}
