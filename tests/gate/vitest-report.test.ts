import { expect, test } from 'vitest'
import { countTests } from '#tests/support/vitest-report.ts'

const file = (status: string, ...statuses: string[]) => ({
  name: 'a.test.ts',
  status,
  message: 'no such module',
  assertionResults: statuses.map((each, index) => ({
    status: each,
    fullName: `test ${index}`,
    failureMessages: each === 'failed' ? ['expected 1 to be 2\n    at a\n    at b\n    at c'] : [],
  })),
})

test('passed and failed tests are counted one by one, and what failed is said again in short', () => {
  const report = { testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed')] }
  expect(countTests(report)).toEqual({
    passed: 2,
    failed: 1,
    remarks: ['failed: a.test.ts: test 1\n  expected 1 to be 2\n      at a\n      at b'],
  })
})

test.each(['skipped', 'pending', 'todo'])('a %s test is a failure that is named', (status) => {
  const count = countTests({ testResults: [file('passed', 'passed', status)] })
  expect(count).toEqual({ passed: 1, failed: 1, remarks: [`not run (${status}): a.test.ts: test 1`] })
})

test('a file that cannot be loaded, or holds no test, is a failure', () => {
  expect(countTests({ testResults: [file('failed')] })).toMatchObject({ passed: 0, failed: 1 })
  expect(countTests({ testResults: [file('passed')] }).failed).toBe(1)
  expect(countTests({ testResults: [file('failed', 'passed')] })).toMatchObject({ passed: 1, failed: 1 })
})
