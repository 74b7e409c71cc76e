import type { Profile } from './answers.server.ts'
import { apartCriteria, withApart } from './apart.server.ts'
import { planCampaign } from './campaigns.server.ts'
import { type CastMember, member, organisationId, valdorenePeople } from './cast.server.ts'
import { outsider, planInvitation, plannedSupplier } from './invitations.server.ts'
import { planConsensus, planMarks, planRulings } from './marks.server.ts'
import type { Plan } from './plan.ts'
import { planResponse, planSubmission } from './responses.server.ts'
import { demoOrganisations, demoStories } from './source.ts'
import { dayFrom, instantFrom, later, type World } from './world.server.ts'

/** Chosen so that the leader keeps the first rank in most weightings around these, not in nearly all: a ranking to discuss. */
const weights = { GOV: 14, FOR: 9, MES: 12, EQP: 12, INT: 8, EXT: 7, ACH: 12, ECO: 6, SRV: 10, SOC: 10 }

/** The finished campaign: twelve suppliers ranked, a thirteenth who declined, every disagreement settled. */
export function planAssessed(plan: Plan, world: World, profiles: Map<string, Profile>): void {
  const buyer = member(valdorenePeople, 'si-achats')
  const panel = [...valdorenePeople.values()]
    .filter(({ criteria }) => criteria.length > 0)
    .map((person) => ({
      member: person,
      // Who reads digital services reads the module and the own question too.
      criteria: person.criteria.includes('SRV') ? [...person.criteria, ...apartCriteria] : person.criteria,
    }))
  const suppliers = demoOrganisations.suppliers.map(({ id }) => id)
  const campaign = planCampaign(plan, world, {
    key: 'assessed',
    name: demoStories.campaigns.assessed,
    buyer: { id: organisationId('valdorene'), name: demoOrganisations.buyer.name },
    author: buyer,
    panel,
    suppliers: [...suppliers.map(plannedSupplier), outsider()],
    apart: true,
    segment: null,
    weights,
    minimums: { GOV: 30, SOC: 25 },
    evaluatorNotes: demoStories.evaluatorNotes,
    deadlineDay: dayFrom(world, -112),
    debriefingOn: dayFrom(world, 13),
    createdAt: instantFrom(world, -152, '10:05'),
    launchedAt: instantFrom(world, -147, '09:40'),
    closedAt: instantFrom(world, -112, '17:00'),
    assessedAt: instantFrom(world, -48, '11:20'),
  })
  planInvitation(plan, world, campaign, {
    planned: outsider(),
    supplier: null,
    status: 'declined',
    openedAt: instantFrom(world, -145, '14:12'),
    declinedAt: instantFrom(world, -141, '16:30'),
    declineReason: demoStories.declineReasons.outsider ?? '',
  })
  for (const [index, supplier] of suppliers.entries()) {
    const profile = withApart(profiles.get(supplier) ?? new Map(), supplier)
    const openedAt = instantFrom(world, -146 + (index % 4), '09:25')
    const story = { planned: plannedSupplier(supplier), supplier, status: 'submitted' as const }
    const invitation = planInvitation(plan, world, campaign, {
      ...story,
      openedAt,
      claimedAt: later(openedAt, 14 + index),
      submittedAt: instantFrom(world, -131 + index, '15:45'),
    })
    const responseId = planResponse(plan, { invitation, supplier, profile, reviewed: () => true, prefilled: false })
    planSubmission(plan, world, { invitation, supplier, profile, responseId })
    planRulings(plan, { invitation, supplier, ruledBy: buyer, at: instantFrom(world, -100, '10:30') })
    for (const [place, criterion] of [...Object.keys(weights), ...apartCriteria].entries()) {
      const members = panel.filter(({ criteria }) => criteria.includes(criterion)).map((seat) => seat.member)
      const evaluators = members.map((person, seat) => ({
        member: person,
        at: later(instantFrom(world, -96 + index + seat, '09:00'), place * 55),
        locked: true,
      }))
      const marked = planMarks(plan, { invitation, criterion, profile, evaluators })
      for (const [order, question] of marked.filter(({ spread }) => spread > 0).entries())
        planConsensus(plan, {
          invitation,
          question,
          agreedBy: members[order % members.length] as CastMember,
          at: later(instantFrom(world, -72 + index, '14:00'), place * 20 + order * 5),
        })
    }
  }
}
