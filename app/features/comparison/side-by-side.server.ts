import { displayOrder } from '#app/domain/ranking.ts'
import { type Standing, standings } from '#app/domain/standings.ts'
import { reading } from '#app/features/assessment/marking-page.server.ts'
import { keptCell } from './criterion-model.ts'
import type { ComparisonSource } from './queries.server.ts'
import { mostChosen, pageOf } from './view.ts'

interface View {
  questionId: string
  /** Invitations, as the address names them. */
  chosen: readonly string[]
  page: number
  now: string
}

/**
 * The texts of up to four suppliers on one question, in ranking order, with what the panel reads of them and, once
 * revealed, its marks. More than four chosen: the first four, and `tooMany`. Null when the campaign does not ask it.
 */
export function sideBySideModel(source: ComparisonSource, { questionId, chosen, page, now }: View) {
  const { campaign, questionnaire, evaluation, revealed } = source
  const index = questionnaire.criteria.findIndex(({ questions }) => questions.some(({ id }) => id === questionId))
  const criterion = questionnaire.criteria[index]
  const question = criterion?.questions.find(({ id }) => id === questionId)
  if (!criterion || !question) return null

  const invitation = new Map(source.invitations.map((one) => [one.id, one]))
  const ordered = displayOrder(standings(evaluation, revealed).suppliers)
  const known = ordered.filter(({ id }) => chosen.includes(id))
  const offered = pageOf(ordered, page)
  const choices = [...known.filter((supplier) => !offered.items.includes(supplier)), ...offered.items]
  const nameOf = (id: string) => invitation.get(id)?.name ?? id
  const questions = questionnaire.criteria.flatMap((one) => one.questions.map(({ id }) => id))
  const at = questions.indexOf(questionId)

  return {
    campaign: { id: campaign.id, name: campaign.name },
    criterion: { id: criterion.id, name: criterion.name },
    question: { id: question.id, question: question.question, rationale: question.rationale },
    chosen: known.map(({ id }) => id),
    tooMany: known.length > mostChosen,
    page: offered.page,
    pages: offered.pages,
    choices: choices.map(({ id, rank }) => ({ id, rank, name: nameOf(id) })),
    suppliers: known.slice(0, mostChosen).flatMap((supplier) => textOf(supplier)),
    previous: questions[at - 1] ?? null,
    next: questions[at + 1] ?? null,
  }

  function textOf(supplier: Standing) {
    const response = source.responses.get(supplier.id)
    const seen = supplier.criteria[index]
    const answer = response?.content.answers[questionId]
    if (!response || !seen || !criterion || !question) return []
    const read = reading(
      { ...source, criterion, question, response, answer: answer ?? unanswered },
      invitation.get(supplier.id)?.language ?? 'fr',
      now,
    )
    const marks = source.marks.filter((mark) => mark.invitationId === supplier.id && mark.questionId === questionId)
    return [
      {
        id: supplier.id,
        name: nameOf(supplier.id),
        rank: supplier.rank,
        answer: read.answer,
        warnings: read.warnings,
        kept: keptCell(seen, questionId),
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

export type SideBySideModel = NonNullable<ReturnType<typeof sideBySideModel>>

const unanswered = {
  status: 'unanswered' as const,
  text: '',
  state: null,
  stateDate: null,
  naReason: null,
  evidence: [],
}
