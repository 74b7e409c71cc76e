import type { LoaderFunctionArgs } from '@remix-run/node'
import { may } from '#app/domain/accounts/access.ts'
import { requireBuyer } from './access.server.ts'

/** Who looks at what a panel agrees, in which campaign and when, and what they may do there. */
export async function viewerKey(incoming: LoaderFunctionArgs, action: 'read' | 'agree') {
  const { actor, organisation } = await requireBuyer(incoming, 'consensus', action)
  const { campaignId = '', invitationId = '', questionId = '' } = incoming.params
  return {
    key: {
      campaignId,
      invitationId,
      questionId,
      organisationId: organisation.id,
      actorId: actor.id,
      // An evaluator and nothing else sees the criteria assigned to them.
      seesAll: may(actor, 'comparison', 'read'),
      now: incoming.context.now(),
      pseudonym: incoming.context.t.marking.pseudonym,
    },
    asBuyer: actor.roles.includes('buyer'),
    may: {
      agree: may(actor, 'consensus', 'agree'),
      force: may(actor, 'reveal', 'force'),
      rule: may(actor, 'not_applicable', 'read'),
      assess: may(actor, 'campaign', 'assess'),
      compare: may(actor, 'comparison', 'read'),
    },
  }
}
