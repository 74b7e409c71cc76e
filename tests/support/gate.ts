import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countTests } from './vitest-report.ts'

export interface Step {
  name: string
  command: string
  args: string[]
  env?: Record<string, string>
  /** Counts the tests of a vitest run one by one; any other command counts as one. */
  tests?: boolean
}

export interface Outcome {
  passed: number
  failed: number
}

export interface Total extends Outcome {
  failedSteps: string[]
  remarks: string[]
}

interface Ended {
  code: number
  output: string
}

function execute(step: Step, extra: string[], quiet: boolean): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(step.command, [...step.args, ...extra], {
      env: { ...process.env, ...step.env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

const seconds = (started: number) => `${((performance.now() - started) / 1000).toFixed(1)} s`
const heading = (text: string) => console.log(`\n── ${text} ${'─'.repeat(Math.max(3, 96 - text.length))}`)

async function runOne(step: Step, quiet: boolean): Promise<Outcome & { remarks: string[] }> {
  const started = performance.now()
  if (!quiet) heading(step.name)
  const folder = mkdtempSync(join(tmpdir(), 'etalon-report-'))
  const report = join(folder, 'report.json')
  const extra = step.tests ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []
  const { code, output } = await execute(step, extra, quiet)
  const read = step.tests && existsSync(report) ? countTests(JSON.parse(readFileSync(report, 'utf8'))) : undefined
  rmSync(folder, { recursive: true })
  const outcome: Outcome & { remarks: string[] } = read ?? {
    passed: code === 0 && !step.tests ? 1 : 0,
    failed: 0,
    remarks: [],
  }
  // A run that ends badly without a failed test, or without any test, has failed all the same.
  if (outcome.failed === 0 && (code !== 0 || outcome.passed === 0)) {
    outcome.failed = 1
    outcome.remarks.push(`${step.name}: exit code ${code}, ${outcome.passed} passed`)
  }
  if (quiet) heading(step.name)
  if (output.trim()) console.log(output.trim())
  console.log(`${step.name}: ${outcome.passed} passed, ${outcome.failed} failed, ${seconds(started)}`)
  return outcome
}

/** Runs each group in order, the steps of one group side by side; a failure never hides what comes after it. */
export async function runSteps(groups: Step[][]): Promise<Total> {
  const total: Total = { passed: 0, failed: 0, failedSteps: [], remarks: [] }
  for (const group of groups) {
    const outcomes = await Promise.all(group.map((step) => runOne(step, group.length > 1)))
    for (const [index, outcome] of outcomes.entries()) {
      total.passed += outcome.passed
      total.failed += outcome.failed
      total.remarks.push(...outcome.remarks)
      if (outcome.failed > 0) total.failedSteps.push(group[index]?.name ?? '')
    }
  }
  return total
}

/** The test files that open a database of their own: the ones that a second engine can contradict. */
export function databaseTests(folder = 'tests'): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name) && !/^(e2e|structure)\//.test(name))
    .map((name) => join(folder, name))
    .filter((file) => /\b(testDatabase|freshPostgresUrl)\b/.test(readFileSync(file, 'utf8')))
    .sort()
}
