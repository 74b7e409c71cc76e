import type { LoaderFunctionArgs } from '@remix-run/node'
import { campaignAnnex } from '#app/features/annex/annex.server.ts'
import { annexPdf } from '#app/features/annex/annex-pdf.server.ts'
import { annexRequest } from '#app/http/annex-request.server.ts'
import { download, notFound } from '#app/http/responses.server.ts'

/** The questionnaire of a campaign, to attach to a consultation. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { key, words } = await annexRequest(incoming)
  const annex = await campaignAnnex(incoming.context.db, key)
  if (!annex) throw notFound()
  const bytes = Uint8Array.from(await annexPdf(annex, words))
  const name = `${words.t.annex.fileName(annex.campaign)}.pdf`
  return download(bytes, { name, type: 'application/pdf', size: bytes.length })
}
