import type { LoaderFunctionArgs } from '@remix-run/node'
import { receivedReport } from '#app/features/reports/received.server.ts'
import { download, notFound } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

/** The rules of a campaign with their salts, once its debriefing is published to who asks (Design §4.1). */
export async function loader(incoming: LoaderFunctionArgs) {
  const page = await receivedReport(incoming.context.db, await supplierKey(incoming, 'debriefing', 'receive'))
  if (page?.state !== 'published') throw notFound()
  const text = `${JSON.stringify(page.proof.disclosure, null, 2)}\n`
  return download(text, { name: 'etalon-launch-rules.json', type: 'application/json; charset=utf-8' })
}
