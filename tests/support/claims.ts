import { claimWithAccount, claimWithNewAccount } from '#app/features/invitations/claim-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { madeAt } from './factories.ts'

interface Invited {
  email: string
  token: string
}

type NewClaim = Parameters<typeof claimWithNewAccount>[1]
type AccountClaim = Parameters<typeof claimWithAccount>[1]

const claimOf = ({ token, email }: Invited) => ({
  token,
  email,
  organisationName: 'Aubrac Cloud SAS',
  language: 'fr' as const,
  now: madeAt,
  newId: randomId,
})

/** The claim that somebody new sends from an invitation link, right in every field. */
export function claimAsNew(db: Db, invited: Invited, more: Partial<NewClaim> = {}) {
  return claimWithNewAccount(db, {
    ...claimOf(invited),
    name: 'Maud Terrier',
    password: 'un mot de passe choisi par Maud',
    ...more,
  })
}

/** The claim of a person who has an account, with the address of that account. */
export function claimAs(
  db: Db,
  invited: Invited,
  person: { id: string; email: string },
  more: Partial<AccountClaim> = {},
) {
  const account = { personId: person.id, email: person.email, organisation: null, way: 'account' as const }
  return claimWithAccount(db, { ...claimOf(invited), ...account, ...more })
}
