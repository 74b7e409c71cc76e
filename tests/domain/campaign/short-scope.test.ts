import { expect, test } from 'vitest'
import { presetFor, shortQuestions } from '#app/domain/campaign/presets.ts'
import { questionnaireSchema } from '#app/domain/questionnaire/questionnaire.ts'
import { supplementsSchema } from '#app/domain/questionnaire/supplements.ts'
import { published, publishedSupplements } from '#questionnaires/index.ts'

const shipped = supplementsSchema.parse(publishedSupplements.at(-1))
const base = questionnaireSchema.parse(published[0])

test('a short RFI is the core and one question for each criterion that the core leaves out', () => {
  const short = shortQuestions(base, shipped)
  expect(short).toEqual(expect.arrayContaining(shipped.coreQuestions))
  expect(short).toHaveLength(14)
  expect(new Set(short.map((id) => id.split('-')[0]))).toEqual(new Set(base.criteria.map(({ id }) => id)))
  expect(presetFor(base, shipped, { segment: null, scope: 'short' }).scope).toEqual(short)
})

test('the question added is the one that most segments hold as key, the first of several', () => {
  const small = { criteria: [{ id: 'A', questions: [{ id: 'A-1' }, { id: 'A-2' }, { id: 'A-3' }] }] }
  const segment = (keyQuestions: string[]) => ({ ...shipped.segments[0]!, keyQuestions })
  const pick = (...keys: string[][]) => shortQuestions(small, { coreQuestions: [], segments: keys.map(segment) })
  expect(pick(['A-2', 'A-3'], ['A-3'])).toEqual(['A-3'])
  expect(pick(['A-2', 'A-3'])).toEqual(['A-2'])
  expect(pick()).toEqual(['A-1'])
})
