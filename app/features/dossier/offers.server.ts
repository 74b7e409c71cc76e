import { dossierContent, dossierSize } from '#app/domain/answers/dossier.ts'
import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

const read = (content: string) => dossierContent.parse(JSON.parse(content))

/** The buyers that take dossiers unasked, and no other: a buyer that has not said so is named to no supplier. */
export async function buyersReceiving(db: Db, key: { organisationId: string }) {
  const rows = await db
    .selectFrom('dossier_reception as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select((e) => [
      'o.id',
      'o.name',
      e
        .selectFrom('dossier_offer as d')
        .select('d.id')
        .whereRef('d.buyer_id', '=', 'o.id')
        .where('d.organisation_id', '=', key.organisationId)
        .where('d.status', '=', 'offered')
        .as('waiting'),
    ])
    .where('o.is_buyer', '=', 1)
    .where('o.id', '!=', key.organisationId)
    .execute()
  const collator = new Intl.Collator('fr')
  return rows
    .map(({ id, name, waiting }) => ({ id, name, waiting }))
    .sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** When the buyer last had to say or hear something of an offer. */
const settledAt = (row: { decided_at: string | null; withdrawn_at: string | null }) =>
  row.withdrawn_at ?? row.decided_at

/** What an organisation has offered to whom, the latest first: a list of who sees what outside any campaign. */
export async function offersMade(db: Db, key: { organisationId: string }) {
  const rows = await db
    .selectFrom('dossier_offer as d')
    .innerJoin('organisation as o', 'o.id', 'd.buyer_id')
    .select(['d.id', 'd.status', 'd.offered_at', 'd.decided_at', 'd.withdrawn_at', 'o.name as buyer'])
    .where('d.organisation_id', '=', key.organisationId)
    .orderBy('d.offered_at', 'desc')
    .orderBy('d.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    buyer: row.buyer,
    status: row.status,
    offeredAt: row.offered_at,
    settledAt: settledAt(row),
  }))
}
export type OfferMade = Awaited<ReturnType<typeof offersMade>>[number]

/** One offer as its supplier sees it, with exactly what was sent; null for another's and for none. */
export async function offerMade(db: Db, key: { organisationId: string; offerId: string }) {
  const row = await db
    .selectFrom('dossier_offer as d')
    .innerJoin('organisation as o', 'o.id', 'd.buyer_id')
    .leftJoin('person as p', 'p.id', 'd.offered_by')
    .selectAll('d')
    .select(['o.name as buyer', 'p.name as author'])
    .where('d.id', '=', key.offerId)
    .where('d.organisation_id', '=', key.organisationId)
    .executeTakeFirst()
  if (!row) return null
  const content = read(row.content)
  return {
    id: row.id,
    buyer: row.buyer,
    author: row.author,
    status: row.status,
    message: row.message,
    hash: row.hash,
    offeredAt: row.offered_at,
    decidedAt: row.decided_at,
    declineReason: row.decline_reason,
    withdrawnAt: row.withdrawn_at,
    size: dossierSize(content.criteria),
    content,
  }
}
export type OfferMadeModel = NonNullable<Awaited<ReturnType<typeof offerMade>>>

const open = ['offered', 'accepted'] as const

/** How many dossiers wait for a buyer's word. */
export async function offersWaiting(db: Db, key: { buyerId: string }): Promise<number> {
  const row = await db
    .selectFrom('dossier_offer')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('buyer_id', '=', key.buyerId)
    .where('status', '=', 'offered')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The dossiers that suppliers offered to one buyer, the latest first, 25 a page, and whether it takes more. */
export async function offersReceived(db: Db, key: { buyerId: string; page: number }) {
  const reception = await db
    .selectFrom('dossier_reception')
    .select('opened_at')
    .where('organisation_id', '=', key.buyerId)
    .executeTakeFirst()
  const { total } = await db
    .selectFrom('dossier_offer')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('buyer_id', '=', key.buyerId)
    .executeTakeFirstOrThrow()
  const { page, pages, offset } = pageWithin(key.page, Number(total))
  const rows = await db
    .selectFrom('dossier_offer as d')
    .innerJoin('organisation as o', 'o.id', 'd.organisation_id')
    .select(['d.id', 'd.status', 'd.offered_at', 'd.decided_at', 'd.withdrawn_at', 'o.name as supplier'])
    .where('d.buyer_id', '=', key.buyerId)
    .orderBy('d.offered_at', 'desc')
    .orderBy('d.id')
    .limit(PAGE_ROWS)
    .offset(offset)
    .execute()
  return {
    receiving: reception !== undefined,
    total: Number(total),
    page,
    pages,
    rows: rows.map((row) => ({
      id: row.id,
      supplier: row.supplier,
      status: row.status,
      offeredAt: row.offered_at,
      settledAt: settledAt(row),
    })),
  }
}
export type OffersReceivedModel = Awaited<ReturnType<typeof offersReceived>>

/**
 * One dossier as the buyer it was offered to reads it; null for another buyer's and for none. Once declined or
 * withdrawn, that it was offered is all that remains to be read.
 */
export async function offerReceived(db: Db, key: { buyerId: string; offerId: string }) {
  const row = await db
    .selectFrom('dossier_offer as d')
    .innerJoin('organisation as o', 'o.id', 'd.organisation_id')
    .select(['d.id', 'd.status', 'd.offered_at', 'd.decided_at', 'd.withdrawn_at', 'd.decline_reason'])
    .select(['d.message', 'd.content', 'd.hash', 'o.name as supplier'])
    .where('d.id', '=', key.offerId)
    .where('d.buyer_id', '=', key.buyerId)
    .executeTakeFirst()
  if (!row) return null
  const readable = open.some((status) => status === row.status)
  return {
    id: row.id,
    supplier: row.supplier,
    status: row.status,
    offeredAt: row.offered_at,
    decidedAt: row.decided_at,
    withdrawnAt: row.withdrawn_at,
    declineReason: row.decline_reason,
    read: readable ? { message: row.message, hash: row.hash, content: read(row.content) } : null,
  }
}
export type OfferReceivedModel = NonNullable<Awaited<ReturnType<typeof offerReceived>>>
