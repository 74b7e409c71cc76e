import type { LoaderFunctionArgs } from '@remix-run/node'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import { recordPdf } from '#app/features/reports/record-pdf.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { notFound, pageError } from '#app/http/responses.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'

/** The scoring record; 409 while the result is a preview (Design §4.9). */
export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'comparison', 'export')
  const { context, params, request } = incoming
  const key = { campaignId: params.campaignId ?? '', organisationId: organisation.id, now: context.now() }
  const found = await campaignRecord(context.db, key)
  if (!found) throw notFound()
  if (!found.ok) throw pageError('conflict')
  const asked = new URL(request.url).searchParams.get('lang')
  const lang = asked === 'fr' || asked === 'en' ? asked : context.lang
  const bytes = await recordPdf(found.record, { lang, t: dictionary(lang), f: formats(lang) })
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="etalon-${lang}.pdf"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}
