import { type ReviewState, reviewState, submittedContent } from '#app/domain/answers/answer-review.ts'
import {
  type AnswerContent,
  answerStatus,
  type ResponseExport,
  type SubmittedEvidence,
} from '#app/domain/answers/answers.ts'
import { contentHash } from '#app/domain/proofs/canonical.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { askedQuestions } from './asked.server.ts'
import { type DraftAnswer, draftAnswers, type SupplierRequest } from './queries.server.ts'

type Db = Kysely<Schema>

// What a request knows more of a party stays out of what is proved.
const named = ({ id, name }: { id: string; name: string }) => ({ id, name })

const nothing: AnswerContent = { text: '', state: null, stateDate: null, naReason: null }

/** Evidence tied to the answers of a response, in a stable order. */
export async function attachedEvidence(db: Db, key: { responseId: string | null; organisationId: string }) {
  if (!key.responseId) return []
  return db
    .selectFrom('answer_evidence as l')
    .innerJoin('answer as a', 'a.id', 'l.answer_id')
    .innerJoin('response as r', 'r.id', 'a.response_id')
    .innerJoin('evidence as v', 'v.id', 'l.evidence_id')
    .selectAll('v')
    .select(['l.locator', 'a.question_id'])
    .where('a.response_id', '=', key.responseId)
    .where('r.organisation_id', '=', key.organisationId)
    .where('v.organisation_id', '=', key.organisationId)
    .orderBy('v.created_at')
    .orderBy('v.id')
    .execute()
}
export type AttachedEvidence = Awaited<ReturnType<typeof attachedEvidence>>[number]

/** Evidence as it leaves: what is never shared does not, what is on request is named without its address (Design §4.4). */
export function leaving(row: Omit<AttachedEvidence, 'question_id'>): SubmittedEvidence | null {
  if (row.confidentiality === 'never') return null
  return {
    id: row.id,
    kind: row.kind,
    type: row.type,
    title: row.title,
    url: row.confidentiality === 'visible' ? row.url : null,
    fileName: row.file_name,
    size: row.size,
    sha256: row.sha256,
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
    perimeter: row.perimeter,
    ...(row.share_covered === null ? {} : { shareCovered: row.share_covered }),
    confidentiality: row.confidentiality,
    locator: row.locator,
  }
}

export interface Snapshot {
  content: ResponseExport
  /** SHA-256 of the canonical content: what a receipt proves. */
  hash: string
  /** How far each question asked is, in questionnaire order. */
  states: Map<string, ReviewState>
  drafts: Map<string, DraftAnswer>
  /** Everything tied to the answers, what never leaves included: for the supplier alone. */
  attached: AttachedEvidence[]
  /** Evidence whose content goes with the submission, by question. */
  transmitted: AttachedEvidence[]
}

/** Exactly what the buyer would receive of a response as it stands: the preview shows it, the submission freezes it. */
export async function snapshotOf(db: Db, request: SupplierRequest): Promise<Snapshot> {
  const key = { responseId: request.responseId, organisationId: request.supplier.id }
  const drafts = new Map((await draftAnswers(db, key)).map((answer) => [answer.questionId, answer]))
  const evidence = await attachedEvidence(db, key)
  const { settings } = request.launch
  const questions = askedQuestions(settings)
  const answers = questions.map(({ id }) => {
    const answer = submittedContent(drafts.get(id) ?? nothing)
    const attached = evidence.filter((row) => row.question_id === id)
    return [id, { status: answerStatus(answer), ...answer, evidence: attached.flatMap((row) => leaving(row) ?? []) }]
  })
  const content: ResponseExport = {
    format: 'etalon-response/1',
    campaign: { id: request.campaign.id, name: request.campaign.name },
    buyer: named(request.buyer),
    supplier: named(request.supplier),
    questionnaires: settings.questionnaires.map(({ id, version, publicHash }) => ({ id, version, publicHash })),
    answers: Object.fromEntries(answers),
  }
  const asked = new Set(questions.map(({ id }) => id))
  return {
    content,
    hash: contentHash(content),
    states: new Map(questions.map(({ id }) => [id, reviewState(drafts.get(id))])),
    drafts,
    attached: evidence.filter((row) => asked.has(row.question_id)),
    transmitted: evidence.filter((row) => row.confidentiality === 'visible' && asked.has(row.question_id)),
  }
}
