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
import type { Kysely, Schema } from '#db/schema.ts'
import { type ComplementPageModel, complementPage } from './answering.server.ts'

type Db = Kysely<Schema>

interface Given extends RequestKey {
  clarificationId: string
  text: string
  /** Of the complement as it was when the form was shown. */
  revision: number
}

export type ComplementFault = 'not_found' | 'over' | 'submitted' | 'text'
export type ComplementResult =
  | { ok: true }
  | { ok: false; reason: ComplementFault }
  | { ok: false; reason: 'conflict'; saved: { text: string; revision: number } }

/** The complement, its campaign taken for the rest of the transaction, or why nothing can be written to it any more. */
async function writable(db: Db, given: Given): Promise<ComplementPageModel | ComplementFault> {
  const page = await complementPage(db, given)
  if (!page) return 'not_found'
  const { campaign, buyer } = page.request
  const held = await holdForAssessment(db, { campaignId: campaign.id, organisationId: buyer.id, now: given.now })
  if (page.clarification.state === 'submitted') return 'submitted'
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
