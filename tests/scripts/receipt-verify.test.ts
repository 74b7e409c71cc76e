import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { bundledScript } from '#tests/support/bundled-script.ts'
import { complementReceipt, receiptOf, someExport } from '#tests/support/contracts.ts'

let bundle: Awaited<ReturnType<typeof bundledScript>>
beforeAll(async () => {
  bundle = await bundledScript('receipt-verify')
})
afterAll(() => bundle?.remove())

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalon-receipt-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const exported = someExport()

/** As it is typed, once; the other runs start it ready-made. */
const asTyped = ['npm', 'run', '-s', 'receipt:verify', '--']

function verify(receipt: string, response: string, command?: string[]) {
  const files = [join(folder, 'receipt.json'), join(folder, 'response.json')]
  writeFileSync(files[0]!, receipt)
  writeFileSync(files[1]!, response)
  return run(files, command)
}

function run(files: string[], [command = '', ...args]: string[] = [process.execPath, bundle.file]) {
  const { status, stdout, stderr } = spawnSync(command, [...args, ...files], { encoding: 'utf8' })
  return { status, out: stdout, err: stderr.replaceAll(`${folder}/`, '') }
}

test('it says what fits, and that the clock is no qualified time-stamp', () => {
  const { status, out, err } = verify(JSON.stringify(receiptOf(exported), null, 2), JSON.stringify(exported), asTyped)
  expect({ status, err }).toEqual({ status: 0, err: '' })
  expect(out).toContain('not a letter differs')
  expect(out).toContain('not a qualified time-stamp')
}, 60_000)

test.each([
  ['{', '{}', 'receipt.json#: the input is not valid JSON at line 1, column 2'],
  ['{}', '{}', 'receipt.json is not a receipt (etalon-receipt/1)'],
  [JSON.stringify(receiptOf(exported)), '{"a":1,"a":1}', 'response.json#/a: is given twice'],
  [
    JSON.stringify(receiptOf(exported)),
    JSON.stringify({ ...exported, answers: {} }),
    'response.json is not what receipt.json was given for: the answers differ',
  ],
])(
  '%.12s… with %.12s… exits 1 with one line',
  (receipt, response, line) => {
    expect(verify(receipt, response)).toEqual({ status: 1, out: '', err: `${line}\n` })
  },
  60_000,
)

test('a missing file or argument exits 1', () => {
  expect(run(['nowhere.json', 'nowhere.json'])).toMatchObject({ status: 1, err: expect.stringContaining('ENOENT') })
  const alone = join(folder, 'receipt.json')
  writeFileSync(alone, JSON.stringify(receiptOf(exported)))
  for (const files of [[], [alone]])
    expect(run(files)).toMatchObject({ status: 1, err: expect.stringContaining('usage: ') })
}, 60_000)

test('the receipt of a clarification is given alone, and says which submission it completes', () => {
  const file = join(folder, 'receipt.json')
  const given = JSON.stringify(complementReceipt)
  writeFileSync(file, given)
  const { status, out } = run([file])
  expect(status).toBe(0)
  expect(out).toContain('completes submission 1, of hash h')
  writeFileSync(file, given.replace('Parce', 'parce'))
  const line = 'receipt.json was changed: the complement is not the one that was submitted'
  expect(run([file])).toEqual({ status: 1, out: '', err: `${line}\n` })
}, 60_000)
