import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'

/**
 * The settings of a campaign for another one to begin with: version, scope, weights, minimums, notes, panel and method.
 * Its dates stay behind, and its suppliers too unless they are wanted; nothing that anybody answered is in a draft.
 * Source: Design §3 (procurement launches), §4.1.
 */
export function copiedDraft(draft: CampaignDraft, given: { name: string; withSuppliers: boolean }): CampaignDraft {
  return {
    ...draft,
    name: given.name,
    suppliers: given.withSuppliers ? draft.suppliers : [],
    deadlineDay: null,
    debriefingOn: null,
    questionsOn: null,
  }
}
