import { expect, test } from 'vitest'
import { expiryOf, extensionOf, nameForKind, tidyFileName } from '#app/domain/answers/evidence-file.ts'

test('evidence is flagged from thirty days before its end, and after it', () => {
  const on = (today: string) => expiryOf('2026-03-31', today)
  expect([on('2026-02-28'), on('2026-03-01'), on('2026-03-31'), on('2026-04-01')]).toEqual([
    null,
    'soon',
    'soon',
    'expired',
  ])
  expect(expiryOf(null, '2026-04-01')).toBeNull()
})

test('a name is its last part, without what nobody sees', () => {
  expect(tidyFileName('a/b\\c\u202e\r\n  d.pdf')).toBe('c d.pdf')
  expect(tidyFileName('re\u0301sume\u0301.pdf')).toBe('résumé.pdf')
  expect(tidyFileName('COM1')).toBe('_COM1')
  expect(tidyFileName('...')).toBe('')
})

test('a name keeps the extension of its content, gets one, or is refused', () => {
  expect(nameForKind('a.JPEG', 'jpg')).toBe('a.JPEG')
  expect(nameForKind('a', 'pdf')).toBe('a.pdf')
  expect(nameForKind('a.pdf.exe', 'pdf')).toBeNull()
  expect(extensionOf('a.b.Pdf')).toBe('pdf')
  expect(extensionOf('fin.')).toBe('')
})
