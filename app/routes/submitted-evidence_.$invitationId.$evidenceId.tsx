import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EvidenceRefused } from '#app/features/marking/EvidenceRefused.tsx'
import { openSubmittedFile } from '#app/features/marking/evidence-access-mutations.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { download, notFound, streamed } from '#app/http/responses.server.ts'

export const meta = titleMeta

/** A file that a supplier submitted, for the buyer and the panel of its campaign; a page when it was not sent. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'evidence', 'read_submitted')
  const { context, params } = incoming
  const found = await openSubmittedFile(context.db, {
    invitationId: params.invitationId ?? '',
    evidenceId: params.evidenceId ?? '',
    organisationId: organisation.id,
    actorId: actor.id,
    seesAll: actor.roles.some((role) => role === 'buyer' || role === 'admin'),
    pseudonym: context.t.marking.pseudonym,
    now: context.now(),
  })
  if (!found) throw notFound()
  if (!found.ok) return data({ title: context.t.evidence.refusedTitle, refusal: found }, { status: 403 })
  throw download(streamed(found.chunks()), { name: found.name, type: found.mediaType, size: found.size })
}

export default function SubmittedEvidence() {
  return <EvidenceRefused refusal={useLoaderData<typeof loader>().refusal} />
}
