import { expect, test } from 'vitest'
import { accuracyOf, type LabelledSentence } from '#app/domain/warnings/labelled.ts'
import fixture from '#tests/fixtures/warnings/sentences.json' with { type: 'json' }

const sentences = fixture.sentences as LabelledSentence[]
const found = (list: LabelledSentence[]) => new Map(accuracyOf(list, fixture.today).map((one) => [one.code, one]))

test('the fixture holds 120 sentences or more, in both languages, with and without a promise', () => {
  expect(sentences.length).toBeGreaterThanOrEqual(120)
  expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length)
  for (const lang of ['fr', 'en']) {
    const promises = sentences.filter((one) => one.lang === lang && one.codes.includes('promise'))
    expect(promises.length).toBeGreaterThanOrEqual(20)
    expect(sentences.filter((one) => one.lang === lang).length - promises.length).toBeGreaterThanOrEqual(20)
  }
})

test.each(['fr', 'en'])('a promise is found with precision .90 and recall .80 at least in %s', (lang) => {
  const promise = found(sentences.filter((one) => one.lang === lang)).get('promise')
  expect(promise?.precision).toBeGreaterThanOrEqual(0.9)
  expect(promise?.recall).toBeGreaterThanOrEqual(0.8)
})

test.each(['link_only', 'vague', 'no_fact', 'certificate_without_evidence', 'perimeter_missing'] as const)(
  '%s is found as often, and seldom wrongly',
  (code) => {
    const one = found(sentences).get(code)
    expect(one?.precision).toBeGreaterThanOrEqual(0.9)
    expect(one?.recall).toBeGreaterThanOrEqual(0.8)
  },
)

test('the figures can fail: labels turned round are found wrong', () => {
  const turned = sentences.map((one) => ({
    ...one,
    codes: one.codes.includes('promise') ? [] : (['promise'] as const),
  }))
  const promise = found(turned as unknown as LabelledSentence[]).get('promise')
  expect(promise?.precision).toBeLessThan(0.1)
  expect(promise?.recall).toBeLessThan(0.1)
})
