import { responseExport, type SubmittedEvidence } from '#app/domain/answers/answers.ts'
import { clarificationsOf } from '#app/features/clarifications/queries.server.ts'
import { contentChunks } from '#app/features/evidence/content.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { closedCampaign } from './answer.server.ts'
import { assignmentsOf } from './panel.server.ts'
import { type Pseudonym, shownSuppliers } from './shown-suppliers.server.ts'
import { submittedSuppliers } from './statuses.server.ts'

type Db = Kysely<Schema>

export interface SubmittedFileKey {
  invitationId: string
  evidenceId: string
  /** The buyer's. */
  organisationId: string
  actorId: string
  /** Whether the person sees the whole campaign, not only what the panel gives them to mark. */
  seesAll: boolean
  pseudonym: Pseudonym
  now: string
}

type SubmittedFile =
  | { ok: true; campaignId: string; supplierId: string; file: SubmittedEvidence & { sha256: string; size: number } }
  | { ok: false; fault: 'on_request' | 'never'; title: string; supplier: string }
  | { ok: false; fault: 'withdrawn'; title: string; supplier: string; withdrawnAt: string }

/**
 * A file that a supplier submitted, or why its content was not sent; null for anything else. The frozen snapshot rules,
 * not the evidence as it may have become. Only the buyer's side of that campaign, once it is closed; of the evaluators,
 * only its panel.
 */
export async function submittedFile(db: Db, key: SubmittedFileKey): Promise<SubmittedFile | null> {
  const row = await db
    .selectFrom('submission as s')
    .innerJoin('campaign as c', 'c.id', 's.campaign_id')
    .innerJoin('invitation as i', 'i.id', 's.invitation_id')
    .leftJoin('sharing_withdrawal as w', 'w.invitation_id', 's.invitation_id')
    .select(['s.campaign_id', 's.organisation_id', 's.content', 'w.withdrawn_at as withdrawnAt'])
    .where('s.invitation_id', '=', key.invitationId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('i.status', '!=', 'withdrawn')
    .orderBy('s.sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { organisationId, actorId, now } = key
  const campaign = { campaignId: row.campaign_id, organisationId, actorId, now }
  const found = await closedCampaign(db, campaign)
  if (!found) return null
  const assigned = await assignmentsOf(db, campaign)
  if (!key.seesAll && assigned.length === 0) return null
  const content = responseExport.parse(JSON.parse(row.content))
  const complements = await clarificationsOf(db, { ...campaign, invitationId: key.invitationId })
  const cited = [...Object.values(content.answers), ...complements]
    .flatMap((answer) => answer.evidence)
    .filter(({ id }) => id === key.evidenceId)
  // What a response only named, on request, may have come whole with a complement since.
  const evidence = cited.find(({ confidentiality }) => confidentiality === 'visible') ?? cited[0]
  if (!evidence) return null
  const { title, confidentiality, sha256, size } = evidence
  const supplier = key.seesAll ? content.supplier.name : await shownName()
  if (confidentiality !== 'visible') return { ok: false, fault: confidentiality, title, supplier }
  if (row.withdrawnAt !== null) return { ok: false, fault: 'withdrawn', title, supplier, withdrawnAt: row.withdrawnAt }
  if (evidence.kind !== 'file' || sha256 === null || size === null) return null
  const file = { ...evidence, sha256, size }
  return { ok: true, campaignId: row.campaign_id, supplierId: row.organisation_id, file }

  async function shownName(): Promise<string> {
    const mine = new Set(assigned.map(({ criterionId }) => criterionId))
    const criteria = found?.questionnaire.criteria.filter(({ id }) => mine.has(id)) ?? []
    const all = await submittedSuppliers(db, campaign)
    const shown = found ? await shownSuppliers(db, { ...campaign, ...key }, found.launch.settings, criteria, all) : all
    return shown.find(({ id }) => id === key.invitationId)?.name ?? ''
  }
}

/** The content of a submitted file with its type, as it was received. */
export async function submittedContent(db: Db, key: { evidenceId: string; sha256: string }) {
  const row = await db
    .selectFrom('evidence')
    .select('media_type')
    .where('id', '=', key.evidenceId)
    .where('sha256', '=', key.sha256)
    .executeTakeFirst()
  return { mediaType: row?.media_type ?? 'application/octet-stream', chunks: () => contentChunks(db, key.sha256) }
}
