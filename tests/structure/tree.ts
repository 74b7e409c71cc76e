import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export interface SourceFile {
  path: string
  text: string
}

/** The TypeScript files below some folders, as the rules of the house see them. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => /\.(ts|tsx)$/.test(path) && !path.startsWith('tests/structure/wrong-samples/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

export function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : undefined,
  )
}

/** Calls `visit` with each node of the file; `at` gives its place as `path:line`. */
export function walk(file: SourceFile, visit: (node: ts.Node, at: string) => void): void {
  const source = parse(file)
  const descend = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
    visit(node, `${file.path}:${line}`)
    ts.forEachChild(node, descend)
  }
  descend(source)
}
