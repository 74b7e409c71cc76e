import { expect, test } from 'vitest'
import { dimensionScores } from '#app/domain/questionnaire/dimensions.ts'

const of = new Map([
  ['GOV-1', ['strategie', 'budget']],
  ['GOV-2', ['strategie']],
  ['MES-1', ['mesure']],
])

test('a dimension gathers its questions across criteria, each in every dimension that it speaks of', () => {
  const questions = [
    { id: 'GOV-1', weight: 1, level: 3 },
    { id: 'GOV-2', weight: 2, level: 0 },
    { id: 'MES-1', weight: 1, level: 1 },
  ]
  expect(dimensionScores(['budget', 'mesure', 'strategie', 'employes'], questions, of)).toEqual([
    { id: 'budget', score: 100, questions: 1 },
    { id: 'mesure', score: 100 / 3, questions: 1 },
    { id: 'strategie', score: 100 / 3, questions: 2 },
  ])
})

test('what left the computation, or weighs nothing, does not count; with nothing left there is no score', () => {
  const questions = [
    { id: 'GOV-1', weight: 1, level: null },
    { id: 'GOV-2', weight: 1, level: 2 },
    { id: 'MES-1', weight: 0, level: 3 },
  ]
  expect(dimensionScores(['budget', 'strategie', 'mesure'], questions, of)).toEqual([
    { id: 'budget', score: null, questions: 1 },
    { id: 'strategie', score: 200 / 3, questions: 2 },
    { id: 'mesure', score: null, questions: 1 },
  ])
})
