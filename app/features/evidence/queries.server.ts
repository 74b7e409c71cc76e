import { expiryOf } from '#app/domain/answers/evidence-file.ts'
import { askedCriteria } from '#app/features/responses/asked.server.ts'
import { isGuest } from '#app/features/responses/guests.server.ts'
import { type RequestKey, supplierRequest, visibleInvitations } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { ResponseTables } from '#db/tables/responses.ts'
import { contentChunks } from './content.server.ts'

type Db = Kysely<Schema>
type Row = ResponseTables['evidence']

/** Whose evidence, for which question of which request. */
export interface EvidenceKey extends RequestKey {
  questionId: string
}

/** Evidence as its own organisation sees it. */
export function evidenceOf(row: Row) {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    type: row.type,
    url: row.url,
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
    perimeter: row.perimeter,
    shareCovered: row.share_covered,
    confidentiality: row.confidentiality,
    fileName: row.file_name,
    size: row.size,
    sha256: row.sha256,
    createdAt: row.created_at,
  }
}
export type Evidence = ReturnType<typeof evidenceOf>

/** The same, with when it runs out seen from one day. */
export function withExpiry<E extends Evidence>(evidence: E, today: string) {
  return { ...evidence, expiry: expiryOf(evidence.validUntil, today) }
}

/** The evidence tied to one answer of the organisation's own response, oldest first. */
export async function tiedEvidence(db: Db, key: EvidenceKey) {
  const rows = await visibleInvitations(db, key)
    .innerJoin('response as r', 'r.invitation_id', 'i.id')
    .innerJoin('answer as a', 'a.response_id', 'r.id')
    .innerJoin('answer_evidence as l', 'l.answer_id', 'a.id')
    .innerJoin('evidence as v', 'v.id', 'l.evidence_id')
    .selectAll('v')
    .select('l.locator')
    .where('i.id', '=', key.invitationId)
    .where('r.organisation_id', '=', key.organisationId)
    .where('v.organisation_id', '=', key.organisationId)
    .where('a.question_id', '=', key.questionId)
    .orderBy('v.created_at')
    .orderBy('v.id')
    .execute()
  return rows.map((row) => ({ ...evidenceOf(row), locator: row.locator }))
}
export type TiedEvidence = Awaited<ReturnType<typeof tiedEvidence>>[number]

/** All evidence of an organisation, newest first. */
export async function organisationEvidence(db: Db, key: { organisationId: string }): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(evidenceOf)
}

/** The evidence that the answers of one request cite, newest first: what a guest may read and tie again. */
export async function citedEvidence(db: Db, key: RequestKey): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('evidence as v')
    .selectAll('v')
    .where('v.organisation_id', '=', key.organisationId)
    .where('v.id', 'in', citedIds(db, key).where('i.id', '=', key.invitationId))
    .orderBy('v.created_at', 'desc')
    .orderBy('v.id')
    .execute()
  return rows.map(evidenceOf)
}

/** Ids of the evidence cited by answers of requests that a person may see. */
function citedIds(db: Db, key: { organisationId: string; actorId: string; now: string }) {
  return visibleInvitations(db, key)
    .innerJoin('response as r', 'r.invitation_id', 'i.id')
    .innerJoin('answer as a', 'a.response_id', 'r.id')
    .innerJoin('answer_evidence as l', 'l.answer_id', 'a.id')
    .select('l.evidence_id')
    .where('r.organisation_id', '=', key.organisationId)
}

/** One question of a request with the evidence of its answer, and what else the organisation has; null when it is not asked. */
export async function evidencePage(db: Db, key: EvidenceKey & { search: string; replaces: string | null }) {
  const request = await supplierRequest(db, key)
  const criterion =
    request && askedCriteria(request.launch.settings).find((c) => c.questions.some(({ id }) => id === key.questionId))
  const question = criterion?.questions.find(({ id }) => id === key.questionId)
  if (!request || !criterion || !question) return null
  const today = key.now.slice(0, 10)
  const tied = await tiedEvidence(db, key)
  const taken = new Set(tied.map(({ id }) => id))
  const guest = await isGuest(db, key)
  const all = guest ? await citedEvidence(db, key) : await organisationEvidence(db, key)
  const others = all.filter(({ id }) => !taken.has(id))
  const found = others.filter((evidence) => matches(evidence, key.search))
  return {
    invitationId: key.invitationId,
    campaign: request.campaign.name,
    buyer: request.buyer.name,
    editable: request.editable,
    guest,
    criterion: criterion.name,
    question: {
      id: question.id,
      criterionId: criterion.id,
      text: question.question,
      expected: question.evidence,
    },
    tied: tied.map((evidence) => withExpiry(evidence, today)),
    replaces: tied.find(({ id }) => id === key.replaces) ?? null,
    search: key.search,
    others: others.length,
    found: found.slice(0, CHOICES).map(({ id, title, type, fileName }) => ({ id, title, type, fileName })),
  }
}
export type EvidencePageModel = NonNullable<Awaited<ReturnType<typeof evidencePage>>>

/** Pieces offered at once: more are found by their words. */
export const CHOICES = 25

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function matches(evidence: Evidence, search: string): boolean {
  const text = fold([evidence.title, evidence.fileName, evidence.url].join(' '))
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

interface FileKey {
  evidenceId: string
  organisationId: string
  actorId: string
  now: string
}

/** A file of the organisation's own, with its content; null for a link, for another's, for none, and for a guest whose response does not cite it. */
export async function ownFile(db: Db, key: FileKey) {
  let file = db
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', key.evidenceId)
    .where('organisation_id', '=', key.organisationId)
    .where('kind', '=', 'file')
  if (await isGuest(db, key)) file = file.where('id', 'in', citedIds(db, key))
  const row = await file.executeTakeFirst()
  if (!row || row.sha256 === null || row.size === null) return null
  const { sha256, size, title } = row
  return {
    name: row.file_name ?? title,
    mediaType: row.media_type ?? 'application/octet-stream',
    size,
    chunks: () => contentChunks(db, sha256),
  }
}
