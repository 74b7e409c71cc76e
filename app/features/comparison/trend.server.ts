import { versionMapping } from '#app/domain/questionnaire/version-mapping.ts'
import { type Trend, trendBetween } from '#app/domain/results/trend.ts'
import { keptLevel } from '#app/domain/scoring/kept-level.ts'
import { campaignEvaluation } from '#app/features/assessment/evaluation.server.ts'
import { reEvaluated } from '#app/features/campaigns/re-evaluated.server.ts'
import { versionChanges } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

type Db = Kysely<Schema>

interface TrendKey {
  campaignId: string
  organisationId: string
  invitationId: string
  now: string
  /** The campaign to compare with; the latest one when it is none of them. */
  with: string | null
}

type Evaluated = NonNullable<Awaited<ReturnType<typeof campaignEvaluation>>>
interface Past {
  id: string
  name: string
  assessedAt: string
  invitationId: string
}

const isAssessed = ({ campaign }: Evaluated) => campaign.status === 'assessed' || campaign.status === 'debriefed'

/**
 * One supplier of an assessed campaign beside itself in an earlier one of the same buyer, on the questions that compare.
 * Null for another buyer's, for a supplier without a submission and before the assessment is confirmed; another buyer's
 * campaigns are nowhere in it (Design §4.3, §10).
 */
export async function trendPage(db: Db, key: TrendKey) {
  const { campaignId, organisationId, now } = key
  const found = await campaignEvaluation(db, { campaignId, organisationId, now })
  const supplier = found?.suppliers.find(({ id }) => id === key.invitationId)
  if (!found || !supplier || !isAssessed(found)) return null
  const past = await pastCampaigns(db, key, found.campaign.assessed_at ?? now)
  const again = await reEvaluated(db, { campaignId, organisationId })
  const chosen = past.find(({ id }) => id === (key.with ?? again?.id)) ?? past[0] ?? null
  const { id, name, time_zone: timeZone } = found.campaign
  return {
    campaign: { id, name, timeZone },
    supplier: { id: supplier.id, name: supplier.name },
    past: past.map(({ invitationId: _, ...one }) => one),
    compared: chosen && (await compared(db, key, found, { ...chosen, again: chosen.id === again?.id })),
    names: Object.fromEntries(found.questionnaire.criteria.map((criterion) => [criterion.id, criterion.name])),
  }
}
export type TrendPageModel = NonNullable<Awaited<ReturnType<typeof trendPage>>>

/** The buyer's earlier assessed campaigns in which the same organisation answered, the latest first. */
async function pastCampaigns(db: Db, key: TrendKey, before: string): Promise<Past[]> {
  const rows = await db
    .selectFrom('invitation as own')
    .innerJoin('invitation as i', 'i.organisation_id', 'own.organisation_id')
    .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
    .select(['c.id', 'c.name', 'c.assessed_at as assessedAt', 'i.id as invitationId'])
    .where('own.id', '=', key.invitationId)
    .where('own.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('c.id', '!=', key.campaignId)
    .where('c.status', 'in', ['assessed', 'debriefed'])
    .where('c.assessed_at', '<', before)
    .where('i.status', '=', 'submitted')
    .execute()
  return rows
    .flatMap(({ assessedAt, ...row }) => (assessedAt === null ? [] : [{ ...row, assessedAt }]))
    .sort((a, b) => (a.assessedAt < b.assessedAt ? 1 : -1))
}

async function compared(db: Db, key: TrendKey, found: Evaluated, past: Past & { again: boolean }) {
  const { organisationId, now } = key
  const earlier = await campaignEvaluation(db, { campaignId: past.id, organisationId, now })
  const answersOf = ({ evaluation }: Evaluated, id: string) =>
    evaluation.suppliers.find((supplier) => supplier.id === id)?.answers ?? {}
  if (!earlier) return null
  const then = answersOf(earlier, past.invitationId)
  const { requiredMarks } = earlier.launch.settings
  const { pairs, otherwise } = questionsOfBoth(earlier, found)
  const again = new Set([...pairs.map(({ from }) => from), ...otherwise])
  const trend: Trend = trendBetween(
    { answers: then, requiredMarks },
    {
      answers: answersOf(found, key.invitationId),
      requiredMarks: found.launch.settings.requiredMarks,
      criteria: found.evaluation.criteria,
    },
    pairs,
  )
  return {
    id: past.id,
    name: past.name,
    assessedAt: past.assessedAt,
    trend,
    asked: asked(found).length,
    /** Of a re-evaluation: what it left as it was then, and what it asks in another form; neither is marked again. */
    left: past.again
      ? {
          notAsked: asked(earlier)
            .filter((id) => !again.has(id))
            .map((id) => ({ id, level: keptLevel(then[id], requiredMarks).level })),
          otherwise,
        }
      : null,
  }
}

const asked = ({ evaluation }: Evaluated) =>
  evaluation.criteria.flatMap(({ questions }) => questions.map(({ id }) => id))

/**
 * The questions of both campaigns that compare, whatever version each asked, and those of the earlier one that the later
 * asks split, merged or as part of another; none between two questionnaires.
 */
function questionsOfBoth(earlier: Evaluated, later: Evaluated) {
  const [then, now] = [earlier.questionnaire, later.questionnaire]
  const [formerly, today] = [new Set(asked(earlier)), new Set(asked(later))]
  if (then.id !== now.id) return { pairs: [], otherwise: [] }
  const mapping =
    then.version === now.version ? null : versionMapping(versionChanges(now.id), then.version, now.version)
  const pairs = then.version === now.version ? [...today].map((id) => ({ from: id, to: id })) : (mapping?.pairs ?? [])
  const apart = (mapping?.apart ?? []).filter(({ id }) => today.has(id)).flatMap(({ from }) => from)
  return {
    pairs: pairs.filter(({ from, to }) => formerly.has(from) && today.has(to)),
    otherwise: [...new Set(apart)].filter((id) => formerly.has(id)),
  }
}
