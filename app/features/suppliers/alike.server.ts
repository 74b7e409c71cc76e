import { likenesses } from '#app/domain/suppliers/supplier-likeness.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { knownEntries } from './known.server.ts'

type Db = Kysely<Schema>

/** More than this are found by narrower words, not by a longer list. */
const MOST_SHOWN = 20

/** The entries of a directory that may be the supplier described. */
export async function entriesAlike(
  db: Db,
  organisationId: string,
  supplier: { email: string; siren: string | null; vat: string | null },
) {
  return likenesses(supplier, await knownEntries(db, organisationId))
}

interface MergePageKey {
  organisationId: string
  supplierId: string
  search: string
  compare: Formats['compare']
}

/** One entry, and which others may be merged into it: those that look like it, or those that hold the words sought. */
export async function mergePage(db: Db, { organisationId, supplierId, search, compare }: MergePageKey) {
  const entries = await knownEntries(db, organisationId)
  const entry = entries.find(({ id }) => id === supplierId)
  if (!entry) return null
  const others = entries.filter(({ id }) => id !== supplierId)
  const wanted = searchText(search)
  const alike = likenesses(entry, others)
  const by = new Map(alike.map(({ other, by }) => [other.id, by]))
  const found =
    wanted === ''
      ? alike.map(({ other }) => other)
      : others
          .filter(({ name, email, siren }) => searchText(`${name} ${email} ${siren ?? ''}`).includes(wanted))
          .sort((one, two) => compare(one.name, two.name))
  const shown = found.slice(0, MOST_SHOWN)
  return {
    id: entry.id,
    name: entry.name,
    email: entry.email,
    revision: entry.revision,
    others: shown.map(({ id, name, email, siren }) => ({ id, name, email, siren, by: by.get(id) ?? null })),
    left: found.length - shown.length,
    search,
  }
}
export type MergePageModel = NonNullable<Awaited<ReturnType<typeof mergePage>>>
