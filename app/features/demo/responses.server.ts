import { type ResponseExport, responseExport, type SubmittedAnswer } from '#app/domain/answers/answers.ts'
import { everyQuestion } from '#app/domain/campaign/apart.ts'
import { canonicalJson, sha256Hex } from '#app/domain/proofs/canonical.ts'
import type { Receipt } from '#app/domain/proofs/receipt.ts'
import { planOpening } from './accesses.server.ts'
import type { DemoAnswer, Profile } from './answers.server.ts'
import { type CastMember, organisationId, ownerOf, respondentsOf, supplierOf } from './cast.server.ts'
import type { PlannedInvitation } from './invitations.server.ts'
import { add, type Plan } from './plan.ts'
import { demoId, later, type World } from './world.server.ts'

const nothing: SubmittedAnswer = {
  status: 'unanswered',
  text: '',
  state: null,
  stateDate: null,
  naReason: null,
  evidence: [],
}

interface ResponsePlan {
  invitation: PlannedInvitation
  supplier: string
  profile: Profile
  /** Questions that a person has confirmed or written; the others stand as the library left them. */
  reviewed: (question: string, index: number) => boolean
  /** Whether the rest came from the library. */
  prefilled: boolean
}

/** Who wrote an answer: where there are two respondents, the colleague takes the technical third criterion on. */
function authorOf(supplier: string, index: number): CastMember {
  const people = respondentsOf(supplier)
  return people[index % 5 === 4 ? people.length - 1 : 0] ?? ownerOf(supplier)
}

/** The working response of a supplier: its answers and the evidence that they cite. Returns its id. */
export function planResponse(plan: Plan, given: ResponsePlan): string {
  const { invitation, supplier, profile } = given
  const { claimedAt, submittedAt } = invitation.story
  if (!claimedAt) throw new Error('a response begins with a claim')
  const id = demoId('response', invitation.id)
  const settings = invitation.campaign.settings
  const scope = everyQuestion(settings).flatMap((question) => {
    const answer = profile.get(question)
    return answer ? [{ question, answer }] : []
  })
  const kept = scope
    .map((entry, index) => ({ ...entry, index, reviewed: given.reviewed(entry.question, index) }))
    .filter((entry) => entry.reviewed || given.prefilled)
  let updatedAt = claimedAt
  const lastOf = new Map([[ownerOf(supplier).id, claimedAt]])
  for (const { question, answer, index, reviewed } of kept) {
    const author = authorOf(supplier, index)
    const at = reviewed ? later(claimedAt, 30 + index * 25) : claimedAt
    if (at > updatedAt) updatedAt = at
    if (reviewed) lastOf.set(author.id, at)
    const answerId = demoId('answer', id, question)
    add(plan, 'answer', {
      id: answerId,
      response_id: id,
      question_id: question,
      ...contentColumns(answer),
      reviewed: reviewed ? 1 : 0,
      reviewed_at: reviewed ? at : null,
      reviewed_by: reviewed ? author.id : null,
      prefilled: reviewed ? 0 : 1,
      origin: null,
      revision: reviewed ? 2 : 1,
      updated_at: at,
      updated_by: reviewed ? author.id : ownerOf(supplier).id,
    })
    for (const piece of answer.evidence)
      add(plan, 'answer_evidence', { answer_id: answerId, evidence_id: piece.id, locator: piece.locator })
  }
  add(plan, 'response', {
    id,
    invitation_id: invitation.id,
    campaign_id: invitation.campaign.id,
    organisation_id: organisationId(supplier),
    status: submittedAt ? 'submitted' : 'draft',
    created_at: claimedAt,
    updated_at: submittedAt ?? updatedAt,
  })
  for (const [personId, last] of lastOf)
    planOpening(plan, { invitationId: invitation.id, supplier, personId, first: claimedAt, last })
  return id
}

export function contentColumns(answer: DemoAnswer) {
  return { text: answer.text, state: answer.state, state_date: answer.stateDate, na_reason: answer.naReason }
}

/** The frozen snapshot, its hash and, once the log has taken the act, its receipt. */
export function planSubmission(
  plan: Plan,
  world: World,
  given: { invitation: PlannedInvitation; supplier: string; profile: Profile; responseId: string },
): void {
  const { invitation, supplier, profile, responseId } = given
  const { campaign, story } = invitation
  const { settings } = campaign
  const submittedAt = story.submittedAt
  if (!submittedAt) return
  const owner = ownerOf(supplier)
  const parties = {
    campaign: settings.campaign,
    buyer: settings.buyer,
    supplier: { id: organisationId(supplier), name: supplierOf(supplier).name },
    questionnaires: settings.questionnaires.map(({ id, version, publicHash }) => ({ id, version, publicHash })),
  }
  const answers = Object.fromEntries(
    everyQuestion(settings).map((question) => [question, snapshotOf(profile.get(question))]),
  )
  const exported: ResponseExport = responseExport.parse({ format: 'etalon-response/1', ...parties, answers })
  const content = canonicalJson(exported)
  const hash = sha256Hex(content)
  const sequence = 1
  const id = demoId('submission', responseId, String(sequence))
  const evidence = Object.entries(answers).flatMap(([question, answer]) =>
    answer.evidence.map((piece) => ({ question, piece })),
  )
  plan.events.push({
    chainId: campaign.chain,
    at: submittedAt,
    actorId: owner.id,
    kind: 'submission',
    payload: { invitation: invitation.id, response: responseId, sequence, hash },
    onLogged: (entry) => {
      const receipt: Receipt = {
        format: 'etalon-receipt/1',
        instance: world.instanceId,
        ...parties,
        launch: campaign.launch,
        response: { id: responseId, sequence, submittedAt, submittedBy: owner.name, hash },
        evidence: evidence.flatMap(({ piece }) =>
          piece.sha256 ? [{ sha256: piece.sha256, name: piece.fileName ?? piece.title, size: piece.size ?? 0 }] : [],
        ),
        log: { chain: campaign.chain, index: entry.position, hash: entry.hash },
      }
      add(plan, 'submission', {
        id,
        response_id: responseId,
        campaign_id: campaign.id,
        invitation_id: invitation.id,
        organisation_id: organisationId(supplier),
        sequence,
        request_key: demoId('request', responseId),
        reused: null,
        content,
        hash,
        receipt: canonicalJson(receipt),
        submitted_by: owner.id,
        submitted_at: submittedAt,
      })
    },
  })
  for (const { question, piece } of evidence)
    add(plan, 'submission_evidence', { submission_id: id, question_id: question, evidence_id: piece.id })
}

function snapshotOf(answer: DemoAnswer | undefined): SubmittedAnswer {
  if (!answer) return nothing
  const { status, text, state, stateDate, naReason, evidence } = answer
  return { status, text, state, stateDate, naReason, evidence }
}
