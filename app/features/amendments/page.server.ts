import { type AmendmentFacts, amendmentBar } from '#app/domain/campaign/amendment.ts'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { localOf } from '#app/domain/campaign/deadline.ts'
import { OWN } from '#app/domain/questionnaire/own-questions.ts'
import {
  campaignOfBuyer,
  currentLaunch,
  frozenQuestionnaire,
  type Launch,
} from '#app/features/campaigns/launched.server.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { criterionNames } from './queries.server.ts'

type Db = Kysely<Schema>
interface Key {
  campaignId: string
  organisationId: string
  now: string
}

/** The whole base questionnaire of a launch: what may come into the scope. */
function baseOfLaunch({ settings }: Launch) {
  const { id, version } = frozenQuestionnaire(settings)
  const entry = questionnaireEntry(id, version)
  if (!entry) throw new Error(`Questionnaire ${id}@${version} is not published here`)
  return entry.full
}

const some = async (query: { executeTakeFirst: () => Promise<unknown> }) =>
  (await query.executeTakeFirst()) !== undefined

/** Everything that decides what may be amended now, read in one place by the form and by the act; null for another's campaign. */
export async function amendable(db: Db, key: Key) {
  const campaign = await campaignOfBuyer(db, key)
  const launch = campaign && (await currentLaunch(db, campaign.id))
  if (!campaign || !launch) return null
  const of = key.campaignId
  const submitted = await some(db.selectFrom('submission').select('id').where('campaign_id', '=', of))
  const revealed = await some(db.selectFrom('reveal').select('campaign_id').where('campaign_id', '=', of))
  const assigned = await db
    .selectFrom('campaign_evaluator')
    .select('criterion_id')
    .distinct()
    .where('campaign_id', '=', of)
    .execute()
  const { locked } = await db
    .selectFrom('mark_set')
    .select((e) => e.fn.countAll<number>().as('locked'))
    .where('campaign_id', '=', of)
    .where('status', '=', 'locked')
    .executeTakeFirstOrThrow()
  const buyer = await db
    .selectFrom('organisation')
    .select('under_procurement_code')
    .where('id', '=', key.organisationId)
    .executeTakeFirstOrThrow()
  const facts: AmendmentFacts = {
    now: key.now,
    reopens: campaign.status === 'closed',
    submitted,
    underProcurementCode: buyer.under_procurement_code === 1,
    assigned: assigned.map(({ criterion_id }) => criterion_id),
    base: baseOfLaunch(launch),
  }
  return { campaign, launch, facts, bar: amendmentBar(campaign.status, revealed), locked: Number(locked) }
}
export type Amendable = NonNullable<Awaited<ReturnType<typeof amendable>>>

/** The form of an amendment: what stands, what may move, and what keeps the rest. */
export async function amendmentPage(db: Db, key: Key) {
  const found = await amendable(db, key)
  if (!found || found.bar === 'draft') return null
  const { campaign, launch, facts, bar, locked } = found
  const { settings } = launch
  const { timeZone } = settings
  return {
    campaign: { id: campaign.id, name: campaign.name },
    version: launch.version,
    settings,
    bar,
    reopens: facts.reopens,
    lockedSets: locked,
    rulesLocked: facts.submitted,
    underProcurementCode: facts.underProcurementCode,
    purpose: settings.purpose,
    deadline: { instant: settings.deadline, timeZone, ...localOf(settings.deadline, timeZone) },
    debriefingOn: settings.debriefingOn,
    questionsOn: settings.questionsOn ?? null,
    weightsVisible: settings.weightsVisible,
    questionnaire: settings.questionnaires.find(({ kind }) => kind === 'base'),
    criteria: facts.base.criteria
      .filter(({ id }) => facts.assigned.includes(id))
      .map(({ id, name, questions }) => ({
        id,
        name,
        weight: settings.weights[id] ?? 0,
        minimum: settings.minimums[id] ?? null,
        questions: questions.map((question) => ({ id: question.id, asked: settings.scope.includes(question.id) })),
      })),
    /** Questions that count otherwise than once. */
    counted: { double: weighing(settings, 2), none: weighing(settings, 0) },
    /** Null when nobody was named to assess own questions: none may come. */
    own: facts.assigned.includes(OWN) ? (settings.own ?? []) : null,
    names: criterionNames(settings),
  }
}
const weighing = ({ scope, questionWeights }: FrozenSettings, weight: number) =>
  scope.filter((id) => questionWeights[id] === weight)

export type AmendmentPageModel = NonNullable<Awaited<ReturnType<typeof amendmentPage>>>
