import { personByEmail } from '#app/features/accounts/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type ClaimResult, claimWithAccount, claimWithNewAccount } from './claim-mutations.server.ts'
import { invitationByToken } from './queries.server.ts'

interface CodeClaim {
  token: string
  /** The invitation whose invited address answered with the code that it was sent. */
  proven: string
  name: string
  organisationName: string
  language: 'fr' | 'en'
  now: string
  newId: () => string
}

interface Known {
  id: string
  name: string
  email: string
}

/**
 * Claims for whoever reads the mails of the invited address: with the account that it has, or with a new one that has no
 * password. A code proves one invitation and claims no other (Design §4.3).
 */
export async function claimWithCode(
  db: Kysely<Schema>,
  claim: CodeClaim,
): Promise<ClaimResult & { account: Known | null }> {
  const invitation = await invitationByToken(db, claim)
  if (invitation?.id !== claim.proven) return { ok: false, fault: 'not_found', account: null }
  const { email } = invitation
  const person = await personByEmail(db, email)
  if (!person) return { ...(await claimWithNewAccount(db, { ...claim, email, password: null })), account: null }
  const known = { personId: person.id, email, organisation: null, organisationName: '', way: 'code' as const }
  const account = { id: person.id, name: person.name, email: person.email }
  return { ...(await claimWithAccount(db, { ...claim, ...known })), account }
}
