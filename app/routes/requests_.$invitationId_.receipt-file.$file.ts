import type { LoaderFunctionArgs } from '@remix-run/node'
import { receiptPdf } from '#app/features/responses/receipt-pdf.server.ts'
import { submissionOf } from '#app/features/responses/receipts.server.ts'
import { download, notFound } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'

/** The receipt as a file: `1.json` is what a check reads, `1.pdf` what a person keeps. */
export async function loader(incoming: LoaderFunctionArgs) {
  const key = await supplierKey(incoming, 'submission', 'read')
  const [, sequence, extension] = /^(\d{1,6})\.(json|pdf)$/.exec(incoming.params.file ?? '') ?? []
  const found = sequence ? await submissionOf(incoming.context.db, { ...key, sequence: Number(sequence) }) : null
  if (!found) throw notFound()
  const name = `etalon-receipt-${sequence}`
  if (extension === 'json')
    return download(JSON.stringify(found.receipt, null, 2), {
      name: `${name}.json`,
      type: 'application/json; charset=utf-8',
    })
  const asked = new URL(incoming.request.url).searchParams.get('lang')
  const lang = asked === 'fr' || asked === 'en' ? asked : incoming.context.lang
  const words = { lang, t: dictionary(lang), f: formats(lang) }
  const bytes = await receiptPdf(found.receipt, found.timeZone, words)
  return download(Uint8Array.from(bytes), { name: `${name}-${lang}.pdf`, type: 'application/pdf' })
}
