import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-suppliers-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function preview(content: string | null) {
  const path = join(folder, 'list.csv')
  if (content === null) rmSync(path, { force: true })
  else writeFileSync(path, content)
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'suppliers:preview', '--', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return { status, stderr, result: stdout ? JSON.parse(stdout) : null }
}

test('ten thousand lines: the good ones, each bad one with its reason, the pairs', () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `Nº ${at};${at}@n${at}.fr;${at === 4999 ? '732829321' : ''}`)
  const { status, result } = preview(['Nom;Courriel;SIREN', ...lines, 'Bis;7@n7.fr;'].join('\r\n'))
  expect(status).toBe(0)
  expect(result.accepted).toHaveLength(10_000)
  expect(result.accepted[0]).toEqual({ line: 2, name: 'Nº 0', email: '0@n0.fr', siren: null })
  expect(result.rejected).toEqual([{ line: 5001, reason: 'the key of the SIREN does not match its digits' }])
  expect(result.duplicates).toEqual([[9, 10_002]])
})

test('an empty file and a missing one end with 1 and one line', () => {
  expect(preview('')).toEqual({ status: 1, stderr: 'the file is empty\n', result: null })
  expect(preview(null)).toEqual({ status: 1, stderr: 'there is no such file\n', result: null })
})
