import type { LoaderFunctionArgs } from '@remix-run/node'
import { treatmentModel } from '#app/features/equal-treatment/model.server.ts'
import { treatmentFile } from '#app/features/equal-treatment/treatment-json.ts'
import { documentLanguage } from '#app/http/document-language.ts'
import { download, notFound } from '#app/http/responses.server.ts'
import { treatmentKey } from '#app/http/treatment-key.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'

/** The equal-treatment report as data, from the model that page and document are made of. */
export async function loader(incoming: LoaderFunctionArgs) {
  const model = await treatmentModel(incoming.context.db, await treatmentKey(incoming))
  if (!model) throw notFound()
  const lang = documentLanguage(incoming.request, incoming.context.lang)
  const file = treatmentFile(model, { t: dictionary(lang), f: formats(lang) })
  const text = `${JSON.stringify(file, null, 2)}\n`
  return download(text, { name: 'etalon-equal-treatment.json', type: 'application/json; charset=utf-8' })
}
