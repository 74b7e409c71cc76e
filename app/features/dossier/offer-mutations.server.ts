import { dossierContent } from '#app/domain/answers/dossier.ts'
import { canonicalJson, sha256Hex } from '#app/domain/proofs/canonical.ts'
import type { EventKind } from '#app/domain/proofs/event-chain.ts'
import { appendEvent, organisationChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type Telling, tellDecision } from './decision-mail.server.ts'
import { dossierOf } from './dossier.server.ts'

type Db = Kysely<Schema>

interface Act {
  actorId: string
  now: string
}

/** On the chains of both organisations, always in the same order, so that two acts never wait for one another. */
async function appendToBoth(
  db: Db,
  { actorId, now }: Act,
  kind: EventKind,
  offer: { id: string; hash: string; parties: readonly string[] },
): Promise<void> {
  const payload = { offer: offer.id, hash: offer.hash }
  for (const party of offer.parties.toSorted())
    await appendEvent(db, { chainId: organisationChain(party), at: now, actorId, kind, payload })
}

/** Says whether a buyer takes dossiers unasked: only then is its name shown to suppliers. */
export async function setReception(db: Db, change: Act & { buyerId: string; receiving: boolean }): Promise<void> {
  const { buyerId, actorId, now, receiving } = change
  await db.transaction().execute(async (db) => {
    const changed = receiving
      ? await db
          .insertInto('dossier_reception')
          .values({ organisation_id: buyerId, opened_by: actorId, opened_at: now })
          .onConflict((conflict) => conflict.column('organisation_id').doNothing())
          .returning('organisation_id')
          .executeTakeFirst()
      : await db
          .deleteFrom('dossier_reception')
          .where('organisation_id', '=', buyerId)
          .returning('organisation_id')
          .executeTakeFirst()
    if (!changed) return
    const event = { chainId: organisationChain(buyerId), at: now, actorId, payload: { receiving } }
    await appendEvent(db, { ...event, kind: 'dossier_reception' })
  })
}

export interface Offer extends Act {
  organisationId: string
  buyerId: string
  criteria: readonly string[]
  message: string
  newId: () => string
}

export type OfferResult = { ok: true; offerId: string } | { ok: false; fault: 'buyer' | 'criteria' | 'waiting' }

/**
 * Offers to one buyer that takes them the dossier as it stands, frozen, with whom to write to. It is no submission:
 * no campaign knows of it. One offer at a time waits at a buyer (Design §3).
 */
export async function offerDossier(db: Db, offer: Offer): Promise<OfferResult> {
  const { organisationId, buyerId, actorId, now } = offer
  return db.transaction().execute(async (db): Promise<OfferResult> => {
    const buyer = await db
      .selectFrom('dossier_reception as r')
      .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
      .select('o.id')
      .where('o.id', '=', buyerId)
      .where('o.id', '!=', organisationId)
      .where('o.is_buyer', '=', 1)
      .executeTakeFirst()
    if (!buyer) return { ok: false, fault: 'buyer' }
    const dossier = await dossierOf(db, { organisationId, now, criteria: offer.criteria })
    if (dossier.criteria.length === 0) return { ok: false, fault: 'criteria' }
    const author = db.selectFrom('person').select(['name', 'email']).where('id', '=', actorId)
    const contact = await author.executeTakeFirstOrThrow()
    const content = canonicalJson(dossierContent.parse({ ...dossier, contact }))
    const hash = sha256Hex(content)
    const id = offer.newId()
    const inserted = await db
      .insertInto('dossier_offer')
      .values({
        id,
        organisation_id: organisationId,
        buyer_id: buyerId,
        status: 'offered',
        message: offer.message,
        content,
        hash,
        offered_by: actorId,
        offered_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) return { ok: false, fault: 'waiting' }
    await appendToBoth(db, offer, 'dossier_offered', { id, hash, parties: [organisationId, buyerId] })
    return { ok: true, offerId: id }
  })
}

export type SettleResult = { ok: true } | { ok: false; fault: 'not_found' | 'settled' }

/** The buyer keeps an offered dossier, or sends it back: from then on it reads nothing of it. Who offered it is told. */
export async function decideOffer(
  db: Db,
  decision: Act & { buyerId: string; offerId: string; accepted: boolean; reason: string | null },
  telling: Telling,
): Promise<SettleResult> {
  const { buyerId, offerId, accepted, actorId, now } = decision
  return db.transaction().execute(async (db): Promise<SettleResult> => {
    const decided = await db
      .updateTable('dossier_offer')
      .set({
        status: accepted ? 'accepted' : 'declined',
        decided_by: actorId,
        decided_at: now,
        decline_reason: accepted ? null : decision.reason,
      })
      .where('id', '=', offerId)
      .where('buyer_id', '=', buyerId)
      .where('status', '=', 'offered')
      .returning(['organisation_id', 'hash'])
      .executeTakeFirst()
    if (!decided) return unsettled(db, { offerId, side: 'buyer_id', of: buyerId })
    const offer = { id: offerId, hash: decided.hash, parties: [decided.organisation_id, buyerId] }
    await appendToBoth(db, decision, accepted ? 'dossier_accepted' : 'dossier_declined', offer)
    await tellDecision(db, decision, telling)
    return { ok: true }
  })
}

/** The supplier takes an offer back, read or not: from then on the buyer reads nothing of it here. */
export async function withdrawOffer(
  db: Db,
  withdrawal: Act & { organisationId: string; offerId: string },
): Promise<SettleResult> {
  const { organisationId, offerId, actorId, now } = withdrawal
  return db.transaction().execute(async (db): Promise<SettleResult> => {
    const withdrawn = await db
      .updateTable('dossier_offer')
      .set({ status: 'withdrawn', withdrawn_by: actorId, withdrawn_at: now })
      .where('id', '=', offerId)
      .where('organisation_id', '=', organisationId)
      .where('status', 'in', ['offered', 'accepted'])
      .returning(['buyer_id', 'hash'])
      .executeTakeFirst()
    if (!withdrawn) return unsettled(db, { offerId, side: 'organisation_id', of: organisationId })
    const offer = { id: offerId, hash: withdrawn.hash, parties: [withdrawn.buyer_id, organisationId] }
    await appendToBoth(db, withdrawal, 'dossier_withdrawn', offer)
    return { ok: true }
  })
}

async function unsettled(
  db: Db,
  { offerId, side, of }: { offerId: string; side: 'buyer_id' | 'organisation_id'; of: string },
): Promise<SettleResult> {
  const own = db.selectFrom('dossier_offer').select('id').where('id', '=', offerId).where(side, '=', of)
  return { ok: false, fault: (await own.executeTakeFirst()) ? 'settled' : 'not_found' }
}
