import type { SubmittedEvidence } from '#app/domain/answers/answers.ts'
import type { DossierAnswer, DossierContent } from '#app/domain/answers/dossier.ts'
import {
  citedEvidence,
  type LibraryKey,
  libraryCriteria,
  type Master,
  masterAnswers,
} from '#app/features/library/masters.server.ts'
import { allQuestionnaires } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>
type Cited = Awaited<ReturnType<typeof citedEvidence>> extends Map<string, (infer P)[]> ? P : never

interface DossierKey extends LibraryKey {
  /** The criteria to put in it; all that the library answers something of when nothing is said. */
  criteria?: readonly string[]
}

/** What a library would say of its organisation to somebody who has not asked: master answers, and the evidence that may be named. */
export async function dossierOf(db: Db, key: DossierKey): Promise<DossierContent> {
  const supplier = await db
    .selectFrom('organisation')
    .select(['name', 'siren'])
    .where('id', '=', key.organisationId)
    .executeTakeFirstOrThrow()
  const masters = await masterAnswers(db, key)
  const evidence = await citedEvidence(db, key)
  const criteria = libraryCriteria().flatMap(({ id, name, questionnaire, questions }) => {
    const held = questions.some((question) => masters.has(question.id))
    if (!held || (key.criteria && !key.criteria.includes(id))) return []
    const asked = questions.map((question) => {
      const master = masters.get(question.id)
      const answer = master ? answerOf(master, evidence.get(question.id) ?? []) : null
      return { id: question.id, question: question.question, answer }
    })
    return [{ id, name, questionnaire, questions: asked }]
  })
  const used = new Set(criteria.map(({ questionnaire }) => questionnaire))
  const questionnaires = allQuestionnaires().flatMap(({ supplier: one, publicHash }) => {
    const { id, version, title, licence, provenance } = one
    return used.has(`${id}@${version}`) ? [{ id, version, title, licence, provenance, publicHash }] : []
  })
  return { format: 'etalon-dossier/1', supplier, contact: null, madeAt: key.now, questionnaires, criteria }
}

function answerOf(master: Master, cited: readonly Cited[]): DossierAnswer {
  const { text, state, stateDate, naReason, validatedAt, questionnaire } = master
  return {
    text,
    state,
    stateDate,
    naReason,
    validatedOn: validatedAt.slice(0, 10),
    answers: questionnaire,
    evidence: cited.flatMap((piece) => named(piece) ?? []),
  }
}

/** Evidence as it leaves: what is never shared does not, what is on request is named without its address (Design §4.4). */
function named(piece: Cited): SubmittedEvidence | null {
  if (piece.confidentiality === 'never') return null
  const { id, kind, type, title, url, fileName, size, sha256, issuedOn, validUntil, perimeter, locator } = piece
  return {
    id,
    kind,
    type,
    title,
    url: piece.confidentiality === 'visible' ? url : null,
    fileName,
    size,
    sha256,
    issuedOn,
    validUntil,
    perimeter,
    ...(piece.shareCovered === null ? {} : { shareCovered: piece.shareCovered }),
    confidentiality: piece.confidentiality,
    locator,
  }
}
