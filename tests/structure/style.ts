import ts from 'typescript'
import { type SourceFile, walk } from './tree.ts'

const inApp = (path: string) => path.startsWith('app/')
/** Rules and screens are given the time and the identifiers; only what composes them may ask for them. */
const pure = /^app\/(domain|features|i18n|ui|routes)\//
const runtimeOnly =
  /^(node:(fs|fs\/promises|child_process|crypto|net|http|os|path|worker_threads)|kysely|pg|better-sqlite3|pdfkit|nodemailer|@node-rs\/argon2|#db\/.*)$/
/** Never bundled for a browser: the composition root, frozen migrations, types, pure tables. */
const serverByPlace = /^(app\/server\/|db\/migrations\/|app\/routes\/)/

function attributeFault(node: ts.Node, path: string): string | null {
  if (!ts.isJsxAttribute(node) || !inApp(path)) return null
  const name = node.name.getText()
  if (name === 'style') return 'a style attribute, which the security policy refuses'
  if (name === 'dangerouslySetInnerHTML') return 'unescaped markup'
  if (/^on[A-Z]/.test(name)) return `${name}: no page hydrates, so that it would never run`
  return null
}

function callFault(node: ts.Node, path: string): string | null {
  if (!pure.test(path)) return null
  const text = node.getText().replace(/\s+/g, '')
  if (ts.isNewExpression(node) && /^newDate(\(\))?$/.test(text)) return 'the clock: take the time as an argument'
  if (ts.isCallExpression(node) && /^Date\.now\(/.test(text)) return 'the clock: take the time as an argument'
  if (ts.isCallExpression(node) && /^Math\.random\(/.test(text)) return 'chance: take a seeded generator as an argument'
  return null
}

function sqlFault(node: ts.Node, path: string): string | null {
  if (path === 'db/dialect.server.ts' || /^(scripts|tests)\//.test(path)) return null
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node) && !ts.isTemplateMiddleOrTemplateTail(node)) return null
  const found = /\b(ilike|for update)\b/i.exec(node.text)
  return found ? `${found[1]?.toLowerCase()} runs on one engine only` : null
}

function methodFault(node: ts.Node, path: string): string | null {
  if (path === 'db/dialect.server.ts' || !ts.isPropertyAccessExpression(node)) return null
  return /^(forUpdate|forShare|skipLocked)$/.test(node.name.text) ? `${node.name.text} runs on one engine only` : null
}

function nameFault(node: ts.Node, path: string): string | null {
  if (!ts.isImportDeclaration(node) || !/^(app|db)\//.test(path) || /\.server\.tsx?$/.test(path)) return null
  if (serverByPlace.test(path) || node.importClause?.isTypeOnly) return null
  const from = (node.moduleSpecifier as ts.StringLiteral).text
  return runtimeOnly.test(from) ? `uses ${from}: its name must end in .server.ts` : null
}

/** A browser module runs in the browser alone: a page names its address, and the server never runs its code. */
function browserModuleFault(node: ts.Node, path: string): string | null {
  if (!inApp(path) || path.startsWith('app/enhance/') || !ts.isImportDeclaration(node)) return null
  const from = (node.moduleSpecifier as ts.StringLiteral).text
  if (!/(^#app|\.)\/enhance\//.test(from) || from.endsWith('?worker&url')) return null
  return 'runs a browser module: name its address, with ?worker&url'
}

/** What a form carries must pass the one reader that makes it writable, or a NUL reaches the database. */
function formFault(node: ts.Node, path: string): string | null {
  if (!inApp(path) || path === 'app/http/read-form.server.ts' || !ts.isPropertyAccessExpression(node)) return null
  return node.name.text === 'formData' ? 'reads a form by itself: use readForm' : null
}

const rules = [formFault, browserModuleFault, attributeFault, callFault, sqlFault, methodFault, nameFault]

/** What breaks the house style, one line a fault. */
export function styleFaults(files: SourceFile[]): string[] {
  const faults: string[] = []
  for (const file of files) {
    walk(file, (node, at) => {
      for (const rule of rules) {
        const fault = rule(node, file.path)
        if (fault) faults.push(`${at}: ${fault}`)
      }
    })
  }
  return faults
}
