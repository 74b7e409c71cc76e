import { z } from 'zod'
import { toJsonPointer } from '#app/domain/text/json-pointer.ts'

// Keeps every sum of weights finite; no real weighting comes near.
const LARGEST_WEIGHT = 1e100

const id = z
  .string('must be a text')
  .min(1, 'must not be empty')
  .refine((value) => value !== '__proto__', 'must not be "__proto__"')
const weight = z.number('must be a finite number').min(0, 'must not be negative').max(LARGEST_WEIGHT, 'is too large')
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)], 'must be a level: 0, 1, 2 or 3')

// z.record drops this one key without a word.
function withoutProto<T extends z.ZodType>(record: T) {
  return z
    .unknown()
    .superRefine((value, context) => {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '__proto__')) return
      context.addIssue({ code: 'custom', path: ['__proto__'], message: 'must not be "__proto__"' })
    })
    .pipe(record)
}

const question = z.strictObject({ id, weight: weight.default(1) })

const criterion = z.strictObject({
  id,
  weight,
  minimum: z
    .number('must be a number from 0 to 100, or null')
    .min(0, 'must be from 0 to 100')
    .max(100, 'must be from 0 to 100')
    .nullable()
    .default(null),
  questions: z.array(question, 'must be a list'),
})

const answer = z.strictObject({
  status: z.enum(['answered', 'not_applicable', 'unanswered'], 'must be "answered", "not_applicable" or "unanswered"'),
  naAccepted: z.boolean('must be true, false or null').nullable().default(null),
  marks: withoutProto(z.record(z.string(), level, 'must be an object of levels by evaluator')).default({}),
  consensus: level.nullable().default(null),
})

const supplier = z.strictObject({
  id,
  answers: withoutProto(z.record(z.string(), answer, 'must be an object of answers by question')),
})

const robustness = z.strictObject({
  model: z.enum(['close', 'wide', 'any'], 'must be "close", "wide" or "any"').default('close'),
  draws: z
    .int('must be an integer from 1 to 1000000')
    .min(1, 'must be from 1 to 1000000')
    .max(1_000_000, 'must be from 1 to 1000000')
    .default(10_000),
  seed: z.int('must be an integer').default(42),
})

const evaluationSchema = z.strictObject({
  criteria: z.array(criterion, 'must be a list').min(1, 'must hold at least one criterion'),
  requiredMarks: z.int('must be an integer of 1 or more').min(1, 'must be 1 or more').default(2),
  suppliers: z.array(supplier, 'must be a list'),
  robustness: robustness.default({ model: 'close', draws: 10_000, seed: 42 }),
})

export type Level = z.output<typeof level>
export type EvaluationQuestion = z.output<typeof question>
export type EvaluationCriterion = z.output<typeof criterion>
export type EvaluationAnswer = z.output<typeof answer>
export type EvaluationSupplier = z.output<typeof supplier>
export type RobustnessSettings = z.output<typeof robustness>
export type Evaluation = z.output<typeof evaluationSchema>
export type ParsedEvaluation = { ok: true; evaluation: Evaluation } | { ok: false; pointer: string; fault: string }

type Fault = { path: PropertyKey[]; fault: string }

function firstDuplicate(evaluation: Evaluation): Fault | null {
  const criteria = new Set<string>()
  const questions = new Set<string>()
  for (const [c, criterion] of evaluation.criteria.entries()) {
    if (criteria.has(criterion.id)) return { path: ['criteria', c, 'id'], fault: 'is already the id of a criterion' }
    criteria.add(criterion.id)
    for (const [q, question] of criterion.questions.entries()) {
      const path = ['criteria', c, 'questions', q, 'id']
      if (questions.has(question.id)) return { path, fault: 'is already the id of a question' }
      questions.add(question.id)
    }
  }
  const suppliers = new Set<string>()
  for (const [s, supplier] of evaluation.suppliers.entries()) {
    if (suppliers.has(supplier.id)) return { path: ['suppliers', s, 'id'], fault: 'is already the id of a supplier' }
    suppliers.add(supplier.id)
    for (const id of Object.keys(supplier.answers)) {
      if (!questions.has(id)) return { path: ['suppliers', s, 'answers', id], fault: 'answers no question of the file' }
    }
  }
  return null
}

function shapeFault(issue: z.core.$ZodIssue): Fault {
  if (issue.code === 'unrecognized_keys')
    return { path: [...issue.path, issue.keys[0] ?? ''], fault: 'is not a known key' }
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    return {
      path: issue.path,
      fault: `must be ${issue.expected === 'object' ? 'an object' : `of type ${issue.expected}`}`,
    }
  }
  return { path: issue.path, fault: issue.message }
}

/**
 * Reads an evaluation file and fills what is optional: `minimum`, `naAccepted` and `consensus` null, `marks` empty,
 * question weight 1, `requiredMarks` 2, `robustness` close, 10,000 draws, seed 42.
 *
 * Strict: a key that the format does not know is a fault, so that a misspelt `minimum` or `consensus` cannot be
 * dropped in silence. Weights are finite and ≥ 0, levels 0 to 3, minimums 0 to 100, draws 1 to 1,000,000; ids are
 * unique (questions over the whole file) and every answer is to a question of the file.
 *
 * On a fault: the JSON Pointer (RFC 6901) of the first one and what is wrong there. Never throws.
 * Source: Design §6, "Evaluation file".
 */
export function parseEvaluation(json: unknown): ParsedEvaluation {
  const parsed = evaluationSchema.safeParse(json)
  if (!parsed.success) {
    const { path, fault } = shapeFault(parsed.error.issues[0]!)
    return { ok: false, pointer: toJsonPointer(path), fault: missingAt(json, path) ? 'is missing' : fault }
  }
  const found = firstDuplicate(parsed.data)
  if (found) return { ok: false, pointer: toJsonPointer(found.path), fault: found.fault }
  return { ok: true, evaluation: parsed.data }
}

function missingAt(json: unknown, path: PropertyKey[]): boolean {
  let value = json
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return true
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return false
}
