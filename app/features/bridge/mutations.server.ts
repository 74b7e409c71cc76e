import { contentHash } from '#app/domain/proofs/canonical.ts'
import type { EventKind } from '#app/domain/proofs/event-chain.ts'
import { MOST_BRIDGE_ITEMS } from '#app/domain/results/bridge.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type BridgeKey, bridgeItems, newItem } from './bridge.server.ts'

type Db = Kysely<Schema>

interface Given extends BridgeKey {
  actorId: string
}

export interface ItemText {
  title: string
  text: string
  link: string
}

export type ItemResult = { ok: true } | { ok: false; fault: 'not_found' | 'too_many' | 'changed' }

async function trace(db: Db, given: Given, kind: EventKind, payload: Record<string, string>) {
  const event = { at: given.now, actorId: given.actorId, kind, payload }
  await appendEvent(db, { ...event, chainId: campaignChain(given.campaignId) })
}

/** Makes a question on the offer, or a clause, of a question that told suppliers apart (Design §9.6). */
export async function addItem(
  db: Db,
  given: Given & { question: string; clause: string | null; content: ItemText; newId: () => string },
): Promise<ItemResult> {
  return db.transaction().execute(async (db): Promise<ItemResult> => {
    const from = await newItem(db, given)
    if (!from) return { ok: false, fault: 'not_found' }
    if ((await bridgeItems(db, given)).length >= MOST_BRIDGE_ITEMS) return { ok: false, fault: 'too_many' }
    const id = given.newId()
    await trace(db, given, 'bridge_item', { item: id, source: from.sourceId, text: contentHash({ ...given.content }) })
    const { title, text, link } = given.content
    await db
      .insertInto('bridge_item')
      .values({
        id,
        campaign_id: given.campaignId,
        kind: from.kind,
        criterion_id: from.criterionId,
        source_id: from.sourceId,
        title,
        text,
        market_link: link,
        revision: 1,
        created_at: given.now,
        updated_at: given.now,
        updated_by: given.actorId,
      })
      .execute()
    return { ok: true }
  })
}

/** Rewrites an item, unless a colleague did meanwhile. */
export async function saveItem(
  db: Db,
  given: Given & { itemId: string; revision: number; content: ItemText },
): Promise<ItemResult> {
  return db.transaction().execute(async (db): Promise<ItemResult> => {
    if (!(await bridgeItems(db, given)).some(({ id }) => id === given.itemId)) return { ok: false, fault: 'not_found' }
    const { title, text, link } = given.content
    const written = await db
      .updateTable('bridge_item')
      .set({ title, text, market_link: link, revision: given.revision + 1 })
      .set({ updated_at: given.now, updated_by: given.actorId })
      .where('id', '=', given.itemId)
      .where('campaign_id', '=', given.campaignId)
      .where('revision', '=', given.revision)
      .executeTakeFirst()
    if (written.numUpdatedRows === 0n) return { ok: false, fault: 'changed' }
    await trace(db, given, 'bridge_item', { item: given.itemId, text: contentHash({ ...given.content }) })
    return { ok: true }
  })
}

/** Takes an item out of the bridge. */
export async function removeItem(db: Db, given: Given & { itemId: string }): Promise<ItemResult> {
  return db.transaction().execute(async (db): Promise<ItemResult> => {
    if (!(await bridgeItems(db, given)).some(({ id }) => id === given.itemId)) return { ok: false, fault: 'not_found' }
    await db
      .deleteFrom('bridge_item')
      .where('id', '=', given.itemId)
      .where('campaign_id', '=', given.campaignId)
      .execute()
    await trace(db, given, 'bridge_item_removed', { item: given.itemId })
    return { ok: true }
  })
}
