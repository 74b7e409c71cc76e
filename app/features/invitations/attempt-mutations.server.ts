import type { z } from 'zod'
import { verifyPassword } from '#app/features/accounts/password.server.ts'
import { personByEmail } from '#app/features/accounts/queries.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type ClaimFault, type ClaimResult, claimWithAccount, claimWithNewAccount } from './claim-mutations.server.ts'
import type { accountForm, choiceForm, newAccountForm } from './forms.ts'

type Db = Kysely<Schema>
interface Known {
  id: string
  name: string
  email: string
}

/** One of the three forms of the claim, checked. */
export type Sent =
  | { intent: 'new'; value: z.output<typeof newAccountForm> }
  | { intent: 'known'; value: z.output<typeof accountForm> }
  | { intent: 'signed-in'; value: z.output<typeof choiceForm> }

export interface Attempt {
  token: string
  sent: Sent
  /** Who is signed in, for the third form. */
  actor: Known | null
  language: 'fr' | 'en'
  now: string
  newId: () => string
}

export type AttemptResult = (ClaimResult | { ok: false; fault: 'credentials' | 'session' }) & {
  /** The account whose password was right, whatever became of the claim: it may be signed in. */
  proven: Known | null
}

export type AttemptFault = ClaimFault | 'credentials' | 'session'

async function personWithPassword(db: Db, email: string, password: string): Promise<Known | null> {
  const person = await personByEmail(db, email)
  const right = await verifyPassword(person?.password_hash, password)
  return right && person ? { id: person.id, name: person.name, email: person.email } : null
}

/** Claims with whichever form was sent. A right password stays proven even when the organisation is still to be chosen. */
export async function attemptClaim(db: Db, attempt: Attempt): Promise<AttemptResult> {
  const { sent, actor, token, language, now, newId } = attempt
  const claim = { token, language, now, newId }
  if (sent.intent === 'new') return { ...(await claimWithNewAccount(db, { ...claim, ...sent.value })), proven: null }
  if (sent.intent === 'known') {
    const proven = await personWithPassword(db, sent.value.accountEmail, sent.value.accountPassword)
    if (!proven) return { ok: false, fault: 'credentials', proven }
    const account = {
      personId: proven.id,
      email: proven.email,
      organisation: null,
      organisationName: '',
      way: 'password' as const,
    }
    return { ...(await claimWithAccount(db, { ...claim, ...account })), proven }
  }
  if (!actor) return { ok: false, fault: 'session', proven: null }
  const { organisation, organisationName = '' } = sent.value
  const account = { personId: actor.id, email: actor.email, organisation, organisationName, way: 'account' as const }
  return { ...(await claimWithAccount(db, { ...claim, ...account })), proven: null }
}
