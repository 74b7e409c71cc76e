/** The part of vitest's JSON report that the gate reads. */
export interface VitestReport {
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}

/**
 * Counts a vitest run. A file that could not be loaded is one failure; a skipped test is one too, and is named:
 * what is not run proves nothing.
 */
export function countTests(report: VitestReport): { passed: number; failed: number; remarks: string[] } {
  const count = { passed: 0, failed: 0, remarks: [] as string[] }
  for (const file of report.testResults) {
    const failedBefore = count.failed
    for (const result of file.assertionResults) {
      if (result.status === 'passed') count.passed += 1
      else count.failed += 1
      if (result.status !== 'passed' && result.status !== 'failed')
        count.remarks.push(`not run (${result.status}): ${file.name}: ${result.fullName}`)
    }
    const silent = file.assertionResults.length === 0 || file.status === 'failed'
    if (silent && count.failed === failedBefore) {
      count.failed += 1
      count.remarks.push(`failed to run: ${file.name}: ${file.message ?? ''}`)
    }
  }
  return count
}
