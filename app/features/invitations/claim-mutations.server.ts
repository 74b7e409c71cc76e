import { searchText } from '#app/domain/text/search-text.ts'
import { hashPassword } from '#app/features/accounts/password.server.ts'
import { personByEmail } from '#app/features/accounts/queries.server.ts'
import { openToSupplier } from '#app/features/campaigns/clock.server.ts'
import { appendEvent, campaignChain, organisationChain } from '#app/features/log/append.server.ts'
import { isUniqueViolation } from '#db/dialect.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { claimableOrganisations, type InvitationSeen, invitationByToken, sideOf } from './queries.server.ts'

type Db = Kysely<Schema>

/** The choice to have a new organisation, named by the claimer. */
export const newOrganisation = 'new'

interface Claim {
  token: string
  email: string
  /** Of the organisation that the claim makes, when it makes one; as the buyer named it when left empty. */
  organisationName: string
  language: 'fr' | 'en'
  now: string
  newId: () => string
}

export interface NewAccountClaim extends Claim {
  name: string
  /** Null when the address was proven by a code: the account then signs in by codes. */
  password: string | null
}

export interface AccountClaim extends Claim {
  personId: string
  /** The organisation to answer for, `new`, or null when the person has not been asked yet. */
  organisation: string | null
  /** How the person was known: by a password, a code, or a session that was open. */
  way: Exclude<ClaimWay, 'member'>
}

type ClaimWay = Schema['invitation_claim']['way']

export type ClaimFault =
  | 'not_found'
  | 'claimed'
  | 'closed'
  | 'wrong_email'
  | 'email_taken'
  | 'evaluator'
  | 'buyer'
  | 'not_member'
export type ClaimResult =
  | { ok: true; invitationId: string; organisationId: string; personId: string }
  | { ok: false; fault: ClaimFault }
  /** The person may answer for several organisations, or for a new one beside their own: which one must be asked. */
  | { ok: false; fault: 'choose'; organisations: { id: string; name: string }[] }

class Overtaken extends Error {}

const claimableStates = ['waiting', 'sent', 'refused', 'opened'] as const
const refusal = (fault: ClaimFault) => ({ ok: false, fault }) as const

/** The invitation, or why this address may not claim it. */
async function claimable(
  db: Db,
  claim: Claim,
): Promise<{ ok: true; invitation: InvitationSeen } | { ok: false; fault: ClaimFault }> {
  const invitation = await invitationByToken(db, claim)
  if (!invitation) return refusal('not_found')
  if (invitation.claimed || invitation.status === 'claimed' || invitation.status === 'submitted')
    return refusal('claimed')
  if (invitation.campaign.status !== 'launched' || invitation.status === 'declined') return refusal('closed')
  return claim.email.trim().toLowerCase() === invitation.email ? { ok: true, invitation } : refusal('wrong_email')
}

/**
 * Claims an invitation for the person it was sent to, who has no account yet: the account, the organisation and the
 * ownership are born in one transaction, or none of them (Design §2, §4.3).
 */
export async function claimWithNewAccount(db: Db, claim: NewAccountClaim): Promise<ClaimResult> {
  const found = await claimable(db, claim)
  if (!found.ok) return found
  if (await personByEmail(db, claim.email)) return refusal('email_taken')
  if (found.invitation.organisationId) return refusal('not_member')
  const passwordHash = claim.password === null ? null : await hashPassword(claim.password)
  const account = { id: claim.newId(), name: claim.name.trim(), passwordHash }
  const organisation = { id: claim.newId(), isNew: true }
  const way = claim.password === null ? 'code' : 'password'
  return take(db, claim, found.invitation, { personId: account.id, way, account, organisation })
}

/** The same for a person signed in with the invited address; they choose for which of their organisations they answer. */
export async function claimWithAccount(db: Db, claim: AccountClaim): Promise<ClaimResult> {
  const found = await claimable(db, claim)
  if (!found.ok) return found
  const { invitation } = found
  const side = await sideOf(db, { ...claim, campaignId: invitation.campaign.id, buyerId: invitation.buyer.id })
  if (side) return refusal(side)
  const own = { personId: claim.personId, buyerId: invitation.buyer.id, organisationId: invitation.organisationId }
  const organisations = await claimableOrganisations(db, own)
  const choice =
    claim.organisation ?? invitation.organisationId ?? (organisations.length === 0 ? newOrganisation : null)
  if (choice === null) return { ok: false, fault: 'choose', organisations }
  const isNew = choice === newOrganisation
  if (isNew ? invitation.organisationId : !organisations.some(({ id }) => id === choice)) return refusal('not_member')
  const organisation = { id: isNew ? claim.newId() : choice, isNew }
  return take(db, claim, invitation, { personId: claim.personId, way: claim.way, account: null, organisation })
}

interface Claimer {
  personId: string
  way: ClaimWay
  /** Set when the account must be made. */
  account: { id: string; name: string; passwordHash: string | null } | null
  organisation: { id: string; isNew: boolean }
}

async function take(db: Db, claim: Claim, invitation: InvitationSeen, claimer: Claimer): Promise<ClaimResult> {
  const { personId, way, account, organisation } = claimer
  try {
    await db.transaction().execute(async (db) => {
      await takeInvitation(db, claim, invitation)
      if (account) await insertPerson(db, claim, account)
      if (organisation.isNew) await insertOrganisation(db, claim, invitation, organisation.id)
      await join(db, claim, { organisationId: organisation.id, personId, founder: organisation.isNew })
      await db
        .updateTable('invitation')
        .set({ organisation_id: organisation.id, owner_id: personId })
        .where('id', '=', invitation.id)
        .execute()
      await db
        .insertInto('invitation_claim')
        .values({ invitation_id: invitation.id, person_id: personId, way })
        .execute()
      const event = { at: claim.now, actorId: personId, kind: 'claim', payload: { invitation: invitation.id } } as const
      await appendEvent(db, { ...event, chainId: campaignChain(invitation.campaign.id) })
      await appendEvent(db, { ...event, chainId: organisationChain(organisation.id) })
    })
  } catch (error) {
    if (error instanceof Overtaken) return refusal('claimed')
    // Two invitations of one address claimed at once: the account exists by now, and its password is asked.
    if (account && isUniqueViolation(error)) return refusal('email_taken')
    throw error
  }
  return { ok: true, invitationId: invitation.id, organisationId: organisation.id, personId }
}

/** First of all writes: of two claims at once one finds the row already taken, and leaves nothing behind. */
async function takeInvitation(db: Db, claim: Claim, invitation: InvitationSeen): Promise<void> {
  const taken = await db
    .updateTable('invitation')
    .set({ status: 'claimed', claimed_at: claim.now })
    .where('id', '=', invitation.id)
    .where('owner_id', 'is', null)
    .where('status', 'in', claimableStates)
    .where('id', 'in', (e) =>
      e
        .selectFrom('invitation as i')
        .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
        .select('i.id')
        .where('i.id', '=', invitation.id)
        .where(openToSupplier(claim.now)),
    )
    .executeTakeFirst()
  if (taken.numUpdatedRows === 0n) throw new Overtaken()
}

async function insertPerson(db: Db, claim: Claim, account: NonNullable<Claimer['account']>): Promise<void> {
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

async function insertOrganisation(db: Db, claim: Claim, invitation: InvitationSeen, id: string): Promise<void> {
  const name = claim.organisationName.trim() || invitation.supplierName
  await db
    .insertInto('organisation')
    .values({
      id,
      name,
      search: searchText(name),
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
  claim: Claim,
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
