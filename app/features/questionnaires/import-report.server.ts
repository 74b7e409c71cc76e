import { existsSync, writeFileSync } from 'node:fs'
import { placeWords } from '#app/domain/exchange/workbook/layout.ts'
import { WORKBOOK_BYTES, type WorkbookFault } from '#app/features/spreadsheets/contents.ts'
import { readVersion, versionWorkbook, writeDraft } from './workbook.server.ts'

/** What a command prints, a line each, and how it ends: 0 nothing is missing, 1 written and something is, 2 not written. */
export interface CommandReport {
  out: string[]
  err: string[]
  code: 0 | 1 | 2
}

const refused = (...err: string[]): CommandReport => ({ out: [], err, code: 2 })

const unread: Partial<Record<WorkbookFault, string>> = {
  file_missing: 'does not exist',
  file_large: `is larger than ${WORKBOOK_BYTES / 1024 ** 2} MB`,
  file_macros: 'is of a kind that holds macros: save it as .xlsx',
  file_protected: 'is protected by a password',
  file_kind: 'is not an XLSX workbook',
  file_compressed: 'is compressed beyond what a workbook needs',
  file_heavy: 'takes more time or memory than a workbook needs',
}

/** Makes a draft version from a workbook in a folder of drafts, and says what is missing (Design §10). */
export async function importVersion(file: string, out: string): Promise<CommandReport> {
  const read = await readVersion(file)
  if (!read.ok) return refused(`${file}: ${unread[read.fault] ?? 'cannot be read'}`)
  const err = [
    ...read.leftAside.map((aside) => `${file}: note: holds ${aside}, not read`),
    ...read.findings.map(({ place, text, blocking }) => {
      return `${file}: ${blocking ? '' : 'note: '}${placeWords(place)}: ${text}`.replace(/\s+/g, ' ')
    }),
  ]
  if (!read.version) return refused(...err, `${file}: no draft is written`)
  const written = writeDraft(out, read.version)
  if (!written.ok) return refused(...err, `${written.standing}: a version without fault stands here, and may be in use`)
  const missing = read.findings.filter(({ blocking }) => blocking).length
  const { criteria } = read.version.draft
  const questions = criteria.reduce((sum, one) => sum + one.questions.length, 0)
  const summary = [
    `criteria: ${criteria.length}`,
    `questions: ${questions}`,
    ...relations(read.version.changes?.questions),
  ]
  const verdict = missing === 0 ? 'nothing is missing' : `to mend before it may be published: ${missing}`
  return { out: [...written.paths, summary.join(', '), verdict], err, code: missing === 0 ? 0 : 1 }
}

function relations(questions: readonly { relation: string }[] = []): string[] {
  const counts = new Map<string, number>()
  for (const { relation } of questions) counts.set(relation, (counts.get(relation) ?? 0) + 1)
  return [...counts].map(([relation, count]) => `${relation}: ${count}`)
}

/** Writes the workbook to make the next version of a questionnaire from; never over another file. */
export async function writeVersionWorkbook(file: string, id: string, at: string): Promise<CommandReport> {
  if (existsSync(file)) return refused(`${file}: exists already`)
  const bytes = await versionWorkbook(id, at)
  if (!bytes) return refused(`${id}: no such questionnaire is published here`)
  writeFileSync(file, bytes, { flag: 'wx' })
  return { out: [file], err: [], code: 0 }
}
