import { responseExport, type SubmittedEvidence } from '#app/domain/answers.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { closedCampaign } from './answer.server.ts'
import { assignmentsOf } from './panel.server.ts'

type Db = Kysely<Schema>

/**
 * A file that a supplier submitted and lets the buyer see, with its content chunk by chunk; null for anything else.
 * The frozen snapshot rules, not the evidence as it may have become. Only the buyer's side of that campaign, once it is
 * closed; of the evaluators, only its panel (`seesAll` is the others).
 */
export async function submittedFile(
  db: Db,
  key: {
    invitationId: string
    evidenceId: string
    organisationId: string
    actorId: string
    seesAll: boolean
    now: string
  },
): Promise<{ evidence: SubmittedEvidence; chunks: () => AsyncGenerator<Uint8Array> } | null> {
  const row = await db
    .selectFrom('submission as s')
    .innerJoin('campaign as c', 'c.id', 's.campaign_id')
    .innerJoin('invitation as i', 'i.id', 's.invitation_id')
    .select(['s.campaign_id', 's.content'])
    .where('s.invitation_id', '=', key.invitationId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('i.status', '!=', 'withdrawn')
    .orderBy('s.sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const campaign = {
    campaignId: row.campaign_id,
    organisationId: key.organisationId,
    actorId: key.actorId,
    now: key.now,
  }
  if (!(await closedCampaign(db, campaign))) return null
  if (!key.seesAll && (await assignmentsOf(db, campaign)).length === 0) return null
  const evidence = Object.values(responseExport.parse(JSON.parse(row.content)).answers)
    .flatMap((answer) => answer.evidence)
    .find(({ id }) => id === key.evidenceId)
  if (evidence?.kind !== 'file' || evidence.confidentiality !== 'visible' || evidence.sha256 === null) return null
  const { sha256 } = evidence
  return { evidence, chunks: () => chunksOf(db, sha256) }
}

async function* chunksOf(db: Db, sha256: string): AsyncGenerator<Uint8Array> {
  for (let last = -1; ; ) {
    const chunk = await db
      .selectFrom('evidence_chunk')
      .select(['position', 'bytes'])
      .where('sha256', '=', sha256)
      .where('position', '>', last)
      .orderBy('position')
      .limit(1)
      .executeTakeFirst()
    if (!chunk) return
    last = chunk.position
    yield chunk.bytes
  }
}
