import type { LoaderFunctionArgs } from '@remix-run/node'
import { treatmentModel } from '#app/features/equal-treatment/model.server.ts'
import { treatmentPdf } from '#app/features/equal-treatment/treatment-pdf.server.ts'
import { documentLanguage } from '#app/http/document-language.ts'
import { download, notFound } from '#app/http/responses.server.ts'
import { treatmentKey } from '#app/http/treatment-key.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'

/** The equal-treatment report as a document to file. */
export async function loader(incoming: LoaderFunctionArgs) {
  const model = await treatmentModel(incoming.context.db, await treatmentKey(incoming))
  if (!model) throw notFound()
  const lang = documentLanguage(incoming.request, incoming.context.lang)
  const bytes = await treatmentPdf(model, { lang, t: dictionary(lang), f: formats(lang) })
  return download(Uint8Array.from(bytes), { name: `etalon-equal-treatment-${lang}.pdf`, type: 'application/pdf' })
}
