import type { Localised, SupplierCriterion, SupplierQuestionnaire } from '#app/domain/questionnaire/questionnaire.ts'

/** What an annex says of a campaign besides its questions; everything may still be open while it is a draft. */
export interface AnnexFrame {
  buyer: string
  campaign: string
  deadline: string | null
  timeZone: string
  debriefingOn: string | null
  /** The instant that its files say they were made at: same input, same bytes. */
  madeAt: string
}

export interface AnnexSource {
  frame: AnnexFrame
  /** The supplier's view, within the scope: nothing for evaluators can be in it. */
  questionnaire: SupplierQuestionnaire
  publicHash: string
  /** As computed with, by criterion. */
  weights: Readonly<Record<string, number>>
  questionWeights: Readonly<Record<string, number>>
  parts: Readonly<Record<string, Localised>>
  /** What is asked outside the common score: modules, and the buyer's own questions, which come from no questionnaire. */
  apart: readonly { module: AnnexModule | null; criteria: readonly SupplierCriterion[] }[]
}

export type AnnexModule = Pick<SupplierQuestionnaire, 'id' | 'version' | 'title' | 'licence' | 'provenance'> & {
  publicHash: string
}

/**
 * The questionnaire of a campaign as it is attached to a consultation, in its two parts. A criterion stands in each part
 * that asks something of it; weights are there when they are wanted. What counts apart stands apart, after the parts.
 * Source: Design §2, §9.5.
 */
export function annexModel(source: AnnexSource, withWeights: boolean) {
  const { frame, questionnaire, publicHash, weights, questionWeights } = source
  const { id, version, title, licence, provenance } = questionnaire
  const parts = Object.entries(source.parts).map(([part, name]) => ({
    part,
    name,
    criteria: questionnaire.criteria.flatMap((criterion) => {
      const questions = criterion.questions
        .filter((question) => question.part === part)
        .map((question) => annexQuestion(question, withWeights ? (questionWeights[question.id] ?? 1) : null))
      if (questions.length === 0) return []
      const weight = withWeights ? (weights[criterion.id] ?? 0) : null
      return [{ id: criterion.id, name: criterion.name, objective: criterion.objective, weight, questions }]
    }),
  }))
  return {
    ...frame,
    questionnaire: { id, version, title, licence, provenance, publicHash },
    /** In questionnaire order, whatever the part; null when weights are not wanted. */
    weights: withWeights
      ? questionnaire.criteria.map((criterion) => ({
          id: criterion.id,
          name: criterion.name,
          weight: weights[criterion.id] ?? 0,
        }))
      : null,
    questions: questionnaire.criteria.reduce((sum, { questions }) => sum + questions.length, 0),
    parts: parts.filter(({ criteria }) => criteria.length > 0),
    apart: source.apart.map(({ module, criteria }) => ({
      module,
      criteria: criteria.map(({ id, name, objective, questions }) => ({
        id,
        name,
        objective,
        weight: null,
        questions: questions.map((question) => annexQuestion(question, null)),
      })),
    })),
  }
}

function annexQuestion(
  { id, question, rationale, evidence }: SupplierCriterion['questions'][number],
  weight: number | null,
) {
  return { id, question, rationale, evidence: evidence.map(({ label }) => label), weight }
}

export type AnnexModel = ReturnType<typeof annexModel>
export type AnnexPart = AnnexModel['parts'][number]
export type AnnexApart = AnnexModel['apart'][number]
export type AnnexCriterion = AnnexPart['criteria'][number]
