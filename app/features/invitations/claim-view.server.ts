import type { Actor } from '#app/features/accounts/queries.server.ts'
import { visibleInvitations } from '#app/features/responses/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { ClaimView, TakenModel } from './claim-view.ts'
import { headOf, type LinkHead } from './link-page.server.ts'
import { claimableOrganisations, invitationByToken } from './queries.server.ts'

type Reader = Pick<Actor, 'id' | 'name' | 'email' | 'organisation' | 'organisations'> | null

/** Where a link stands for its reader: nowhere, claimed already, or to be claimed, and then for which organisations. */
export async function claimView(
  db: Kysely<Schema>,
  key: { token: string; now: string; actor: Reader },
): Promise<ClaimView> {
  const { token, actor } = key
  const invitation = await invitationByToken(db, key)
  if (!invitation) return { kind: 'nowhere' }
  const link = headOf(invitation)
  if (link.state === 'claimed') {
    const taken = takenFor(actor, token, link)
    const own = taken.reader === 'own' || taken.reader === 'elsewhere'
    // A guest of another response of that organisation is a stranger to this one.
    if (own && actor && !(await sees(db, { ...key, link, actorId: actor.id })))
      return { kind: 'taken', taken: { ...taken, reader: 'stranger', organisation: null } }
    return { kind: 'taken', taken }
  }
  const { buyer, organisationId } = invitation
  const organisations = actor
    ? await claimableOrganisations(db, { personId: actor.id, buyerId: buyer.id, organisationId })
    : []
  const account = actor && { name: actor.name, email: actor.email, organisations }
  const page = { buyer: link.buyer, campaign: link.campaign.name, supplierName: link.supplierName, state: link.state }
  return { kind: 'claim', token, page: { ...page, addressed: organisationId !== null }, account }
}

async function sees(db: Kysely<Schema>, key: { link: LinkHead; actorId: string; now: string }): Promise<boolean> {
  const reader = { organisationId: key.link.organisationId ?? '', actorId: key.actorId, now: key.now }
  const row = await visibleInvitations(db, reader)
    .select('i.id')
    .where('i.id', '=', key.link.invitationId)
    .executeTakeFirst()
  return row !== undefined
}

function takenFor(actor: Reader, token: string, link: LinkHead): TakenModel {
  const { invitationId } = link
  const organisation = actor?.organisations.find(({ id }) => id === link.organisationId) ?? null
  if (!actor) return { token, invitationId, reader: 'visitor', organisation }
  if (!organisation) return { token, invitationId, reader: 'stranger', organisation }
  return { token, invitationId, reader: actor.organisation?.id === organisation.id ? 'own' : 'elsewhere', organisation }
}
