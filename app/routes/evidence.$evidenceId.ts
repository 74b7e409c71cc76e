import type { LoaderFunctionArgs } from '@remix-run/node'
import { ownFile } from '#app/features/evidence/queries.server.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { download, notFound, streamed } from '#app/http/responses.server.ts'

/** A file of one's own organisation. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireAccess(incoming, 'evidence', 'read')
  const { db, now } = incoming.context
  const key = { organisationId: organisation.id, actorId: actor.id, now: now() }
  const file = await ownFile(db, { ...key, evidenceId: incoming.params.evidenceId ?? '' })
  if (!file) throw notFound()
  return download(streamed(file.chunks()), { name: file.name, type: file.mediaType, size: file.size })
}
