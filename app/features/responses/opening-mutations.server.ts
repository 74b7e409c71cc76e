import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { askedQuestions } from './asked.server.ts'
import { carriedOver, masterAnswers, originOf } from './carried.server.ts'
import { type RequestKey, supplierRequest } from './queries.server.ts'

type Db = Kysely<Schema>

async function insertResponse(db: Db, opening: Opening): Promise<string> {
  const row = {
    id: opening.newId(),
    invitation_id: opening.invitationId,
    campaign_id: opening.campaignId,
    organisation_id: opening.organisationId,
    status: 'draft' as const,
    created_at: opening.now,
    updated_at: opening.now,
  }
  await db
    .insertInto('response')
    .values(row)
    .onConflict((conflict) => conflict.column('invitation_id').doNothing())
    .execute()
  const { id } = await db
    .selectFrom('response')
    .select('id')
    .where('invitation_id', '=', opening.invitationId)
    .executeTakeFirstOrThrow()
  return id
}

type Opening = RequestKey & { campaignId: string; settings: FrozenSettings; newId: () => string }

/** The questions asked that have no answer yet, not even an empty one. */
async function missingQuestions(db: Db, settings: FrozenSettings, responseId: string) {
  const present = await db.selectFrom('answer').select('question_id').where('response_id', '=', responseId).execute()
  const known = new Set(present.map((row) => row.question_id))
  return askedQuestions(settings).filter(({ id }) => !known.has(id))
}

/** One answer for each question asked, empty or taken from the library; those that exist stay as they are. */
async function prefillAnswers(db: Db, opening: Opening, responseId: string): Promise<void> {
  const missing = await missingQuestions(db, opening.settings, responseId)
  if (missing.length === 0) return
  const masters = await masterAnswers(db, opening)
  const rows = missing.map((question) => {
    const master = carriedOver(question, masters).kept
    return {
      master,
      answer: {
        id: opening.newId(),
        response_id: responseId,
        question_id: question.id,
        text: master?.text ?? '',
        state: master?.state ?? null,
        state_date: master?.state_date ?? null,
        na_reason: master?.na_reason ?? null,
        reviewed: 0,
        reviewed_at: null,
        reviewed_by: null,
        prefilled: master ? 1 : 0,
        origin: master ? originOf([master]) : null,
        revision: 1,
        updated_at: opening.now,
        updated_by: master?.validated_by ?? opening.actorId,
      },
    }
  })
  const inserted = await db
    .insertInto('answer')
    .values(rows.map(({ answer }) => answer))
    .onConflict((conflict) => conflict.columns(['response_id', 'question_id']).doNothing())
    .returning('id')
    .execute()
  const own = new Set(inserted.map(({ id }) => id))
  const answerOf = new Map(
    rows.flatMap(({ master, answer }) => (master && own.has(answer.id) ? [[master.id, answer.id] as const] : [])),
  )
  await copyEvidence(db, answerOf)
}

/** The evidence of master answers, tied to the answers that were made of them. */
export async function copyEvidence(db: Db, answerOf: ReadonlyMap<string, string>): Promise<void> {
  if (answerOf.size === 0) return
  const links = await db
    .selectFrom('library_evidence')
    .selectAll()
    .where('library_answer_id', 'in', [...answerOf.keys()])
    .execute()
  const values = links.flatMap(({ library_answer_id, evidence_id, locator }) => {
    const answer = answerOf.get(library_answer_id)
    return answer ? [{ answer_id: answer, evidence_id, locator }] : []
  })
  if (values.length === 0) return
  await db
    .insertInto('answer_evidence')
    .values(values)
    .onConflict((conflict) => conflict.columns(['answer_id', 'evidence_id']).doNothing())
    .execute()
}

/**
 * Makes the response of a request ready to be written: at its first opening every question that the library answers
 * comes prefilled, to be reviewed (Design §4.4). Opening again adds only
 * what an amendment asks more. Null when there is no such request.
 */
export async function openResponse(db: Db, key: RequestKey & { newId: () => string }) {
  const request = await supplierRequest(db, key)
  if (!request?.editable) return request
  const { campaign, launch } = request
  // Every opening but the first finds all of them: no transaction then, which other writers would wait for.
  const opened = request.responseId && (await missingQuestions(db, launch.settings, request.responseId)).length === 0
  if (opened) return request
  const opening = { ...key, campaignId: campaign.id, settings: launch.settings }
  const responseId = await db.transaction().execute(async (db) => {
    const id = request.responseId ?? (await insertResponse(db, opening))
    await prefillAnswers(db, opening, id)
    return id
  })
  return { ...request, responseId }
}
