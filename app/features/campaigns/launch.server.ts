import { batches } from '#app/domain/batches.ts'
import type { CampaignDraft, FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { instantOf } from '#app/domain/campaign/deadline.ts'
import { freeze } from '#app/domain/campaign/freeze.ts'
import { launchCommitment } from '#app/domain/campaign/launch.ts'
import { type LaunchFault, launchFaults } from '#app/domain/campaign/launch-check.ts'
import { panelByCriterion } from '#app/domain/campaign/panel.ts'
import { canonicalJson, sha256Hex } from '#app/domain/proofs/canonical.ts'
import { searchText } from '#app/domain/text/search-text.ts'
import { derivedToken, randomToken, tokenHash } from '#app/features/accounts/tokens.server.ts'
import { appendEvent, appendEvents, campaignChain } from '#app/features/log/append.server.ts'
import { enqueueMails } from '#app/features/mail/enqueue.server.ts'
import { rememberInvited } from '#app/features/suppliers/remember.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { draftApart, modulesOf } from './apart.server.ts'
import { invitationMail } from './invitation-mail.server.ts'
import { settingsFor } from './launched.server.ts'
import { baseOf, type DraftKey, draftOfBuyer, launchFactsOf, type StoredDraft } from './queries.server.ts'
import { reEvaluated } from './re-evaluated.server.ts'

type Db = Kysely<Schema>

export interface LaunchGiven extends DraftKey {
  actorId: string
  /** The revision that the person reviewed: what was changed since is not launched unseen. */
  revision: number
  /** 32 random bytes, which keep the commitment from being guessed until the debriefing (Design §4.1). */
  salt: Uint8Array
  secret: string
  baseUrl: string
  now: string
  newId: () => string
}

export type LaunchOutcome =
  | { ok: true; version: 1; commitment: string; invitations: { id: string; email: string; token: string }[] }
  | { ok: false; reason: 'missing' }
  | { ok: false; reason: 'launched' | 'stale'; current: StoredDraft }
  | { ok: false; reason: 'faults'; faults: LaunchFault[] }

/** An invitation link outlives the deadline by a month, so that a supplier can still read what was asked. */
const LINK_DAYS_AFTER_DEADLINE = 30

export function linkExpiry(deadline: string): string {
  return new Date(Date.parse(deadline) + LINK_DAYS_AFTER_DEADLINE * 24 * 3600 * 1000).toISOString()
}

/** The token of an invitation, derived so that it can be shown again while it is unclaimed, though only its hash is kept. */
export function invitationToken(secret: string, invitation: { id: string; nonce: string }): string {
  return derivedToken(secret, 'invitation', invitation.id, invitation.nonce)
}

/**
 * Launches a draft in one transaction: freezes its settings under a salted commitment, names the panel, makes the
 * invitations and their mails, and logs it all. Two launches of one campaign make one: the second finds it launched.
 */
export async function launchCampaign(db: Db, given: LaunchGiven): Promise<LaunchOutcome> {
  if (given.salt.length !== 32) throw new RangeError('A launch salt has 32 bytes')
  return db.transaction().execute(async (db): Promise<LaunchOutcome> => {
    const current = await draftOfBuyer(db, given)
    if (!current) return { ok: false, reason: 'missing' }
    if (current.status !== 'draft') return { ok: false, reason: 'launched', current }
    if (current.revision !== given.revision) return { ok: false, reason: 'stale', current }
    const { draft } = current
    const facts = await launchFactsOf(db, { organisationId: given.organisationId, draft, now: given.now })
    const faults = launchFaults(draft, facts)
    if (faults.length > 0) return { ok: false, reason: 'faults', faults }
    const settings = settingsOf(draft, {
      campaignId: given.campaignId,
      buyer: facts.buyer,
      reduced: facts.reduced ?? null,
      reEvaluates: (await reEvaluated(db, given))?.id ?? null,
    })
    if (!(await claimLaunch(db, given, settings))) {
      const now = await draftOfBuyer(db, given)
      return now
        ? { ok: false, reason: now.status === 'draft' ? 'stale' : 'launched', current: now }
        : { ok: false, reason: 'missing' }
    }
    const commitment = await freezeSettings(db, given, settings)
    await namePanel(db, given.campaignId, draft, settings, facts.functions)
    const invitations = await invite(db, given, draft.suppliers, settings, commitment)
    return { ok: true, version: 1, commitment, invitations }
  })
}

async function claimLaunch(db: Db, given: LaunchGiven, settings: FrozenSettings): Promise<boolean> {
  const result = await db
    .updateTable('campaign')
    .set({
      status: 'launched',
      launched_at: given.now,
      deadline: settings.deadline,
      time_zone: settings.timeZone,
      debriefing_on: settings.debriefingOn,
      revision: given.revision + 1,
    })
    .where('id', '=', given.campaignId)
    .where('organisation_id', '=', given.organisationId)
    .where('status', '=', 'draft')
    .where('revision', '=', given.revision)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

function settingsOf(
  draft: CampaignDraft,
  {
    campaignId,
    buyer,
    reduced,
    reEvaluates,
  }: {
    campaignId: string
    buyer: { id: string; name: string }
    reduced: readonly string[] | null
    reEvaluates: string | null
  },
): FrozenSettings {
  const base = baseOf(draft)
  const modules = modulesOf(draft)
  const deadline = instantOf(draft.deadlineDay ?? '', draft.deadlineTime, draft.timeZone)
  if (deadline === null) throw new Error('A checked draft has a deadline')
  return freeze(draft, {
    base: base.full,
    modules: modules.map(({ full }) => full),
    reduced,
    reEvaluates,
    campaign: { id: campaignId, name: draft.name },
    buyer: { id: buyer.id, name: buyer.name },
    questionnaires: [base, ...modules].map(({ full: { id, version, kind }, publicHash, fullHash }) => ({
      id,
      version,
      kind,
      publicHash,
      fullHash,
    })),
    deadline,
  })
}

/** A key of its own for the notes of one version, as unguessable as the ids that make it. */
export const newNotesKey = (newId: () => string) => sha256Hex(newId() + newId())

async function freezeSettings(db: Db, given: LaunchGiven, settings: FrozenSettings): Promise<string> {
  const salt = Buffer.from(given.salt).toString('hex')
  const notesKey = newNotesKey(given.newId)
  const commitment = launchCommitment(settings, salt, null, notesKey)
  await db
    .insertInto('launch_version')
    .values({
      id: given.newId(),
      campaign_id: given.campaignId,
      version: 1,
      settings: canonicalJson(settings),
      salt,
      notes_key: notesKey,
      commitment,
      previous_commitment: null,
      reason: null,
      author_id: given.actorId,
      created_at: given.now,
    })
    .execute()
  await appendEvent(db, {
    chainId: campaignChain(given.campaignId),
    at: given.now,
    actorId: given.actorId,
    kind: 'launch',
    payload: { campaign: given.campaignId, version: 1, commitment },
  })
  return commitment
}

async function namePanel(
  db: Db,
  campaignId: string,
  draft: CampaignDraft,
  settings: FrozenSettings,
  functions: Awaited<ReturnType<typeof launchFactsOf>>['functions'],
): Promise<void> {
  const scope = new Set(settings.scope)
  const asked = baseOf(draft).full.criteria.filter(({ questions }) => questions.some(({ id }) => scope.has(id)))
  const assessed = [...asked, ...draftApart(draft)].map(({ id }) => id)
  const panels = panelByCriterion(draft.evaluators, functions, assessed)
  const rows = panels.flatMap(({ criterionId, people }) =>
    people.map((personId) => ({
      campaign_id: campaignId,
      criterion_id: criterionId,
      person_id: personId,
      function: functions.get(personId) ?? ('autre' as const),
    })),
  )
  for (const batch of batches(rows)) await db.insertInto('campaign_evaluator').values(batch).execute()
}

async function invite(
  db: Db,
  given: LaunchGiven,
  suppliers: CampaignDraft['suppliers'],
  settings: FrozenSettings,
  commitment: string,
) {
  const expires = linkExpiry(settings.deadline)
  const invited = suppliers.map((supplier) => {
    const [id, nonce] = [given.newId(), randomToken()]
    return { supplier, id, nonce, token: invitationToken(given.secret, { id, nonce }) }
  })
  const rows = invited.map(({ supplier, id, nonce, token }) => ({
    id,
    campaign_id: given.campaignId,
    organisation_id: null,
    owner_id: null,
    supplier_name: supplier.name,
    search: searchText(`${supplier.name} ${supplier.email}`),
    email: supplier.email,
    siren: supplier.siren,
    language: supplier.language,
    status: 'waiting' as const,
    token_nonce: nonce,
    token_hash: tokenHash(token),
    expires_at: expires,
    created_at: given.now,
    sent_at: null,
    opened_at: null,
    claimed_at: null,
    submitted_at: null,
    declined_at: null,
    decline_reason: null,
  }))
  for (const batch of batches(rows)) await db.insertInto('invitation').values(batch).execute()
  const { organisationId, now, newId } = given
  await rememberInvited(db, { organisationId, now, newId, invited })
  const sizes = invited.flatMap(({ id, supplier: { headcount } }) =>
    headcount === undefined ? [] : [{ invitation_id: id, headcount }],
  )
  for (const batch of batches(sizes)) await db.insertInto('invitation_headcount').values(batch).execute()
  const mails = invited.map(({ supplier, id, token }) => ({
    ...invitationMail(supplier, {
      settings: settingsFor(settings, supplier.headcount ?? null),
      commitment,
      token,
      baseUrl: given.baseUrl,
    }),
    id: given.newId(),
    kind: 'invitation',
    to: supplier.email,
    language: supplier.language,
    organisationId: given.organisationId,
    campaignId: given.campaignId,
    invitationId: id,
  }))
  await enqueueMails(db, mails, { baseUrl: given.baseUrl, now: given.now })
  const events = invited.map(({ id }) => ({
    at: given.now,
    actorId: given.actorId,
    kind: 'invitation' as const,
    payload: { campaign: given.campaignId, invitation: id },
  }))
  for (const batch of batches(events)) await appendEvents(db, campaignChain(given.campaignId), batch)
  return invited.map(({ id, supplier, token }) => ({ id, email: supplier.email, token }))
}
