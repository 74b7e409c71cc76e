import type { LoaderFunctionArgs } from '@remix-run/node'
import { apartColumns } from '#app/features/comparison/apart-file.ts'
import { comparisonColumns } from '#app/features/comparison/comparison-file.ts'
import { comparisonTable } from '#app/features/comparison/comparison-table.ts'
import { comparisonSource } from '#app/features/comparison/queries.server.ts'
import { logExport } from '#app/features/log/exports.server.ts'
import { tableCsv } from '#app/features/spreadsheets/csv.server.ts'
import { exportRequest } from '#app/http/export-request.server.ts'
import { download, fileNotReady, notFound } from '#app/http/responses.server.ts'

/** The comparison as values, a supplier a line; 409 while nothing of it may be seen. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { key, words } = await exportRequest(incoming)
  const { db, t } = incoming.context
  const source = await comparisonSource(db, key)
  if (!source) throw notFound()
  const table = comparisonTable(source)
  if (!table) throw fileNotReady(t.comparison.file.nothing)
  const bytes = tableCsv([...comparisonColumns(table, words), ...apartColumns(table, words)], table.rows, words.f)
  await logExport(db, { ...key, file: 'comparison.csv', bytes })
  return download(bytes, { name: `etalon-comparaison-${words.lang}.csv`, type: 'text/csv; charset=utf-8' })
}
