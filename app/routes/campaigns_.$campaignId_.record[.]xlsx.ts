import type { LoaderFunctionArgs } from '@remix-run/node'
import { recordDownload } from '#app/features/record-files/download.server.ts'
import { workbookType } from '#app/features/spreadsheets/write.server.ts'
import { exportRequest } from '#app/http/export-request.server.ts'
import { download, fileNotReady, notFound, streamed } from '#app/http/responses.server.ts'

/** The same record as a workbook, each figure a number to count with; 409 while the result is a preview. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { key, words } = await exportRequest(incoming)
  const { db, t } = incoming.context
  const found = await recordDownload(db, { key, words, format: 'xlsx' })
  if (!found) throw notFound()
  if (!found.ok) throw fileNotReady(t.record.notFinal)
  const { pieces, size } = found
  const name = `etalon-record-${words.lang}.xlsx`
  return download(streamed(pieces), { name, type: workbookType, ...(size === undefined ? {} : { size }) })
}
