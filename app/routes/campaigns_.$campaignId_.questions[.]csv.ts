import type { LoaderFunctionArgs } from '@remix-run/node'
import { campaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { questionsCsv } from '#app/features/supplier-questions/export.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { download, notFound } from '#app/http/responses.server.ts'

/** Questions and notices of a campaign, for the file of the consultation. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'supplier_question', 'answer')
  const { db, t, now } = incoming.context
  const key = { campaignId: incoming.params.campaignId ?? '', organisationId: organisation.id, now: now() }
  const campaign = await campaignOfBuyer(db, key)
  if (!campaign || campaign.status === 'draft') throw notFound()
  return download(await questionsCsv(db, key, t), { name: 'etalon-questions.csv', type: 'text/csv; charset=utf-8' })
}
