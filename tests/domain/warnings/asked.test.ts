import { expect, test } from 'vitest'
import { type WarnedAnswer, warningsOf } from '#app/domain/warnings/answer-warnings.ts'

const today = '2026-11-30'
const answer = (id: string, text: string, state: WarnedAnswer['state'] = 'in_place'): WarnedAnswer => ({
  id,
  text,
  lang: 'fr',
  state,
  evidence: [],
})
const scope = [
  answer('GOV-1', 'Nous allons publier une charte.'),
  answer('GOV-2', 'La charte de 2023 couvre les 340 salariés du site de Lyon, et le comité la relit chaque année.'),
  answer('GOV-3', 'La charte  de 2023 couvre les 340 salariés du site de Lyon, et le comité la relit chaque année.'),
  answer('FOR-1', 'Sans objet pour une entreprise sans développeur.', 'not_applicable'),
  answer('FOR-2', '', null),
]

test('asked for one question, it is told as over the whole scope, repetition and excess of "not applicable" included', () => {
  const whole = warningsOf(scope, today)
  for (const one of whole) expect(warningsOf(scope, today, [one.id])).toEqual([one])
  expect(warningsOf(scope, today, ['FOR-1', 'GOV-3']).map(({ id }) => id)).toEqual(['GOV-3', 'FOR-1'])
  const codes = (id: string) => warningsOf(scope, today, [id])[0]?.warnings.map(({ code }) => code)
  expect(codes('GOV-1')).toContain('promise')
  expect(codes('GOV-3')).toContain('repeated')
  expect(codes('FOR-1')).toContain('na_overused')
})

test('a question outside the scope has no warning', () => {
  expect(warningsOf(scope, today, ['ACH-1'])).toEqual([])
})
