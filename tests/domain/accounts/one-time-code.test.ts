import { expect, test } from 'vitest'
import { codeExpiry, codeText, codeTyped } from '#app/domain/accounts/one-time-code.ts'

test('a code is two groups of four digits, whatever was drawn', () => {
  expect(codeText(0)).toBe('0000 0000')
  expect(codeText(1234)).toBe('0000 1234')
  expect(codeText(99_999_999)).toBe('9999 9999')
})

test.each([
  ['1234 5678', '12345678'],
  ['12345678', '12345678'],
  [' 1234\u00a05678\n', '12345678'],
  ['1234-5678', '12345678'],
  ['1234567', null],
  ['123456789', null],
  ['1234 567a', null],
  ['', null],
  ['١٢٣٤٥٦٧٨', null],
])('%j is read as %j', (typed, read) => {
  expect(codeTyped(typed)).toBe(read)
})

test('a code serves for ten minutes', () => {
  expect(codeExpiry('2026-11-02T09:00:00.000Z')).toBe('2026-11-02T09:10:00.000Z')
})
