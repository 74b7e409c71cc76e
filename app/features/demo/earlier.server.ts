import { answerStatus } from '#app/domain/answers/answers.ts'
import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import { appendEvents, campaignChain } from '#app/features/log/append.server.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { DemoAnswer, Profile } from './answers.server.ts'
import { planCampaign } from './campaigns.server.ts'
import { type CastMember, member, organisationId, valdorenePeople } from './cast.server.ts'
import { reportOf } from './debriefing.server.ts'
import { planInvitation, plannedSupplier } from './invitations.server.ts'
import { planConsensus, planMarks } from './marks.server.ts'
import type { Plan } from './plan.ts'
import { planResponse, planSubmission } from './responses.server.ts'
import { demoAnswers, demoOrganisations, demoStories } from './source.ts'
import { dayFrom, demoId, instantFrom, later, type World } from './world.server.ts'

const campaignId = demoId('campaign', 'earlier')
const { supplier } = demoStories.debriefing.published
const criteria = ['GOV', 'FOR', 'MES', 'ACH', 'ECO', 'SOC']
const weights = { GOV: 25, FOR: 10, MES: 25, EQP: 0, INT: 0, EXT: 0, ACH: 15, ECO: 10, SRV: 0, SOC: 15 }

/** A small campaign of the year before: the ten core questions, one supplier, told; where it stood then, to set beside now. */
export function planEarlier(plan: Plan, world: World, profiles: Map<string, Profile>): void {
  const profile = formerly(world, profiles.get(supplier) ?? new Map())
  const panel = [...valdorenePeople.values()]
    .map((person) => ({ member: person, criteria: person.criteria.filter((id) => criteria.includes(id)) }))
    .filter((seat) => seat.criteria.length > 0)
  const campaign = planCampaign(plan, world, {
    key: 'earlier',
    name: demoStories.campaigns.earlier,
    buyer: { id: organisationId('valdorene'), name: demoOrganisations.buyer.name },
    author: member(valdorenePeople, 'si-achats'),
    panel,
    suppliers: [plannedSupplier(supplier)],
    segment: null,
    scope: supplements().coreQuestions,
    weights,
    deadlineDay: dayFrom(world, -392),
    debriefingOn: dayFrom(world, -340),
    createdAt: instantFrom(world, -425, '10:05'),
    launchedAt: instantFrom(world, -420, '09:40'),
    closedAt: instantFrom(world, -392, '17:00'),
    assessedAt: instantFrom(world, -360, '11:20'),
    debriefedAt: debriefedAt(world),
  })
  const openedAt = instantFrom(world, -418, '09:25')
  const invitation = planInvitation(plan, world, campaign, {
    planned: plannedSupplier(supplier),
    supplier,
    status: 'submitted',
    openedAt,
    claimedAt: later(openedAt, 20),
    submittedAt: instantFrom(world, -401, '15:45'),
  })
  const responseId = planResponse(plan, { invitation, supplier, profile, reviewed: () => true, prefilled: false })
  planSubmission(plan, world, { invitation, supplier, profile, responseId })
  for (const [place, criterion] of criteria.entries()) {
    const members = panel.filter((seat) => seat.criteria.includes(criterion)).map((seat) => seat.member)
    const evaluators = members.map((person, seat) => ({
      member: person,
      at: later(instantFrom(world, -385 + seat, '09:00'), place * 55),
      locked: true,
    }))
    const marked = planMarks(plan, { invitation, criterion, profile, evaluators })
    for (const [order, question] of marked.filter(({ spread }) => spread > 0).entries())
      planConsensus(plan, {
        invitation,
        question,
        agreedBy: members[order % members.length] as CastMember,
        at: later(instantFrom(world, -370, '14:00'), place * 20 + order * 5),
      })
  }
}

/** The core answers of a year before: two in three a level lower, without evidence yet, what was announced due since. */
function formerly(world: World, today: Profile): Profile {
  const core = supplements().coreQuestions.flatMap((id) => {
    const answer = today.get(id)
    return answer?.status === 'answered' ? [{ id, answer }] : []
  })
  return new Map(
    core.map(({ id, answer }, index): [string, DemoAnswer] => {
      const level = index % 3 === 2 ? answer.level : Math.max(0, answer.level - 1)
      const own = demoAnswers[id]?.[String(level) as '0'] ?? []
      const written = own.at(-1) ?? demoStories.level0[index % demoStories.level0.length]
      if (!written) throw new Error(`no text for ${id} at level ${level}`)
      const { text, state, justification } = written
      const dated = state === 'in_progress' || state === 'planned'
      const content = { text, state, stateDate: dated ? dayFrom(world, -260 + index * 25) : null, naReason: null }
      return [id, { ...content, status: answerStatus(content), evidence: [], level, justification }]
    }),
  )
}

const debriefedAt = (world: World) => instantFrom(world, -338, '09:30')

/** Its debriefing: the report is made by the engine, so this comes after everything that it reads. */
export async function fillEarlierDebriefing(db: Kysely<Schema>, world: World): Promise<void> {
  const invitation = demoId('invitation', campaignId, plannedSupplier(supplier).email)
  const buyer = member(valdorenePeople, 'si-achats').id
  const report = await reportOf(db, { campaignId, invitationId: invitation }, world)
  const [previewed_at, published_at] = [instantFrom(world, -347, '11:00'), debriefedAt(world)]
  const told = { report, previewed_at, previewed_by: buyer, published_at, published_by: buyer }
  await db
    .insertInto('debriefing')
    .values({ invitation_id: invitation, campaign_id: campaignId, ...told })
    .execute()
  const payload = { invitation, report: sha256Hex(report) }
  await appendEvents(db, campaignChain(campaignId), [
    { kind: 'debriefing_preview', at: previewed_at, actorId: buyer, payload },
    { kind: 'debriefing', at: published_at, actorId: buyer, payload },
    { kind: 'debriefed', at: published_at, actorId: buyer, payload: { campaign: campaignId, suppliers: 1 } },
  ])
}
