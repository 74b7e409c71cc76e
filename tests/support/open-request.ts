import type { AnswerContent } from '#app/domain/answers/answers.ts'
import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { type Submission, submitResponse } from '#app/features/responses/submit-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import type { ResponseTables } from '#db/tables/responses.ts'
import { makeLaunchedCampaign } from './campaigns.ts'
import { madeAt, makePerson, makeSupplier } from './factories.ts'

/** The instant at which the requests below close. */
export const requestDeadline = '2026-12-18T17:00:00.000Z'
/** While they are open. */
export const whileOpen = '2026-11-20T10:00:00.000Z'

export const questions = ['GOV-1', 'GOV-2', 'MES-1'] as const

/** An answer that lacks nothing. */
export const full = (text: string, more: Partial<AnswerContent> = {}): AnswerContent => ({
  text,
  state: 'in_place',
  stateDate: null,
  naReason: null,
  ...more,
})

export interface RequestGiven {
  scope?: readonly string[]
  draft?: Partial<CampaignDraft>
  /** An organisation that exists, with its people; a new one otherwise. */
  supplier?: Awaited<ReturnType<typeof makeSupplierTeam>>
  /** False when the organisation was invited by name and nobody has written yet. */
  claimed?: boolean
}

/** A supplier with an owner-to-be and a colleague, both respondents. */
export async function makeSupplierTeam(db: Db, name = 'Aubrac Cloud') {
  const organisation = await makeSupplier(db, { name })
  const respondent = (given: { name: string }) =>
    makePerson(db, { organisationId: organisation.id, roles: ['respondent'], ...given })
  return {
    organisation,
    owner: await respondent({ name: 'Aline Ferrand' }),
    colleague: await respondent({ name: 'Karim Salvetat' }),
  }
}

/** A launched campaign with one request that a supplier has claimed and not yet opened. */
export async function openRequest(db: Db, given: RequestGiven = {}) {
  const campaign = await makeLaunchedCampaign(db, { scope: [...(given.scope ?? questions)], ...given.draft })
  const supplier = given.supplier ?? (await makeSupplierTeam(db))
  const invitationId = campaign.invitations[0]!.id
  const claim = { owner_id: supplier.owner.id, status: 'claimed' as const, claimed_at: madeAt }
  await db
    .updateTable('invitation')
    .set({ organisation_id: supplier.organisation.id, ...(given.claimed === false ? {} : claim) })
    .where('id', '=', invitationId)
    .execute()
  const key = {
    invitationId,
    organisationId: supplier.organisation.id,
    actorId: supplier.owner.id,
    now: whileOpen,
    newId: randomId,
  }
  return { ...campaign, ...supplier, invitationId, key }
}
export type OpenRequest = Awaited<ReturnType<typeof openRequest>>

/** Every question of the request answered and reviewed by its owner. */
export async function answerAll(db: Db, { key }: OpenRequest, scope: readonly string[] = questions) {
  const answers = scope.map((questionId) => ({
    questionId,
    revision: 1,
    content: full(`Réponse à ${questionId}, suivie depuis 2024.`),
  }))
  const saved = await saveAnswers(db, { ...key, answers })
  if (!saved.ok) throw new Error(`the answers were refused: ${saved.fault}`)
}

export function submit(db: Db, { key }: OpenRequest, given: Partial<Submission> = {}) {
  const asked = { requestKey: randomId(), attested: true, confirmUnanswered: false, updateLibrary: true }
  return submitResponse(db, { ...key, ...asked, ...given })
}

let attached = 0

/** A link or a file of the supplier's, tied to one answer. */
export async function attach(
  db: Db,
  { key, owner }: OpenRequest,
  questionId: string,
  given: Partial<ResponseTables['evidence']> = {},
) {
  const row: ResponseTables['evidence'] = {
    id: randomId(),
    organisation_id: key.organisationId,
    kind: 'link',
    title: 'Politique numérique',
    type: 'policy',
    url: 'https://aubrac.example/politique.pdf',
    issued_on: '2025-03-01',
    valid_until: null,
    perimeter: 'groupe',
    share_covered: null,
    confidentiality: 'visible',
    file_name: null,
    media_type: null,
    size: null,
    sha256: null,
    // Evidence is listed in the order in which it came.
    created_at: new Date(Date.parse(madeAt) + ++attached * 1000).toISOString(),
    created_by: owner.id,
    ...given,
  }
  await db.insertInto('evidence').values(row).execute()
  const answer = await answerOf(db, key.invitationId, questionId)
  await db
    .insertInto('answer_evidence')
    .values({ answer_id: answer.id, evidence_id: row.id, locator: 'page 12' })
    .execute()
  return row
}

/** The stored draft of one question. */
export function answerOf(db: Db, invitationId: string, questionId: string) {
  return db
    .selectFrom('answer as a')
    .innerJoin('response as r', 'r.id', 'a.response_id')
    .selectAll('a')
    .where('r.invitation_id', '=', invitationId)
    .where('a.question_id', '=', questionId)
    .executeTakeFirstOrThrow()
}
