import { expect, test } from 'vitest'
import { newDraft, onQuestionnaire } from '#app/domain/campaign/presets.ts'

const criterion = (id: string, ...questions: string[]) => ({ id, questions: questions.map((one) => ({ id: one })) })
const before = { criteria: [criterion('GOV', 'GOV-1', 'GOV-2'), criterion('OLD', 'OLD-1')] }
const after = {
  id: 'base',
  version: '2.0.0',
  criteria: [criterion('GOV', 'GOV-2', 'GOV-3'), criterion('NEW', 'NEW-1')],
}

const draft = {
  ...newDraft(
    { name: 'A', purpose: 'sourcing', questionnaire: { id: 'base', version: '1.0.0' } },
    {
      segment: null,
      scope: ['GOV-1', 'GOV-2', 'OLD-1'],
      weights: { GOV: 70, OLD: 30 },
      questionWeights: { 'GOV-1': 2, 'GOV-2': 0 },
    },
  ),
  minimums: { GOV: 40, OLD: 20 },
  evaluatorNotes: { 'GOV-2': 'site de Brest', 'OLD-1': 'x' },
  evaluators: [{ personId: 'p', criteria: ['GOV', 'OLD'] }],
}

test('what both versions have keeps its settings; new criteria weigh nothing; all stays all', () => {
  expect(onQuestionnaire(draft, before, after)).toEqual({
    ...draft,
    questionnaire: { id: 'base', version: '2.0.0' },
    scope: ['GOV-2', 'GOV-3', 'NEW-1'],
    weights: { GOV: 70, NEW: 0 },
    questionWeights: { 'GOV-2': 0 },
    minimums: { GOV: 40 },
    evaluatorNotes: { 'GOV-2': 'site de Brest' },
    evaluators: [{ personId: 'p', criteria: ['GOV'] }],
  })
})

test('a chosen scope does not grow by itself', () => {
  expect(onQuestionnaire({ ...draft, scope: ['GOV-1', 'GOV-2'] }, before, after).scope).toEqual(['GOV-2'])
})

test('the same version changes nothing', () => {
  expect(onQuestionnaire(draft, before, { ...after, version: '1.0.0' })).toBe(draft)
})
