import type { Kysely, Schema } from '#db/schema.ts'
import type { FileKind, RecordKey } from './queries.server.ts'

type Db = Kysely<Schema>

const minutes = (now: string, count: number) => new Date(Date.parse(now) + count * 60_000).toISOString()

/** A maker says at least every second that it is at it: after a minute of silence it is gone. */
const LEASE_MINUTES = 1
/** How long a file is there, and how long one that nobody makes is remembered. */
const KEPT_MINUTES = 24 * 60
/** After that many tries somebody has to ask again. */
export const MOST_TRIES = 3

/** Asks for a file: one that waits or is being made is not asked twice, one that is there is made again. */
export async function askFile(
  db: Db,
  key: RecordKey & FileKind & { actorId: string; newId: () => string },
): Promise<void> {
  const asked = {
    state: 'waiting' as const,
    tries: 0,
    lease_until: null,
    done: 0,
    about: 0,
    stands_for: null,
    size: null,
    sha256: null,
    asked_by: key.actorId,
    asked_at: key.now,
    made_at: null,
    expires_at: minutes(key.now, KEPT_MINUTES),
  }
  await db
    .insertInto('record_file')
    .values({
      id: key.newId(),
      campaign_id: key.campaignId,
      organisation_id: key.organisationId,
      format: key.format,
      language: key.language,
      attempt: 0,
      ...asked,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['campaign_id', 'format', 'language'])
        .doUpdateSet(asked)
        .where('record_file.organisation_id', '=', key.organisationId)
        .where((e) =>
          e.or([e('record_file.state', 'in', ['done', 'failed']), e('record_file.expires_at', '<=', key.now)]),
        ),
    )
    .execute()
}

/** Takes the file that has waited longest, or whose maker has gone; null when there is none to make. */
export async function claimFile(db: Db, now: string) {
  const row = await db
    .selectFrom('record_file')
    .select(['id', 'attempt', 'tries', 'format', 'language'])
    .select(['campaign_id as campaignId', 'organisation_id as organisationId'])
    .where((e) => e.or([e('state', '=', 'waiting'), e.and([e('state', '=', 'making'), e('lease_until', '<=', now)])]))
    .orderBy('asked_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const over = row.tries >= MOST_TRIES
  const claimed = await db
    .updateTable('record_file')
    .set(
      over
        ? { state: 'failed' }
        : { state: 'making', attempt: row.attempt + 1, tries: row.tries + 1, lease_until: minutes(now, LEASE_MINUTES) },
    )
    .where('id', '=', row.id)
    .where('attempt', '=', row.attempt)
    .where('tries', '=', row.tries)
    .where('state', 'in', ['waiting', 'making'])
    .executeTakeFirstOrThrow()
  if (over || claimed.numUpdatedRows === 0n) return null
  return { ...row, attempt: row.attempt + 1, tries: row.tries + 1 }
}
export type Claimed = NonNullable<Awaited<ReturnType<typeof claimFile>>>

type Claim = Pick<Claimed, 'id' | 'attempt'>

function claimedRow(db: Db, { id, attempt }: Claim) {
  return db.updateTable('record_file').where('id', '=', id).where('attempt', '=', attempt).where('state', '=', 'making')
}

/** Says how far a file is and keeps the next chunk of it; false once somebody else is at it, and nothing is written. */
export async function advanceFile(
  db: Db,
  claim: Claim,
  given: { now: string; done: number; about: number; chunk?: { position: number; bytes: Uint8Array } },
): Promise<boolean> {
  return db.transaction().execute(async (db) => {
    const { now, done, about, chunk } = given
    const held = await claimedRow(db, claim)
      .set({ done, about, lease_until: minutes(now, LEASE_MINUTES) })
      .executeTakeFirstOrThrow()
    if (held.numUpdatedRows === 0n) return false
    const { id: file_id, attempt } = claim
    if (chunk)
      await db
        .insertInto('record_file_chunk')
        .values({ file_id, attempt, ...chunk })
        .execute()
    return true
  })
}

/** The file is whole: its chunks are those of this try, and what earlier ones left goes. */
export async function endFile(
  db: Db,
  claim: Claim,
  made: { now: string; size: number; sha256: string; standsFor: string },
): Promise<boolean> {
  return db.transaction().execute(async (db) => {
    const { now, size, sha256, standsFor } = made
    const ended = await claimedRow(db, claim)
      .set({
        state: 'done',
        lease_until: null,
        size,
        sha256,
        stands_for: standsFor,
        made_at: now,
        expires_at: minutes(now, KEPT_MINUTES),
      })
      .executeTakeFirstOrThrow()
    if (ended.numUpdatedRows === 0n) return false
    await db
      .deleteFrom('record_file_chunk')
      .where('file_id', '=', claim.id)
      .where('attempt', '<', claim.attempt)
      .execute()
    return true
  })
}

/** Lets the next maker start again at once: this one stops, or could not; what was not its fault counts as no try. */
export async function giveFileBack(db: Db, claim: Claim, { counts }: { counts: boolean }): Promise<void> {
  await claimedRow(db, claim)
    .set((e) => ({ state: 'waiting' as const, lease_until: null, ...(counts ? {} : { tries: e('tries', '-', 1) }) }))
    .execute()
}

/** There is no result to write down: asking again is no help before there is. */
export async function refuseFile(db: Db, claim: Claim): Promise<void> {
  await claimedRow(db, claim).set({ state: 'failed', lease_until: null }).execute()
}

/** Takes away the files whose day is over, whoever's; one that is being made stays. */
export async function forgetOldFiles(db: Db, now: string): Promise<void> {
  await db.transaction().execute(async (db) => {
    const old = await db
      .updateTable('record_file')
      .set({ state: 'failed' })
      .where('expires_at', '<=', now)
      .where((e) => e.or([e('state', '!=', 'making'), e('lease_until', '<=', now)]))
      .returning('id')
      .execute()
    const ids = old.map(({ id }) => id)
    if (ids.length === 0) return
    await db.deleteFrom('record_file_chunk').where('file_id', 'in', ids).execute()
    await db.deleteFrom('record_file').where('id', 'in', ids).execute()
  })
}
