import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import type { Formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { headOf, preparation } from './preparation.server.ts'
import type { DraftKey } from './queries.server.ts'

type Db = Kysely<Schema>

export interface SuppliersKey extends DraftKey {
  search: string
  page: number
  now: string
  compare: Formats['compare']
}

/** One page of the suppliers that a draft would invite, by name, and what is wrong with the list. */
export async function suppliersPage(db: Db, key: SuppliersKey) {
  const found = await preparation(db, key)
  if (!found) return null
  const { suppliers } = found.draft
  const wanted = searchText(key.search)
  const matching = suppliers
    .filter(({ name, email, siren }) => searchText(`${name} ${email} ${siren ?? ''}`).includes(wanted))
    .sort((a, b) => key.compare(a.name, b.name))
  const { page, pages, offset } = pageWithin(key.page, matching.length)
  return {
    ...headOf(found),
    suppliers: matching.slice(offset, offset + PAGE_ROWS),
    found: matching.length,
    total: suppliers.length,
    search: key.search,
    page,
    pages,
    faults: found.faults.filter(({ code }) => code === 'supplier_self'),
  }
}
export type SuppliersPageModel = NonNullable<Awaited<ReturnType<typeof suppliersPage>>>
