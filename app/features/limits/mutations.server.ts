import type { Kysely, Schema } from '#db/schema.ts'

export interface Limit {
  key: string
  hits: number
  minutes: number
}

/** Counts one hit against a fixed window kept in the database, so that every server process counts together; false when over. */
export async function allowHit(db: Kysely<Schema>, limit: Limit, now: string): Promise<boolean> {
  const windowOpened = new Date(Date.parse(now) - limit.minutes * 60_000).toISOString()
  const row = await db
    .insertInto('rate_limit')
    .values({ key: limit.key, window_start: now, hits: 1 })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((e) => ({
        hits: e
          .case()
          .when('rate_limit.window_start', '<', windowOpened)
          .then(1)
          .else(e('rate_limit.hits', '+', 1))
          .end(),
        window_start: e
          .case()
          .when('rate_limit.window_start', '<', windowOpened)
          .then(now)
          .else(e.ref('rate_limit.window_start'))
          .end(),
      })),
    )
    .returning('hits')
    .executeTakeFirstOrThrow()
  return row.hits <= limit.hits
}
