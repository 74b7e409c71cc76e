import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAccess } from './access.server.ts'

/** Whose marks, for which buyer, in which campaign and when: what every read and write of an evaluator takes. */
export async function evaluatorKey(incoming: LoaderFunctionArgs, action: 'read' | 'mark' | 'lock') {
  const { actor, organisation } = await requireAccess(incoming, 'marking', action)
  const { campaignId = '', invitationId = '', questionId = '', criterionId = '' } = incoming.params
  const page = Number(new URL(incoming.request.url).searchParams.get('page') ?? 1) || 1
  const { now, t } = incoming.context
  const key = { organisationId: organisation.id, actorId: actor.id, now: now(), page, pseudonym: t.marking.pseudonym }
  return { ...key, campaignId, invitationId, questionId, criterionId }
}
