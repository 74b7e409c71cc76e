import { EVIDENCE_PER_ANSWER } from '#app/domain/answers/evidence-file.ts'
import {
  CLARIFICATION_LENGTH,
  type ClarificationContent,
  type ClarificationReceipt,
} from '#app/domain/assessment/clarification.ts'
import { canonicalJson, contentHash } from '#app/domain/proofs/canonical.ts'
import { instanceSettingOrFirst } from '#app/features/instance/settings.server.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import { holdForAssessment } from '#app/features/marking/hold.server.ts'
import type { RequestKey } from '#app/features/responses/queries.server.ts'
import { leaving } from '#app/features/responses/snapshot.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type ComplementPageModel, complementEvidence, complementPage } from './answering.server.ts'

type Db = Kysely<Schema>

interface Given extends RequestKey {
  clarificationId: string
  text: string
  /** Of the complement as it was when the form was shown. */
  revision: number
}

export type ComplementFault = 'not_found' | 'over' | 'submitted' | 'withdrawn' | 'text'
export type ComplementResult =
  | { ok: true }
  | { ok: false; reason: ComplementFault }
  | { ok: false; reason: 'conflict'; saved: { text: string; revision: number } }

/** The complement, its campaign taken for the rest of the transaction, or why nothing can be written to it any more. */
async function writable(
  db: Db,
  given: Omit<Given, 'text' | 'revision'>,
): Promise<ComplementPageModel | ComplementFault> {
  const page = await complementPage(db, given)
  if (!page) return 'not_found'
  const { campaign, buyer } = page.request
  const held = await holdForAssessment(db, { campaignId: campaign.id, organisationId: buyer.id, now: given.now })
  if (page.clarification.state === 'submitted') return 'submitted'
  if (page.clarification.state === 'withdrawn') return 'withdrawn'
  return held && page.clarification.state === 'open' ? page : 'over'
}

async function write(
  db: Db,
  given: Given,
  set: { submitted_by?: string; submitted_at?: string; receipt?: string },
): Promise<ComplementResult> {
  const written = await db
    .updateTable('clarification')
    .set({ ...set, text: given.text, revision: given.revision + 1 })
    .where('id', '=', given.clarificationId)
    .where('invitation_id', '=', given.invitationId)
    .where('revision', '=', given.revision)
    .where('submitted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('due_at', '>', given.now)
    .executeTakeFirst()
  if (written.numUpdatedRows > 0n) return { ok: true }
  const saved = await db
    .selectFrom('clarification')
    .select(['text', 'revision', 'submitted_at'])
    .where('id', '=', given.clarificationId)
    .executeTakeFirstOrThrow()
  if (saved.submitted_at !== null) return { ok: false, reason: 'submitted' }
  return { ok: false, reason: 'conflict', saved: { text: saved.text, revision: saved.revision } }
}

/** Keeps a complement that is being written; nobody but the supplier reads it. */
export async function keepComplement(db: Db, given: Given): Promise<ComplementResult> {
  return db.transaction().execute(async (db): Promise<ComplementResult> => {
    const page = await writable(db, given)
    return typeof page === 'string' ? { ok: false, reason: page } : write(db, given, {})
  })
}

export type TieResult = { ok: true } | { ok: false; reason: ComplementFault | 'evidence' | 'too_many' }

type Tie = Omit<Given, 'text' | 'revision'> & { evidenceId: string }

/** Ties a piece of the organisation's own library to a complement that is being written; again, it moves its page. */
export async function tieComplement(db: Db, given: Tie & { locator: string }): Promise<TieResult> {
  return db.transaction().execute(async (db): Promise<TieResult> => {
    const page = await writable(db, given)
    if (typeof page === 'string') return { ok: false, reason: page }
    const own = [...page.library, ...page.tied].some(({ id }) => id === given.evidenceId)
    if (!own) return { ok: false, reason: 'evidence' }
    const again = page.tied.some(({ id }) => id === given.evidenceId)
    if (!again && page.tied.length >= EVIDENCE_PER_ANSWER) return { ok: false, reason: 'too_many' }
    const { clarificationId: clarification_id, evidenceId: evidence_id, locator } = given
    await db
      .insertInto('clarification_evidence')
      .values({ clarification_id, evidence_id, locator })
      .onConflict((conflict) => conflict.columns(['clarification_id', 'evidence_id']).doUpdateSet({ locator }))
      .execute()
    return { ok: true }
  })
}

/** Takes a piece away from a complement that is being written; the library keeps it. */
export async function untieComplement(db: Db, given: Tie): Promise<TieResult> {
  return db.transaction().execute(async (db): Promise<TieResult> => {
    const page = await writable(db, given)
    if (typeof page === 'string') return { ok: false, reason: page }
    await db
      .deleteFrom('clarification_evidence')
      .where('clarification_id', '=', page.clarification.id)
      .where('evidence_id', '=', given.evidenceId)
      .execute()
    return { ok: true }
  })
}

class Lost extends Error {
  readonly result: ComplementResult
  constructor(result: ComplementResult) {
    super('lost')
    this.result = result
  }
}

/** Submits a complement, once: its digest joins the campaign's chain, and its receipt is kept with it. */
export async function submitComplement(db: Db, given: Given & { newId: () => string }): Promise<ComplementResult> {
  const instance = await instanceSettingOrFirst(db, 'instance_id', given.newId())
  try {
    return await db.transaction().execute((db) => submit(db, { ...given, instance }))
  } catch (error) {
    if (error instanceof Lost) return error.result
    throw error
  }
}

async function submit(db: Db, given: Given & { instance: string }): Promise<ComplementResult> {
  const page = await writable(db, given)
  if (typeof page === 'string') return { ok: false, reason: page }
  if (given.text.length < CLARIFICATION_LENGTH) return { ok: false, reason: 'text' }
  const { campaign, buyer, supplier } = page.request
  const evidence = (await complementEvidence(db, given)).flatMap((row) => leaving(row) ?? [])
  const content: ClarificationContent = {
    format: 'etalon-clarification/1',
    campaign: { id: campaign.id, name: campaign.name },
    buyer,
    supplier,
    response: page.response,
    clarification: {
      id: page.clarification.id,
      question: page.question.id,
      reason: page.clarification.reason,
      dueAt: page.clarification.dueAt,
    },
    text: given.text,
    ...(evidence.length === 0 ? {} : { evidence }),
  }
  const hash = contentHash(content)
  const chain = campaignChain(campaign.id)
  const entry = await appendEvent(db, {
    chainId: chain,
    at: given.now,
    actorId: given.actorId,
    kind: 'clarification_submitted',
    payload: {
      clarification: page.clarification.id,
      invitation: given.invitationId,
      question: page.question.id,
      hash,
    },
  })
  const person = await db.selectFrom('person').select('name').where('id', '=', given.actorId).executeTakeFirstOrThrow()
  const receipt: ClarificationReceipt = {
    format: 'etalon-clarification-receipt/1',
    instance: given.instance,
    content,
    submittedAt: given.now,
    submittedBy: person.name,
    hash,
    log: { chain, index: entry.position, hash: entry.hash },
  }
  const result = await write(db, given, {
    submitted_by: given.actorId,
    submitted_at: given.now,
    receipt: canonicalJson(receipt),
  })
  // The entry of the log must not stay without its complement.
  if (!result.ok) throw new Lost(result)
  return result
}
