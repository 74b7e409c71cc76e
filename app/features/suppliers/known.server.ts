import type { SameBy } from '#app/domain/suppliers/supplier-duplicates.ts'
import { KnownSuppliers, mergeChoice } from '#app/domain/suppliers/supplier-merge.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { ImportChoices, ImportedLine } from './content.ts'

type Db = Kysely<Schema>

/** Every entry of a buyer's directory with what identifies it, the first entered first. */
export async function knownEntries(db: Db, organisationId: string) {
  return db
    .selectFrom('supplier_entry')
    .select(['id', 'name', 'email', 'siren', 'vat', 'headcount', 'revision', 'created_at as createdAt'])
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}
export type KnownEntry = Omit<Awaited<ReturnType<typeof knownEntries>>[number], 'revision'>

export interface LineMatch {
  line: ImportedLine
  /** Whom it matches: an entry of the directory, or an earlier line of the file. */
  other: { name: string; email: string; line: number | null }
  by: SameBy
}

/** The lines that may be somebody already known, in order. */
export function matchesOf(entries: readonly KnownEntry[], lines: readonly ImportedLine[]): LineMatch[] {
  const known = new KnownSuppliers<LineMatch['other']>()
  for (const entry of entries) known.enter(entry, { name: entry.name, email: entry.email, line: null })
  return lines.flatMap((line) => {
    const match = known.match(line)
    known.enter(line, match?.by === 'email' ? match.with : line)
    return match ? [{ line, other: match.with, by: match.by }] : []
  })
}

/**
 * Whom each line became, as far as `entries` tell: what was entered before the file came, then line after line as the
 * batches before wrote them. Gives the entry of a line that is to be merged, or none when it is a new one.
 */
export function resolver(entries: readonly KnownEntry[], before: string, choices: ImportChoices) {
  const known = new KnownSuppliers<KnownEntry>()
  const since = new Map<string, KnownEntry>()
  for (const entry of entries) {
    if (entry.createdAt <= before) known.enter(entry, entry)
    else since.set(entry.email, entry)
  }
  return {
    target(line: ImportedLine): KnownEntry | null {
      const own = since.get(line.email)
      if (own) return own
      const match = known.match(line)
      return match && mergeChoice(match.by, choices[line.line]) === 'merge' ? match.with : null
    },
    enter(line: ImportedLine, entry: KnownEntry) {
      known.enter(line, entry)
    },
  }
}
