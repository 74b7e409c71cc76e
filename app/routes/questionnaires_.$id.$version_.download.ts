import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicFile } from '#app/features/questionnaires/queries.server.ts'
import { download, notFound } from '#app/http/responses.server.ts'

/** A route without a page: its refusal is thrown all the same, and answers 404. */
export function loader({ params }: LoaderFunctionArgs) {
  const { id = '', version = '' } = params
  const file = publicFile(id, version)
  if (file === null) throw notFound()
  return download(file, { name: `${id}-${version}.json`, type: 'application/json; charset=utf-8' })
}
