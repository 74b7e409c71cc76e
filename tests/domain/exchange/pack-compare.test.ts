import { expect, test } from 'vitest'
import { comparePacked } from '#app/domain/exchange/pack-compare.ts'

const content = (text: string) => ({ text, state: 'in_place' as const, stateDate: null, naReason: null })
const packed = { content: content('Du dossier.'), validatedAt: '2026-03-01T10:00:00.000Z', moreEvidence: false }
const standing = (text: string, validatedAt: string) => ({ ...content(text), validatedAt })

test.each([
  ['nothing stood', undefined, 'new'],
  ['the same stands, line ends aside', standing('Du dossier.\r\n', '2026-05-01T10:00:00.000Z'), 'same'],
  ['an older one stands', standing('Ici.', '2026-02-28T10:00:00.000Z'), 'changed'],
  ['one validated at that instant stands', standing('Ici.', packed.validatedAt), 'conflict'],
  ['a more recent one stands', standing('Ici.', '2026-03-02T10:00:00.000Z'), 'conflict'],
] as const)('%s', (_, stands, change) => {
  expect(comparePacked(packed, stands)).toBe(change)
})

test('the same with evidence that is not cited here is a change', () => {
  const stands = standing('Du dossier.', '2026-05-01T10:00:00.000Z')
  expect(comparePacked({ ...packed, moreEvidence: true }, stands)).toBe('changed')
})
