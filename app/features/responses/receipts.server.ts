import { responseExport } from '#app/domain/answers/answers.ts'
import { receiptSchema } from '#app/domain/proofs/receipt.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type RequestKey, visibleInvitations } from './queries.server.ts'

/** One submission of a supplier with its receipt; null for another organisation's or none. */
export async function submissionOf(db: Kysely<Schema>, key: RequestKey & { sequence: number }) {
  const row = await visibleInvitations(db, key)
    .innerJoin('submission as s', 's.invitation_id', 'i.id')
    .select(['s.receipt', 's.content', 's.sequence', 's.reused', 'c.time_zone'])
    .where('i.id', '=', key.invitationId)
    .where('s.organisation_id', '=', key.organisationId)
    .where('s.sequence', '=', key.sequence)
    .executeTakeFirst()
  if (!row) return null
  const content = responseExport.parse(JSON.parse(row.content))
  const asked = Object.keys(content.answers).length
  return {
    /** Null for a submission made before this was counted. */
    reuse: row.reused === null ? null : { reused: row.reused, asked },
    timeZone: row.time_zone,
    receipt: receiptSchema.parse(JSON.parse(row.receipt)),
    content,
  }
}
