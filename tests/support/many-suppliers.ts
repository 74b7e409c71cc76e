import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import type { closedCampaign } from './closed-campaign.ts'

type Campaign = Awaited<ReturnType<typeof closedCampaign>>

const run = 200

/**
 * Adds suppliers to a campaign of one, each with the response of the first, in a few statements: hundreds would take
 * thousands one by one.
 */
export async function withManySuppliers(db: Db, campaign: Campaign, count: number): Promise<Campaign> {
  const [first] = campaign.suppliers
  if (!first) throw new Error('a campaign with a first supplier is needed')
  const of = { invitationId: first.invitationId }
  const invitation = await db
    .selectFrom('invitation')
    .selectAll()
    .where('id', '=', of.invitationId)
    .executeTakeFirstOrThrow()
  const response = await db
    .selectFrom('response')
    .selectAll()
    .where('invitation_id', '=', of.invitationId)
    .executeTakeFirstOrThrow()
  const submission = await db
    .selectFrom('submission')
    .selectAll()
    .where('id', '=', first.submissionId)
    .executeTakeFirstOrThrow()
  const added = Array.from({ length: count - 1 }, (_, index) => {
    const ids = { invitationId: randomId(), responseId: randomId(), submissionId: randomId() }
    return { ...ids, name: `Fournisseur ${index + 2}`, at: `2026-11-02T09:01:00.${String(index).padStart(3, '0')}Z` }
  })
  for (let start = 0; start < added.length; start += run) {
    const rows = added.slice(start, start + run)
    const invitations = rows.map(({ invitationId: id, name, at }) => ({
      ...invitation,
      id,
      supplier_name: name,
      email: `${id}@exemple.fr`,
      token_hash: randomId(),
      created_at: at,
    }))
    await db.insertInto('invitation').values(invitations).execute()
    const responses = rows.map(({ responseId: id, invitationId: invitation_id }) => ({
      ...response,
      id,
      invitation_id,
    }))
    await db.insertInto('response').values(responses).execute()
    const submissions = rows.map(({ submissionId, responseId, invitationId }) => ({
      ...submission,
      id: submissionId,
      response_id: responseId,
      invitation_id: invitationId,
      request_key: randomId(),
    }))
    await db.insertInto('submission').values(submissions).execute()
  }
  const suppliers = added.map(({ invitationId, submissionId }) => ({ ...first, invitationId, submissionId }))
  return { ...campaign, suppliers: [first, ...suppliers] }
}
