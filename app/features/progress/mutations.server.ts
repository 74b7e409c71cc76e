import { contentHash, sha256Hex } from '#app/domain/proofs/canonical.ts'
import type { EventKind } from '#app/domain/proofs/event-chain.ts'
import { type ActionState, MOST_ACTIONS, MOST_MESSAGES, movesOf } from '#app/domain/results/progress.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import {
  buyerReaders,
  enqueueNotices,
  type Sending,
  supplierReaders,
} from '#app/features/mail/enqueue-notices.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { PlanAct } from './forms.ts'
import { planPlaces } from './places.ts'
import { actionsOf, type Pair } from './plan.server.ts'

type Db = Kysely<Schema>

/** The pair says whose plan, from which side; it was read with the tenant and the actor. */
export interface PlanGiven extends Sending {
  pair: Pair
  actorId: string
}

export interface ActionContent {
  title: string
  evidence: string
  owner: string
  dueOn: string
}

export type PlanFault = 'not_found' | 'changed' | 'too_many' | 'not_allowed'
export type PlanResult = { ok: true; actionId: string } | { ok: false; fault: PlanFault }

/** Writes what was done of a plan into the chain, and tells the other side that something waits there. */
async function trace(db: Db, given: PlanGiven, kind: EventKind, payload: Record<string, string>): Promise<void> {
  const { pair, actorId, now } = given
  const { campaign, invitationId } = pair
  const chainId = campaignChain(campaign.id)
  await appendEvent(db, { chainId, at: now, actorId, kind, payload: { invitation: invitationId, ...payload } })
  const toBuyer = pair.side === 'supplier'
  const readers = toBuyer
    ? await buyerReaders(db, { organisationId: pair.buyerId, first: await publisherOf(db, invitationId) })
    : await supplierReaders(db, invitationId)
  const notice = {
    kind: 'progress' as const,
    about: () => (toBuyer ? pair.supplier : pair.buyer),
    path: planPlaces({ ...pair, side: toBuyer ? 'buyer' : 'supplier' }).plan,
    organisationId: pair.buyerId,
    campaign,
    invitationId,
  }
  await enqueueNotices(db, readers, notice, given)
}

async function publisherOf(db: Db, invitationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('debriefing')
    .select('published_by')
    .where('invitation_id', '=', invitationId)
    .executeTakeFirst()
  return row?.published_by ?? null
}

const columns = (content: ActionContent) => ({
  title: content.title,
  evidence: content.evidence,
  owner: content.owner,
  due_on: content.dueOn,
})

/** Proposes an action to the other side. */
export async function proposeAction(
  db: Db,
  given: PlanGiven & { sourceId: string; content: ActionContent },
): Promise<PlanResult> {
  return db.transaction().execute(async (db): Promise<PlanResult> => {
    if ((await actionsOf(db, given.pair)).length >= MOST_ACTIONS) return { ok: false, fault: 'too_many' }
    const { pair, content, now } = given
    const id = given.newId()
    await db
      .insertInto('progress_action')
      .values({
        id,
        buyer_id: pair.buyerId,
        supplier_id: pair.supplierId,
        invitation_id: pair.invitationId,
        source_id: given.sourceId,
        ...columns(content),
        state: 'proposed',
        proposed_by: pair.side,
        revision: 1,
        created_at: now,
        updated_at: now,
        updated_by: given.actorId,
      })
      .execute()
    await trace(db, given, 'progress_action', { action: id, state: 'proposed', text: contentHash({ ...content }) })
    return { ok: true, actionId: id }
  })
}

async function write(
  db: Db,
  given: PlanGiven & { actionId: string; revision: number },
  set: Partial<Schema['progress_action']>,
): Promise<boolean> {
  const written = await db
    .updateTable('progress_action')
    .set({ ...set, revision: given.revision + 1, updated_at: given.now, updated_by: given.actorId })
    .where('id', '=', given.actionId)
    .where('buyer_id', '=', given.pair.buyerId)
    .where('supplier_id', '=', given.pair.supplierId)
    .where('revision', '=', given.revision)
    .executeTakeFirst()
  return written.numUpdatedRows > 0n
}

/** Changes an action that is not over: whatever was agreed, it is proposed again to the other side. */
export async function reviseAction(
  db: Db,
  given: PlanGiven & { actionId: string; revision: number; content: ActionContent },
): Promise<PlanResult> {
  return db.transaction().execute(async (db): Promise<PlanResult> => {
    const action = (await actionsOf(db, given.pair)).find(({ id }) => id === given.actionId)
    if (!action) return { ok: false, fault: 'not_found' }
    if (action.state === 'done' || action.state === 'dropped') return { ok: false, fault: 'not_allowed' }
    const set = { ...columns(given.content), state: 'proposed' as const, proposed_by: given.pair.side }
    if (!(await write(db, given, set))) return { ok: false, fault: 'changed' }
    const payload = { action: action.id, state: 'proposed', text: contentHash({ ...given.content }) }
    await trace(db, given, 'progress_action', payload)
    return { ok: true, actionId: action.id }
  })
}

/** Agrees, begins, ends or drops, as the state and the side allow. */
export async function moveAction(
  db: Db,
  given: PlanGiven & { actionId: string; revision: number; to: ActionState },
): Promise<PlanResult> {
  return db.transaction().execute(async (db): Promise<PlanResult> => {
    const action = (await actionsOf(db, given.pair)).find(({ id }) => id === given.actionId)
    if (!action) return { ok: false, fault: 'not_found' }
    if (action.revision !== given.revision) return { ok: false, fault: 'changed' }
    if (!movesOf(action, given.pair.side).includes(given.to)) return { ok: false, fault: 'not_allowed' }
    if (!(await write(db, given, { state: given.to }))) return { ok: false, fault: 'changed' }
    await trace(db, given, 'progress_action', { action: action.id, state: given.to, before: action.state })
    return { ok: true, actionId: action.id }
  })
}

/** Says something of an action to the other side. */
export async function sayOnAction(db: Db, given: PlanGiven & { actionId: string; text: string }): Promise<PlanResult> {
  return db.transaction().execute(async (db): Promise<PlanResult> => {
    const action = (await actionsOf(db, given.pair)).find(({ id }) => id === given.actionId)
    if (!action) return { ok: false, fault: 'not_found' }
    const { said } = await db
      .selectFrom('progress_message')
      .select((e) => e.fn.countAll<number>().as('said'))
      .where('action_id', '=', action.id)
      .executeTakeFirstOrThrow()
    if (Number(said) >= MOST_MESSAGES) return { ok: false, fault: 'too_many' }
    const id = given.newId()
    await db
      .insertInto('progress_message')
      .values({
        id,
        action_id: action.id,
        side: given.pair.side,
        text: given.text,
        said_at: given.now,
        said_by: given.actorId,
      })
      .execute()
    await trace(db, given, 'progress_message', { action: action.id, message: id, text: sha256Hex(given.text) })
    return { ok: true, actionId: action.id }
  })
}

/** Does what a form asked of an action of the plan. */
export async function actOnPlan(db: Db, given: PlanGiven & { actionId: string; act: PlanAct }): Promise<PlanResult> {
  const { act } = given
  if (act.intent === 'say') return sayOnAction(db, { ...given, text: act.text })
  if (act.intent === 'move') return moveAction(db, { ...given, to: act.to, revision: act.revision })
  const { intent: _, revision, ...content } = act
  return reviseAction(db, { ...given, revision, content })
}
