import { type AnswerMarks, marksOfAnswered, panelAgreement } from '#app/domain/scoring/agreement.ts'
import { agreementReading, comparedAnswers } from '#app/domain/scoring/agreement-reading.ts'
import type { Evaluation } from '#app/domain/scoring/evaluation.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type PanelAgenda, panelAgenda, type ViewerKey } from './panel-agenda.server.ts'

/** The figures of one set of answers and how to read them; only revealed marks are ever in an evaluation. */
function figures(answers: readonly AnswerMarks[]) {
  const agreement = panelAgreement(answers)
  const compared = comparedAnswers(answers)
  const { krippendorffAlpha: alpha, percentExact, percentWithinOne } = agreement
  return { alpha, percentExact, percentWithinOne, compared, reading: agreementReading(agreement, compared) }
}
export type AgreementFigures = ReturnType<typeof figures>

function answersWithin(evaluation: Evaluation, questionIds: ReadonlySet<string>): AnswerMarks[] {
  const suppliers = evaluation.suppliers.map((supplier) => ({
    ...supplier,
    answers: Object.fromEntries(Object.entries(supplier.answers).filter(([id]) => questionIds.has(id))),
  }))
  return marksOfAnswered({ suppliers })
}

type Marked = Pick<PanelAgenda, 'evaluation' | 'common'>

/** As the record has it: over the questions of the common score, neither modules nor a buyer's own (Design §2). */
const commonAnswers = (agenda: Marked) => answersWithin(agenda.evaluation, agenda.common)

export const overallAgreement = (agenda: Marked) => figures(commonAnswers(agenda))

/** Agreement of the panel after the reveal: overall, by criterion, by pair and by evaluator, over what the viewer may see. */
export async function agreementPage(db: Kysely<Schema>, key: ViewerKey) {
  const agenda = await panelAgenda(db, key)
  if (!agenda) return null
  const answers = commonAnswers(agenda)
  const { weightedKappa, severity } = panelAgreement(answers)
  const people = new Map(
    agenda.marks.map((mark) => [mark.evaluatorId, { name: mark.evaluatorName, function: mark.function }]),
  )
  const person = (id: string) => ({
    id,
    name: people.get(id)?.name ?? '',
    function: people.get(id)?.function ?? 'autre',
  })
  return {
    campaign: { id: agenda.campaign.id, name: agenda.campaign.name },
    overall: figures(answers),
    /** Questions are marked besides those of the common score: their criteria have a line, and no part in the rest. */
    apart: agenda.criteria.some(({ questions }) => questions.some(({ id }) => !agenda.common.has(id))),
    criteria: agenda.criteria.map(({ id, name, questions }) => ({
      id,
      name,
      ...figures(answersWithin(agenda.evaluation, new Set(questions.map((question) => question.id)))),
    })),
    pairs: weightedKappa.flatMap(({ evaluators: [a, b], kappa }) => {
      const compared = answers.filter((marks) => Object.hasOwn(marks, a) && Object.hasOwn(marks, b)).length
      return compared === 0 ? [] : [{ first: person(a), second: person(b), kappa, compared }]
    }),
    evaluators: Object.entries(severity).map(([id, value]) => ({ ...person(id), severity: value })),
  }
}
