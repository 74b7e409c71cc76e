import { expect, test } from 'vitest'
import { evidenceTypes, questionIds, questionnaireSchema } from '#app/domain/questionnaire/questionnaire.ts'
import { supplementsSchema } from '#app/domain/questionnaire/supplements.ts'
import { totals100 } from '#app/domain/scoring/weights.ts'
import { published, publishedSupplements } from '#questionnaires/index.ts'

const shipped = supplementsSchema.parse(publishedSupplements.at(-1))
const base = questionnaireSchema.parse(published[0])

test('6 segments weigh the ten criteria to 100, and name questions that exist, none both key and of low priority', () => {
  const known = questionIds(base)
  expect(shipped.segments).toHaveLength(6)
  for (const segment of shipped.segments) {
    expect(totals100(segment.weights), segment.id).toBe(true)
    expect(Object.keys(segment.weights)).toEqual(base.criteria.map(({ id }) => id))
    expect(
      segment.keyQuestions.filter((id) => segment.lowPriorityQuestions.includes(id)),
      segment.id,
    ).toEqual([])
    for (const id of [...segment.keyQuestions, ...segment.lowPriorityQuestions]) expect(known).toContain(id)
  }
})

test('the core is ten questions', () => {
  expect(new Set(shipped.coreQuestions).size).toBe(10)
  expect(questionIds(base)).toEqual(expect.arrayContaining(shipped.coreQuestions))
})

test('every criterion has clauses; every evidence type has its name in both languages', () => {
  for (const { id } of base.criteria) expect(shipped.clauses[id]?.length, id).toBeGreaterThan(0)
  expect(Object.keys(shipped.evidenceTypes).toSorted()).toEqual([...evidenceTypes].toSorted())
  expect(supplementsSchema.safeParse({ ...shipped, evidenceTypes: { policy: { fr: 'Politique' } } }).success).toBe(
    false,
  )
})
