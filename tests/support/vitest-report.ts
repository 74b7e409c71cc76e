/** The part of vitest's JSON report that the gate reads. */
export interface VitestReport {
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[]
  }[]
}

const firstLines = (text: string, lines: number) => text.trim().split('\n').slice(0, lines).join('\n  ')

/**
 * Counts a vitest run, and says again what failed: a long log is often read from its end. A file that could not be loaded is one failure; a skipped test is one too, and is named:
 * what is not run proves nothing.
 */
export function countTests(report: VitestReport): { passed: number; failed: number; remarks: string[] } {
  const count = { passed: 0, failed: 0, remarks: [] as string[] }
  for (const file of report.testResults) {
    const failedBefore = count.failed
    for (const result of file.assertionResults) {
      if (result.status === 'passed') count.passed += 1
      else count.failed += 1
      if (result.status === 'passed') continue
      const what = result.status === 'failed' ? 'failed' : `not run (${result.status})`
      const why = (result.failureMessages ?? []).map((message) => `\n  ${firstLines(message, 3)}`)
      count.remarks.push(`${what}: ${file.name}: ${result.fullName}${why.join('')}`)
    }
    const silent = file.assertionResults.length === 0 || file.status === 'failed'
    if (silent && count.failed === failedBefore) {
      count.failed += 1
      count.remarks.push(`failed to run: ${file.name}: ${firstLines(file.message ?? '', 3)}`)
    }
  }
  return count
}
