import type { LoaderFunctionArgs } from '@remix-run/node'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import { recordPdf } from '#app/features/reports/record-pdf.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { documentLanguage } from '#app/http/document-language.ts'
import { download, fileNotReady, notFound } from '#app/http/responses.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'

/** The scoring record; 409 while the result is a preview (Design §4.9). */
export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'comparison', 'export')
  const { context, params, request } = incoming
  const key = { campaignId: params.campaignId ?? '', organisationId: organisation.id, now: context.now() }
  const found = await campaignRecord(context.db, key)
  if (!found) throw notFound()
  if (!found.ok) throw fileNotReady(context.t.record.notFinal)
  const lang = documentLanguage(request, context.lang)
  const bytes = await recordPdf(found.record, { lang, t: dictionary(lang), f: formats(lang) })
  return download(Uint8Array.from(bytes), { name: `etalon-record-${lang}.pdf`, type: 'application/pdf' })
}
