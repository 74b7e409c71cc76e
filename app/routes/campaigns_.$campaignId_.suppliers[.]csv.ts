import type { LoaderFunctionArgs } from '@remix-run/node'
import { seesRunningCampaigns } from '#app/domain/accounts/access.ts'
import { boardCsv } from '#app/features/campaigns/board-csv.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { download, notFound } from '#app/http/responses.server.ts'

/** Where each supplier of a campaign stands, to work on in a spreadsheet. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', 'read')
  const { db, t, f, now } = incoming.context
  const csv = await boardCsv(
    db,
    {
      campaignId: incoming.params.campaignId ?? '',
      organisationId: organisation.id,
      runningToo: seesRunningCampaigns(actor),
      now: now(),
      compare: f.compare,
    },
    t,
  )
  if (csv === null) throw notFound()
  return download(csv, { name: 'etalon-fournisseurs.csv', type: 'text/csv; charset=utf-8' })
}
