import type { LoaderFunctionArgs } from '@remix-run/node'
import { logExport } from '#app/features/log/exports.server.ts'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import { recordPdf } from '#app/features/reports/record-pdf.server.ts'
import { exportRequest } from '#app/http/export-request.server.ts'
import { download, fileNotReady, notFound } from '#app/http/responses.server.ts'

/** The scoring record; 409 while the result is a preview (Design §4.9). */
export async function loader(incoming: LoaderFunctionArgs) {
  const { key, words } = await exportRequest(incoming)
  const { db, t } = incoming.context
  const found = await campaignRecord(db, key)
  if (!found) throw notFound()
  if (!found.ok) throw fileNotReady(t.record.notFinal)
  const bytes = Uint8Array.from(await recordPdf(found.record, words))
  await logExport(db, { ...key, file: 'record.pdf', bytes })
  return download(bytes, { name: `etalon-record-${words.lang}.pdf`, type: 'application/pdf', size: bytes.length })
}
