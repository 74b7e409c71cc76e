import { z } from 'zod'
import { contentHash } from '#app/domain/proofs/canonical.ts'
import { calibrationFaults } from '#app/domain/questionnaire/calibration.ts'
import { questionnaireSchema, supplierView } from '#app/domain/questionnaire/questionnaire.ts'
import { questionnaireFaults } from '#app/domain/questionnaire/questionnaire-check.ts'
import { at, listAt, type PointedFault } from '#app/domain/questionnaire/shape-faults.ts'
import { type KnownIds, supplementsFaults } from '#app/domain/questionnaire/supplements-check.ts'
import { versionChangesFaults } from '#app/domain/questionnaire/version-changes.ts'
import { parseJsonText } from '#app/domain/text/json-text.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** The lock of published files, by `id@version`. Supplements and calibration have no public view, hence no public hash. */
export const hashesSchema = z.record(z.string(), z.strictObject({ publicHash: hash.optional(), fullHash: hash }))
export type Hashes = z.output<typeof hashesSchema>

export interface PublishedFolder {
  /** Each `<id>/<version>.json`, and the `<id>/<version>.changes.json` of those that follow another, with its path. */
  files: readonly { path: string; text: string }[]
  /** Paths that the index lists. */
  listed: readonly string[]
  hashes: Hashes
}

export interface FolderFault extends PointedFault {
  file: string
}

/** `id@version` that a path `<id>/<version>.json` names. */
const nameOf = (path: string) => path.replace(/\.json$/, '').replace('/', '@')
const pathOf = (name: string) => `${name.replace('@', '/')}.json`

/** The hashes of a file's content as the lock keeps them (Design §8); of a faulty questionnaire, only the full one. */
function hashesOf(file: unknown): Hashes[string] {
  const questionnaire = questionnaireSchema.safeParse(file)
  const fullHash = contentHash(file)
  return questionnaire.success ? { publicHash: contentHash(supplierView(questionnaire.data)), fullHash } : { fullHash }
}

/**
 * Every fault of a folder of published files: in each file, between files (a question id belongs to one questionnaire),
 * against the index, and against the lock, which no published file may leave. Source: Design §8, §10.
 */
export function publishedFaults({ files, listed, hashes }: PublishedFolder): FolderFault[] {
  const read = files.map(({ path, text }) => ({ path, parsed: parseJsonText(text) }))
  const good = read.flatMap(({ path, parsed }) => (parsed.ok ? [{ path, file: parsed.json }] : []))
  const versions = good.filter(({ path }) => !isBeside(path) && !isChanges(path))
  const known = new Map(versions.map(({ path, file }) => [nameOf(path), ids(file)]))
  const paths = new Set(files.map(({ path }) => path))
  return [
    ...read.flatMap(({ path, parsed }) => (parsed.ok ? [] : [fault(path, parsed.pointer, parsed.fault)])),
    ...good.flatMap(({ path, file }) => {
      return [
        ...contentFaults(path, file, known, versions).map((one) => ({ file: path, ...one })),
        ...nameFaults(path, file),
        ...lockFaults(path, file, hashes),
      ]
    }),
    ...sharedQuestions(known),
    ...withoutChanges(paths),
    ...files.flatMap(({ path }) => (listed.includes(path) ? [] : [fault(path, '', 'is not listed in index.ts')])),
    ...listed.flatMap((path) => (paths.has(path) ? [] : [fault(path, '', 'is listed in index.ts but does not exist')])),
    ...Object.keys(hashes).flatMap((name) =>
      paths.has(pathOf(name)) ? [] : [fault(pathOf(name), '', 'was published (hashes.json) and is missing')],
    ),
  ]
}

/** The files that the lock does not hold yet, with the hashes to add. */
export function unlocked({ files, hashes }: PublishedFolder): Hashes {
  const fresh = files.filter(({ path }) => !Object.hasOwn(hashes, nameOf(path)))
  return Object.fromEntries(fresh.map(({ path, text }) => [nameOf(path), hashesOf(JSON.parse(text))]))
}

export const NOT_LOCKED = 'is not locked in hashes.json'

const isSupplements = (path: string) => path.startsWith('supplements/')
const isCalibration = (path: string) => path.startsWith('calibration/')
/** Data that goes with questionnaires and is none. */
const isBeside = (path: string) => isSupplements(path) || isCalibration(path)
const isChanges = (path: string) => path.endsWith(CHANGES)
const CHANGES = '.changes.json'
const fault = (file: string, pointer: string, text: string): FolderFault => ({ file, pointer, fault: text })

type Versions = readonly { path: string; file: unknown }[]

function contentFaults(path: string, file: unknown, known: ReadonlyMap<string, KnownIds>, versions: Versions) {
  if (isSupplements(path)) return supplementsFaults(file, known)
  if (isCalibration(path)) return calibrationFaults(file, known)
  if (!isChanges(path)) return questionnaireFaults(file)
  const folder = path.slice(0, path.indexOf('/'))
  const ends = (['from', 'version'] as const).map((key) => ({ key, version: at(file, key) }))
  const found = ends.map(({ version }) => versions.find((one) => one.path === `${folder}/${version}.json`))
  const absent = ends.flatMap(({ key, version }, index) =>
    found[index] ? [] : [{ pointer: `/${key}`, fault: `no version ${version} stands beside it` }],
  )
  const [before, after] = found.map((one) => questionnaireSchema.safeParse(one?.file).data)
  return absent.length > 0 ? absent : versionChangesFaults(file, before, after)
}

/** A version that follows another says how each of its questions relates to it (Design §10). */
function withoutChanges(paths: ReadonlySet<string>): FolderFault[] {
  const versions = [...paths].filter((path) => !isBeside(path) && !isChanges(path))
  const folder = (path: string) => path.slice(0, path.indexOf('/'))
  const older = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true }) < 0
  return versions.flatMap((path) => {
    const first = !versions.some((other) => folder(other) === folder(path) && older(other, path))
    const said = paths.has(path.replace(/\.json$/, CHANGES))
    return first || said ? [] : [fault(path, '', 'says nothing of the version before: its .changes.json is missing')]
  })
}

function ids(file: unknown): KnownIds {
  const criteria = listAt(file, 'criteria')
  const questions = criteria.flatMap((criterion) => listAt(criterion, 'questions'))
  const texts = (list: unknown[]) => list.filter((one): one is string => typeof one === 'string')
  return {
    kind: at(file, 'kind'),
    criteria: texts(criteria.map((criterion) => at(criterion, 'id'))),
    questions: texts(questions.map((question) => at(question, 'id'))),
    dimensions: texts(questions.flatMap((question) => listAt(at(question, 'evaluatorOnly'), 'maturityDimensions'))),
  }
}

function nameFaults(path: string, file: unknown): FolderFault[] {
  const [id, version] = nameOf(path.replace(CHANGES, '.json')).split('@')
  return [
    ...(at(file, 'id') === id ? [] : [fault(path, '/id', `must be "${id}", as its folder is named`)]),
    ...(at(file, 'version') === version ? [] : [fault(path, '/version', `must be "${version}", as the file is named`)]),
  ]
}

function lockFaults(path: string, file: unknown, hashes: Hashes): FolderFault[] {
  const lock = Object.hasOwn(hashes, nameOf(path)) ? hashes[nameOf(path)] : undefined
  if (!lock) return [fault(path, '', NOT_LOCKED)]
  const now = hashesOf(file)
  if (now.fullHash !== lock.fullHash)
    return [fault(path, '', 'has changed since it was published (hashes.json): publish another version instead')]
  return now.publicHash === lock.publicHash ? [] : [fault(path, '', 'has another publicHash than hashes.json')]
}

function sharedQuestions(known: ReadonlyMap<string, KnownIds>): FolderFault[] {
  const owners = new Map<string, string>()
  return [...known].flatMap(([name, { questions }]) => {
    const owner = name.split('@')[0] ?? name
    return [...new Set(questions)].flatMap((question) => {
      const other = owners.get(question) ?? owner
      owners.set(question, other)
      return other === owner ? [] : [fault(pathOf(name), '', `duplicate id ${question}: ${other} has it already`)]
    })
  })
}
