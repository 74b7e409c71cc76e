import { changesForSupplier } from '#app/domain/campaign/amendment.ts'
import { instantOf } from '#app/domain/campaign/deadline.ts'
import { launchCommitment } from '#app/domain/campaign/launch.ts'
import { canonicalJson, sha256Hex } from '#app/domain/proofs/canonical.ts'
import { amendmentMail } from '#app/features/amendments/amendment-mail.server.ts'
import { publicationMail } from '#app/features/supplier-questions/question-mail.server.ts'
import { paths } from '#app/http/paths.ts'
import { deadlineTime, type PlannedCampaign } from './campaigns.server.ts'
import type { PlannedInvitation } from './invitations.server.ts'
import { add, type Plan } from './plan.ts'
import { demoStories } from './source.ts'
import { demoId, demoTimeZone, instantFrom, later, type World } from './world.server.ts'

interface Amendment {
  at: string
  reason: string
  deadlineDay: string
}

function campaignRow(plan: Plan, id: string) {
  const row = plan.rows.campaign?.find((campaign) => campaign.id === id)
  if (!row) throw new Error(`campaign ${id} is not planned`)
  return row
}

/** A later deadline for all, as a second version chained to the first; what comes after is under it. */
export function planAmendment(plan: Plan, campaign: PlannedCampaign, given: Amendment): PlannedCampaign {
  const deadline = instantOf(given.deadlineDay, deadlineTime, demoTimeZone)
  if (!deadline) throw new Error('no such deadline')
  const settings = { ...campaign.settings, deadline }
  const version = campaign.launch.version + 1
  const salt = sha256Hex(`salt ${version} of ${campaign.id}`)
  const previous = campaign.launch.commitment
  const notesKey = sha256Hex(`notes key ${version} of ${campaign.id}`)
  const commitment = launchCommitment(settings, salt, previous, notesKey)
  const author = campaign.story.author.id
  add(plan, 'launch_version', {
    id: demoId('launch', campaign.id, String(version)),
    campaign_id: campaign.id,
    version,
    settings: canonicalJson(settings),
    salt,
    notes_key: notesKey,
    commitment,
    previous_commitment: previous,
    reason: given.reason,
    reopened: 0,
    author_id: author,
    created_at: given.at,
  })
  const payload = { campaign: campaign.id, version, commitment, reopened: false }
  plan.events.push({ chainId: campaign.chain, at: given.at, actorId: author, kind: 'amendment', payload })
  campaignRow(plan, campaign.id).deadline = deadline
  return { ...campaign, deadline, settings, launch: { version, commitment } }
}

/** More time for one supplier alone, with its reason. */
export function planExtension(
  plan: Plan,
  invitation: PlannedInvitation,
  given: { at: string; reason: string; deadlineDay: string },
): void {
  const { campaign, id } = invitation
  const deadline = instantOf(given.deadlineDay, deadlineTime, demoTimeZone)
  if (!deadline) throw new Error('no such deadline')
  const extension = demoId('extension', id)
  const author = campaign.story.author.id
  add(plan, 'extension', {
    id: extension,
    campaign_id: campaign.id,
    invitation_id: id,
    deadline,
    previous_deadline: campaign.deadline,
    reason: given.reason,
    person_id: author,
    granted_at: given.at,
  })
  const payload = { invitation: id, extension, deadline }
  plan.events.push({ chainId: campaign.chain, at: given.at, actorId: author, kind: 'extension', payload })
  campaignRow(plan, campaign.id).closes_at = deadline
  const row = plan.rows.invitation?.find((planned) => planned.id === id)
  if (row) row.own_deadline = deadline
}

/** What every supplier was told: the amendment and each published answer; those whom no mail reaches still wait. */
export function planNotices(
  plan: Plan,
  world: World,
  { before, after, at, reason }: { before: PlannedCampaign; after: PlannedCampaign; at: string; reason: string },
  invitations: readonly PlannedInvitation[],
): void {
  const { buyer, name } = after.story
  const changes = changesForSupplier(before.settings, after.settings)
  for (const { id, story } of invitations) {
    const reader = { id, to: story.planned.email, language: story.planned.language, supplier: story.planned.name }
    const addressee = { ...reader, url: paths.request(id) }
    const notice = { settings: after.settings, ...after.launch, reason, reopened: false, changes, names: {} }
    planMail(plan, after, story.status, { ...reader, ...amendmentMail(addressee, notice), kind: 'amendment', at })
    for (const [index, asked] of demoStories.questions.entries()) {
      if (asked.answered === null || asked.reply === null || story.status === 'declined') continue
      const campaign = { id: after.id, name, organisationId: buyer.id }
      const published = { number: index + 1, question: asked.published, reply: asked.reply }
      const mail = publicationMail({ ...addressee, buyer: buyer.name, campaign, invitationId: id }, published)
      planMail(plan, after, story.status, { ...mail, ...reader, at: instantFrom(world, asked.answered, '16:05') })
    }
  }
}

interface PlannedMail {
  id: string
  to: string
  language: 'fr' | 'en'
  kind: string
  at: string
  subject: string
  text: string
  html: string
}

function planMail(plan: Plan, campaign: PlannedCampaign, status: string, mail: PlannedMail): void {
  const id = demoId('mail', mail.kind, mail.id, mail.at)
  const reached = status !== 'waiting' && status !== 'refused'
  add(plan, 'outbox', {
    id,
    organisation_id: campaign.story.buyer.id,
    campaign_id: campaign.id,
    invitation_id: mail.id,
    kind: mail.kind,
    to_email: mail.to,
    language: mail.language,
    subject: mail.subject,
    text_body: mail.text,
    html_body: mail.html,
    message_id: `<${id}@etalon.test>`,
    status: reached ? 'sent' : 'gave_up',
    attempts: 1,
    last_error: null,
    next_attempt_at: mail.at,
    leased_until: null,
    created_at: mail.at,
    sent_at: reached ? later(mail.at, 2) : null,
  })
}
