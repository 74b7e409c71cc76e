import type { LoaderFunctionArgs } from '@remix-run/node'
import { recordAccess } from '#app/features/accesses/recording-mutations.server.ts'
import { offlineRequest } from '#app/features/offline/queries.server.ts'
import { offlineWorkbook } from '#app/features/offline/workbook.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { workbookType, writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { isNavigation } from '#app/http/navigation.server.ts'
import { download, notFound } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

/** The request as a workbook, in the reader's language, with the answers as they are. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const key = await supplierKey(incoming, 'offline', 'read')
  const opened = await openResponse(db, key)
  const request = opened && (await offlineRequest(db, key))
  if (!request) throw notFound()
  if (isNavigation(incoming.request)) await recordAccess(db, key)
  const bytes = await writeWorkbook(offlineWorkbook(request, key.now, incoming.context))
  return download(bytes, { name: t.offline.fileName(request.campaign.name), type: workbookType, size: bytes.length })
}
