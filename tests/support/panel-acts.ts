import type { Level } from '#app/domain/scoring/evaluation.ts'
import { agreeLevel } from '#app/features/assessment/consensus-mutations.server.ts'
import { lockSet } from '#app/features/marking/lock-mutations.server.ts'
import { saveMark } from '#app/features/marking/mark-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import type { closedCampaign } from '#tests/support/closed-campaign.ts'

export type Campaign = Awaited<ReturnType<typeof closedCampaign>>

export const keyOf = (campaign: Campaign) => ({
  campaignId: campaign.campaignId,
  organisationId: campaign.organisation.id,
  now: campaign.now,
  pseudonym: (letters: string) => `Fournisseur ${letters}`,
})

/** Ready-made acts of one campaign: evaluator and supplier are indexes, everything else has a plain default. */
export function actsOn(db: Db, campaign: Campaign) {
  const key = keyOf(campaign)
  const invitationId = (supplier: number) => campaign.suppliers[supplier]!.invitationId
  const actorId = (evaluator: number) => campaign.panel[evaluator]!.id
  return {
    mark: (evaluator: number, questionId: string, level: Level, more: Partial<Parameters<typeof saveMark>[1]> = {}) =>
      saveMark(
        db,
        {
          ...key,
          actorId: actorId(evaluator),
          invitationId: invitationId(0),
          questionId,
          level,
          justification: `Justification de ${questionId} par ${evaluator}.`,
          ceilingReason: 'La pratique est décrite et datée, sans pièce jointe.',
          revision: 0,
          ...more,
        },
        randomId,
      ),
    lock: (evaluator: number, criterionId = 'GOV', supplier = 0) =>
      lockSet(db, { ...key, actorId: actorId(evaluator), invitationId: invitationId(supplier), criterionId }),
    agree: (questionId: string, level: Level, more: Partial<Parameters<typeof agreeLevel>[1]> = {}) =>
      agreeLevel(db, {
        ...key,
        actorId: campaign.buyer.id,
        asBuyer: true,
        invitationId: invitationId(0),
        questionId,
        level,
        reasonCode: 'evidence_convincing',
        comment: '',
        revision: 0,
        ...more,
      }),
  }
}
