import { sql } from 'kysely'
import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

function found(db: Db, search: string) {
  const wanted = searchText(search).replace(/[!%_]/g, '!$&')
  return db
    .selectFrom('organisation as o')
    .$if(wanted !== '', (query) => query.where(sql<boolean>`o.search like ${`%${wanted}%`} escape '!'`))
}

/** One page of the instance's organisations for its operator: what they are and how many people, nothing of their content. */
export async function organisationList(db: Db, asked: { search: string; page: number }) {
  const { total } = await found(db, asked.search)
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const { page, pages, offset } = pageWithin(asked.page, total)
  const rows = await found(db, asked.search)
    .select((e) => [
      'o.id',
      'o.name',
      'o.is_buyer',
      'o.is_supplier',
      'o.under_procurement_code',
      'o.created_at',
      e
        .selectFrom('membership as m')
        .select((m) => m.fn.count<number>('m.person_id').distinct().as('people'))
        .whereRef('m.organisation_id', '=', 'o.id')
        .as('people'),
    ])
    .orderBy('o.search')
    .orderBy('o.id')
    .limit(PAGE_ROWS)
    .offset(offset)
    .execute()
  const organisations = rows.map((row) => ({
    id: row.id,
    name: row.name,
    isBuyer: row.is_buyer === 1,
    isSupplier: row.is_supplier === 1,
    underProcurementCode: row.under_procurement_code === 1,
    createdAt: row.created_at,
    people: row.people ?? 0,
  }))
  return { organisations, total, page, pages, search: asked.search }
}

export type OrganisationListModel = Awaited<ReturnType<typeof organisationList>>
