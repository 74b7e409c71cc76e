import type { CampaignDraft, FrozenSettings, PlannedSupplier } from '#app/domain/campaign/campaign.ts'
import { copiedDraft } from '#app/domain/campaign/campaign-copy.ts'
import { instantOf } from '#app/domain/campaign/deadline.ts'
import { launchCommitment } from '#app/domain/campaign/launch.ts'
import { MINUTES_PER_QUESTION } from '#app/domain/campaign/supplier-effort.ts'
import { canonicalJson, sha256Hex } from '#app/domain/proofs/canonical.ts'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import { weightsInScope } from '#app/domain/scoring/weights.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import { campaignChain } from '#app/features/log/append.server.ts'
import type { Schema } from '#db/schema.ts'
import { demoEntry, demoQuestionnaire } from './answers.server.ts'
import { apartNotes, draftApart, frozenApart } from './apart.server.ts'
import type { CastMember } from './cast.server.ts'
import { planDeclarations } from './declarations.server.ts'
import { add, type Plan } from './plan.ts'
import { demoId, demoTimeZone, type World } from './world.server.ts'

export interface CampaignStory {
  key: string
  name: string
  buyer: { id: string; name: string }
  author: CastMember
  panel: { member: CastMember; criteria: readonly string[] }[]
  suppliers: PlannedSupplier[]
  segment: string | null
  /** All 47 questions, unless said otherwise. */
  scope?: string[]
  weights: Record<string, number>
  minimums?: Record<string, number>
  evaluatorNotes?: Record<string, string>
  /** Asks the module and an own question besides. */
  apart?: boolean
  namesHidden?: boolean
  deadlineDay: string
  debriefingOn: string
  createdAt: string
  launchedAt?: string
  closedAt?: string
  assessedAt?: string
  debriefedAt?: string
}

export interface PlannedCampaign {
  id: string
  chain: string
  deadline: string
  settings: FrozenSettings
  launch: { version: number; commitment: string }
  story: CampaignStory
}

export const deadlineTime = '17:00'

function draftOf(story: CampaignStory): CampaignDraft {
  return {
    name: story.name,
    purpose: 'sourcing',
    questionnaire: demoQuestionnaire,
    ...(story.apart ? draftApart() : { modules: [], own: [] }),
    segment: story.segment,
    scope: story.scope ?? questionIds(demoEntry().full),
    weights: story.weights,
    questionWeights: {},
    minimums: story.minimums ?? {},
    evaluatorNotes: { ...story.evaluatorNotes, ...(story.apart ? apartNotes() : {}) },
    requiredMarks: 2,
    evaluators: story.panel.map(({ member, criteria }) => ({ personId: member.id, criteria: [...criteria] })),
    suppliers: story.suppliers,
    deadlineDay: story.deadlineDay,
    deadlineTime,
    timeZone: demoTimeZone,
    debriefingOn: story.debriefingOn,
    questionsOn: null,
    weightsVisible: false,
    supplierNamesHidden: story.namesHidden ?? false,
    proportion: null,
    minutesPerQuestion: MINUTES_PER_QUESTION,
  }
}

function freeze(id: string, deadline: string, draft: CampaignDraft, buyer: CampaignStory['buyer']): FrozenSettings {
  const { full, publicHash, fullHash } = demoEntry()
  const apart = frozenApart(draft)
  return {
    format: 'etalon-launch/1',
    campaign: { id, name: draft.name },
    buyer,
    purpose: draft.purpose,
    questionnaires: [{ ...demoQuestionnaire, kind: 'base', publicHash, fullHash }, ...apart.questionnaires],
    segment: draft.segment,
    scope: draft.scope,
    weights: weightsInScope(
      draft.weights,
      full.criteria.map(({ id, questions }) => ({
        id,
        inScope: questions.some((question) => draft.scope.includes(question.id)),
      })),
    ),
    questionWeights: Object.fromEntries(draft.scope.map((question) => [question, 1])),
    minimums: draft.minimums,
    evaluatorNotes: draft.evaluatorNotes,
    requiredMarks: draft.requiredMarks,
    notApplicableRule: 'accepted-excluded-refused-zero',
    weightsVisible: draft.weightsVisible,
    deadline,
    timeZone: draft.timeZone,
    debriefingOn: draft.debriefingOn,
    questionsOn: draft.questionsOn,
    ...apart.rules,
    ...(draft.supplierNamesHidden ? { supplierNamesHidden: true as const } : {}),
  }
}

function statusOf(story: CampaignStory): Schema['campaign']['status'] {
  if (story.debriefedAt) return 'debriefed'
  if (story.assessedAt) return 'assessed'
  if (story.closedAt) return 'closed'
  return story.launchedAt ? 'launched' : 'draft'
}

/** The rows of a campaign and, once launched, its frozen version, its panel and the entries of its log. */
export function planCampaign(plan: Plan, _world: World, story: CampaignStory): PlannedCampaign {
  const id = demoId('campaign', story.key)
  const chain = campaignChain(id)
  const deadline = instantOf(story.deadlineDay, deadlineTime, demoTimeZone)
  if (!deadline) throw new Error(`no deadline for ${story.key}`)
  const draft = draftOf(story)
  const settings = freeze(id, deadline, draft, story.buyer)
  const salt = sha256Hex(`salt of ${id}`)
  const notesKey = sha256Hex(`notes key of ${id}`)
  const commitment = launchCommitment(settings, salt, null, notesKey)
  add(plan, 'campaign', {
    id,
    organisation_id: story.buyer.id,
    name: story.name,
    search: story.name.toLowerCase(),
    status: statusOf(story),
    purpose: draft.purpose,
    deadline,
    closes_at: null,
    time_zone: demoTimeZone,
    debriefing_on: story.debriefingOn,
    draft: JSON.stringify(draft),
    revision: 1,
    created_by: story.author.id,
    created_at: story.createdAt,
    launched_at: story.launchedAt ?? null,
    closed_at: story.closedAt ?? null,
    assessed_at: story.assessedAt ?? null,
    debriefed_at: story.debriefedAt ?? null,
  })
  const author = story.author.id
  const event = (
    at: string,
    kind: 'campaign_created' | 'launch' | 'close' | 'assessed',
    actorId: string | null,
    payload = {},
  ) => plan.events.push({ chainId: chain, at, actorId, kind, payload })
  event(story.createdAt, 'campaign_created', author)
  if (story.launchedAt) {
    planLaunch(plan, { id, story, settings, salt, notesKey, commitment, launchedAt: story.launchedAt })
    event(story.launchedAt, 'launch', author, { version: 1, commitment })
  }
  if (story.closedAt) event(story.closedAt, 'close', null)
  planDeclarations(plan, { id, chain, story })
  if (story.assessedAt) event(story.assessedAt, 'assessed', author)
  return { id, chain, deadline, settings, launch: { version: 1, commitment }, story }
}

/** The settings of a campaign, kept as a template by who prepared it. */
export function planTemplate(plan: Plan, name: string, story: CampaignStory): void {
  add(plan, 'campaign_template', {
    id: demoId('template', story.key),
    organisation_id: story.buyer.id,
    name,
    search: searchText(name),
    draft: JSON.stringify(copiedDraft(draftOf(story), { name, withSuppliers: false })),
    created_by: story.author.id,
    created_at: story.createdAt,
  })
}

function planLaunch(
  plan: Plan,
  launch: {
    id: string
    story: CampaignStory
    settings: FrozenSettings
    salt: string
    notesKey: string
    commitment: string
    launchedAt: string
  },
): void {
  add(plan, 'launch_version', {
    id: demoId('launch', launch.id),
    campaign_id: launch.id,
    version: 1,
    settings: canonicalJson(launch.settings),
    salt: launch.salt,
    notes_key: launch.notesKey,
    commitment: launch.commitment,
    previous_commitment: null,
    reason: null,
    reopened: null,
    author_id: launch.story.author.id,
    created_at: launch.launchedAt,
  })
  for (const { member, criteria } of launch.story.panel)
    for (const criterion of criteria)
      add(plan, 'campaign_evaluator', {
        campaign_id: launch.id,
        criterion_id: criterion,
        person_id: member.id,
        function: member.function ?? 'autre',
      })
}
