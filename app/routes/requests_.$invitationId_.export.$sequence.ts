import type { LoaderFunctionArgs } from '@remix-run/node'
import { submissionOf } from '#app/features/responses/receipts.server.ts'
import { notFound } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

/** The submitted answers, as the file that a receipt is checked against. */
export async function loader(incoming: LoaderFunctionArgs) {
  const key = await supplierKey(incoming, 'submission', 'read')
  const [, sequence] = /^(\d{1,6})\.json$/.exec(incoming.params.sequence ?? '') ?? []
  const found = sequence ? await submissionOf(incoming.context.db, { ...key, sequence: Number(sequence) }) : null
  if (!found) throw notFound()
  return new Response(JSON.stringify(found.content, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="etalon-response-${sequence}.json"`,
      'Cache-Control': 'no-store',
    },
  })
}
