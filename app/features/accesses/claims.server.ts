import { pageWithin } from '#app/domain/pages.ts'
import { visibleInvitations } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** Two tables stand on one page. */
const ROWS = 15

interface Reader {
  organisationId: string
  actorId: string
  now: string
  page: number
}

/** Who claimed each request of the organisation, when and how, from which invited address; the latest first (Design §4.3). */
export async function claimList(db: Db, key: Reader) {
  const claimed = visibleInvitations(db, key).where('i.claimed_at', 'is not', null)
  const { count } = await claimed.select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const { page, pages, offset } = pageWithin(key.page, count, ROWS)
  const rows = await claimed
    .leftJoin('invitation_claim as k', 'k.invitation_id', 'i.id')
    .leftJoin('person as p', 'p.id', 'k.person_id')
    .select([
      'i.id',
      'i.email',
      'i.claimed_at as at',
      'c.name as campaign',
      'buyer.name as buyer',
      'k.way',
      'p.name as by',
    ])
    .orderBy('i.claimed_at', 'desc')
    .orderBy('i.id')
    .limit(ROWS)
    .offset(offset)
    .execute()
  return { page, pages, rows }
}
export type ClaimList = Awaited<ReturnType<typeof claimList>>

/** Who opened which response of the organisation, when first and last, as a member or as a guest; the latest first. */
export async function openingList(db: Db, key: Reader) {
  const opened = visibleInvitations(db, key)
    .innerJoin('request_access as a', 'a.invitation_id', 'i.id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
  const { count } = await opened.select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const { page, pages, offset } = pageWithin(key.page, count, ROWS)
  const rows = await opened
    .leftJoin('access_request as g', (join) =>
      join
        .onRef('g.invitation_id', '=', 'a.invitation_id')
        .onRef('g.person_id', '=', 'a.person_id')
        .on('g.status', 'in', ['approved', 'revoked']),
    )
    .select([
      'i.id',
      'p.id as personId',
      'p.name',
      'c.name as campaign',
      'a.first_at as firstAt',
      'a.last_at as lastAt',
      'g.company',
    ])
    .orderBy('a.last_at', 'desc')
    .orderBy('i.id')
    .orderBy('p.id')
    .limit(ROWS)
    .offset(offset)
    .execute()
  return { page, pages, rows }
}
export type OpeningList = Awaited<ReturnType<typeof openingList>>
