import { pseudonymsOf } from '#app/domain/assessment/pseudonyms.ts'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type CampaignKey, pair, revealedPairs } from './panel.server.ts'
import type { SubmittedSupplier } from './statuses.server.ts'

/** How a supplier without a name is called in the reader's language, by its letters. */
export type Pseudonym = (letters: string) => string

type Criteria = readonly { id: string; questions: readonly { id: string }[] }[]

/**
 * The suppliers of a campaign as one evaluator may read of them. Where the launch hides their names, each is called by
 * its letters and stands in their order, until all that this evaluator marks of it (`criteria`) is revealed: a name that
 * came with the first reveal would tell whose the other criteria are. Source: decision 22.
 */
export async function shownSuppliers(
  db: Kysely<Schema>,
  key: CampaignKey & { pseudonym: Pseudonym },
  settings: FrozenSettings,
  criteria: Criteria,
  suppliers: SubmittedSupplier[],
): Promise<SubmittedSupplier[]> {
  if (!settings.supplierNamesHidden) return suppliers
  const revealed = await revealedPairs(db, key)
  const letters = await lettersIn(db, key)
  const blind = ({ id, statuses }: SubmittedSupplier) =>
    criteria.some(
      (criterion) =>
        criterion.questions.some((question) => statuses[question.id] === 'answered') &&
        !revealed.has(pair(id, criterion.id)),
    )
  return suppliers
    .map((supplier) => ({ supplier, own: letters.get(supplier.id) ?? '' }))
    .sort((a, b) => a.own.length - b.own.length || (a.own < b.own ? -1 : 1))
    .map(({ supplier, own }) => (blind(supplier) ? { ...supplier, name: key.pseudonym(own) } : supplier))
}

async function lettersIn(db: Kysely<Schema>, key: CampaignKey): Promise<Map<string, string>> {
  const rows = await db.selectFrom('invitation').select('id').where('campaign_id', '=', key.campaignId).execute()
  return pseudonymsOf(
    key.campaignId,
    rows.map(({ id }) => id),
  )
}
