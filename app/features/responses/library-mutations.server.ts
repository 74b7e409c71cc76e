import type { ResponseExport } from '#app/domain/answers/answers.ts'
import { appendVersions, keepVersions } from '#app/features/library/append-version.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { askedQuestions } from './asked.server.ts'
import type { RequestKey, SupplierRequest } from './queries.server.ts'
import { attachedEvidence } from './snapshot.server.ts'

/**
 * Makes the answers just submitted the organisation's master answers, with their evidence; a variant for one buyer
 * leaves the master as it is. Runs inside the submission's transaction (Design §4.4).
 */
export async function updateLibrary(
  db: Kysely<Schema>,
  key: RequestKey & { newId: () => string; variants?: readonly string[] },
  request: SupplierRequest,
  content: ResponseExport,
): Promise<void> {
  const answered = askedQuestions(request.launch.settings).flatMap(({ id, questionnaire }) => {
    const answer = content.answers[id]
    // A buyer's own question stays between it and the supplier: no library may hold it for another buyer.
    const kept = questionnaire && answer && answer.status !== 'unanswered' && !key.variants?.includes(id)
    return kept ? [{ questionId: id, questionnaire, answer }] : []
  })
  if (answered.length === 0) return
  const rows = answered.map(({ questionId, questionnaire, answer }) => ({
    id: key.newId(),
    organisation_id: key.organisationId,
    question_id: questionId,
    questionnaire,
    text: answer.text,
    state: answer.state,
    state_date: answer.stateDate,
    na_reason: answer.naReason,
    revision: 1,
    validated_at: key.now,
    validated_by: key.actorId,
    updated_at: key.now,
  }))
  const changed = { organisationId: key.organisationId, questionIds: answered.map(({ questionId }) => questionId) }
  await keepVersions(db, changed)
  const masters = await db
    .insertInto('library_answer')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'question_id']).doUpdateSet((e) => ({
        questionnaire: e.ref('excluded.questionnaire'),
        text: e.ref('excluded.text'),
        state: e.ref('excluded.state'),
        state_date: e.ref('excluded.state_date'),
        na_reason: e.ref('excluded.na_reason'),
        revision: e('library_answer.revision', '+', 1),
        validated_at: e.ref('excluded.validated_at'),
        validated_by: e.ref('excluded.validated_by'),
        updated_at: e.ref('excluded.updated_at'),
        review_on: null,
      })),
    )
    .returning(['id', 'question_id'])
    .execute()
  await appendVersions(db, { ...changed, origin: 'submission' })
  const masterOf = new Map(masters.map((row) => [row.question_id, row.id]))
  await db
    .deleteFrom('library_evidence')
    .where('library_answer_id', 'in', [...masterOf.values()])
    .execute()
  const attached = await attachedEvidence(db, { responseId: request.responseId, organisationId: key.organisationId })
  const links = attached.flatMap(({ question_id, id, locator }) => {
    const master = masterOf.get(question_id)
    return master ? [{ library_answer_id: master, evidence_id: id, locator }] : []
  })
  if (links.length > 0) await db.insertInto('library_evidence').values(links).execute()
}
