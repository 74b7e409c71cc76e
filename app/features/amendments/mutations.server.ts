import {
  type AmendmentFault,
  type AmendmentWish,
  amended,
  amendmentFaults,
  changesForSupplier,
  type ReopeningBar,
} from '#app/domain/campaign/amendment.ts'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { launchCommitment } from '#app/domain/campaign/launch.ts'
import { canonicalJson } from '#app/domain/proofs/canonical.ts'
import { newNotesKey } from '#app/features/campaigns/launch.server.ts'
import { appendEvent, campaignChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { amendmentMail } from './amendment-mail.server.ts'
import { moveDeadline } from './deadline-mutations.server.ts'
import { addressees, type Sending, tell } from './notices.server.ts'
import { amendable } from './page.server.ts'
import { criterionNames } from './queries.server.ts'

type Db = Kysely<Schema>

export interface AmendmentGiven extends Sending {
  campaignId: string
  organisationId: string
  actorId: string
  /** The version that the person read: what was amended meanwhile is not amended again unseen. */
  version: number
  wish: AmendmentWish
  reason: string
  /** 32 random bytes, as at launch. */
  salt: Uint8Array
}

export type AmendmentResult =
  | { ok: true; version: number; commitment: string }
  | { ok: false; reason: 'missing' | 'stale' }
  | { ok: false; reason: 'barred'; bar: ReopeningBar }
  | { ok: false; reason: 'faults'; faults: AmendmentFault[] }

/** Takes the campaign until this transaction ends: submissions, closes and other amendments come before it or after it. */
async function hold(db: Db, { campaignId, organisationId }: AmendmentGiven): Promise<void> {
  await db
    .updateTable('campaign')
    .set((e) => ({ revision: e('revision', '+', 1) }))
    .where('id', '=', campaignId)
    .where('organisation_id', '=', organisationId)
    .execute()
}

/**
 * Amends a launched campaign in one transaction: a new version of the frozen settings, its commitment chained to the one
 * before, its trace and a notice to all. Amending a closed campaign opens it again for all; sets that were locked are
 * open again, since an answer may change under them, and keep their marks (Design §2, §4.1, §4.3).
 */
export async function amendCampaign(db: Db, given: AmendmentGiven): Promise<AmendmentResult> {
  if (given.salt.length !== 32) throw new RangeError('A launch salt has 32 bytes')
  return db.transaction().execute(async (db): Promise<AmendmentResult> => {
    await hold(db, given)
    const found = await amendable(db, given)
    if (!found) return { ok: false, reason: 'missing' }
    const { launch, facts, bar } = found
    if (bar) return { ok: false, reason: 'barred', bar }
    if (launch.version !== given.version) return { ok: false, reason: 'stale' }
    const before = launch.settings
    const after = amended(before, given.wish, facts.base)
    const faults = amendmentFaults(before, after, facts)
    if (faults.length > 0) return { ok: false, reason: 'faults', faults }
    const version = launch.version + 1
    const commitment = await freezeVersion(db, given, {
      version,
      settings: after,
      previous: launch.commitment,
      ...facts,
    })
    await applySettings(db, given, after)
    if (after.deadline !== before.deadline || facts.reopens) await moveDeadline(db, given, after)
    if (facts.reopens) await reopen(db, given)
    const notice = {
      settings: after,
      version,
      commitment,
      reason: given.reason,
      reopened: facts.reopens,
      changes: changesForSupplier(before, after),
      names: criterionNames(after),
    }
    const letter = {
      kind: 'amendment' as const,
      write: (to: Parameters<typeof amendmentMail>[0]) => amendmentMail(to, notice),
    }
    await tell(db, await addressees(db, given, given), { ...given, ...letter }, given)
    return { ok: true, version, commitment }
  })
}

interface NewVersion {
  version: number
  settings: FrozenSettings
  previous: string
  reopens: boolean
}

async function freezeVersion(db: Db, given: AmendmentGiven, fresh: NewVersion): Promise<string> {
  const { version, settings, previous, reopens } = fresh
  const salt = Buffer.from(given.salt).toString('hex')
  const notesKey = newNotesKey(given.newId)
  const commitment = launchCommitment(settings, salt, previous, notesKey)
  await appendEvent(db, {
    chainId: campaignChain(given.campaignId),
    at: given.now,
    actorId: given.actorId,
    kind: 'amendment',
    payload: { campaign: given.campaignId, version, commitment, reopened: reopens },
  })
  await db
    .insertInto('launch_version')
    .values({
      id: given.newId(),
      campaign_id: given.campaignId,
      version,
      settings: canonicalJson(settings),
      salt,
      notes_key: notesKey,
      commitment,
      previous_commitment: previous,
      reason: given.reason,
      reopened: reopens ? 1 : 0,
      author_id: given.actorId,
      created_at: given.now,
    })
    .execute()
  return commitment
}

/** The columns that mirror the settings in force. */
async function applySettings(db: Db, given: AmendmentGiven, settings: FrozenSettings): Promise<void> {
  await db
    .updateTable('campaign')
    .set({ purpose: settings.purpose, debriefing_on: settings.debriefingOn })
    .where('id', '=', given.campaignId)
    .where('organisation_id', '=', given.organisationId)
    .execute()
}

async function reopen(db: Db, given: AmendmentGiven): Promise<void> {
  await db
    .updateTable('campaign')
    .set({ status: 'launched', closed_at: null })
    .where('id', '=', given.campaignId)
    .where('organisation_id', '=', given.organisationId)
    .execute()
  await db
    .updateTable('mark_set')
    .set({ status: 'open', locked_at: null })
    .where('campaign_id', '=', given.campaignId)
    .where('status', '=', 'locked')
    .execute()
}
