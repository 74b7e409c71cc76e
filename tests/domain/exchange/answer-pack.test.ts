import { expect, test } from 'vitest'
import { evidencePartName, packEntriesFault, packLimits, packParts } from '#app/domain/exchange/answer-pack.ts'

const whole = Object.values(packParts).map((name) => ({ name, size: 10 }))
const and = (name: string, size = 10) => [...whole, { name, size }]

test('a directory is that of a pack when it names its parts, evidence beside them, and nothing else', () => {
  expect(packEntriesFault(whole)).toBeNull()
  expect(packEntriesFault(and('evidence/01-charte.pdf'))).toBeNull()
  expect(packEntriesFault(and('evidence/', 0))).toBeNull()
  expect(packEntriesFault([])).toBe('kind')
  expect(packEntriesFault(whole.slice(1))).toBe('kind')
  expect(packEntriesFault(whole.slice(0, -1))).toBe('altered')
  for (const name of ['other.txt', 'evidence/.hidden', 'evidence/a/b', 'evidence/A.pdf', packParts.answers])
    expect([name, packEntriesFault(and(name))]).toEqual([name, 'altered'])
})

test('a name that leads out of the archive is refused before anything else', () => {
  for (const name of ['../x', 'evidence/../../x', '/x', 'C:x', 'evidence\\x', 'evidence/\0', '..'])
    expect([name, packEntriesFault([{ name, size: packLimits.inflated + 1 }])]).toEqual([name, 'path'])
})

test('a directory that announces too much is refused', () => {
  expect(packEntriesFault(and('evidence/a', packLimits.inflated - 39))).toBe('bomb')
  expect(packEntriesFault(and('evidence/a', packLimits.inflated - 40))).toBeNull()
  const many = Array.from({ length: packLimits.entries - 3 }, (_, n) => ({ name: `evidence/${n}`, size: 1 }))
  expect(packEntriesFault([...whole, ...many])).toBe('bomb')
  const heavy = whole.map((one) => (one.name === packParts.answers ? { ...one, size: packLimits.json + 1 } : one))
  expect(packEntriesFault(heavy)).toBe('bomb')
})

test('evidence is packed under plain letters that the directory accepts', () => {
  const names = [
    'Politique « NR » été.PDF',
    '../../etc/passwd',
    '.htaccess',
    'é',
    `${'long'.repeat(60)}.pdf`,
    '日本.docx',
  ]
  const parts = names.map((name, at) => evidencePartName(at + 1, name))
  expect(parts.slice(0, 4)).toEqual([
    'evidence/01-politique-nr-ete.pdf',
    'evidence/02-etc-passwd',
    'evidence/03-htaccess',
    'evidence/04-e',
  ])
  for (const part of parts) expect(packEntriesFault(and(part))).toBeNull()
})
