import type { EvaluatorFunction } from '#app/domain/accounts/access.ts'
import { type Clearance, clearance } from '#app/domain/assessment/interest.ts'
import { panelByCriterion, panelLack } from '#app/domain/campaign/panel.ts'
import { assessedQuestionnaire, launchedCampaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { panelOf } from '#app/features/marking/panel.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { declarationsOf, type SignedDeclaration } from './state.server.ts'

type Db = Kysely<Schema>

export interface DecidingKey {
  campaignId: string
  organisationId: string
  now: string
}

export interface DeclaredEvaluator {
  id: string
  name: string
  function: EvaluatorFunction
  criteria: string[]
  state: Clearance
  signed: SignedDeclaration | null
}

/** Every evaluator that a launched campaign has or had, and what each has signed; null for another's campaign or a draft. */
export async function declarationsPage(db: Db, key: DecidingKey) {
  const declared = await declaredOn(db, key)
  return declared && { campaign: declared.campaign, evaluators: declared.evaluators }
}
export type DeclarationsPageModel = NonNullable<Awaited<ReturnType<typeof declarationsPage>>>

async function declaredOn(db: Db, key: DecidingKey) {
  const found = await launchedCampaignOfBuyer(db, key)
  if (!found) return null
  const signed = await declarationsOf(db, key)
  const rows = await db
    .selectFrom('campaign_evaluator as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select(['e.criterion_id as criterionId', 'e.person_id as id', 'p.name', 'e.function'])
    .where('e.campaign_id', '=', key.campaignId)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
  const people = new Map<string, DeclaredEvaluator>()
  for (const { criterionId, ...row } of rows) {
    const own = signed.get(row.id) ?? null
    const person = people.get(row.id) ?? { ...row, criteria: [], state: clearance(own), signed: own }
    person.criteria.push(criterionId)
    people.set(row.id, person)
  }
  const { id, name, status, time_zone: timeZone } = found.campaign
  return {
    campaign: { id, name, timeZone, open: status === 'launched' || status === 'closed' },
    evaluators: [...people.values()],
    settings: found.launch.settings,
  }
}

/** One evaluator's declared interest, for the buyer to settle, with what the panel would lack without them. */
export async function interestPage(db: Db, key: DecidingKey & { personId: string }) {
  const page = await declaredOn(db, key)
  const person = page?.evaluators.find(({ id }) => id === key.personId)
  if (!page || !person?.signed?.interest) return null
  const { settings } = page
  const { criteria } = assessedQuestionnaire(settings)
  const others = (await panelOf(db, key)).filter(({ personId }) => personId !== key.personId)
  const functions = new Map(others.map((one) => [one.personId, one.function]))
  const evaluators = [...functions.keys()].map((personId) => ({
    personId,
    criteria: others.filter((one) => one.personId === personId).map(({ criterionId }) => criterionId),
  }))
  const lacking = panelByCriterion(evaluators, functions, person.criteria).filter(
    (panel) => panelLack(panel, settings.requiredMarks) !== null,
  )
  return {
    campaign: page.campaign,
    person,
    signed: person.signed,
    lacking: criteria.filter(({ id }) => lacking.some(({ criterionId }) => criterionId === id)).map(({ name }) => name),
    replacements: await replacementsFor(db, { ...key, criteria: person.criteria }),
  }
}
export type InterestPageModel = NonNullable<Awaited<ReturnType<typeof interestPage>>>

/** Who could take over somebody's criteria: evaluators of the buyer who mark none of them and answer for no supplier of the campaign. */
export async function replacementsFor(db: Db, key: DecidingKey & { personId: string; criteria: string[] }) {
  const invited = db
    .selectFrom('membership as sm')
    .innerJoin('invitation as si', 'si.organisation_id', 'sm.organisation_id')
    .where('si.campaign_id', '=', key.campaignId)
    .select('sm.person_id')
  const marking = db
    .selectFrom('campaign_evaluator as e')
    .where('e.campaign_id', '=', key.campaignId)
    .where('e.criterion_id', 'in', key.criteria)
    .select('e.person_id')
  return db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.id', 'p.name', 'm.function'])
    .where('m.organisation_id', '=', key.organisationId)
    .where('m.role', '=', 'evaluator')
    .where('p.id', 'not in', invited)
    .where('p.id', 'not in', marking)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
}

/** How many interests wait for the buyer's word in a campaign. */
export async function interestsWaiting(db: Db, key: Omit<DecidingKey, 'now'>): Promise<number> {
  const signed = [...(await declarationsOf(db, key)).values()]
  return signed.filter((one) => clearance(one) === 'awaiting').length
}
