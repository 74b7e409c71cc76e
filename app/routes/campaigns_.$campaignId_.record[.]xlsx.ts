import type { LoaderFunctionArgs } from '@remix-run/node'
import { logExport } from '#app/features/log/exports.server.ts'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import { recordWorkbook } from '#app/features/reports/record-workbook.ts'
import { workbookType, writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { exportRequest } from '#app/http/export-request.server.ts'
import { download, fileNotReady, notFound } from '#app/http/responses.server.ts'

/** The same record as a workbook, each figure a number to count with; 409 while the result is a preview. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { key, words } = await exportRequest(incoming)
  const { db, t } = incoming.context
  const found = await campaignRecord(db, key)
  if (!found) throw notFound()
  if (!found.ok) throw fileNotReady(t.record.notFinal)
  const bytes = await writeWorkbook(recordWorkbook(found.record, words))
  await logExport(db, { ...key, file: 'record.xlsx', bytes })
  return download(bytes, { name: `etalon-record-${words.lang}.xlsx`, type: workbookType, size: bytes.length })
}
