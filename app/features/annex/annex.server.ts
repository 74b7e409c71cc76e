import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import { instantOf } from '#app/domain/campaign/deadline.ts'
import { effectiveWeights } from '#app/domain/campaign/freeze.ts'
import { withinScope } from '#app/domain/questionnaire/questionnaire.ts'
import { modulesOf, ownCriteria } from '#app/features/campaigns/apart.server.ts'
import { campaignOfBuyer, currentLaunch, frozenSupplierQuestionnaire } from '#app/features/campaigns/launched.server.ts'
import { baseOf, buyerOf, type DraftKey, draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type AnnexSource, annexModel } from './annex-model.ts'

type Db = Kysely<Schema>

export interface AnnexKey extends DraftKey {
  /** False for a reader, who sees campaigns once they are closed. */
  runningToo: boolean
  withWeights: boolean
  now: string
}

/** The annex of a buyer's own campaign: of the draft as it stands, or of what the launch froze. Null for another's. */
export async function campaignAnnex(db: Db, key: AnnexKey) {
  const campaign = await campaignOfBuyer(db, key)
  if (!campaign) return null
  const running = campaign.status === 'draft' || campaign.status === 'launched'
  if (running && !key.runningToo) return null
  const source = campaign.status === 'draft' ? await ofDraft(db, key) : await ofLaunch(db, campaign.id)
  return source && annexModel(source, key.withWeights)
}

async function ofLaunch(db: Db, campaignId: string): Promise<AnnexSource | null> {
  const launch = await currentLaunch(db, campaignId)
  if (!launch) return null
  const { settings, launchedAt } = launch
  const { campaign, buyer, deadline, timeZone, debriefingOn, weights, questionWeights } = settings
  return {
    frame: { buyer: buyer.name, campaign: campaign.name, deadline, timeZone, debriefingOn, madeAt: launchedAt },
    questionnaire: frozenSupplierQuestionnaire(settings),
    publicHash: settings.questionnaires.find(({ kind }) => kind === 'base')?.publicHash ?? '',
    weights,
    questionWeights,
    parts: supplements().parts,
    apart: apartOf(settings.modules, settings.own),
  }
}

/** Modules whole, as they are always asked, then the buyer's own questions. */
function apartOf(modules: CampaignDraft['modules'] = [], own: CampaignDraft['own'] = []): AnnexSource['apart'] {
  const ofModules = modulesOf({ modules }).map(({ supplier, publicHash }) => ({
    module: { ...supplier, publicHash },
    criteria: supplier.criteria,
  }))
  const criteria = ownCriteria(own)
  return criteria.length > 0 ? [...ofModules, { module: null, criteria }] : ofModules
}

async function ofDraft(db: Db, key: DraftKey): Promise<AnnexSource | null> {
  const stored = await draftOfBuyer(db, key)
  if (!stored) return null
  const { draft } = stored
  const { full, supplier, publicHash } = baseOf(draft)
  const { deadlineDay, deadlineTime, timeZone, debriefingOn } = draft
  return {
    frame: {
      buyer: (await buyerOf(db, key.organisationId)).name,
      campaign: draft.name,
      deadline: deadlineDay && instantOf(deadlineDay, deadlineTime, timeZone),
      timeZone,
      debriefingOn,
      madeAt: `${full.publishedOn}T00:00:00.000Z`,
    },
    questionnaire: withinScope(supplier, draft.scope),
    publicHash,
    weights: effectiveWeights(draft, full),
    questionWeights: draft.questionWeights,
    parts: supplements().parts,
    apart: apartOf(draft.modules, draft.own),
  }
}
