import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { OWN } from '#app/domain/questionnaire/own-questions.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { scoreSupplier } from '#app/domain/scoring/scoring.ts'
import { closedCampaign, submittedAnswer } from '#app/features/marking/answer.server.ts'
import { reading } from '#app/features/marking/marking-page.server.ts'
import { pair } from '#app/features/marking/panel.server.ts'
import { submittedSuppliers } from '#app/features/marking/statuses.server.ts'
import { submittedResponses } from '#app/features/responses/submitted.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { campaignEvaluation } from './evaluation.server.ts'
import { notApplicableRulings } from './revealed.server.ts'
import type { Ruling } from './ruling-mutations.server.ts'

type Db = Kysely<Schema>
type Key = { campaignId: string; organisationId: string; now: string }
type AnswerKey = Key & { invitationId: string; questionId: string }

export interface Claim {
  invitationId: string
  supplier: string
  criterionId: string
  questionId: string
  question: Localised
  reason: string
  ruling: Ruling | null
}

/**
 * Every "not applicable" of a closed campaign with its reason and the buyer's ruling, question by question across
 * suppliers, so that one question is judged alike for all (Design §4.6).
 */
async function claimsOf(db: Db, { campaignId, organisationId, now }: Key) {
  const key = { campaignId, organisationId, now }
  const closed = await closedCampaign(db, key)
  const found = closed && (await campaignEvaluation(db, key))
  if (!found) return null
  const rulings = new Map(
    (await notApplicableRulings(db, key)).map((row) => [pair(row.invitation_id, row.question_id), row]),
  )
  const responses = new Map((await submittedResponses(db, key)).map((response) => [response.invitationId, response]))
  const criteria = [...found.questionnaire.criteria, ...found.apart.flatMap((part) => part.criteria)]
  const claims = criteria.flatMap((criterion) =>
    criterion.questions.flatMap(({ id, question }) =>
      found.suppliers.flatMap((supplier): Claim[] => {
        const answer = responses.get(supplier.id)?.content.answers[id]
        if (answer?.status !== 'not_applicable') return []
        const ruled = rulings.get(pair(supplier.id, id))
        return [
          {
            invitationId: supplier.id,
            supplier: supplier.name,
            criterionId: criterion.id,
            questionId: id,
            question,
            reason: answer.naReason ?? '',
            ruling: ruled ? { accepted: ruled.accepted === 1, reason: ruled.reason, at: ruled.ruled_at } : null,
          },
        ]
      }),
    ),
  )
  return { ...found, criteria, claims }
}

/** The claims, those to judge first, 25 a page; and the supplier × criterion axes that accepted ones make unreliable. */
export async function notApplicablePage(db: Db, key: Key & { page: number }) {
  const found = await claimsOf(db, key)
  if (!found) return null
  const { claims } = found
  const open = claims.filter(({ ruling }) => !ruling)
  const rows = [...open, ...claims.filter(({ ruling }) => ruling)]
  const { page, pages, offset } = pageWithin(key.page, rows.length)
  const names = new Map(found.suppliers.map(({ id, name }) => [id, name]))
  const criteria = new Map(found.criteria.map(({ id, name }) => [id, name]))
  // Own questions have no axis that could be unreliable.
  const scored = [found, ...found.apart.filter(({ kind }) => kind === 'module')]
  const axes = scored.flatMap(({ evaluation }) => evaluation.suppliers.map((supplier) => ({ evaluation, supplier })))
  const unreliable = axes.flatMap(({ evaluation, supplier }) =>
    scoreSupplier(evaluation, supplier)
      .criteria.filter((criterion) => criterion.unreliable)
      .map(({ id }) => ({ supplier: names.get(supplier.id) ?? '', criterion: criteria.get(id) ?? { fr: id, en: id } })),
  )
  return {
    campaign: { id: found.campaign.id, name: found.campaign.name, status: found.campaign.status },
    rows: rows.slice(offset, offset + PAGE_ROWS),
    total: rows.length,
    toJudge: open.length,
    first: open[0] ?? null,
    unreliable,
    page,
    pages,
  }
}

export type NotApplicablePage = NonNullable<Awaited<ReturnType<typeof notApplicablePage>>>

const isAt = (key: AnswerKey) => (claim: Claim) =>
  claim.invitationId === key.invitationId && claim.questionId === key.questionId

/** One claim to judge: the answer, the same question at the others, and what accepting it does to the axis. */
export async function claimPage(db: Db, key: AnswerKey) {
  const answer = await submittedAnswer(db, key)
  const found = answer && (await claimsOf(db, key))
  const index = found?.claims.findIndex(isAt(key)) ?? -1
  const claim = found?.claims[index]
  if (!answer || !found || !claim) return null
  const own = found.claims.filter(
    ({ invitationId, criterionId, questionId }) =>
      invitationId === key.invitationId && criterionId === claim.criterionId && questionId !== key.questionId,
  )
  const accepted = own.filter(({ ruling }) => ruling?.accepted).length
  const questions = answer.criterion.questions.length
  const language = (await submittedSuppliers(db, key)).find(({ id }) => id === key.invitationId)?.language ?? 'fr'
  return {
    campaign: { id: found.campaign.id, name: found.campaign.name, open: found.campaign.status === 'closed' },
    criterion: { id: answer.criterion.id, name: answer.criterion.name, guidance: answer.criterion.notApplicable },
    question: answer.question,
    supplier: { id: claim.invitationId, name: claim.supplier },
    reading: reading(answer, language, key.now),
    ruling: claim.ruling,
    axis: {
      accepted: accepted + (claim.ruling?.accepted ? 1 : 0),
      questions,
      // As `scoreCriterion` flags an axis: more than a third of its questions accepted.
      unreliableIfAccepted: answer.criterion.id !== OWN && 3 * (accepted + 1) > questions,
    },
    others: found.claims.filter(
      ({ invitationId, questionId }) => questionId === key.questionId && invitationId !== key.invitationId,
    ),
    position: { index: index + 1, total: found.claims.length },
    previous: found.claims[index - 1] ?? null,
    next: found.claims[index + 1] ?? null,
  }
}

export type ClaimPage = NonNullable<Awaited<ReturnType<typeof claimPage>>>

/** The next claim without a ruling, after this one and then from the top; null when none is left. */
export async function nextToJudge(db: Db, key: AnswerKey): Promise<Claim | null> {
  const claims = (await claimsOf(db, key))?.claims ?? []
  const from = claims.findIndex(isAt(key)) + 1
  return [...claims.slice(from), ...claims.slice(0, from)].find(({ ruling }) => !ruling) ?? null
}
