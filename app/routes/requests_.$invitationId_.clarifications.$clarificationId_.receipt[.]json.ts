import type { LoaderFunctionArgs } from '@remix-run/node'
import { complementPage } from '#app/features/clarifications/answering.server.ts'
import { download, notFound } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

/** What proves a complement: its content, digest and place in the log. */
export async function loader(incoming: LoaderFunctionArgs) {
  const key = await supplierKey(incoming, 'clarification', 'answer')
  const clarificationId = incoming.params.clarificationId ?? ''
  const page = await complementPage(incoming.context.db, { ...key, clarificationId })
  if (!page?.receipt) throw notFound()
  const text = `${JSON.stringify(page.receipt, null, 2)}\n`
  return download(text, { name: `clarification-${page.question.id}.json`, type: 'application/json' })
}
