import { openToSupplier } from '#app/features/campaigns/clock.server.ts'
import { appendEvent, campaignChain, organisationChain } from '#app/features/log/append.server.ts'
import { type RequestKey, visibleInvitations } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { sharingPage } from './queries.server.ts'

type Db = Kysely<Schema>

export type SharingFault = 'not_found' | 'not_owner' | 'not_shared' | 'not_withdrawn' | 'closed' | 'changed'
export type SharingResult = { ok: true } | { ok: false; fault: SharingFault }

class Overtaken extends Error {}

const refused = (fault: SharingFault) => ({ ok: false, fault }) as const

/** The request while its campaign runs, in the `where` of the write, so that a close never slips in between. */
const whileRunning = (db: Db, key: RequestKey) =>
  visibleInvitations(db, key).select('i.id').where('i.id', '=', key.invitationId).where(openToSupplier(key.now))

async function moved(db: Db, key: RequestKey, from: 'submitted' | 'withdrawn', to: 'submitted' | 'withdrawn') {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ status: to })
    .where('id', 'in', whileRunning(db, key))
    .where('status', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function trace(db: Db, key: RequestKey, kind: 'sharing_withdrawn' | 'sharing_resumed') {
  const { campaign_id } = await db
    .selectFrom('invitation')
    .select('campaign_id')
    .where('id', '=', key.invitationId)
    .executeTakeFirstOrThrow()
  const event = { at: key.now, actorId: key.actorId, kind, payload: { invitation: key.invitationId } }
  await appendEvent(db, { ...event, chainId: campaignChain(campaign_id) })
  await appendEvent(db, { ...event, chainId: organisationChain(key.organisationId) })
}

async function act(db: Db, write: (db: Db) => Promise<void>): Promise<SharingResult> {
  try {
    await db.transaction().execute(write)
    return { ok: true }
  } catch (error) {
    if (error instanceof Overtaken) return refused('changed')
    throw error
  }
}

/**
 * Takes a submitted response back from its buyer: before the close altogether, since nobody has read it; after the close
 * its files and links, the texts that were assessed staying with the decision that they justify (Design §4.3). Drafts,
 * receipts and the library stay.
 */
export async function withdrawSharing(db: Db, key: RequestKey): Promise<SharingResult> {
  const page = await sharingPage(db, key)
  if (!page) return refused('not_found')
  if (!page.mine) return refused('not_owner')
  if (page.state !== 'accepted') return refused('not_shared')
  return act(db, async (db) => {
    if (!(await moved(db, key, 'submitted', 'withdrawn')) && page.running) throw new Overtaken()
    const kept = await db
      .insertInto('sharing_withdrawal')
      .values({ invitation_id: key.invitationId, person_id: key.actorId, withdrawn_at: key.now })
      .onConflict((conflict) => conflict.column('invitation_id').doNothing())
      .executeTakeFirst()
    if (Number(kept.numInsertedOrUpdatedRows ?? 0) === 0) throw new Overtaken()
    await trace(db, key, 'sharing_withdrawn')
  })
}

/** Shares again what was submitted, as it was: what was left out of an evaluation that has begun stays out. */
export async function resumeSharing(db: Db, key: RequestKey): Promise<SharingResult> {
  const page = await sharingPage(db, key)
  if (!page) return refused('not_found')
  if (!page.mine) return refused('not_owner')
  if (page.state !== 'withdrawn') return refused('not_withdrawn')
  if (page.leftOut) return refused('closed')
  return act(db, async (db) => {
    if (!(await moved(db, key, 'withdrawn', 'submitted')) && page.running) throw new Overtaken()
    const removed = await db
      .deleteFrom('sharing_withdrawal')
      .where('invitation_id', '=', key.invitationId)
      .executeTakeFirst()
    if (removed.numDeletedRows === 0n) throw new Overtaken()
    await trace(db, key, 'sharing_resumed')
  })
}
