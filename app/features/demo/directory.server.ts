import { searchText } from '#app/domain/text/search-text.ts'
import { add, type Plan } from './plan.ts'
import { demoId } from './world.server.ts'

/** The directories of the buyers: whom their campaigns invited, as their launches would have entered them. */
export function planDirectory(plan: Plan): void {
  const buyers = new Map(plan.rows.campaign?.map((row) => [row.id, row.organisation_id]))
  const headcounts = new Map(plan.rows.organisation?.map(({ siren, headcount }) => [siren, headcount]))
  const entered = new Set<string>()
  for (const invitation of plan.rows.invitation ?? []) {
    const { email, siren, supplier_name: name, language, created_at: at } = invitation
    const buyer = buyers.get(invitation.campaign_id) ?? ''
    const id = demoId('supplier entry', buyer, email)
    if (!entered.has(id))
      add(plan, 'supplier_entry', {
        id,
        organisation_id: buyer,
        name,
        search: searchText(`${name} ${email} ${siren ?? ''}`),
        email,
        siren,
        vat: null,
        headcount: siren === null ? null : (headcounts.get(siren) ?? null),
        language,
        revision: 1,
        created_at: at,
        updated_at: at,
      })
    entered.add(id)
    add(plan, 'supplier_entry_invitation', { invitation_id: invitation.id, supplier_id: id })
  }
}
