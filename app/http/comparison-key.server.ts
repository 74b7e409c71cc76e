import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAccess } from './access.server.ts'

/** Who reads which comparison of which buyer, and when; with the choices that the address holds. */
export async function comparisonKey({ request, context, params }: LoaderFunctionArgs) {
  const { actor, organisation } = await requireAccess({ request, context }, 'comparison', 'read')
  const { campaignId = '', criterionId = '', invitationId = '', questionId = '' } = params
  const query = new URL(request.url).searchParams
  const key = { campaignId, organisationId: organisation.id, roles: actor.roles, now: context.now() }
  return { actor, query, key, criterionId, invitationId, questionId }
}
