import { parseArgs } from 'node:util'
import { importVersion, writeVersionWorkbook } from '#app/features/questionnaires/import-report.server.ts'

// Makes a draft version from a workbook: exit 0 when it may be published as it is, 1 when it is written and something is
// missing, 2 when nothing is written. --template writes the workbook to begin from.
const usage = 'usage: npm run questionnaire:import -- file.xlsx [--out drafts], or --template file.xlsx [--id ID]'
const options = { out: { type: 'string' }, template: { type: 'boolean' }, id: { type: 'string' } } as const
const { values, positionals } = readArgs()
const [file, ...more] = positionals
if (!file || more.length > 0) fail(usage)
const report = values.template
  ? await writeVersionWorkbook(file, values.id ?? 'inr-parties-prenantes', new Date().toISOString())
  : await importVersion(file, values.out ?? 'drafts')
for (const line of report.err) console.error(line)
for (const line of report.out) console.log(line)
process.exitCode = report.code

function readArgs() {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n${usage}`)
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
