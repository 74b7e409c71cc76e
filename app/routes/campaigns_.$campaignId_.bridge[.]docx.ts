import type { LoaderFunctionArgs } from '@remix-run/node'
import { bridgePage } from '#app/features/bridge/bridge.server.ts'
import { bridgeDocument } from '#app/features/bridge/bridge-document.ts'
import { bridgeDocx } from '#app/features/bridge/bridge-docx.server.ts'
import { bridgeKey } from '#app/http/bridge-key.server.ts'
import { documentLanguage } from '#app/http/document-language.ts'
import { download, notFound } from '#app/http/responses.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'

/** The questions and clauses of a bridge as a Word file. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { key } = await bridgeKey(incoming, 'read')
  const { context, request } = incoming
  const page = await bridgePage(context.db, key)
  if (!page) throw notFound()
  const lang = documentLanguage(request, context.lang)
  const body = await bridgeDocx(bridgeDocument(page, dictionary(lang), lang), lang)
  return download(body, {
    name: `etalon-consultation-${lang}.docx`,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  })
}
