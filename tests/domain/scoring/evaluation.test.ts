import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEvaluation } from '#app/domain/scoring/evaluation.ts'
import { anyEvaluation } from '#tests/support/evaluation-arbitraries.ts'

const sample = () => ({
  criteria: [{ id: 'C', weight: 1, questions: [{ id: 'Q' }] }],
  suppliers: [{ id: 's', answers: { Q: { status: 'answered', marks: { e: 1 } } } }],
})

/** The sample, once `path` holds `value`; `undefined` takes it away. */
function sampleWith(path: string, value: unknown): unknown {
  const steps = path.split('/').slice(1)
  const file: unknown = sample()
  let at = file as Record<string, unknown>
  for (const step of steps.slice(0, -1)) {
    at[step] ??= {}
    at = at[step] as Record<string, unknown>
  }
  if (value === undefined) delete at[steps.at(-1)!]
  else Object.defineProperty(at, steps.at(-1)!, { value, enumerable: true, configurable: true, writable: true })
  return file
}

test('fills what is optional', () => {
  expect(parseEvaluation(sample())).toEqual({
    ok: true,
    evaluation: {
      criteria: [{ id: 'C', weight: 1, minimum: null, questions: [{ id: 'Q', weight: 1 }] }],
      requiredMarks: 2,
      suppliers: [
        { id: 's', answers: { Q: { status: 'answered', naAccepted: null, marks: { e: 1 }, consensus: null } } },
      ],
      robustness: { model: 'close', draws: 10_000, seed: 42 },
    },
  })
  const partial = parseEvaluation(sampleWith('/robustness', { model: 'any' }))
  expect(partial).toMatchObject({ evaluation: { robustness: { model: 'any', draws: 10_000, seed: 42 } } })
})

test('keeps what is given, unchanged', () => {
  fc.assert(
    fc.property(anyEvaluation, (evaluation) => {
      expect(parseEvaluation(JSON.parse(JSON.stringify(evaluation)))).toEqual({ ok: true, evaluation })
    }),
  )
})

test.each([
  ['/criteria', undefined, 'is missing'],
  ['/criteria', {}, 'must be a list'],
  ['/criteria', [], 'must hold at least one criterion'],
  ['/criteria/0', 'C', 'must be an object'],
  ['/criteria/0/id', 7, 'must be a text'],
  ['/criteria/0/id', '', 'must not be empty'],
  ['/criteria/0/id', '__proto__', 'must not be "__proto__"'],
  ['/criteria/0/weight', undefined, 'is missing'],
  ['/criteria/0/weight', -1, 'must not be negative'],
  ['/criteria/0/weight', '1', 'must be a finite number'],
  ['/criteria/0/weight', null, 'must be a finite number'],
  ['/criteria/0/weight', Number.POSITIVE_INFINITY, 'must be a finite number'],
  ['/criteria/0/weight', 1e101, 'is too large'],
  ['/criteria/0/minimum', 101, 'must be from 0 to 100'],
  ['/criteria/0/minimum', -1, 'must be from 0 to 100'],
  ['/criteria/0/minimum', '40', 'must be a number from 0 to 100, or null'],
  ['/criteria/0/minimun', 40, 'is not a known key'],
  ['/criteria/0/questions', undefined, 'is missing'],
  ['/criteria/0/questions', null, 'must be a list'],
  ['/criteria/0/questions/0/weight', -0.5, 'must not be negative'],
  ['/criteria/0/questions/0/wieght', 1, 'is not a known key'],
  ['/requiredMarks', 0, 'must be 1 or more'],
  ['/requiredMarks', 1.5, 'must be an integer of 1 or more'],
  ['/requiredMarks', '2', 'must be an integer of 1 or more'],
  ['/suppliers', undefined, 'is missing'],
  ['/suppliers/0', null, 'must be an object'],
  ['/suppliers/0/answers', undefined, 'is missing'],
  ['/suppliers/0/answers', [], 'must be an object of answers by question'],
  ['/suppliers/0/answers/Q', null, 'must be an object'],
  ['/suppliers/0/answers/Z', { status: 'answered' }, 'answers no question of the file'],
  ['/suppliers/0/answers/constructor', { status: 'answered' }, 'answers no question of the file'],
  ['/suppliers/0/answers/__proto__', { status: 'answered' }, 'must not be "__proto__"'],
  ['/suppliers/0/answers/Q/status', undefined, 'is missing'],
  ['/suppliers/0/answers/Q/status', 'planned', 'must be "answered", "not_applicable" or "unanswered"'],
  ['/suppliers/0/answers/Q/naAccepted', 'yes', 'must be true, false or null'],
  ['/suppliers/0/answers/Q/marks', [2], 'must be an object of levels by evaluator'],
  ['/suppliers/0/answers/Q/marks/e', 4, 'must be a level: 0, 1, 2 or 3'],
  ['/suppliers/0/answers/Q/marks/e', -1, 'must be a level: 0, 1, 2 or 3'],
  ['/suppliers/0/answers/Q/marks/e', 1.5, 'must be a level: 0, 1, 2 or 3'],
  ['/suppliers/0/answers/Q/marks/e', '2', 'must be a level: 0, 1, 2 or 3'],
  ['/suppliers/0/answers/Q/marks/__proto__', 2, 'must not be "__proto__"'],
  ['/suppliers/0/answers/Q/consensus', 4, 'must be a level: 0, 1, 2 or 3'],
  ['/suppliers/0/answers/Q/consensus', 1.5, 'must be a level: 0, 1, 2 or 3'],
  ['/suppliers/0/answers/Q/agreed', 2, 'is not a known key'],
  ['/robustness', null, 'must be an object'],
  ['/robustness/model', 'narrow', 'must be "close", "wide" or "any"'],
  ['/robustness/draws', 0, 'must be from 1 to 1000000'],
  ['/robustness/draws', 1_000_001, 'must be from 1 to 1000000'],
  ['/robustness/draws', 1e300, 'must be an integer from 1 to 1000000'],
  ['/robustness/draws', 10.5, 'must be an integer from 1 to 1000000'],
  ['/robustness/seed', 2 ** 53, 'must be an integer'],
  ['/robustness/seed', 'x', 'must be an integer'],
  ['/comment', 'x', 'is not a known key'],
])('%s = %j: %s', (pointer, value, fault) => {
  expect(parseEvaluation(sampleWith(pointer, value))).toEqual({ ok: false, pointer, fault })
})

test.each([null, [], 'text', 3, true])('a document that is %j is refused at its root', (json) => {
  expect(parseEvaluation(json)).toEqual({ ok: false, pointer: '', fault: 'must be an object' })
})

test.each([
  ['/criteria/1/id', '/criteria/1', { id: 'C', weight: 1, questions: [] }, 'is already the id of a criterion'],
  ['/criteria/0/questions/1/id', '/criteria/0/questions/1', { id: 'Q' }, 'is already the id of a question'],
  [
    '/criteria/1/questions/0/id',
    '/criteria/1',
    { id: 'D', weight: 1, questions: [{ id: 'Q' }] },
    'is already the id of a question',
  ],
  ['/suppliers/1/id', '/suppliers/1', { id: 's', answers: {} }, 'is already the id of a supplier'],
])('an id given twice is a fault at the second: %s', (pointer, path, value, fault) => {
  expect(parseEvaluation(sampleWith(path, value))).toEqual({ ok: false, pointer, fault })
})

test('escapes the keys of a pointer', () => {
  expect(parseEvaluation(sampleWith('/suppliers/0/answers/Q/marks/a~b', 9))).toMatchObject({
    pointer: '/suppliers/0/answers/Q/marks/a~0b',
  })
  expect(parseEvaluation({ ...sample(), 'a/b': 1 })).toMatchObject({ pointer: '/a~1b' })
})

test('never throws, whatever the JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (any, criteria, suppliers) => {
      for (const json of [any, { criteria, suppliers }, { ...sample(), suppliers: [suppliers] }]) {
        const parsed = parseEvaluation(json)
        if (!parsed.ok) expect([typeof parsed.pointer, parsed.fault.length > 0]).toEqual(['string', true])
      }
    }),
    { numRuns: 300 },
  )
})
