import type { LoaderFunctionArgs } from '@remix-run/node'
import { logExport } from '#app/features/log/exports.server.ts'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import { recordFile } from '#app/features/reports/record-json.ts'
import { exportRequest } from '#app/http/export-request.server.ts'
import { download, fileNotReady, notFound } from '#app/http/responses.server.ts'

/** The scoring record as data, with what anyone needs to compute it again; 409 while the result is a preview. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { key } = await exportRequest(incoming)
  const { db, t } = incoming.context
  const found = await campaignRecord(db, key)
  if (!found) throw notFound()
  if (!found.ok) throw fileNotReady(t.record.notFinal)
  const bytes = `${JSON.stringify(recordFile(found.record), null, 2)}\n`
  await logExport(db, { ...key, file: 'record.json', bytes })
  return download(bytes, { name: 'etalon-record.json', type: 'application/json; charset=utf-8' })
}
