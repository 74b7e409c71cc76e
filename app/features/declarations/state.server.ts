import { type Clearance, clearance, type Declaration } from '#app/domain/assessment/interest.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

export interface SignedDeclaration extends Declaration {
  personId: string
  description: string | null
  signedAt: string
  decisionReason: string | null
  decidedAt: string | null
}

interface Key {
  campaignId: string
  /** The buyer's. */
  organisationId: string
}

/** What the evaluators of a buyer's campaign have signed, by person. */
export async function declarationsOf(db: Db, key: Key): Promise<Map<string, SignedDeclaration>> {
  const rows = await db
    .selectFrom('interest_declaration as d')
    .innerJoin('campaign as c', 'c.id', 'd.campaign_id')
    .select(['d.person_id as personId', 'd.interest', 'd.description', 'd.signed_at as signedAt', 'd.decision'])
    .select(['d.decision_reason as decisionReason', 'd.decided_at as decidedAt'])
    .where('d.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .execute()
  return new Map(rows.map((row) => [row.personId, { ...row, interest: row.interest === 1 }]))
}

/** Whether one evaluator may read the answers of a buyer's campaign; whoever is none of its evaluators has all to sign. */
export async function clearanceOf(db: Db, key: Key & { actorId: string }): Promise<Clearance> {
  return clearance((await declarationsOf(db, key)).get(key.actorId) ?? null)
}
