import { everyQuestion } from '#app/domain/campaign/apart.ts'
import { isLongRecord } from '#app/domain/results/record-length.ts'
import { launchedCampaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { campaignChain } from '#app/features/log/append.server.ts'
import { lastButExports } from '#app/features/log/extract.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

export interface RecordKey {
  campaignId: string
  /** The buyer's. */
  organisationId: string
  now: string
}

export const recordFormats = ['pdf', 'xlsx'] as const
export type RecordFormat = (typeof recordFormats)[number]

export interface FileKind {
  format: RecordFormat
  language: 'fr' | 'en'
}

/** What may be seen of a file: none, waiting for a maker, being made, there, out of date, or given up. */
export type FileState = 'none' | 'waiting' | 'making' | 'done' | 'outdated' | 'failed'

const kinds: FileKind[] = recordFormats.flatMap((format) =>
  (['fr', 'en'] as const).map((language) => ({ format, language })),
)

/** The files of a record that are there or on their way; null for another's campaign, or one without a result yet. */
export async function recordFilesPage(db: Db, key: RecordKey) {
  const found = await launchedCampaignOfBuyer(db, key)
  if (!found || found.campaign.status === 'launched') return null
  const { campaign, launch } = found
  const submitted = await db
    .selectFrom('invitation')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('campaign_id', '=', campaign.id)
    .where('status', '=', 'submitted')
    .executeTakeFirstOrThrow()
  const rows = await filesOf(db, key).execute()
  const head = await lastButExports(db, campaignChain(campaign.id))
  const questions = everyQuestion(launch.settings).length
  return {
    campaign: { id: campaign.id, name: campaign.name, timeZone: campaign.time_zone },
    final: campaign.status === 'assessed' || campaign.status === 'debriefed',
    suppliers: submitted.count,
    questions,
    long: isLongRecord(submitted.count, questions),
    files: kinds.map((kind) => {
      const row = rows.find(({ format, language }) => format === kind.format && language === kind.language)
      const alive = row && row.expires_at > key.now ? row : null
      return {
        ...kind,
        state: stateOf(alive, head?.hash ?? ''),
        done: alive?.done ?? 0,
        about: alive?.about ?? 0,
        size: alive?.size ?? null,
        madeAt: alive?.made_at ?? null,
        expiresAt: alive?.expires_at ?? null,
      }
    }),
  }
}
export type RecordFilesModel = NonNullable<Awaited<ReturnType<typeof recordFilesPage>>>

function filesOf(db: Db, key: Omit<RecordKey, 'now'>) {
  return db
    .selectFrom('record_file')
    .selectAll()
    .where('campaign_id', '=', key.campaignId)
    .where('organisation_id', '=', key.organisationId)
}

function stateOf(row: { state: FileState; stands_for: string | null } | null, head: string): FileState {
  if (!row) return 'none'
  return row.state === 'done' && row.stands_for !== head ? 'outdated' : row.state
}

/** A file that is there and quotes the log as it stands; null when it has to be made. */
export async function madeFile(db: Db, key: RecordKey & FileKind & { standsFor: string }) {
  const row = await filesOf(db, key)
    .where('format', '=', key.format)
    .where('language', '=', key.language)
    .where('state', '=', 'done')
    .where('stands_for', '=', key.standsFor)
    .where('expires_at', '>', key.now)
    .executeTakeFirst()
  if (!row || row.size === null || row.sha256 === null) return null
  const { id, attempt, size, sha256 } = row
  return { size, sha256, pieces: () => chunksOf(db, { id, attempt }) }
}

/** The content of a made file chunk by chunk, so that any length takes the memory of one. */
async function* chunksOf(db: Db, { id, attempt }: { id: string; attempt: number }): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const chunk = await db
      .selectFrom('record_file_chunk')
      .select('bytes')
      .where('file_id', '=', id)
      .where('attempt', '=', attempt)
      .where('position', '=', position)
      .executeTakeFirst()
    if (!chunk) return
    yield chunk.bytes
  }
}
