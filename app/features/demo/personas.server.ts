import { instanceSetting } from '#app/features/instance/settings.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type PersonaKey, personaEmails, personaKeys } from './personas.ts'

export interface Persona {
  key: PersonaKey
  personId: string
  name: string
  organisation: string | null
}

/** The personas of a filled demonstration; null on any other database, whatever the environment says. */
export async function personas(db: Kysely<Schema>): Promise<Persona[] | null> {
  if ((await instanceSetting(db, 'demo')) !== 'filled') return null
  const rows = await db
    .selectFrom('person as p')
    .leftJoin('membership as m', 'm.person_id', 'p.id')
    .leftJoin('organisation as o', 'o.id', 'm.organisation_id')
    .select(['p.id', 'p.email', 'p.name', 'o.name as organisation'])
    .where('p.email', 'in', Object.values(personaEmails))
    .execute()
  return personaKeys.flatMap((key) => {
    const row = rows.find(({ email }) => email === personaEmails[key])
    return row ? [{ key, personId: row.id, name: row.name, organisation: row.organisation }] : []
  })
}
