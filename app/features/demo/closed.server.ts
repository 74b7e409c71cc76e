import { organisationChain } from '#app/features/log/append.server.ts'
import { notApplicable, type Profile } from './answers.server.ts'
import { planCampaign } from './campaigns.server.ts'
import { type CastMember, member, organisationId, ownerOf, valdorenePeople } from './cast.server.ts'
import { planClarifications } from './clarifications.server.ts'
import { type PlannedInvitation, planInvitation, plannedSupplier } from './invitations.server.ts'
import { planConsensus, planMarks } from './marks.server.ts'
import { add, type Plan } from './plan.ts'
import { planResponse, planSubmission } from './responses.server.ts'
import { demoOrganisations, demoStories } from './source.ts'
import { dayFrom, instantFrom, later, type World } from './world.server.ts'

const weights = { GOV: 10, FOR: 5, MES: 17, EQP: 12, INT: 25, EXT: 8, ACH: 8, ECO: 5, SRV: 4, SOC: 6 }
const technical = ['MES', 'EQP', 'INT', 'EXT', 'SRV']
const societal = ['GOV', 'FOR', 'ACH', 'ECO', 'SOC']

/** How far the panel is with one supplier: criteria that both have locked, that one has, and where one has begun. */
interface Progress {
  supplier: string
  both: string[]
  first: string[]
  begun: string[]
  settled: boolean
}

const progress: Progress[] = [
  { supplier: 'basaltine', both: Object.keys(weights), first: [], begun: [], settled: true },
  {
    supplier: 'socle-brume',
    both: ['GOV', 'FOR', 'MES', 'INT'],
    first: ['EQP', 'EXT'],
    begun: ['ACH'],
    settled: false,
  },
  { supplier: 'filandre', both: ['MES'], first: ['GOV', 'FOR'], begun: ['EQP'], settled: false },
  { supplier: 'ondelande', both: [], first: [], begun: ['GOV', 'MES'], settled: false },
  { supplier: 'ardevoie', both: [], first: [], begun: [], settled: false },
]

/** Shares its evidence no longer; what was submitted stays with the panel. */
const withdrawn = 'ardevoie'

export function personaPanel(): { member: CastMember; criteria: string[] }[] {
  return [
    { member: member(valdorenePeople, 'achats-numeriques'), criteria: Object.keys(weights) },
    { member: member(valdorenePeople, 'architecture-cloud'), criteria: technical },
    { member: member(valdorenePeople, 'numerique-responsable'), criteria: societal },
  ]
}

/** The campaign that waits for marks and consensus: some sets locked and revealed, some open, some not begun. */
export function planClosed(plan: Plan, world: World, profiles: Map<string, Profile>): void {
  const panel = personaPanel()
  const campaign = planCampaign(plan, world, {
    key: 'closed',
    name: demoStories.campaigns.closed,
    buyer: { id: organisationId('valdorene'), name: demoOrganisations.buyer.name },
    author: member(valdorenePeople, 'si-achats'),
    panel,
    suppliers: [...progress.map(({ supplier }) => supplier), 'tournevire'].map(plannedSupplier),
    segment: 'hebergement-cloud',
    weights,
    namesHidden: true,
    deadlineDay: dayFrom(world, -9),
    debriefingOn: dayFrom(world, 34),
    createdAt: instantFrom(world, -49, '09:10'),
    launchedAt: instantFrom(world, -45, '10:00'),
    closedAt: instantFrom(world, -9, '17:00'),
  })
  planInvitation(plan, world, campaign, {
    planned: plannedSupplier('tournevire'),
    supplier: 'tournevire',
    status: 'opened',
    openedAt: instantFrom(world, -40, '11:05'),
  })
  const invitations = new Map<string, PlannedInvitation>()
  for (const [index, step] of progress.entries()) {
    const { supplier } = step
    const profile = withClaims(supplier, profiles.get(supplier) ?? new Map())
    const openedAt = instantFrom(world, -44 + index, '10:20')
    const invitation = planInvitation(plan, world, campaign, {
      planned: plannedSupplier(supplier),
      supplier,
      status: 'submitted',
      openedAt,
      claimedAt: later(openedAt, 9),
      submittedAt: instantFrom(world, -30 + index * 3, '16:10'),
    })
    invitations.set(supplier, invitation)
    const responseId = planResponse(plan, { invitation, supplier, profile, reviewed: () => true, prefilled: true })
    planSubmission(plan, world, { invitation, supplier, profile, responseId })
    if (supplier === withdrawn) planWithdrawal(plan, supplier, invitation, instantFrom(world, -3, '14:20'))
    planProgress(plan, world, { invitation, profile, step, panel, index })
  }
  const asked = [
    { supplier: 'socle-brume', submits: true },
    { supplier: 'basaltine', submits: false },
  ].flatMap((one) => {
    const invitation = invitations.get(one.supplier)
    return invitation ? [{ ...one, invitation }] : []
  })
  planClarifications(plan, world, asked)
}

function planWithdrawal(plan: Plan, supplier: string, { id, campaign }: PlannedInvitation, at: string): void {
  const owner = ownerOf(supplier).id
  add(plan, 'sharing_withdrawal', { invitation_id: id, person_id: owner, withdrawn_at: at })
  const event = { at, actorId: owner, kind: 'sharing_withdrawn', payload: { invitation: id } } as const
  plan.events.push({ ...event, chainId: campaign.chain })
  plan.events.push({ ...event, chainId: organisationChain(organisationId(supplier)) })
}

/** What a supplier answers elsewhere, and what it calls not applicable in this campaign. */
function withClaims(supplier: string, profile: Profile): Profile {
  const claims = Object.entries(demoStories.awaitingRuling[supplier] ?? {})
  return new Map([...profile, ...claims.map(([question, reason]) => [question, notApplicable(reason)] as const)])
}

function planProgress(
  plan: Plan,
  world: World,
  given: {
    invitation: ReturnType<typeof planInvitation>
    profile: Profile
    step: Progress
    panel: ReturnType<typeof personaPanel>
    index: number
  },
): void {
  const { invitation, profile, step, panel, index } = given
  for (const [place, criterion] of Object.keys(weights).entries()) {
    const members = panel.filter(({ criteria }) => criteria.includes(criterion)).map((seat) => seat.member)
    const at = later(instantFrom(world, -7 + index, '09:00'), place * 45)
    const seat = (person: CastMember, locked: boolean, upTo?: number) => ({
      member: person,
      at,
      locked,
      ...(upTo ? { upTo } : {}),
    })
    const [purchasing, other] = members as [CastMember, CastMember]
    const evaluators = step.both.includes(criterion)
      ? [seat(purchasing, true), { ...seat(other, true), at: later(at, 24 * 60) }]
      : step.first.includes(criterion)
        ? [seat(purchasing, true), seat(other, false, 1)]
        : step.begun.includes(criterion)
          ? [seat(other, false, 2)]
          : []
    if (evaluators.length === 0) continue
    const marked = planMarks(plan, { invitation, criterion, profile, evaluators })
    const differing = marked.filter(({ spread }) => spread > 0)
    if (step.settled)
      for (const [order, question] of differing.slice(0, Math.ceil(differing.length / 2)).entries())
        planConsensus(plan, {
          invitation,
          question,
          agreedBy: other,
          at: later(instantFrom(world, -4, '14:00'), place * 10 + order * 4),
        })
  }
}
