import type { LoaderFunctionArgs } from '@remix-run/node'
import { campaignAnnex } from '#app/features/annex/annex.server.ts'
import { annexWorkbook } from '#app/features/annex/annex-workbook.ts'
import { workbookType, writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { annexRequest } from '#app/http/annex-request.server.ts'
import { download, notFound } from '#app/http/responses.server.ts'

/** The same as a workbook, one sheet by part, with room for the answers. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { key, words } = await annexRequest(incoming)
  const annex = await campaignAnnex(incoming.context.db, key)
  if (!annex) throw notFound()
  const bytes = await writeWorkbook(annexWorkbook(annex, words))
  const name = `${words.t.annex.fileName(annex.campaign)}.xlsx`
  return download(bytes, { name, type: workbookType, size: bytes.length })
}
