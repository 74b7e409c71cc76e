import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { expect, test } from 'vitest'

const ruleSet = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')
const ruleNames: string[] = ruleSet.forbidden.map((rule: { name: string }) => rule.name)
const folders = ['app', 'db', 'questionnaires', 'scripts']

// The tree itself is read by `npm run direction`, a step of its own in `npm test`.
async function violations(baseDir: string, roots: string[]): Promise<string[]> {
  const { options } = ruleSet
  const found = await cruise(roots, { ...options, baseDir, validate: true, ruleSet }, options.enhancedResolveOptions, {
    tsConfig: extractTSConfig('tsconfig.json'),
  })
  const { summary } = found.output as ICruiseResult
  const lines = summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to.replace(/^.*node_modules/, '')}`,
  )
  return [...new Set(lines)].sort()
}

test('each rule can fail: the wrong samples break every one of them, each where it should', async () => {
  const found = await violations(join(process.cwd(), 'tests/structure/wrong-samples/direction'), folders)
  expect(found).toMatchInlineSnapshot(`
    [
      "components-never-load-the-server: app/features/two/Loads.tsx → app/features/one/queries.server.ts",
      "db-knows-only-drivers: db/knows-rules.server.ts → app/domain/target.ts",
      "domain-is-pure: app/domain/missing.ts → ./no-such-module.ts",
      "domain-is-pure: app/domain/reads-files.ts → fs",
      "domain-is-pure: app/domain/renders.ts → /react/index.js",
      "enhance-has-no-dependency: app/enhance/heavy.ts → /react/index.js",
      "features-know-no-http: app/features/two/remix.server.ts → /@remix-run/node/dist/index.js",
      "features-know-no-http: app/features/two/request.server.ts → app/http/context.server.ts",
      "features-know-types-of-db: app/features/two/opens.server.ts → db/client.server.ts",
      "features-read-but-never-write-sideways: app/features/two/Sideways.tsx → app/features/one/One.tsx",
      "features-read-but-never-write-sideways: app/features/two/writes-sideways.server.ts → app/features/one/mutations.server.ts",
      "http-stands-on-accounts: app/http/knows-subject.server.ts → app/features/one/queries.server.ts",
      "i18n-knows-types-of-domain: app/i18n/runs-rules.ts → app/domain/target.ts",
      "i18n-knows-words: app/i18n/knows-features.ts → app/features/one/queries.server.ts",
      "migrations-are-frozen: db/migrations/0001_moves.ts → db/client.server.ts",
      "no-cycle-of-folders: app/domain/room-a → app/domain/room-b",
      "no-cycle-of-folders: app/domain/room-b → app/domain/room-a",
      "no-cycle: app/domain/cycle-a.ts → app/domain/cycle-b.ts",
      "no-missing-module: app/domain/missing.ts → ./no-such-module.ts",
      "nothing-imports-scripts-or-tests: app/ui/scripted.tsx → scripts/target.ts",
      "nothing-imports-the-server: app/routes/serves.tsx → app/server/target.ts",
      "one-door-to-the-database: app/features/two/opens.server.ts → db/client.server.ts",
      "one-door-to-the-database: app/http/opens.server.ts → db/client.server.ts",
      "paths-is-a-leaf: app/http/paths.ts → app/domain/target.ts",
      "questionnaires-are-data: questionnaires/index.ts → app/domain/target.ts",
      "routes-are-thin: app/routes/opens-tables.tsx → /kysely/dist/esm/index.js",
      "routes-are-thin: app/routes/serves.tsx → app/server/target.ts",
      "ui-is-markup: app/ui/Reads.tsx → app/domain/target.ts",
      "ui-is-markup: app/ui/scripted.tsx → scripts/target.ts",
    ]
  `)
  expect(new Set(found.map((line) => line.split(':')[0]))).toEqual(new Set(ruleNames))
})
