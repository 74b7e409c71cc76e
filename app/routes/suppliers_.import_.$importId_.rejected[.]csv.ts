import type { LoaderFunctionArgs } from '@remix-run/node'
import { rejectedCsv } from '#app/features/suppliers/import-page.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { download, notFound } from '#app/http/responses.server.ts'

/** The lines of a file that were refused, to mend and send again. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'supplier', 'edit')
  const { db, t, now } = incoming.context
  const importId = incoming.params.importId ?? ''
  const csv = await rejectedCsv(db, { importId, organisationId: organisation.id, actorId: actor.id, now: now() }, t)
  if (csv === null) throw notFound()
  return download(csv, { name: 'etalon-lignes-refusees.csv', type: 'text/csv; charset=utf-8' })
}
