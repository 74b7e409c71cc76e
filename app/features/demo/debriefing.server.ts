import { sha256Hex } from '#app/domain/proofs/canonical.ts'
import type { EventKind } from '#app/domain/proofs/event-chain.ts'
import { lastFlagDay } from '#app/domain/results/debriefing.ts'
import { appendEvents, campaignChain } from '#app/features/log/append.server.ts'
import { supplierReport } from '#app/features/reports/supplier-report.server.ts'
import { keptText } from '#app/features/reports/told-report.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { member, organisationId, ownerOf, valdorenePeople } from './cast.server.ts'
import { plannedSupplier } from './invitations.server.ts'
import { add, type Plan } from './plan.ts'
import { demoStories } from './source.ts'
import { demoId, demoTimeZone, instantFrom, later, type World } from './world.server.ts'

type Db = Kysely<Schema>

/** What the buyer made of what told its suppliers apart. */
export function planBridge(plan: Plan, world: World): void {
  const author = member(valdorenePeople, 'si-achats').id
  for (const [index, item] of demoStories.bridge.entries()) {
    const id = demoId('bridge_item', String(index))
    const at = later(instantFrom(world, -10, '14:00'), index * 12)
    add(plan, 'bridge_item', {
      id,
      campaign_id: campaignId,
      kind: item.kind,
      criterion_id: item.criterion,
      source_id: item.source,
      title: item.title,
      text: item.text,
      market_link: item.link,
      revision: 1,
      created_at: at,
      updated_at: at,
      updated_by: author,
    })
  }
}

const campaignId = demoId('campaign', 'assessed')
const invitationOf = (supplier: string) => demoId('invitation', campaignId, plannedSupplier(supplier).email)

/** The debriefing of the assessed campaign: reports are made by the engine, so this comes after everything that they read. */
export async function fillDebriefing(db: Db, world: World): Promise<void> {
  const buyer = member(valdorenePeople, 'si-achats').id
  const { published, flagged } = demoStories.debriefing
  const told = invitationOf(published.supplier)
  const comments = Object.entries(published.comments).map(([question_id, text]) => ({
    campaign_id: campaignId,
    invitation_id: told,
    question_id,
    text,
    released: 1,
    revision: 1,
    written_by: buyer,
    updated_at: instantFrom(world, published.previewed, '10:10'),
  }))
  await db.insertInto('report_comment').values(comments).execute()
  const report = await reportOf(db, { campaignId, invitationId: told }, world)
  const previewed_at = instantFrom(world, published.previewed, '11:00')
  const published_at = instantFrom(world, published.on, '09:30')
  const replied_at = instantFrom(world, published.replied, '17:40')
  const owner = ownerOf(published.supplier).id
  await db
    .insertInto('debriefing')
    .values({
      invitation_id: told,
      campaign_id: campaignId,
      report,
      previewed_at,
      previewed_by: buyer,
      flags_until: lastFlagDay(previewed_at, demoTimeZone),
      published_at,
      published_by: buyer,
      reply: published.reply,
      replied_at,
      replied_by: owner,
    })
    .execute()
  const about = (invitation: string, text: string) => ({ invitation, report: sha256Hex(text) })
  const event = (kind: EventKind, at: string, actorId: string, payload: Record<string, string>) => ({
    kind,
    at,
    actorId,
    payload,
  })
  const events = [
    event('debriefing_preview', previewed_at, buyer, about(told, report)),
    event('debriefing', published_at, buyer, about(told, report)),
    event('debriefing_reply', replied_at, owner, { invitation: told, text: sha256Hex(published.reply) }),
    ...(await fillFlag(db, world, { buyer, flagged, about, event })),
  ]
  await appendEvents(db, campaignChain(campaignId), events)
}

/** The report of one response of the private buyer, as it is kept once told. */
export async function reportOf(
  db: Db,
  of: { campaignId: string; invitationId: string },
  world: World,
): Promise<string> {
  const key = { ...of, organisationId: organisationId('valdorene'), now: world.now }
  const found = await supplierReport(db, key)
  if (!found?.ok) throw new Error(`no report for ${of.invitationId}`)
  return keptText(found.report)
}

async function fillFlag<Event>(
  db: Db,
  world: World,
  given: {
    buyer: string
    flagged: typeof demoStories.debriefing.flagged
    about: (invitation: string, text: string) => Record<string, string>
    event: (kind: EventKind, at: string, actorId: string, payload: Record<string, string>) => Event
  },
): Promise<Event[]> {
  const { buyer, flagged, about, event } = given
  const invitation = invitationOf(flagged.supplier)
  const report = await reportOf(db, { campaignId, invitationId: invitation }, world)
  const previewed_at = instantFrom(world, flagged.previewed, '15:15')
  const flags_until = lastFlagDay(previewed_at, demoTimeZone)
  const flagged_at = instantFrom(world, flagged.on, '10:45')
  const owner = ownerOf(flagged.supplier).id
  const flag = demoId('debriefing_flag', invitation)
  await db
    .insertInto('debriefing')
    .values({
      invitation_id: invitation,
      campaign_id: campaignId,
      report,
      previewed_at,
      previewed_by: buyer,
      flags_until,
    })
    .execute()
  await db
    .insertInto('debriefing_flag')
    .values({
      id: flag,
      invitation_id: invitation,
      question_id: flagged.question,
      text: flagged.text,
      flagged_at,
      flagged_by: owner,
    })
    .execute()
  return [
    event('debriefing_preview', previewed_at, buyer, about(invitation, report)),
    event('debriefing_flag', flagged_at, owner, {
      invitation,
      flag,
      question: flagged.question,
      text: sha256Hex(flagged.text),
    }),
  ]
}
