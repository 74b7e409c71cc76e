import { z } from 'zod'

const translation = z.string().regex(/\S/, 'must not be blank')

/** A text in both languages. */
export const localised = z.strictObject({ fr: translation, en: translation })
export type Localised = z.output<typeof localised>

export const evidenceTypes = [
  'policy',
  'plan',
  'report',
  'certificate',
  'indicator',
  'contract',
  'example',
  'record',
] as const
export type EvidenceType = (typeof evidenceTypes)[number]

const id = z.string().regex(/^[A-Z]{2,6}(-\d{1,3})?$/, 'must be an id such as GOV or GOV-1')
const rubricLevel = z.strictObject({
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  code: z.enum(['absent', 'initial', 'localise', 'manage']),
  label: localised,
  text: localised,
})

const publicQuestion = {
  id,
  order: z.int().min(1),
  part: z.enum(['sensibilisation', 'technique']),
  question: localised,
  rationale: localised,
  evidence: z.array(z.strictObject({ type: z.enum(evidenceTypes), label: localised })),
}
const question = z.strictObject({
  ...publicQuestion,
  evaluatorOnly: z.strictObject({
    rubric: z.array(rubricLevel),
    maturityDimensions: z.array(z.string()),
    references: z.array(localised),
  }),
})

const publicCriterion = { id, order: z.int().min(1), name: localised, objective: localised, notApplicable: localised }
const criterion = z.strictObject({
  ...publicCriterion,
  evaluatorOnly: z.strictObject({ tips: localised }),
  questions: z.array(question).min(1),
})

const head = {
  id: z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and hyphens'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0'),
  kind: z.enum(['base', 'module']),
  title: localised,
  publishedOn: z.iso.date(),
  licence: z.string().min(1),
  provenance: z.strictObject({ source: localised, wording: localised, url: z.url().nullable() }),
}

/** A published questionnaire file, as Design §10 lays it out; `evaluatorOnly` is for the buyer's side alone. */
export const questionnaireSchema = z.strictObject({ ...head, criteria: z.array(criterion).min(1) })

export type Questionnaire = z.output<typeof questionnaireSchema>
export type Criterion = Questionnaire['criteria'][number]
export type Question = Criterion['questions'][number]
export type SupplierQuestion = Omit<Question, 'evaluatorOnly'>
export type SupplierCriterion = Omit<Criterion, 'evaluatorOnly' | 'questions'> & { questions: SupplierQuestion[] }
export type SupplierQuestionnaire = Omit<Questionnaire, 'criteria'> & { criteria: SupplierCriterion[] }

/**
 * What a supplier and the public may see of a questionnaire: nothing that stands under `evaluatorOnly`, at any depth.
 * Built by naming what goes in, so that a key added later stays out until somebody lets it in. Source: Design §1, §4.3.
 */
export function supplierView(questionnaire: Questionnaire): SupplierQuestionnaire {
  const { id, version, kind, title, publishedOn, licence, provenance } = questionnaire
  const criteria = questionnaire.criteria.map(({ id, order, name, objective, notApplicable, questions }) => ({
    id,
    order,
    name,
    objective,
    notApplicable,
    questions: questions.map(({ id, order, part, question, rationale, evidence }) => ({
      id,
      order,
      part,
      question,
      rationale,
      evidence,
    })),
  }))
  return { id, version, kind, title, publishedOn, licence, provenance, criteria }
}

interface InScope {
  criteria: { id: string; questions: { id: string }[] }[]
}

/** Keeps only the questions of a scope, and the criteria that still have one; questionnaire order. Source: Design §3. */
export function withinScope<Q extends InScope>(questionnaire: Q, scope: readonly string[]): Q {
  const chosen = new Set(scope)
  const criteria = questionnaire.criteria
    .map((criterion) => ({ ...criterion, questions: criterion.questions.filter(({ id }) => chosen.has(id)) }))
    .filter((criterion) => criterion.questions.length > 0)
  return { ...questionnaire, criteria }
}

/** Every question id, in questionnaire order. */
export function questionIds(questionnaire: InScope): string[] {
  return questionnaire.criteria.flatMap((criterion) => criterion.questions.map(({ id }) => id))
}
