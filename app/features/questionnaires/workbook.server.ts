import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { versionSheets } from '#app/domain/exchange/workbook/sheets.ts'
import { type DraftVersion, type ImportedVersion, importedVersion } from '#app/domain/exchange/workbook/version.ts'
import { questionnaireFaults } from '#app/domain/questionnaire/questionnaire-check.ts'
import { parseJsonText } from '#app/domain/text/json-text.ts'
import type { WorkbookFault } from '#app/features/spreadsheets/contents.ts'
import { readWorkbook } from '#app/features/spreadsheets/read.server.ts'
import { writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { allQuestionnaires, questionnaireEntry, supplements } from './registry.server.ts'

type ReadVersion = ({ ok: true; leftAside: string[] } & ImportedVersion) | { ok: false; fault: WorkbookFault }

/** The draft version that a workbook holds, beside the versions published here (Design §10). */
export async function readVersion(path: string): Promise<ReadVersion> {
  if (!existsSync(path)) return { ok: false, fault: 'file_missing' }
  const reading = await readWorkbook({ path, name: basename(path), size: statSync(path).size })
  if (!reading.ok) return reading
  const { sheets, macros, links } = reading.workbook
  const known = allQuestionnaires().map(({ full }) => full)
  const leftAside = [...(macros ? ['macros'] : []), ...(links > 0 ? [`${links} links to other files`] : [])]
  return { ok: true, leftAside, ...importedVersion(sheets, known, supplements()) }
}

export type WrittenDraft = { ok: true; paths: string[] } | { ok: false; standing: string }

/**
 * Writes a draft in a folder laid out as `questionnaires/` is. What stands there already is written over only while it is
 * unfinished: a version without fault may be in use, and never changes.
 */
export function writeDraft(folder: string, { draft, changes, segments }: DraftVersion): WrittenDraft {
  const path = join(folder, draft.id, `${draft.version}.json`)
  const files = [
    { path, text: textOf(draft) },
    ...(changes ? [{ path: path.replace(/json$/, 'changes.json'), text: textOf(changes) }] : []),
    // Beside the folders of versions, not in one: nothing is served from there.
    ...(segments.length > 0
      ? [{ path: join(folder, `${draft.id}-${draft.version}.segments.json`), text: textOf(segments) }]
      : []),
  ]
  const differs = files.some(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
  if (differs && isFinished(path)) return { ok: false, standing: path }
  mkdirSync(dirname(path), { recursive: true })
  for (const { path, text } of files) writeFileSync(path, text)
  return { ok: true, paths: files.map(({ path }) => path) }
}

const textOf = (content: unknown) => `${JSON.stringify(content, null, 2)}\n`

function isFinished(path: string): boolean {
  if (!existsSync(path)) return false
  const parsed = parseJsonText(readFileSync(path, 'utf8'))
  return parsed.ok && questionnaireFaults(parsed.json).length === 0
}

/** The workbook to make the next version of a questionnaire from: the newest of that id; null when there is none. */
export async function versionWorkbook(id: string, at: string): Promise<Uint8Array | null> {
  const newest = allQuestionnaires().find(({ full }) => full.id === id)?.full
  const full = newest && questionnaireEntry(id, newest.version)?.full
  if (!full) return null
  const { for: meant, segments, evidenceTypes, parts } = supplements()
  const presets = full.kind === 'base' && meant.includes(`${id}@${full.version}`) ? segments : []
  const [major = 1, minor = 0] = full.version.split('.').map(Number)
  const tables = versionSheets(full, presets, { version: `${major}.${minor + 1}.0`, publishedOn: '' })
  const choices: Record<string, string[]> = {
    kind: ['base', 'module'],
    part: Object.keys(parts),
    type: Object.keys(evidenceTypes),
    relation: ['same', 'reworded', 'split', 'merged', 'new'],
  }
  return writeWorkbook({
    title: `${full.title.fr} ${major}.${minor + 1}.0`,
    at,
    sheets: tables.map(({ name, headings, rows }) => ({
      name,
      columns: headings.map((heading) => ({
        width: /[.](fr|en)$/.test(heading) ? 48 : 16,
        open: true,
        ...(choices[heading] ? { choices: choices[heading] } : {}),
      })),
      rows: [{ cells: headings, kind: 'head' as const }, ...rows.map((cells) => ({ cells }))],
      frozen: { rows: 1 },
    })),
  })
}
