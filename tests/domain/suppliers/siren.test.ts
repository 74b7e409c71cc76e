import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSiren, plainSiren } from '#app/domain/suppliers/siren.ts'

test('the published number of INSEE has a right key, and a wrong digit is found', () => {
  expect(isSiren('120027016')).toBe(true)
  expect(isSiren('120027017')).toBe(false)
  expect(isSiren('000271148')).toBe(true)
})

test('any change of one digit breaks the key', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const digits = [...'120027016']
      digits[place] = String((Number(digits[place]) + shift) % 10)
      expect(isSiren(digits.join(''))).toBe(false)
    }),
  )
})

test('what is not nine digits is no SIREN; spaces are dropped before', () => {
  for (const text of ['', '12002701', '1200270160', '12002701a', '120 027 016']) expect(isSiren(text)).toBe(false)
  expect(plainSiren(' 120 027.016\u202f')).toBe('120027016')
})
