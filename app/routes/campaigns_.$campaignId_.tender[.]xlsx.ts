import type { LoaderFunctionArgs } from '@remix-run/node'
import { logExport } from '#app/features/log/exports.server.ts'
import { workbookType, writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { tenderModel } from '#app/features/tender/model.ts'
import { tenderSource } from '#app/features/tender/queries.server.ts'
import { tenderWorkbook } from '#app/features/tender/tender-file.ts'
import { exportRequest } from '#app/http/export-request.server.ts'
import { download, fileNotReady, notFound } from '#app/http/responses.server.ts'

/** The tender table, its rules and its sensitivity as a workbook; 409 while there is none. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { key, words } = await exportRequest(incoming)
  const { db, t } = incoming.context
  const source = await tenderSource(db, key)
  if (!source) throw notFound()
  const model = tenderModel(source)
  if (!model.final || !model.rules) throw fileNotReady(model.final ? t.tender.empty : t.tender.awaited)
  const bytes = await writeWorkbook(tenderWorkbook(model, model.rules, words))
  await logExport(db, { ...key, file: 'tender.xlsx', bytes })
  return download(bytes, { name: `etalon-offres-${words.lang}.xlsx`, type: workbookType, size: bytes.length })
}
