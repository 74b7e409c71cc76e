import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  NOT_LOCKED,
  type PublishedFolder,
  publishedFaults,
  unlocked,
} from '#app/domain/questionnaire/published-check.ts'
import { at } from '#app/domain/questionnaire/shape-faults.ts'
import { onOneLine } from '#app/domain/text/json-text.ts'
import { published, publishedChanges } from '#questionnaires/index.ts'

const CHANGES = '.changes.json'

function filesOf(folder: string): PublishedFolder['files'] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.includes('/') && path.endsWith('.json'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

/**
 * The versions that this instance adds to the shipped ones, and their changes: the files of a folder laid out like the
 * shipped one, so that an official text, another referential or a translation comes in without code (Design §10).
 */
export function addedVersions(folder: string | undefined): { questionnaires: unknown[]; changes: unknown[] } {
  const files = folder ? filesOf(folder) : []
  const read = (changes: boolean) =>
    files.filter(({ path }) => path.endsWith(CHANGES) === changes).map(({ text }) => JSON.parse(text) as unknown)
  return { questionnaires: read(false), changes: read(true) }
}

/** Every fault of a folder of added versions beside those that are shipped, a line each; empty when it may be served. */
export function addedFaults(folder: string): string[] {
  if (!existsSync(folder)) return [`${folder}: does not exist`]
  const shipped = (files: readonly unknown[], end: string) =>
    files.map((file) => ({ path: `${at(file, 'id')}/${at(file, 'version')}${end}`, text: JSON.stringify(file) }))
  const known = [...shipped(published, '.json'), ...shipped(publishedChanges, CHANGES)]
  const own = filesOf(folder)
  const taken = own.filter(({ path }) => known.some((file) => file.path === path || path.startsWith('supplements/')))
  if (taken.length > 0)
    return taken.map(({ path }) => `${join(folder, path)}: is shipped already, under this very name`)
  const files = [...known, ...own]
  const readable = files.filter(({ text }) => isJson(text))
  // Neither an index nor a lock: what stands in the folder is what is served.
  const hashes = unlocked({ files: readable, listed: [], hashes: {} })
  return publishedFaults({ files, listed: files.map(({ path }) => path), hashes })
    .filter(({ fault }) => fault !== NOT_LOCKED)
    .map(({ file, pointer, fault }) => onOneLine(`${join(folder, file)}#${pointer}: ${fault}`))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
