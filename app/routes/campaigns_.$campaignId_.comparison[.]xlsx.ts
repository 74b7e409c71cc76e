import type { LoaderFunctionArgs } from '@remix-run/node'
import { comparisonWorkbook } from '#app/features/comparison/comparison-file.ts'
import { comparisonTable } from '#app/features/comparison/comparison-table.ts'
import { comparisonSource } from '#app/features/comparison/queries.server.ts'
import { logExport } from '#app/features/log/exports.server.ts'
import { workbookType, writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { exportRequest } from '#app/http/export-request.server.ts'
import { download, fileNotReady, notFound } from '#app/http/responses.server.ts'

/** The same as a workbook, with the level kept for each answer; 409 while nothing of it may be seen. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { key, words } = await exportRequest(incoming)
  const { db, t } = incoming.context
  const source = await comparisonSource(db, key)
  if (!source) throw notFound()
  const table = comparisonTable(source)
  if (!table) throw fileNotReady(t.comparison.file.nothing)
  const bytes = await writeWorkbook(comparisonWorkbook(table, words))
  await logExport(db, { ...key, file: 'comparison.xlsx', bytes })
  return download(bytes, { name: `etalon-comparaison-${words.lang}.xlsx`, type: workbookType, size: bytes.length })
}
