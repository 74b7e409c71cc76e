import { searchText } from '#app/domain/search-text.ts'
import { hashPassword, verifyPassword } from '#app/features/accounts/password.server.ts'
import { personByEmail } from '#app/features/accounts/queries.server.ts'
import { appendEvent, campaignChain, organisationChain } from '#app/features/log/append.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { claimableOrganisations, type InvitationSeen, invitationByToken, isEvaluator } from './queries.server.ts'

type Db = Kysely<Schema>

/** The choice to have a new organisation, named as the buyer named it. */
export const newOrganisation = 'new'

export interface Claim {
  token: string
  email: string
  /** For an account that does not exist yet. */
  name: string
  password: string
  /** The organisation to answer for, `new`, or null when the person has not been asked yet. */
  organisation: string | null
  language: 'fr' | 'en'
  now: string
  newId: () => string
}

export type ClaimFault =
  | 'not_found'
  | 'claimed'
  | 'closed'
  | 'wrong_email'
  | 'wrong_password'
  | 'name_missing'
  | 'evaluator'
  | 'not_member'
export type ClaimResult =
  | { ok: true; invitationId: string; organisationId: string; personId: string }
  | { ok: false; fault: ClaimFault }
  /** The password is right and the person answers for several organisations: which one must be asked. */
  | { ok: false; fault: 'choose'; personId: string; organisations: { id: string; name: string }[] }

interface Claimer {
  personId: string
  /** Set when the account must be made. */
  account: { name: string; passwordHash: string } | null
}

class Overtaken extends Error {}

const claimableStates = ['waiting', 'sent', 'refused', 'opened'] as const

/** Why nobody may claim this any more, or null. */
function claimBar(invitation: InvitationSeen | null): ClaimFault | null {
  if (!invitation) return 'not_found'
  if (invitation.claimed || invitation.status === 'claimed' || invitation.status === 'submitted') return 'claimed'
  return invitation.campaign.status === 'launched' && invitation.status !== 'declined' ? null : 'closed'
}

async function claimerOf(db: Db, claim: Claim): Promise<Claimer | ClaimFault> {
  const person = await personByEmail(db, claim.email)
  if (person) {
    const right = await verifyPassword(person.password_hash, claim.password)
    return right ? { personId: person.id, account: null } : 'wrong_password'
  }
  if (claim.name.trim() === '') return 'name_missing'
  const account = { name: claim.name.trim(), passwordHash: await hashPassword(claim.password) }
  return { personId: claim.newId(), account }
}

/**
 * Claims an invitation for the person it was sent to, with a password: of the account that exists, or of the one made
 * here. The claimer becomes the owner, and the supplier organisation is born when none is chosen (Design §2, §4.3).
 */
export async function claimInvitation(db: Db, claim: Claim): Promise<ClaimResult> {
  const invitation = await invitationByToken(db, claim)
  const bar = claimBar(invitation)
  if (!invitation || bar) return { ok: false, fault: bar ?? 'not_found' }
  if (claim.email.trim().toLowerCase() !== invitation.email) return { ok: false, fault: 'wrong_email' }
  const claimer = await claimerOf(db, claim)
  if (typeof claimer === 'string') return { ok: false, fault: claimer }
  return claimFor(db, claim, invitation, claimer)
}

/** The same for a person already signed in; the account's address must be the invited one. */
export async function claimSignedIn(
  db: Db,
  claim: Pick<Claim, 'token' | 'organisation' | 'language' | 'now' | 'newId'> & { personId: string; email: string },
): Promise<ClaimResult> {
  const invitation = await invitationByToken(db, claim)
  const bar = claimBar(invitation)
  if (!invitation || bar) return { ok: false, fault: bar ?? 'not_found' }
  if (claim.email !== invitation.email) return { ok: false, fault: 'wrong_email' }
  return claimFor(db, claim, invitation, { personId: claim.personId, account: null })
}

type Choice = Pick<Claim, 'email' | 'organisation' | 'language' | 'now' | 'newId'>

async function claimFor(db: Db, claim: Choice, invitation: InvitationSeen, claimer: Claimer): Promise<ClaimResult> {
  const { personId } = claimer
  if (await isEvaluator(db, { campaignId: invitation.campaign.id, personId })) return { ok: false, fault: 'evaluator' }
  const own = { personId, buyerId: invitation.buyer.id, organisationId: invitation.organisationId }
  const organisations = await claimableOrganisations(db, own)
  const invited = invitation.organisationId
  const choice = claim.organisation ?? invited ?? (organisations.length === 0 ? newOrganisation : null)
  if (choice === null) return { ok: false, fault: 'choose', personId, organisations }
  const known = organisations.some(({ id }) => id === choice)
  if (!known && (choice !== newOrganisation || invited)) return { ok: false, fault: 'not_member' }
  const organisationId = known ? choice : claim.newId()
  try {
    await db.transaction().execute(async (db) => {
      await takeInvitation(db, claim, invitation)
      if (claimer.account) await insertPerson(db, claim, { ...claimer.account, id: personId })
      if (!known) await insertOrganisation(db, claim, invitation, organisationId)
      await join(db, claim, { organisationId, personId, founder: !known })
      await db
        .updateTable('invitation')
        .set({ organisation_id: organisationId, owner_id: personId })
        .where('id', '=', invitation.id)
        .execute()
      const event = { at: claim.now, actorId: personId, kind: 'claim', payload: { invitation: invitation.id } } as const
      await appendEvent(db, { ...event, chainId: campaignChain(invitation.campaign.id) })
      await appendEvent(db, { ...event, chainId: organisationChain(organisationId) })
    })
  } catch (error) {
    if (error instanceof Overtaken) return { ok: false, fault: 'claimed' }
    throw error
  }
  return { ok: true, invitationId: invitation.id, organisationId, personId }
}

/** First of all writes: of two claims at once one finds the row already taken, and leaves nothing behind. */
async function takeInvitation(db: Db, claim: Choice, invitation: InvitationSeen): Promise<void> {
  const taken = await db
    .updateTable('invitation')
    .set({ status: 'claimed', claimed_at: claim.now })
    .where('id', '=', invitation.id)
    .where('owner_id', 'is', null)
    .where('status', 'in', claimableStates)
    .where('campaign_id', 'in', (e) =>
      e
        .selectFrom('campaign')
        .select('id')
        .where('status', '=', 'launched')
        .where('deadline', '>', claim.now)
        .where('id', '=', invitation.campaign.id),
    )
    .executeTakeFirst()
  if (taken.numUpdatedRows === 0n) throw new Overtaken()
}

async function insertPerson(
  db: Db,
  claim: Choice,
  account: { id: string; name: string; passwordHash: string },
): Promise<void> {
  await db
    .insertInto('person')
    .values({
      id: account.id,
      email: claim.email.trim().toLowerCase(),
      name: account.name,
      password_hash: account.passwordHash,
      language: claim.language,
      is_operator: 0,
      created_at: claim.now,
    })
    .execute()
}

async function insertOrganisation(db: Db, claim: Choice, invitation: InvitationSeen, id: string): Promise<void> {
  await db
    .insertInto('organisation')
    .values({
      id,
      name: invitation.supplierName,
      search: searchText(invitation.supplierName),
      siren: invitation.siren,
      headcount: null,
      sector: null,
      city: null,
      is_buyer: 0,
      is_supplier: 1,
      under_procurement_code: 0,
      created_at: claim.now,
    })
    .execute()
}

/** The founder administers and answers; somebody who administers already may answer from now on. */
async function join(
  db: Db,
  claim: Choice,
  member: { organisationId: string; personId: string; founder: boolean },
): Promise<void> {
  const roles = member.founder ? (['admin', 'respondent'] as const) : (['respondent'] as const)
  const rows = roles.map((role) => ({
    organisation_id: member.organisationId,
    person_id: member.personId,
    role,
    function: null,
    created_at: claim.now,
  }))
  await db
    .insertInto('membership')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'person_id', 'role']).doNothing())
    .execute()
  await db.updateTable('organisation').set({ is_supplier: 1 }).where('id', '=', member.organisationId).execute()
}
