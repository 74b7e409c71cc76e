import { submitComplement } from '#app/features/clarifications/answering-mutations.server.ts'
import { askClarification } from '#app/features/clarifications/asking-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { type Campaign, keyOf } from './panel-acts.ts'

export const clarificationReason = 'La charte vaut-elle aussi pour la filiale de Brest ?'
export const complement = 'Oui : la charte vaut pour Brest depuis janvier 2026.'
/** A day after the acts of the panel. */
export const dueAt = '2026-11-20T17:00:00.000Z'
const compare = (a: string, b: string) => a.localeCompare(b, 'fr')

type Asked = Partial<
  Parameters<typeof askClarification>[1] & { questionId: string; suppliers: string[]; doubt: string }
>

/** Asks the suppliers given by their indexes, the first by default, to clarify one question, GOV-1 by default. */
export function ask(db: Db, campaign: Campaign, suppliers: number[] = [0], more: Asked = {}) {
  const asked = suppliers.map((index) => campaign.suppliers[index]!.invitationId)
  const item = { questionId: more.questionId ?? 'GOV-1', suppliers: more.suppliers ?? asked, doubt: more.doubt ?? null }
  return askClarification(db, {
    ...keyOf(campaign),
    actorId: campaign.buyer.id,
    items: [item],
    reason: clarificationReason,
    dueAt,
    confirmed: false,
    baseUrl: 'https://etalon.example',
    newId: randomId,
    compare,
    ...more,
  })
}

/** The clarification of one supplier as the functions of its side take it. */
export async function complementKey(db: Db, campaign: Campaign, supplier = 0) {
  const { invitationId, organisation, respondent } = campaign.suppliers[supplier]!
  const row = await db
    .selectFrom('clarification')
    .select(['id', 'revision'])
    .where('invitation_id', '=', invitationId)
    .orderBy('asked_at', 'desc')
    .executeTakeFirstOrThrow()
  const key = { invitationId, organisationId: organisation.id, actorId: respondent.id, now: campaign.now }
  return { ...key, clarificationId: row.id, revision: row.revision, newId: randomId }
}

export async function complete(db: Db, campaign: Campaign, supplier = 0, now = '2026-11-13T09:00:00.000Z') {
  return submitComplement(db, { ...(await complementKey(db, campaign, supplier)), text: complement, now })
}
