import type { LoaderFunctionArgs } from '@remix-run/node'
import { recordDownload } from '#app/features/record-files/download.server.ts'
import { exportRequest } from '#app/http/export-request.server.ts'
import { download, fileNotReady, notFound, streamed } from '#app/http/responses.server.ts'

/** The scoring record; 409 while the result is a preview (Design §4.9). */
export async function loader(incoming: LoaderFunctionArgs) {
  const { key, words } = await exportRequest(incoming)
  const { db, t } = incoming.context
  const found = await recordDownload(db, { key, words, format: 'pdf' })
  if (!found) throw notFound()
  if (!found.ok) throw fileNotReady(t.record.notFinal)
  const { pieces, size } = found
  const name = `etalon-record-${words.lang}.pdf`
  return download(streamed(pieces), { name, type: 'application/pdf', ...(size === undefined ? {} : { size }) })
}
