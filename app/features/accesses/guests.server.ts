import { pageWithin } from '#app/domain/pages.ts'
import { openToSupplier } from '#app/features/campaigns/clock.server.ts'
import { decidesFor } from '#app/features/responses/ownership.server.ts'
import { visibleInvitations } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

interface Reader {
  organisationId: string
  actorId: string
  now: string
}

const ROWS = 15

/** Who asks or asked to join which response of the organisation; whether it still runs decides whether it may be answered. */
function accessRows(db: Db, key: Reader) {
  return visibleInvitations(db, key)
    .innerJoin('access_request as g', 'g.invitation_id', 'i.id')
    .innerJoin('person as p', 'p.id', 'g.person_id')
    .leftJoin('person as d', 'd.id', 'g.decided_by')
    .where('g.organisation_id', '=', key.organisationId)
    .select((e) => [
      'g.id',
      'g.status',
      'g.company',
      'g.message',
      'g.reason',
      'g.asked_at as askedAt',
      'g.decided_at as decidedAt',
      'p.name',
      'p.email',
      'd.name as decidedBy',
      'i.id as invitationId',
      'c.name as campaign',
      'buyer.name as buyer',
      e
        .case()
        .when(e.and([e('i.status', 'not in', ['declined', 'withdrawn']), openToSupplier(key.now)]))
        .then(1)
        .else(0)
        .end()
        .as('running'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof accessRows>['execute']>>[number]

/** What a request to join has come to; one that nobody answered in time has lapsed, and an access ends with its request. */
function stateOf({ status, running }: Row): Row['status'] | 'lapsed' | 'ended' {
  if (running) return status
  return { asked: 'lapsed', approved: 'ended', refused: 'refused', revoked: 'revoked' }[status] as 'lapsed'
}

const shown = (row: Row) => ({ ...row, state: stateOf(row) })

/** Requests to join that wait, the oldest first, then accesses and past decisions, the latest first. */
export async function guestLists(db: Db, key: Reader & { page: number }) {
  const all = (await accessRows(db, key).orderBy('g.asked_at').orderBy('g.id').execute()).map(shown)
  const waiting = all.filter(({ state }) => state === 'asked')
  const rest = all
    .filter(({ state }) => state !== 'asked')
    .toSorted(
      (a, b) => Number(b.state === 'approved') - Number(a.state === 'approved') || (lastOf(a) < lastOf(b) ? 1 : -1),
    )
  const { page, pages, offset } = pageWithin(key.page, rest.length, ROWS)
  return {
    waiting: waiting.slice(0, ROWS),
    more: Math.max(0, waiting.length - ROWS),
    decided: { page, pages, rows: rest.slice(offset, offset + ROWS) },
  }
}
export type GuestLists = Awaited<ReturnType<typeof guestLists>>
export type GuestRow = GuestLists['waiting'][number]

const lastOf = ({ decidedAt, askedAt }: Row) => decidedAt ?? askedAt

/** One request to join, and whether the reader decides on it; null when it is another organisation's or none. */
export async function guestPage(db: Db, key: Reader & { accessId: string }) {
  const row = await accessRows(db, key).where('g.id', '=', key.accessId).executeTakeFirst()
  if (!row) return null
  const mine = await decidesFor(db, { ...key, invitationId: row.invitationId })
  const owner = await db
    .selectFrom('invitation as i')
    .innerJoin('person as p', 'p.id', 'i.owner_id')
    .select('p.name')
    .where('i.id', '=', row.invitationId)
    .executeTakeFirst()
  return { ...shown(row), mine, ownerName: owner?.name ?? null }
}
export type GuestPageModel = NonNullable<Awaited<ReturnType<typeof guestPage>>>
