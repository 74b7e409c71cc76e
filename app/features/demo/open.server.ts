import { planAmendment, planExtension, planNotices } from './amendments.server.ts'
import type { Profile } from './answers.server.ts'
import { apartCriteria, withApart } from './apart.server.ts'
import { planAssignments } from './assignments.server.ts'
import { type CampaignStory, planCampaign, planTemplate } from './campaigns.server.ts'
import { member, organisationId, selorandePeople, valdorenePeople } from './cast.server.ts'
import { personaPanel } from './closed.server.ts'
import { planGuests } from './guests.server.ts'
import {
  type InvitationStory,
  outsider,
  type PlannedInvitation,
  planInvitation,
  plannedSupplier,
} from './invitations.server.ts'
import type { Plan } from './plan.ts'
import { planQuestions } from './questions.server.ts'
import { planResponse, planSubmission } from './responses.server.ts'
import { demoOrganisations, demoStories } from './source.ts'
import { dayFrom, instantFrom, later, type World } from './world.server.ts'

const software = { GOV: 10, FOR: 10, MES: 12, EQP: 4, INT: 5, EXT: 15, ACH: 5, ECO: 5, SRV: 24, SOC: 10 }
const hardware = { GOV: 10, FOR: 5, MES: 12, EQP: 25, INT: 4, EXT: 4, ACH: 15, ECO: 5, SRV: 5, SOC: 15 }
const valdorene = () => ({ id: organisationId('valdorene'), name: demoOrganisations.buyer.name })

/** The campaign under way: every state that an invitation can be in before the deadline. */
export function planOpen(plan: Plan, world: World, profiles: Map<string, Profile>): void {
  const at = (days: number, time: string) => instantFrom(world, days, time)
  const invited = (supplier: string, story: Omit<InvitationStory, 'planned' | 'supplier'>): InvitationStory => ({
    planned: plannedSupplier(supplier),
    supplier,
    ...story,
  })
  const stories: InvitationStory[] = [
    invited('octavien-lorme', {
      status: 'submitted',
      openedAt: at(-12, '11:00'),
      claimedAt: at(-12, '11:20'),
      submittedAt: at(-4, '16:40'),
    }),
    invited('brindesaule', {
      status: 'submitted',
      openedAt: at(-11, '09:15'),
      claimedAt: at(-11, '09:30'),
      submittedAt: at(-2, '10:05'),
    }),
    invited('parcheline', { status: 'claimed', openedAt: at(-10, '14:00'), claimedAt: at(-10, '14:20') }),
    invited('socle-brume', { status: 'claimed', openedAt: at(-7, '08:50'), claimedAt: at(-7, '09:05') }),
    invited('feuillardiere', { status: 'opened', openedAt: at(-5, '17:30') }),
    invited('tramencre', { status: 'sent' }),
    invited('ardevoie', { status: 'waiting' }),
    invited('ondelande', {
      status: 'declined',
      openedAt: at(-9, '10:00'),
      declinedAt: at(-8, '15:10'),
      declineReason: demoStories.declineReasons.ondelande ?? '',
    }),
    { planned: outsider(), supplier: null, status: 'refused' },
  ]
  const { amendment, extension } = demoStories
  const launched = planCampaign(plan, world, {
    key: 'open',
    name: demoStories.campaigns.open,
    buyer: valdorene(),
    author: member(valdorenePeople, 'si-achats'),
    panel: personaPanel().map(({ member, criteria }) => ({ member, criteria: [...criteria, ...apartCriteria] })),
    apart: true,
    suppliers: stories.map(({ planned }) => planned),
    segment: 'logiciel-saas',
    weights: software,
    deadlineDay: dayFrom(world, amendment.from),
    debriefingOn: dayFrom(world, 62),
    createdAt: at(-16, '09:30'),
    launchedAt: at(-13, '10:10'),
  })
  const amended = { at: at(amendment.on, '14:30'), reason: amendment.reason }
  const campaign = planAmendment(plan, launched, { ...amended, deadlineDay: dayFrom(world, amendment.to) })
  const confirmed: Record<string, number> = { parcheline: 21, 'socle-brume': 6 }
  const invitations = new Map<string, string>()
  const planned: PlannedInvitation[] = []
  for (const story of stories) {
    const invitation = planInvitation(plan, world, campaign, story)
    planned.push(invitation)
    if (story.supplier === extension.supplier) {
      const given = { at: at(extension.on, '11:15'), reason: extension.reason }
      planExtension(plan, invitation, { ...given, deadlineDay: dayFrom(world, extension.to) })
    }
    if (story.supplier) invitations.set(story.supplier, invitation.id)
    const written = story.supplier ? profiles.get(story.supplier) : undefined
    if (!story.supplier || !written || !story.claimedAt) continue
    const profile = story.submittedAt ? withApart(written, story.supplier) : written
    const count = confirmed[story.supplier]
    const reviewed = (_: string, index: number) => count === undefined || index < count
    const responseId = planResponse(plan, { invitation, supplier: story.supplier, profile, reviewed, prefilled: true })
    planSubmission(plan, world, { invitation, supplier: story.supplier, profile, responseId })
  }
  planQuestions(plan, world, campaign, invitations)
  planNotices(plan, world, { before: launched, after: campaign, ...amended }, planned)
}

/** Ready to launch, and nothing sent yet. */
export function planDraft(plan: Plan, world: World): void {
  const story: CampaignStory = {
    key: 'draft',
    name: demoStories.campaigns.draft,
    buyer: valdorene(),
    author: member(valdorenePeople, 'si-achats'),
    panel: personaPanel().map(({ member, criteria }) => ({ member, criteria: [...criteria, ...apartCriteria] })),
    apart: true,
    suppliers: ['ardevoie', 'tournevire', 'tramencre', 'feuillardiere'].map(plannedSupplier),
    segment: 'materiel',
    weights: hardware,
    deadlineDay: dayFrom(world, 38),
    debriefingOn: dayFrom(world, 80),
    createdAt: instantFrom(world, -3, '15:20'),
  }
  planCampaign(plan, world, story)
  planTemplate(plan, demoStories.template, story)
}

/** The public buyer's open request: the supplier who answered the private one finds its library waiting. */
export function planSecondBuyer(plan: Plan, world: World, profiles: Map<string, Profile>): void {
  const { secondBuyer } = demoStories
  const openedAt = instantFrom(world, -3, '09:40')
  const stories: InvitationStory[] = [
    { planned: plannedSupplier('cendrelune'), supplier: 'cendrelune', status: 'sent', addressed: true },
    {
      planned: plannedSupplier('basaltine'),
      supplier: 'basaltine',
      status: 'claimed',
      openedAt,
      claimedAt: later(openedAt, 12),
    },
    { planned: plannedSupplier('octavien-lorme'), supplier: 'octavien-lorme', status: 'sent', addressed: true },
  ]
  const campaign = planCampaign(plan, world, {
    key: 'second',
    name: demoStories.campaigns.second,
    buyer: { id: organisationId(secondBuyer.id), name: secondBuyer.name },
    author: member(selorandePeople, 'commande-publique'),
    panel: [...selorandePeople.values()].map((person) => ({ member: person, criteria: person.criteria })),
    suppliers: stories.map(({ planned }) => planned),
    segment: 'logiciel-saas',
    weights: software,
    deadlineDay: dayFrom(world, 24),
    debriefingOn: dayFrom(world, 70),
    createdAt: instantFrom(world, -8, '10:30'),
    launchedAt: instantFrom(world, -6, '09:00'),
  })
  for (const story of stories) {
    const invitation = planInvitation(plan, world, campaign, story)
    const profile = story.supplier ? profiles.get(story.supplier) : undefined
    if (story.supplier && story.addressed) {
      planAssignments(plan, world, invitation, story.supplier)
      planGuests(plan, world, invitation, story.supplier)
    }
    if (story.supplier && profile && story.claimedAt)
      planResponse(plan, { invitation, supplier: story.supplier, profile, reviewed: () => false, prefilled: true })
  }
}
