import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bundledScript } from '#tests/support/bundled-script.ts'

// Each run starts a process, on a machine that may be busy with others.
vi.setConfig({ testTimeout: 60_000 })

type Run = { code: number | null; stdout: string; stderr: string }

const AS_TYPED = 'npm run -s score'

let bundle: Awaited<ReturnType<typeof bundledScript>>
beforeAll(async () => {
  bundle = await bundledScript('score')
})
afterAll(() => bundle?.remove())

/** Runs the command with `input` as its standard input; by a shell only where somebody would type it. */
async function score(input: string | Buffer, command?: string): Promise<Run> {
  const [file, args] = command ? ['bash', ['-c', command]] : [process.execPath, [bundle.file]]
  const child = spawn(file, args, { stdio: 'pipe' })
  // A command that stops before it has read everything closes the pipe; what it printed is what is judged.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, stdout, stderr }
}

const example = readFileSync('docs/examples/evaluation.json', 'utf8')
const page = readFileSync('docs/score.md', 'utf8')
const [shown, golden] = Array.from(page.matchAll(/```json\n(.*?)```/gs), ([, block]) => block!)
const changed = (change: (file: ReturnType<typeof JSON.parse>) => void) => {
  const file = JSON.parse(example)
  change(file)
  return JSON.stringify(file)
}

describe('a good file', () => {
  test('gives the output printed in the documentation, byte for byte, and nothing on the error stream', async () => {
    const run = await score(example, AS_TYPED)
    expect(run).toEqual({ code: 0, stdout: golden, stderr: '' })
  })

  test('may begin with a byte order mark and use Windows line ends', async () => {
    const run = await score(`\uFEFF${example.replaceAll('\n', '\r\n')}`)
    expect(run).toEqual({ code: 0, stdout: golden, stderr: '' })
  })

  test('may be read from a pipe that stops early', async () => {
    const suppliers = Array.from({ length: 150 }, (_, index) => ({ id: `supplier ${index}`, answers: {} }))
    const many = JSON.stringify({ ...JSON.parse(example), suppliers, robustness: { draws: 1 } })
    const run = await score(many, 'set -o pipefail; npm run -s score | head -1')
    expect(run).toEqual({ code: 0, stdout: '{\n', stderr: '' })
  })

  test('keeps letters of any script', async () => {
    const run = await score(changed((file) => (file.suppliers[0].id = 'Société Générale d’Étude ☀ 株式会社')))
    expect(JSON.parse(run.stdout).suppliers[0].id).toBe('Société Générale d’Étude ☀ 株式会社')
  })
})

const faults: [name: string, input: string | Buffer, line: string | RegExp][] = [
  ['nothing', '', ': the input is not valid JSON: it is empty'],
  ['text cut short', example.slice(0, 300), /^: the input is not valid JSON( at line \d+, column \d+)?$/],
  ['CSV', 'id;weight\nGOV;15\n', /^: the input is not valid JSON/],
  ['UTF-16', Buffer.from(`\uFEFF${example}`, 'utf16le'), /^: the input is not valid JSON/],
  ['a list', '[]', ': must be an object'],
  ['a wrong type', changed((file) => (file.criteria[0].weight = '60')), '/criteria/0/weight: must be a finite number'],
  ['a negative weight', changed((file) => (file.criteria[1].weight = -1)), '/criteria/1/weight: must not be negative'],
  ['a number too large', example.replace('60', '1e999'), '/criteria/0/weight: must be a finite number'],
  ['a misspelt key', changed((file) => (file.criteria[0].minimun = 4)), '/criteria/0/minimun: is not a known key'],
  [
    'level 4',
    changed((file) => (file.suppliers[1].answers['ACH-2'].marks.dsi = 4)),
    '/suppliers/1/answers/ACH-2/marks/dsi: must be a level: 0, 1, 2 or 3',
  ],
  [
    'an unknown question',
    changed((file) => (file.suppliers[0].answers['GOV-9'] = { status: 'unanswered' })),
    '/suppliers/0/answers/GOV-9: answers no question of the file',
  ],
  [
    'a supplier twice',
    changed((file) => (file.suppliers[1].id = 'alpha')),
    '/suppliers/1/id: is already the id of a supplier',
  ],
  ['a key twice', example.replace('"ACH-1": {', '"GOV-1": {'), '/suppliers/0/answers/GOV-1: is given twice'],
  [
    'a huge number of draws',
    changed((file) => (file.robustness.draws = 1e12)),
    '/robustness/draws: must be from 1 to 1000000',
  ],
  [
    'a key that holds line breaks',
    changed((file) => (file['a\nb\u2028c\u0085'] = 1)),
    '/a\\u000ab\\u2028c\\u0085: is not a known key',
  ],
]

describe('a bad file gives exit 1, nothing on the output and one line with the JSON Pointer', () => {
  test.concurrent.each(faults)('%s', async (_, input, line) => {
    const { code, stdout, stderr } = await score(input)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr.endsWith('\n')).toBe(true)
    const words = stderr.slice(0, -1)
    expect(words).not.toContain('\n')
    if (typeof line === 'string') expect(words).toBe(line)
    else expect(words).toMatch(line)
  })
})

test('as typed through npm too, which adds no word of its own', async () => {
  expect(await score('{}', AS_TYPED)).toEqual({ code: 1, stdout: '', stderr: '/criteria: is missing\n' })
})

describe('the documentation', () => {
  test('shows the example as it is', () => {
    expect(shown).toBe(example)
  })

  test('holds a script that turns two sheets into a file that the command takes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'etalon-score-'))
    const script = /```python\n(.*?)```/s.exec(page)![1]!
    writeFileSync(join(folder, 'to-evaluation.py'), script)
    writeFileSync(
      join(folder, 'criteria.csv'),
      '\uFEFFcriterion,weight,question\r\nGOV,60,G1\r\nGOV,60,G2\r\nACH,40,A1\r\n',
    )
    const marks = [
      'ESN Été,G1,dsi,3',
      'ESN Été,G1,achats,3',
      'ESN Été,A1,dsi,0',
      'ESN Été,A1,achats,0',
      'Autre,G1,dsi,1',
    ]
    writeFileSync(join(folder, 'marks.csv'), `\uFEFFsupplier,question,evaluator,level\r\n${marks.join('\r\n')}\r\n`)
    const run = await score('', `(cd "${folder}" && python3 to-evaluation.py) | npm run -s score`)
    rmSync(folder, { recursive: true })
    expect(run.stderr).toBe('')
    expect(JSON.parse(run.stdout).suppliers).toMatchObject([
      { id: 'ESN Été', score: 30, rank: 1, provisional: false },
      { id: 'Autre', score: expect.closeTo(10, 9), rank: 2, provisional: true },
    ])
  })
})
