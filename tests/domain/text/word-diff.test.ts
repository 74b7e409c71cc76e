import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from '#app/domain/text/word-diff.ts'

const without = (parts: ReturnType<typeof wordDiff>, kind: string) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('')

test('whole words change, the others stay', () => {
  expect(wordDiff('votre politique RSE ?', 'votre politique de durabilité ?')).toEqual([
    { kind: 'same', text: 'votre politique ' },
    { kind: 'removed', text: 'RSE' },
    { kind: 'added', text: 'de durabilité' },
    { kind: 'same', text: ' ?' },
  ])
  expect(wordDiff('Pareil.', 'Pareil.')).toEqual([{ kind: 'same', text: 'Pareil.' }])
})

test('the parts give both wordings back', () => {
  const words = fc.array(fc.constantFrom('le', 'numérique', 'l’usage', 'réemploi,', '2024'), { maxLength: 12 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const parts = wordDiff(a.join(' '), b.join(' '))
      expect(without(parts, 'removed')).toBe(b.join(' '))
      expect(without(parts, 'added').trim()).toBe(a.join(' '))
    }),
  )
})
