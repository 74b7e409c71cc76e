import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { apartDraft } from './apart.ts'
import { launch, makeDraft, makePanel } from './campaigns.ts'
import { madeAt } from './factories.ts'
import { makeSupplierTeam, whileOpen } from './open-request.ts'

/** A request that asks a module and own questions, for a team that may have answered another buyer before; the token is another supplier's. */
export async function apartRequest(db: Db, known?: Awaited<ReturnType<typeof makeSupplierTeam>>) {
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel, apartDraft(panel))
  const launched = await launch(db, panel, campaignId)
  if (!launched.ok) throw new Error(launched.reason)
  const team = known ?? (await makeSupplierTeam(db))
  const { invitations, commitment } = launched
  const invitationId = invitations[0]!.id
  const claim = { owner_id: team.owner.id, status: 'claimed' as const, claimed_at: madeAt }
  await db
    .updateTable('invitation')
    .set({ organisation_id: team.organisation.id, ...claim })
    .where('id', '=', invitationId)
    .execute()
  const key = {
    invitationId,
    organisationId: team.organisation.id,
    actorId: team.owner.id,
    now: whileOpen,
    newId: randomId,
  }
  return {
    ...panel,
    ...team,
    team,
    campaignId,
    commitment,
    invitations,
    invitationId,
    key,
    token: invitations[1]!.token,
  }
}
