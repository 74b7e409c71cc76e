import { contentHash } from '#app/domain/proofs/canonical.ts'
import { type Calibration, calibrationSchema } from '#app/domain/questionnaire/calibration.ts'
import {
  type Questionnaire,
  questionnaireSchema,
  type SupplierQuestionnaire,
  supplierView,
} from '#app/domain/questionnaire/questionnaire.ts'
import { type Supplements, supplementsSchema } from '#app/domain/questionnaire/supplements.ts'
import { type VersionChanges, versionChangesSchema } from '#app/domain/questionnaire/version-changes.ts'
import { published, publishedCalibrations, publishedChanges, publishedSupplements } from '#questionnaires/index.ts'
import { addedVersions } from './added.server.ts'

interface Entry {
  full: Questionnaire
  supplier: SupplierQuestionnaire
  /** SHA-256 of the canonical supplier view and of the canonical published file (Design §8). */
  publicHash: string
  fullHash: string
}

interface Registry {
  /** The folder of added versions that it was read with. */
  folder: string | undefined
  entries: Map<string, Entry>
  changes: VersionChanges[]
}

let current: Registry | undefined
let supplementsRead: Supplements | undefined
let calibrationsRead: Calibration[] | undefined

function registry(): Registry {
  // Not from the context: what is published here is as fixed for a process as what is shipped with it.
  const folder = process.env.QUESTIONNAIRES || undefined
  if (current?.folder !== folder || !current) current = readRegistry(folder)
  return current
}

function readRegistry(folder: string | undefined): Registry {
  const added = addedVersions(folder)
  const entries = [...published, ...added.questionnaires].map((file): [string, Entry] => {
    const full = questionnaireSchema.parse(file)
    const supplier = supplierView(full)
    const hashes = { publicHash: contentHash(supplier), fullHash: contentHash(full) }
    return [`${full.id}@${full.version}`, { full, supplier, ...hashes }]
  })
  const changes = [...publishedChanges, ...added.changes].map((file) => versionChangesSchema.parse(file))
  return { folder, entries: new Map(entries), changes }
}

/** What each later version of a questionnaire changes. */
export function versionChanges(id: string): VersionChanges[] {
  return registry().changes.filter((one) => one.id === id)
}

/** `id@version`, as settings and receipts name a questionnaire. */
export function questionnaireEntry(id: string, version: string): Entry | undefined {
  return registry().entries.get(`${id}@${version}`)
}

/** All published versions, newest first within an id, base before modules. */
export function allQuestionnaires(): Entry[] {
  return [...registry().entries.values()].sort(
    (a, b) =>
      a.full.kind.localeCompare(b.full.kind) ||
      a.full.id.localeCompare(b.full.id) ||
      b.full.version.localeCompare(a.full.version, 'en', { numeric: true }),
  )
}

export function supplements(): Supplements {
  supplementsRead ??= supplementsSchema.parse(publishedSupplements.at(-1))
  return supplementsRead
}

/** The latest sample answers for a questionnaire, or null when none were written for it. */
export function calibrationFor(id: string, version: string): Calibration | null {
  calibrationsRead ??= publishedCalibrations.map((file) => calibrationSchema.parse(file))
  return calibrationsRead.findLast((one) => one.for.includes(`${id}@${version}`)) ?? null
}
