import { batches } from '#app/domain/batches.ts'
import type { PlannedSupplier } from '#app/domain/campaign/campaign.ts'
import { shareInLibraries } from '#app/domain/campaign/supplier-effort.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** The supplier organisation that each planned supplier is on this instance, by its SIREN or a respondent's address. */
async function organisationsOf(db: Db, suppliers: readonly PlannedSupplier[]): Promise<(string | undefined)[]> {
  const found = new Map<string, string>()
  for (const batch of batches(suppliers)) {
    const sirens = batch.flatMap(({ siren }) => siren ?? [])
    const emails = batch.map(({ email }) => email)
    const bySiren = await db
      .selectFrom('organisation')
      .select(['id', 'siren as key'])
      .where('is_supplier', '=', 1)
      .where('siren', 'in', [...sirens, ''])
      .execute()
    const byEmail = await db
      .selectFrom('membership as m')
      .innerJoin('person as p', 'p.id', 'm.person_id')
      .select(['m.organisation_id as id', 'p.email as key'])
      .where('m.role', '=', 'respondent')
      .where('p.email', 'in', emails)
      .execute()
    for (const { id, key } of [...bySiren, ...byEmail]) if (key) found.set(key, id)
  }
  return suppliers.map(({ siren, email }) => (siren && found.get(siren)) || found.get(email))
}

/** How much of what is asked the suppliers of a draft hold already, as far as a buyer may know it; null when it may not. */
export async function shareAnsweredAlready(
  db: Db,
  given: { suppliers: readonly PlannedSupplier[]; questions: readonly string[] },
): Promise<number | null> {
  if (given.suppliers.length === 0 || given.questions.length === 0) return null
  const organisations = await organisationsOf(db, given.suppliers)
  const known = [...new Set(organisations.filter((id) => id !== undefined))]
  const answered = new Map<string, number>()
  for (const batch of batches(known)) {
    const rows = await db
      .selectFrom('library_answer')
      .select((e) => ['organisation_id', e.fn.countAll<number>().as('count')])
      .where('organisation_id', 'in', batch)
      .where('question_id', 'in', [...given.questions])
      .groupBy('organisation_id')
      .execute()
    for (const row of rows) answered.set(row.organisation_id, row.count)
  }
  const counted = new Set<string>()
  const counts = organisations.map((id) => {
    // Two addresses of one supplier are one library: it must not count as two of the five.
    if (id === undefined || counted.has(id)) return 0
    counted.add(id)
    return answered.get(id) ?? 0
  })
  return shareInLibraries(counts, given.questions.length)
}
