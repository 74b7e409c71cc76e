import type { LoaderFunctionArgs } from '@remix-run/node'
import { supplierReportPdf } from '#app/features/reports/supplier-report-pdf.server.ts'
import { buyerReport } from '#app/features/reports/told.server.ts'
import { documentLanguage } from '#app/http/document-language.ts'
import { reportKey } from '#app/http/report-key.server.ts'
import { download, fileNotReady, notFound } from '#app/http/responses.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'

/** The report of one supplier as a file; 409 while the result is a preview (Design §4.9). */
export async function loader(incoming: LoaderFunctionArgs) {
  const { key } = await reportKey(incoming)
  const { context, request } = incoming
  const found = await buyerReport(context.db, key)
  if (!found) throw notFound()
  if (!found.ok) throw fileNotReady(context.t.reports.awaitedTitle(found.awaited.supplier))
  const lang = documentLanguage(request, context.lang)
  const words = { lang, t: dictionary(lang), f: formats(lang) }
  const bytes = await supplierReportPdf(found.report, words, found.publication)
  return download(Uint8Array.from(bytes), { name: `etalon-report-${lang}.pdf`, type: 'application/pdf' })
}
