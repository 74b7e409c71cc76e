import { describe, expect, test } from 'vitest'
import { type SourceFile, sourceFiles } from './tree.ts'

const medianCeiling = 80

/** Dictionaries hold one line a text: their length says nothing about their order. */
const exempt = /^app\/i18n\/(fr|en)\//

function ceiling(path: string): number {
  if (path.startsWith('app/routes/')) return 100
  return path.startsWith('scripts/') ? 80 : 300
}

const lines = ({ text }: SourceFile) => text.trimEnd().split('\n').length

function tooLong(files: SourceFile[]): string[] {
  return files
    .filter((file) => !exempt.test(file.path) && lines(file) > ceiling(file.path))
    .map((file) => `${file.path} has ${lines(file)} lines, more than ${ceiling(file.path)}`)
}

function median(files: SourceFile[]): number {
  const sizes = files.map(lines).sort((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}

const tree = sourceFiles('app', 'db', 'questionnaires', 'scripts', 'tests')

test('no file is longer than its ceiling', () => {
  expect(tooLong(tree)).toEqual([])
})

test('the median file fits on a screen or two', () => {
  expect(median(tree)).toBeLessThanOrEqual(medianCeiling)
})

describe('wrong samples', () => {
  const file = (path: string, count: number) => ({ path, text: 'x\n'.repeat(count) })

  test.each([
    ['app/domain/a.ts', 300],
    ['app/routes/a.tsx', 100],
    ['scripts/a.ts', 80],
    ['tests/a.test.ts', 300],
  ])('%s may have %d lines and not one more', (path, count) => {
    expect(tooLong([file(path, count)])).toEqual([])
    expect(tooLong([file(path, count + 1)])).toEqual([`${path} has ${count + 1} lines, more than ${count}`])
  })

  test('dictionaries are exempt, and the median sees the middle', () => {
    expect(tooLong([file('app/i18n/fr/terms.ts', 900)])).toEqual([])
    expect(median([file('a.ts', 10), file('b.ts', 90), file('c.ts', 200)])).toBe(90)
  })
})
