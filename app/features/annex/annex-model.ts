import type { Localised, SupplierQuestionnaire } from '#app/domain/questionnaire.ts'

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
}

/**
 * The questionnaire of a campaign as it is attached to a consultation, in its two parts. A criterion stands in each part
 * that asks something of it; weights are there when they are wanted. Source: Design §9.5.
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
        .map((question) => ({
          id: question.id,
          question: question.question,
          rationale: question.rationale,
          evidence: question.evidence.map(({ label }) => label),
          weight: withWeights ? (questionWeights[question.id] ?? 1) : null,
        }))
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
  }
}

export type AnnexModel = ReturnType<typeof annexModel>
export type AnnexPart = AnnexModel['parts'][number]
export type AnnexCriterion = AnnexPart['criteria'][number]
