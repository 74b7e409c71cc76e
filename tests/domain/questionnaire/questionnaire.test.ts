import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { questionIds, questionnaireSchema, supplierView, withinScope } from '#app/domain/questionnaire/questionnaire.ts'
import { published } from '#questionnaires/index.ts'

const [base, ai] = published.map((file) => questionnaireSchema.parse(file))
if (!base || !ai) throw new Error('two questionnaires are shipped')

test('the shipped base has 10 criteria and 47 questions in two parts; the module has 8', () => {
  expect(base.kind).toBe('base')
  expect(base.criteria.map(({ id, questions }) => [id, questions.length])).toEqual([
    ['GOV', 6],
    ['FOR', 4],
    ['MES', 5],
    ['EQP', 5],
    ['INT', 4],
    ['EXT', 4],
    ['ACH', 5],
    ['ECO', 3],
    ['SRV', 6],
    ['SOC', 5],
  ])
  const questions = base.criteria.flatMap((criterion) => criterion.questions)
  expect(questions).toHaveLength(47)
  expect(questions.filter(({ part }) => part === 'sensibilisation')).toHaveLength(21)
  expect(questions.filter(({ part }) => part === 'technique')).toHaveLength(26)
  expect(ai.kind).toBe('module')
  expect(questionIds(ai)).toEqual(['IA-1', 'IA-2', 'IA-3', 'IA-4', 'IA-5', 'IA-6', 'IA-7', 'IA-8'])
})

test('the supplier view holds every public word and no trace of what evaluators alone may see', () => {
  for (const file of [base, ai]) {
    const text = JSON.stringify(supplierView(file))
    expect(text).not.toMatch(/"(evaluatorOnly|rubric|maturityDimensions|references|tips)"/)
    for (const criterion of file.criteria) {
      expect(text).toContain(JSON.stringify(criterion.objective))
      expect(text).not.toContain(JSON.stringify(criterion.evaluatorOnly.tips.fr))
      for (const question of criterion.questions) {
        for (const shown of [question.question, question.rationale, ...question.evidence.map(({ label }) => label)])
          expect(text).toContain(JSON.stringify(shown))
        for (const { text: level } of question.evaluatorOnly.rubric) {
          expect(text).not.toContain(JSON.stringify(level.fr))
          expect(text).not.toContain(JSON.stringify(level.en))
        }
      }
    }
  }
})

test('a key that the view does not name stays out of it', () => {
  const first = base.criteria[0]
  const spied = { ...base, criteria: [{ ...first, secret: 'x', questions: [{ ...first?.questions[0], secret: 'x' }] }] }
  expect(JSON.stringify(supplierView(spied as never))).not.toContain('secret')
})

test('a scope keeps its questions in questionnaire order and drops empty criteria', () => {
  const kept = withinScope(base, ['SOC-5', 'GOV-2', 'GOV-1', 'XYZ-1'])
  expect(kept.criteria.map(({ id }) => id)).toEqual(['GOV', 'SOC'])
  expect(questionIds(kept)).toEqual(['GOV-1', 'GOV-2', 'SOC-5'])
  expect(questionIds(base)).toHaveLength(47)
  expect(withinScope(base, []).criteria).toEqual([])
})

test('schema.json is what the code generates', () => {
  const committed = JSON.parse(readFileSync('questionnaires/schema.json', 'utf8'))
  expect(committed).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(questionnaireSchema))))
})
