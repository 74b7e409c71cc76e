import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { hashesSchema, NOT_LOCKED, publishedFaults, unlocked } from '#app/domain/questionnaire/published-check.ts'
import { questionnaireSchema } from '#app/domain/questionnaire/questionnaire.ts'
import { toJsonPointer } from '#app/domain/text/json-pointer.ts'

// Checks a folder of published questionnaires (default: questionnaires). --lock adds the hashes of new versions and
// never touches those of published ones; --schema writes schema.json.
const known = ['--lock', '--schema']
const args = process.argv.slice(2)
const wrong = args.find((arg) => arg.startsWith('--') && !known.includes(arg))
if (wrong) fail(`unknown option ${wrong}; use ${known.join(', ')}`)
const folder = args.find((arg) => !arg.startsWith('--')) ?? 'questionnaires'
if (!existsSync(join(folder, 'index.ts'))) fail(`${folder} holds no index.ts`)

const schemaText = `${JSON.stringify(z.toJSONSchema(questionnaireSchema), null, 2)}\n`
if (args.includes('--schema')) writeFileSync(join(folder, 'schema.json'), schemaText)

const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const readOr = (path: string, otherwise: string) => (existsSync(join(folder, path)) ? read(path) : otherwise)
const published = {
  files: readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.includes('/') && path.endsWith('.json'))
    .sort()
    .map((path) => ({ path, text: read(path) })),
  listed: [...read('index.ts').matchAll(/from '\.\/(.+?\.json)'/g)].map((match) => String(match[1])),
  hashes: readHashes(),
}

let faults = publishedFaults(published)
if (args.includes('--lock') && faults.every(({ fault }) => fault === NOT_LOCKED)) {
  const hashes = { ...published.hashes, ...unlocked(published) }
  writeFileSync(join(folder, 'hashes.json'), `${JSON.stringify(hashes, null, 2)}\n`)
  faults = publishedFaults({ ...published, hashes })
}
if (readOr('schema.json', '') !== schemaText)
  faults.push({ file: 'schema.json', pointer: '', fault: 'is not what the code generates: write it with --schema' })

for (const { file, pointer, fault } of faults) console.error(`${join(folder, file)}#${pointer}: ${fault}`)
if (faults.length > 0) fail(`${faults.length} ${faults.length > 1 ? 'faults' : 'fault'}`)
console.log(`${published.files.length} files, no fault`)

function readHashes() {
  try {
    const parsed = hashesSchema.safeParse(JSON.parse(readOr('hashes.json', '{}')))
    if (parsed.success) return parsed.data
    return fail(`${join(folder, 'hashes.json')}#${toJsonPointer(parsed.error.issues[0]?.path ?? [])}: is not a lock`)
  } catch {
    return fail(`${join(folder, 'hashes.json')}#: is not valid JSON`)
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
