import type { Role } from '#app/domain/accounts/access.ts'
import { visibleInvitations } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** What one address opens: its organisations, its roles there, and how many requests it reaches as somebody who answers. */
export async function placesOf(db: Db, key: { actorId: string; now: string }) {
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .select(['o.id', 'o.name', 'm.role'])
    .where('m.person_id', '=', key.actorId)
    .orderBy('o.name')
    .orderBy('o.id')
    .orderBy('m.role')
    .execute()
  const places = new Map<string, { id: string; name: string; roles: Role[]; requests: number | null }>()
  for (const { id, name, role } of rows) {
    const place = places.get(id) ?? { id, name, roles: [], requests: null }
    place.roles.push(role)
    places.set(id, place)
  }
  for (const place of places.values())
    if (place.roles.includes('respondent') || place.roles.includes('guest'))
      place.requests = await requestCount(db, { ...key, organisationId: place.id })
  return [...places.values()]
}
export type Place = Awaited<ReturnType<typeof placesOf>>[number]

async function requestCount(db: Db, key: { organisationId: string; actorId: string; now: string }): Promise<number> {
  const { count } = await visibleInvitations(db, key)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
