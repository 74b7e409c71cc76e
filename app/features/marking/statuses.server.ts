import { z } from 'zod'
import type { AnswerStatus } from '#app/domain/assessment/marking-walk.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { CampaignKey } from './panel.server.ts'

type Db = Kysely<Schema>
type Statuses = Record<string, AnswerStatus>

export interface SubmittedSupplier {
  id: string
  name: string
  language: 'fr' | 'en'
  /** Of the last submission. */
  sequence: number
  submittedAt: string
  hash: string
  statuses: Statuses
}

const content = z.object({
  answers: z.record(z.string(), z.object({ status: z.enum(['answered', 'not_applicable', 'unanswered']) })),
})

// A submission never changes, so what was read of it once stays true; 500 suppliers would be parsed for every mark.
const read = new Map<string, Statuses>()
const REMEMBERED = 2000

/**
 * The suppliers of a campaign that submitted, in order of invitation, with the status of each answer of their last
 * submission. The caller has established that the campaign is closed.
 */
export async function submittedSuppliers(db: Db, key: CampaignKey): Promise<SubmittedSupplier[]> {
  const rows = await db
    .selectFrom('submission as s')
    .innerJoin('campaign as c', 'c.id', 's.campaign_id')
    .innerJoin('invitation as i', 'i.id', 's.invitation_id')
    .select(['s.id as submissionId', 's.sequence', 's.submitted_at as submittedAt', 's.hash'])
    .select(['i.id', 'i.supplier_name as name', 'i.language'])
    .where('s.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('i.status', '!=', 'withdrawn')
    .orderBy('i.created_at')
    .orderBy('i.id')
    .orderBy('s.sequence')
    .execute()
  const last = [...new Map(rows.map((row) => [row.id, row])).values()]
  await readContents(
    db,
    last.map((row) => row.submissionId).filter((id) => !read.has(id)),
  )
  return last.map(({ submissionId, ...supplier }) => ({ ...supplier, statuses: read.get(submissionId) ?? {} }))
}

async function readContents(db: Db, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  if (read.size + ids.length > REMEMBERED) read.clear()
  const rows = await db.selectFrom('submission').select(['id', 'content']).where('id', 'in', ids).execute()
  for (const row of rows) {
    const { answers } = content.parse(JSON.parse(row.content))
    read.set(row.id, Object.fromEntries(Object.entries(answers).map(([id, { status }]) => [id, status])))
  }
}
