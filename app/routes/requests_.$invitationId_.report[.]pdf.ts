import type { LoaderFunctionArgs } from '@remix-run/node'
import { actionsOf, pairOfSupplier } from '#app/features/progress/plan.server.ts'
import { receivedReport } from '#app/features/reports/received.server.ts'
import { supplierReportPdf } from '#app/features/reports/supplier-report-pdf.server.ts'
import { documentLanguage } from '#app/http/document-language.ts'
import { download, notFound } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'

/** The published report of one request as a file of its supplier; nothing before it is published. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { context, request } = incoming
  const key = await supplierKey(incoming, 'debriefing', 'receive')
  const page = await receivedReport(context.db, key)
  if (page?.state !== 'published') throw notFound()
  const lang = documentLanguage(request, context.lang)
  const words = { lang, t: dictionary(lang), f: formats(lang) }
  const { report, reply, sentAt, proof } = page
  const pair = await pairOfSupplier(context.db, key)
  const actions = pair ? await actionsOf(context.db, pair) : []
  const bytes = await supplierReportPdf(report, words, {
    publishedAt: sentAt,
    reply,
    commitments: proof.versions,
    actions,
  })
  return download(Uint8Array.from(bytes), { name: `etalon-report-${lang}.pdf`, type: 'application/pdf' })
}
