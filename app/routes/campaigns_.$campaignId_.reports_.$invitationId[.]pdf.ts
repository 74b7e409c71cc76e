import type { LoaderFunctionArgs } from '@remix-run/node'
import { supplierReport } from '#app/features/reports/supplier-report.server.ts'
import { supplierReportPdf } from '#app/features/reports/supplier-report-pdf.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { documentLanguage } from '#app/http/document-language.ts'
import { download, fileNotReady, notFound } from '#app/http/responses.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'

/** The report of one supplier as a file; 409 while the result is a preview (Design §4.9). */
export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'report', 'read')
  const { context, params, request } = incoming
  const found = await supplierReport(context.db, {
    campaignId: params.campaignId ?? '',
    organisationId: organisation.id,
    invitationId: params.invitationId ?? '',
    now: context.now(),
  })
  if (!found) throw notFound()
  if (!found.ok) throw fileNotReady(context.t.reports.awaitedTitle(found.awaited.supplier))
  const lang = documentLanguage(request, context.lang)
  const bytes = await supplierReportPdf(found.report, { lang, t: dictionary(lang), f: formats(lang) })
  return download(Uint8Array.from(bytes), { name: `etalon-report-${lang}.pdf`, type: 'application/pdf' })
}
