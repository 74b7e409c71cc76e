import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const numberOf = (name: string) => name.slice(0, 4)

/** Names that share their number with another one of the folder. */
function shared(names: readonly string[]): string[] {
  return names.filter((name) => names.some((other) => other !== name && numberOf(other) === numberOf(name)))
}

const numbered = (folder: string) => readdirSync(folder).filter((name) => /^\d{4}/.test(name))

test.each(['docs/decisions', 'db/migrations'])('every number of %s stands for one file', (folder) => {
  expect(numbered(folder).length).toBeGreaterThan(0)
  expect(shared(numbered(folder))).toEqual([])
})

test('a decision calls itself by the number of its file', () => {
  const wrong = numbered('docs/decisions').filter((name) => {
    const [title = ''] = readFileSync(join('docs/decisions', name), 'utf8').split('\n')
    return !title.startsWith(`# ${Number(numberOf(name))}. `)
  })
  expect(wrong).toEqual([])
})

test('the check can fail: two files of one number are both named', () => {
  expect(shared(['0001-a.md', '0002-b.md', '0002-c.md'])).toEqual(['0002-b.md', '0002-c.md'])
})
