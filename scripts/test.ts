import { databaseTests, runSteps, type Step } from '#tests/support/gate.ts'

const long = process.argv.includes('--long')
const bin = (name: string) => `node_modules/.bin/${name}`
const env = { NODE_ENV: 'test', ...(long ? { TEST_LONG: '1' } : {}) }

const types: Step = { name: 'Types', command: bin('tsc'), args: ['--noEmit'] }
const lint: Step = { name: 'Lint', command: bin('biome'), args: ['check', '--error-on-warnings', '.'] }
const direction: Step = {
  name: 'Direction',
  command: bin('depcruise'),
  args: ['--config', '.dependency-cruiser.cjs', 'app', 'db', 'questionnaires', 'scripts', 'tests'],
}
const build: Step = { name: 'Build', command: 'npm', args: ['run', '-s', 'build'] }

const vitest = (name: string, args: string[], more: Record<string, string> = {}): Step => ({
  name,
  command: bin('vitest'),
  args: ['run', ...args],
  env: { ...env, ...more },
  tests: true,
})

const started = performance.now()
const { passed, failed, failedSteps, remarks } = await runSteps([
  [types, lint, direction],
  [build],
  [vitest('Tests on SQLite', ['--project', 'main', '--project', 'server'])],
  [
    vitest('Tests on PostgreSQL', ['--project', 'main', '--project', 'server', ...databaseTests()], {
      TEST_ENGINE: 'postgres',
    }),
  ],
  [vitest(long ? 'Journeys in Chromium, every variant' : 'Journeys in Chromium', ['--project', 'browser'])],
])
const minutes = ((performance.now() - started) / 60_000).toFixed(1)
for (const remark of remarks) console.log(`\n${remark}`)
console.log(`\n${minutes} minutes${failedSteps.length ? `; failed: ${failedSteps.join(', ')}` : ''}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
