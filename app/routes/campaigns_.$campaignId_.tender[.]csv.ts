import type { LoaderFunctionArgs } from '@remix-run/node'
import { logExport } from '#app/features/log/exports.server.ts'
import { tableCsv } from '#app/features/spreadsheets/csv.server.ts'
import { tenderModel } from '#app/features/tender/model.ts'
import { tenderSource } from '#app/features/tender/queries.server.ts'
import { tenderColumns } from '#app/features/tender/tender-file.ts'
import { exportRequest } from '#app/http/export-request.server.ts'
import { download, fileNotReady, notFound } from '#app/http/responses.server.ts'

/** The tender table as values, an offer a line; 409 while there is none. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { key, words } = await exportRequest(incoming)
  const { db, t } = incoming.context
  const source = await tenderSource(db, key)
  if (!source) throw notFound()
  const model = tenderModel(source)
  if (!model.final || !model.rules) throw fileNotReady(model.final ? t.tender.empty : t.tender.awaited)
  const bytes = tableCsv(tenderColumns(model.rules, words), model.all, words.f)
  await logExport(db, { ...key, file: 'tender.csv', bytes })
  return download(bytes, { name: `etalon-offres-${words.lang}.csv`, type: 'text/csv; charset=utf-8' })
}
