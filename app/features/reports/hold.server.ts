import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/**
 * Takes an assessed campaign for the rest of the transaction: comments, flags and publications of it wait for one
 * another. False when it is not in that state. The caller says which organisation's, or has established the right.
 */
export async function holdAssessed(db: Db, key: { campaignId: string; organisationId?: string }): Promise<boolean> {
  const { organisationId } = key
  const taken = await db
    .updateTable('campaign')
    .set((e) => ({ revision: e.ref('revision') }))
    .where('id', '=', key.campaignId)
    .where('status', '=', 'assessed')
    .$if(organisationId !== undefined, (query) => query.where('organisation_id', '=', organisationId ?? ''))
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

/** The row of one supplier's debriefing, if anything was sent to it. The caller has established who may read it. */
export async function tellingOf(db: Db, key: { invitationId: string; campaignId: string }) {
  const row = await db
    .selectFrom('debriefing')
    .selectAll()
    .where('invitation_id', '=', key.invitationId)
    .where('campaign_id', '=', key.campaignId)
    .executeTakeFirst()
  return row ?? null
}
