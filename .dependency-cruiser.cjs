/** Who may import whom. Each rule has a wrong sample in tests/structure/wrong-samples that proves that it can fail. */
const paths = '^app/http/paths[.]ts$'
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`
const types = { dependencyTypesNot: ['type-only'] }

/** From a folder, everything is forbidden but what is named. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: [from, ...allowed] },
})

/** Named places may be imported for their types only. */
const typesOnly = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: typeof from === 'string' ? { path: from } : from,
  to: { ...(typeof to === 'string' ? { path: to } : to), ...types },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-cycle-of-folders',
      severity: 'error',
      comment: 'A subject of the rules may stand on another, never each on the other.',
      scope: 'folder',
      from: { path: '^app/domain/' },
      to: { circular: true },
    },
    { name: 'no-missing-module', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('questionnaires-are-data', '^questionnaires/', [], 'Published questionnaires depend on nothing.'),
    only(
      'domain-is-pure',
      '^app/domain/',
      [packages('zod', '@noble/hashes', 'canonicalize', 'diff', 'pure-rand', 'temporal-polyfill')],
      'The rules know no I/O, clock, randomness, React or wording: only themselves and small pure libraries.',
    ),
    only('db-knows-only-drivers', '^db/', [packages('kysely', 'better-sqlite3', 'pg'), '^(fs|path)$'], 'No rule here.'),
    only(
      'migrations-are-frozen',
      '^db/migrations/',
      [packages('kysely'), '^db/dialect[.]server[.]ts$'],
      'Never code that moves.',
    ),
    only('i18n-knows-words', '^app/i18n/', ['^app/domain/'], 'Texts and formats import nothing.'),
    typesOnly(
      'i18n-knows-types-of-domain',
      '^app/i18n/',
      '^app/domain/',
      'Words are chosen by key: the domain is only a type here.',
    ),
    only(
      'ui-is-markup',
      '^app/ui/',
      [packages('react'), '^app/i18n/', paths],
      'Markup and accessibility: no data, no rule.',
    ),
    only('enhance-has-no-dependency', '^app/enhance/', [], 'Browser modules stay under 3 kB: no library.'),
    {
      name: 'features-know-no-http',
      severity: 'error',
      comment: 'Only routes and http know requests; a feature takes values.',
      from: { path: '^app/features/' },
      to: { path: ['^app/(?!features/|domain/|ui/|i18n/)', packages('@remix-run', 'express')], pathNot: paths },
    },
    typesOnly(
      'features-know-types-of-db',
      '^app/features/',
      { path: '^db/', pathNot: '^db/dialect[.]server[.]ts$' },
      'The database comes as an argument; the dialect file alone tells engines and their errors apart.',
    ),
    {
      name: 'features-read-but-never-write-sideways',
      severity: 'error',
      comment: 'Another feature may be read; what two features both write is the log, exempt by name.',
      from: { path: '^app/features/([^/]+)/' },
      to: {
        path: '^app/features/[^/]+/(.*mutations[.]server[.]ts|.*[.]tsx)$',
        pathNot: '^app/features/$1/',
      },
    },
    {
      name: 'http-stands-on-accounts',
      severity: 'error',
      comment: 'What every request needs, and no subject of the product.',
      from: { path: '^app/http/' },
      to: {
        path: ['^app/(?!http/|domain/|i18n/|features/accounts/)', '^questionnaires/', '^db/(?!client[.]server|schema)'],
      },
    },
    {
      name: 'paths-is-a-leaf',
      severity: 'error',
      comment: 'Screens may use the addresses because they lead nowhere else.',
      from: { path: paths },
      to: { path: '.+' },
    },
    {
      name: 'routes-are-thin',
      severity: 'error',
      comment: 'A route reads a request, calls a feature, answers; it never opens a table.',
      from: { path: ['^app/routes/', '^app/(root|entry[.]server|entry[.]client)[.]tsx$'] },
      to: {
        path: ['^(db|questionnaires)/', '^app/(routes|server)/', packages('kysely', 'better-sqlite3', 'pg', 'express')],
      },
    },
    {
      name: 'nothing-imports-the-server',
      severity: 'error',
      comment: 'The composition root is imported by scripts and tests alone.',
      from: { path: '^app/(?!server/)' },
      to: { path: '^app/server/' },
    },
    typesOnly(
      'one-door-to-the-database',
      { path: '.+', pathNot: ['^app/http/context[.]server[.]ts$', '^app/server/', '^(scripts|tests|db)/'] },
      '^db/client[.]server[.]ts$',
      'Whoever opens a database decides who shares it: the context, the server, scripts and tests.',
    ),
    typesOnly(
      'components-never-load-the-server',
      { path: '^app/.+[.]tsx$', pathNot: ['^app/routes/', '^app/(root|entry[.]server)[.]tsx$'] },
      '[.]server[.]tsx?$',
      'A component receives its model; only its type comes from the server.',
    ),
    {
      name: 'nothing-imports-scripts-or-tests',
      severity: 'error',
      from: { pathNot: '^(scripts|tests)/' },
      to: { path: '^(scripts|tests)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^tests/structure/wrong-samples/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
}
