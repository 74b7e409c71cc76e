import { expect, test } from 'vitest'
import type { AnswerContent } from '#app/domain/answers/answers.ts'
import { reusedAnswers, reuseRate } from '#app/domain/answers/reuse-rate.ts'

const content = (text: string): AnswerContent => ({ text, state: 'in_place', stateDate: null, naReason: null })
const draft = (text: string, given: { reviewed?: boolean; origin?: string | null } = {}) => ({
  ...content(text),
  reviewed: true,
  origin: 'inr-parties-prenantes@1.0.0 GOV-1',
  ...given,
})

const drafts = new Map([
  ['GOV-1', draft('Politique de 2024.')],
  ['GOV-2', draft('Comité.', { reviewed: false })],
  ['GOV-3', draft('Réécrite.')],
  ['GOV-4', draft('Tapée à la main.', { origin: null })],
  ['MES-1', draft('Bilan de 2024.')],
])
const held = new Map([
  ['GOV-1', [content('Politique de 2024.')]],
  ['GOV-2', [content('Comité.')]],
  ['GOV-3', [content('Écrite.')]],
  ['GOV-4', [content('Tapée à la main.')]],
  // The library has moved on since this one was taken.
  ['MES-1', [content('Bilan de 2025.'), content('Bilan de 2024.')]],
])

test('only what came from the library and was confirmed as it stood is reused, among what is asked', () => {
  expect(reusedAnswers(['GOV-1', 'GOV-2', 'GOV-3', 'GOV-4', 'GOV-5'], drafts, held)).toBe(1)
  expect(reusedAnswers(drafts.keys(), drafts, held)).toBe(2)
  expect(reusedAnswers(drafts.keys(), drafts, new Map())).toBe(0)
})

test('the rate is a share of all that was asked, and none of nothing', () => {
  expect(reuseRate({ reused: 1, asked: 4 })).toBe(25)
  expect(reuseRate({ reused: 47, asked: 47 })).toBe(100)
  expect(reuseRate({ reused: 0, asked: 0 })).toBeNull()
})
