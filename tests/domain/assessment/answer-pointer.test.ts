import { expect, test } from 'vitest'
import { choiceOf, pointerChoices, readPointer } from '#app/domain/assessment/answer-pointer.ts'
import { pieceOfEvidence } from '#tests/support/closed-campaign.ts'

const text =
  "Notre charte date de mars 2024 (version 2.1). Elle couvre 80 % du parc !\n\n« L'audit » est annuel, cf. p. 12."

test('sentences keep their own words and order, and evidence that the buyer may know of follows', () => {
  const evidence = [
    pieceOfEvidence({ id: 'a', title: 'Charte' }),
    pieceOfEvidence({ id: 'b', title: 'Cachée', confidentiality: 'never' }),
    pieceOfEvidence({ id: 'c', title: 'Sur demande', confidentiality: 'on_request' }),
  ]
  const choices = pointerChoices({ text, evidence })
  expect(choices.map(({ value }) => value)).toEqual(['s1', 's2', 's3', 'e:a', 'e:c'])
  expect(choices.slice(0, 3).map(({ pointer }) => pointer)).toEqual([
    { kind: 'sentence', text: 'Notre charte date de mars 2024 (version 2.1).' },
    { kind: 'sentence', text: 'Elle couvre 80 % du parc !' },
    { kind: 'sentence', text: "« L'audit » est annuel, cf. p. 12." },
  ])
  for (const { value, pointer } of choices) expect(choiceOf(pointer, { text, evidence })).toBe(value)
})

test('an answer without a word and without evidence has nothing to point at', () => {
  expect(pointerChoices({ text: '  \n', evidence: [] })).toEqual([])
  expect(choiceOf({ kind: 'sentence', text: 'Autre.' }, { text, evidence: [] })).toBeNull()
})

test('a stored pointer is read back, and anything else refused', () => {
  expect(readPointer(null)).toBeNull()
  expect(readPointer('{"kind":"sentence","text":"Oui."}')).toEqual({ kind: 'sentence', text: 'Oui.' })
  expect(() => readPointer('{"kind":"page","text":"Oui."}')).toThrow()
})
