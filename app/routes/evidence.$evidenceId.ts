import type { LoaderFunctionArgs } from '@remix-run/node'
import { ownFile } from '#app/features/evidence/queries.server.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { download, notFound, streamed } from '#app/http/responses.server.ts'

/** A file of one's own organisation. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireAccess(incoming, 'evidence', 'read')
  const key = { evidenceId: incoming.params.evidenceId ?? '', organisationId: organisation.id }
  const file = await ownFile(incoming.context.db, key)
  if (!file) throw notFound()
  return download(streamed(file.chunks()), { name: file.name, type: file.mediaType, size: file.size })
}
