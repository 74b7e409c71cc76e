import { expect, test } from 'vitest'
import { writableText } from '#app/domain/text/writable-text.ts'

test('control characters go, and everything that somebody types stays', () => {
  expect(writableText('a\u0000b\u0008\u000c\u001b[1m\u007f\u0085c')).toBe('ab[1mc')
  const typed = 'Deux lignes\r\net une\ttabulation, l’été : 3\u202f% 🌱 عربى'
  expect(writableText(typed)).toBe(typed)
})
