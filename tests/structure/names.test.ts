import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { parse, type SourceFile, sourceFiles } from './tree.ts'

const empty = /^(utils?|helpers?|common|libs?|misc|shared|managers?)$/i
/** The words of the frame around every page: there the name says where they show. */
const exempt = /^app\/i18n\/(fr|en)\/common\.ts$/
/** The two lists of versions, which a newcomer opens first. */
const indexes = ['questionnaires/index.ts', 'db/migrations/index.ts']
/** What a framework finds by its default export. */
const defaultExports = /^app\/(routes\/|routes\.ts$|root\.tsx$|entry\.)|^tests\/support\/[\w-]+-setup\.ts$|\.d\.ts$/

function reexports(source: ts.SourceFile): ts.ExportDeclaration[] {
  return source.statements.filter(ts.isExportDeclaration).filter((statement) => statement.moduleSpecifier)
}

function hasDefaultExport(source: ts.SourceFile): boolean {
  return source.statements.some(
    (statement) =>
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)),
  )
}

function badNames(files: SourceFile[]): string[] {
  return files.flatMap((file) => {
    const faults: string[] = []
    const { path } = file
    const parts = path.split('/').map((part) => part.split('.')[0] ?? '')
    if (!exempt.test(path) && parts.some((part) => empty.test(part))) faults.push(`${path}: the name says nothing`)
    if (/(^|\/)index\.tsx?$/.test(path) && !indexes.includes(path)) faults.push(`${path}: an index hides what it holds`)
    const source = parse(file)
    const passed = reexports(source)
    const star = passed.some((statement) => !statement.exportClause || ts.isNamespaceExport(statement.exportClause))
    if (star || (passed.length > 0 && passed.length === source.statements.length)) faults.push(`${path}: a barrel`)
    if (!defaultExports.test(path) && hasDefaultExport(source)) faults.push(`${path}: a default export`)
    return faults
  })
}

test('names say what a file holds, nothing is re-exported in bulk, exports are named', () => {
  expect(badNames(sourceFiles('app', 'db', 'questionnaires', 'scripts', 'tests'))).toEqual([])
})

describe('wrong samples', () => {
  test.each([
    ['app/domain/utils.ts', 'export const a = 1', 'the name says nothing'],
    ['app/helpers/dates.ts', 'export const a = 1', 'the name says nothing'],
    ['app/features/campaigns/manager.server.ts', 'export const a = 1', 'the name says nothing'],
    ['app/domain/index.ts', 'export const a = 1', 'an index hides what it holds'],
    ['app/domain/all.ts', "export { a } from './a.ts'\nexport { b } from './b.ts'", 'a barrel'],
    ['app/domain/star.ts', "export * from './a.ts'\nexport const b = 1", 'a barrel'],
    ['app/domain/score.ts', 'export default function score() {}', 'a default export'],
    ['app/domain/value.ts', 'const a = 1\nexport default a', 'a default export'],
  ])('%s is refused', (path, text, fault) => {
    expect(badNames([{ path, text }])).toEqual([`${path}: ${fault}`])
  })

  test('routes, the two lists and a type passed on beside its own are allowed', () => {
    const files = [
      { path: 'app/routes/sign-in.tsx', text: 'export default function SignIn() { return null }' },
      { path: 'db/migrations/index.ts', text: "import * as a from './0001_a.ts'\nexport const migrations = { a }" },
      { path: 'db/schema.ts', text: "export interface A {}\nexport type { Kysely } from 'kysely'" },
    ]
    expect(badNames(files)).toEqual([])
  })
})
