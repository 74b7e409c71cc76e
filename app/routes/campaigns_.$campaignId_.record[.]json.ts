import type { LoaderFunctionArgs } from '@remix-run/node'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import { recordFile } from '#app/features/reports/record-json.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { download, fileNotReady, notFound } from '#app/http/responses.server.ts'

/** The scoring record as data, with what anyone needs to compute it again; 409 while the result is a preview. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'comparison', 'export')
  const { context, params } = incoming
  const key = { campaignId: params.campaignId ?? '', organisationId: organisation.id, now: context.now() }
  const found = await campaignRecord(context.db, key)
  if (!found) throw notFound()
  if (!found.ok) throw fileNotReady(context.t.record.notFinal)
  const file = `${JSON.stringify(recordFile(found.record), null, 2)}\n`
  return download(file, { name: 'etalon-record.json', type: 'application/json; charset=utf-8' })
}
