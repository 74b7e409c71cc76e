import { expect, test } from 'vitest'
import { lettersOf, pseudonymsOf } from '#app/domain/assessment/pseudonyms.ts'

test('letters go on after Z', () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(lettersOf)).toEqual([
    'A',
    'B',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
})

test('pseudonyms are all different, stable whatever the order of the list, and another campaign draws others', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `invitation-${index}`)
  const drawn = pseudonymsOf('campaign', ids)
  expect(new Set(drawn.values()).size).toBe(40)
  expect(new Set(drawn.values())).toEqual(new Set(ids.map((_, place) => lettersOf(place))))
  expect(pseudonymsOf('campaign', ids.toReversed())).toEqual(drawn)
  const inOrder = (map: Map<string, string>) => ids.map((id) => map.get(id))
  expect(inOrder(drawn)).not.toEqual(ids.map((_, place) => lettersOf(place)))
  expect(inOrder(pseudonymsOf('other', ids))).not.toEqual(inOrder(drawn))
})
