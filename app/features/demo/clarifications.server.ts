import type { ClarificationContent, ClarificationReceipt } from '#app/domain/assessment/clarification.ts'
import { canonicalJson, contentHash, sha256Hex } from '#app/domain/proofs/canonical.ts'
import { organisationId, ownerOf, supplierOf } from './cast.server.ts'
import type { PlannedInvitation } from './invitations.server.ts'
import { add, type Plan } from './plan.ts'
import { demoStories } from './source.ts'
import { demoId, instantFrom, type World } from './world.server.ts'

/** One request to two suppliers of the closed campaign about one question: the first has answered it, the second has days left. */
export function planClarifications(
  plan: Plan,
  world: World,
  asked: { supplier: string; invitation: PlannedInvitation; submits: boolean }[],
): void {
  const { question, reason, text } = demoStories.clarification
  const askedAt = instantFrom(world, -3, '11:00')
  const dueAt = instantFrom(world, 6, '17:00')
  const submittedAt = instantFrom(world, -1, '10:30')
  for (const { supplier, invitation, submits } of asked) {
    const { campaign } = invitation
    const id = demoId('clarification', invitation.id)
    const author = campaign.story.author.id
    const owner = ownerOf(supplier)
    const row = {
      id,
      batch_id: demoId('clarification', campaign.id),
      campaign_id: campaign.id,
      invitation_id: invitation.id,
      question_id: question,
      doubt: null,
      reason,
      due_at: dueAt,
      asked_by: author,
      asked_at: askedAt,
      request_id: demoId('clarification_request', campaign.id),
      ...{ withdrawn_by: null, withdrawn_at: null, withdrawal_reason: null },
    }
    plan.events.push({
      chainId: campaign.chain,
      at: askedAt,
      actorId: author,
      kind: 'clarification_asked',
      payload: { clarification: id, invitation: invitation.id, question, due: dueAt, reason: sha256Hex(reason) },
    })
    if (!submits) {
      const waiting = { text: '', revision: 0, submitted_by: null, submitted_at: null, receipt: null }
      add(plan, 'clarification', { ...row, ...waiting })
      continue
    }
    const content = (response: { sequence: number; hash: string }): ClarificationContent => ({
      format: 'etalon-clarification/1',
      campaign: campaign.settings.campaign,
      buyer: campaign.settings.buyer,
      supplier: { id: organisationId(supplier), name: supplierOf(supplier).name },
      response,
      clarification: { id, question, reason, dueAt },
      text,
    })
    // The submission is made when its own entry is logged, before this one.
    plan.events.push({
      chainId: campaign.chain,
      at: submittedAt,
      actorId: owner.id,
      kind: 'clarification_submitted',
      payload: { clarification: id, invitation: invitation.id, question, text: sha256Hex(text) },
      onLogged: (entry) => {
        const submission = plan.rows.submission?.find((one) => one.invitation_id === invitation.id)
        if (!submission) throw new Error(`nothing submitted by ${supplier}`)
        const completed = content({ sequence: submission.sequence, hash: submission.hash })
        const receipt: ClarificationReceipt = {
          format: 'etalon-clarification-receipt/1',
          instance: world.instanceId,
          content: completed,
          submittedAt,
          submittedBy: owner.name,
          hash: contentHash(completed),
          log: { chain: campaign.chain, index: entry.position, hash: entry.hash },
        }
        const submitted = { text, revision: 1, submitted_by: owner.id, submitted_at: submittedAt }
        add(plan, 'clarification', { ...row, ...submitted, receipt: canonicalJson(receipt) })
      },
    })
  }
}
