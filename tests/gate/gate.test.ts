import { expect, test, vi } from 'vitest'
import { runSteps } from '#tests/support/gate.ts'

const node = (code: string) => ({ name: 'step', command: process.execPath, args: ['-e', code, '--'] })

test('a step that fails is counted, and the steps after it still run', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  expect(await runSteps([[node('process.exit(3)')], [node(''), node('')]])).toMatchObject({
    passed: 2,
    failed: 1,
    remarks: ['step: exit code 3, 0 passed'],
  })
})

test('a command that does not exist, or a test run that reports nothing, has failed', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  const missing = { name: 'missing', command: './no-such-command', args: [] }
  expect(await runSteps([[missing]])).toMatchObject({ passed: 0, failed: 1 })
  expect(await runSteps([[{ ...node(''), tests: true }]])).toMatchObject({ passed: 0, failed: 1 })
})
