import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Hashes, hashesSchema, type PublishedFolder } from '#app/domain/questionnaire/published-check.ts'

const folder = 'questionnaires'
const read = (path: string) => readFileSync(join(folder, path), 'utf8')

/** The shipped files, index and lock, as the check reads them. */
export function shippedFolder(): PublishedFolder & { hashes: Hashes } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\/.+\.json$/.test(path))
  return {
    files: paths.map((path) => ({ path, text: read(path) })),
    listed: paths.filter((path) => read('index.ts').includes(`'./${path}'`)),
    hashes: hashesSchema.parse(JSON.parse(read('hashes.json'))),
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a test breaks a file in ways that its type forbids
export type AnyFile = any

/** The shipped folder with one file changed by `change`. */
export function withChange(path: string, change: (file: AnyFile) => void): PublishedFolder {
  const shipped = shippedFolder()
  const files = shipped.files.map((file) => {
    if (file.path !== path) return file
    const content = JSON.parse(file.text)
    change(content)
    return { path, text: JSON.stringify(content) }
  })
  return { ...shipped, files }
}
