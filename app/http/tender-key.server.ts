import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireBuyer } from './access.server.ts'

/** Whose tender table is read or changed, by whom, and when. */
export async function tenderKey(incoming: LoaderFunctionArgs, action: 'read' | 'edit') {
  const { actor, organisation } = await requireBuyer(incoming, 'tender', action)
  const { context, params, request } = incoming
  const query = new URL(request.url).searchParams
  const page = Number(query.get('page') ?? 1)
  const key = {
    campaignId: params.campaignId ?? '',
    organisationId: organisation.id,
    roles: actor.roles,
    actorId: actor.id,
    now: context.now(),
  }
  return { actor, key, query, page: Number.isInteger(page) && page > 0 ? page : 1 }
}
