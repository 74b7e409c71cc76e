import { displayOrder } from '#app/domain/scoring/ranking.ts'
import { type Standing, standings } from '#app/domain/scoring/standings.ts'
import { revealedMarks } from '#app/features/assessment/revealed.server.ts'
import { clarificationsOf } from '#app/features/clarifications/queries.server.ts'
import { reading } from '#app/features/marking/marking-page.server.ts'
import { heldPromise, promisesBefore } from '#app/features/progress/promises.server.ts'
import { submittedResponses } from '#app/features/responses/submitted.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { keptCell } from './criterion-model.ts'
import { partWithQuestion } from './part-source.ts'
import { type ComparisonKey, closedComparison } from './queries.server.ts'
import { mostChosen, pageOf } from './view.ts'

interface View {
  questionId: string
  /** Invitations, as the address names them. */
  chosen: readonly string[]
  page: number
}

/**
 * The texts of up to four suppliers on one question, in ranking order, with what the panel reads of them and, once
 * revealed, its marks. More than four chosen: the first four, and `tooMany`. Null when the campaign does not ask it.
 */
export async function sideBySidePage(db: Kysely<Schema>, key: ComparisonKey, { questionId, chosen, page }: View) {
  const source = await closedComparison(db, key)
  if (!source) return null
  const part = partWithQuestion(source, questionId)
  if (!part) return null
  const { campaign, questionnaire, evaluation, revealed } = part
  const index = questionnaire.criteria.findIndex(({ questions }) => questions.some(({ id }) => id === questionId))
  const criterion = questionnaire.criteria[index]
  const question = criterion?.questions.find(({ id }) => id === questionId)
  if (!criterion || !question) return null

  const invitation = new Map(source.invitations.map((one) => [one.id, one]))
  const standing = standings(evaluation, revealed).suppliers
  // A rank on own questions would be a total of them.
  const ordered = part.part === 'own' ? standing.map((one) => ({ ...one, rank: null })) : displayOrder(standing)
  const known = ordered.filter(({ id }) => chosen.includes(id))
  const offered = pageOf(ordered, page)
  const choices = [...known.filter((supplier) => !offered.items.includes(supplier)), ...offered.items]
  const nameOf = (id: string) => invitation.get(id)?.name ?? id
  const questions = questionnaire.criteria.flatMap((one) => one.questions.map(({ id }) => id))
  const at = questions.indexOf(questionId)
  const invitationIds = known.slice(0, mostChosen).map(({ id }) => id)
  const asked = { campaignId: campaign.id, buyerId: key.organisationId, invitationIds, closedAt: key.now }
  const promises = await promisesBefore(db, asked)
  const clarifications = known.length > 0 ? await clarificationsOf(db, { ...key, questionId }) : []
  const suppliers = []
  for (const supplier of known.slice(0, mostChosen)) suppliers.push(...(await textOf(supplier)))

  return {
    campaign: { id: campaign.id, name: campaign.name, timeZone: campaign.time_zone },
    part: part.part,
    criterion: { id: criterion.id, name: criterion.name },
    question: { id: question.id, question: question.question, rationale: question.rationale },
    chosen: known.map(({ id }) => id),
    tooMany: known.length > mostChosen,
    page: offered.page,
    pages: offered.pages,
    choices: choices.map(({ id, rank }) => ({ id, rank, name: nameOf(id) })),
    suppliers,
    previous: questions[at - 1] ?? null,
    next: questions[at + 1] ?? null,
  }

  async function textOf(supplier: Standing) {
    const one = { ...key, invitationId: supplier.id }
    const [response] = await submittedResponses(db, one)
    const seen = supplier.criteria[index]
    if (!source || !response || !seen || !criterion || !question) return []
    const answer = response.content.answers[questionId] ?? unanswered
    const language = invitation.get(supplier.id)?.language ?? 'fr'
    const read = reading({ ...source, criterion, question, response, answer }, language, key.now)
    const marks = (await revealedMarks(db, one)).filter((mark) => mark.questionId === questionId)
    return [
      {
        id: supplier.id,
        name: nameOf(supplier.id),
        rank: supplier.rank,
        asked: read.asked,
        answer: read.answer,
        withdrawnAt: read.withdrawnAt,
        warnings: read.warnings,
        promise: heldPromise(promises.get(supplier.id)?.get(questionId), {
          answer: read.answer,
          now: key.now,
          timeZone: campaign.time_zone,
          namesHidden: false,
        }),
        kept: keptCell(seen, questionId),
        complements: clarifications.flatMap(
          ({ invitationId, id, reason, dueAt, submittedAt, withdrawnAt, state, text, evidence }) =>
            invitationId === supplier.id
              ? [{ id, reason, dueAt, submittedAt, withdrawnAt, state, text, evidence: shownTo(evidence) }]
              : [],
        ),
        marks: marks.map(({ evaluatorId, evaluatorName, function: role, level, justification }) => ({
          id: evaluatorId,
          name: evaluatorName,
          function: role,
          level,
          justification,
        })),
      },
    ]
  }
}

export type SideBySideModel = NonNullable<Awaited<ReturnType<typeof sideBySidePage>>>

/** What a supplier shows to no buyer is not even named. */
const shownTo = <E extends { confidentiality: string }>(evidence: E[]): E[] =>
  evidence.filter(({ confidentiality }) => confidentiality !== 'never')

const unanswered = {
  status: 'unanswered' as const,
  text: '',
  state: null,
  stateDate: null,
  naReason: null,
  evidence: [],
}
