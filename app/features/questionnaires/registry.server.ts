import { contentHash } from '#app/domain/canonical.ts'
import {
  type Questionnaire,
  questionnaireSchema,
  type SupplierQuestionnaire,
  supplierView,
} from '#app/domain/questionnaire.ts'
import { type Supplements, supplementsSchema } from '#app/domain/supplements.ts'
import { published, publishedSupplements } from '#questionnaires/index.ts'

interface Entry {
  full: Questionnaire
  supplier: SupplierQuestionnaire
  /** SHA-256 of the canonical supplier view and of the canonical published file (Design §8). */
  publicHash: string
  fullHash: string
}

let entries: Map<string, Entry> | undefined
let supplementsRead: Supplements | undefined

function registry(): Map<string, Entry> {
  entries ??= new Map(
    published.map((file) => {
      const full = questionnaireSchema.parse(file)
      const supplier = supplierView(full)
      return [
        `${full.id}@${full.version}`,
        { full, supplier, publicHash: contentHash(supplier), fullHash: contentHash(full) },
      ]
    }),
  )
  return entries
}

/** `id@version`, as settings and receipts name a questionnaire. */
export function questionnaireEntry(id: string, version: string): Entry | undefined {
  return registry().get(`${id}@${version}`)
}

/** All published versions, newest first within an id, base before modules. */
export function allQuestionnaires(): Entry[] {
  return [...registry().values()].sort(
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
