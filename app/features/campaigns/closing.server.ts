import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

/** The campaign ends with the latest deadline in force for anyone (Design §4.3: nothing is marked before). */
export async function setClosing(db: Db, key: { campaignId: string; organisationId: string }): Promise<void> {
  const { latest } = await db
    .selectFrom('invitation as i')
    .leftJoin('invitation_withdrawal as w', 'w.invitation_id', 'i.id')
    .select((e) => e.fn.max('i.own_deadline').as('latest'))
    .where('i.campaign_id', '=', key.campaignId)
    // A supplier that took its own response back may share it again.
    .where('w.invitation_id', 'is', null)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('campaign')
    .set({ closes_at: latest })
    .where('id', '=', key.campaignId)
    .where('organisation_id', '=', key.organisationId)
    .execute()
}
