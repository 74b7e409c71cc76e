import { askAccess, joinSubject } from '#app/features/accesses/asking-mutations.server.ts'
import { type AccessDecision, decideAccess } from '#app/features/accesses/deciding-mutations.server.ts'
import { personByEmail } from '#app/features/accounts/queries.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { testBaseUrl } from './campaigns.ts'
import { madeAt, makePerson } from './factories.ts'
import { type OpenRequest, whileOpen } from './open-request.ts'

export const sending = { baseUrl: testBaseUrl, newId: randomId }
export const consultant = 'noa@conseil.example'

type Asked = Parameters<typeof askAccess>[1]
type Joined = Pick<OpenRequest, 'invitations'>

/** What somebody asks from the link of a request, once the code that was sent to the address is right. */
export function ask(db: Db, { invitations }: Joined, given: Partial<Asked> & { email?: string } = {}) {
  const [invitation] = invitations
  const { email = consultant, ...more } = given
  return askAccess(
    db,
    {
      token: invitation!.token,
      proven: joinSubject(invitation!.id, email),
      name: 'Noa Delmas',
      company: 'Conseil Delmas',
      message: 'Nous accompagnons Aubrac Cloud.',
      language: 'fr',
      now: whileOpen,
      newId: randomId,
      ...more,
    },
    sending,
  )
}

/** What the owner decides from a fresh page. */
export function decide(
  db: Db,
  { key }: Pick<OpenRequest, 'key'>,
  given: Pick<AccessDecision, 'accessId' | 'decision' | 'from'> & Partial<AccessDecision>,
) {
  const { organisationId, actorId, now } = key
  return decideAccess(db, { organisationId, actorId, now, reason: '', ...given }, sending)
}

/** A guest of a request, approved by its owner. */
export async function approvedGuest(db: Db, request: OpenRequest, email = consultant) {
  const asked = await ask(db, request, { email })
  if (!asked.ok) throw new Error(`asking was refused: ${asked.fault}`)
  const approved = await decide(db, request, { accessId: asked.accessId, decision: 'approved', from: 'asked' })
  if (!approved.ok) throw new Error(`approving was refused: ${approved.fault}`)
  const person = await personByEmail(db, email)
  if (!person) throw new Error('the guest has no account')
  return { accessId: asked.accessId, person, key: { ...request.key, actorId: person.id } }
}

/** The people of a request, for a second one to the same supplier. */
export const teamOf = ({ organisation, owner, colleague }: OpenRequest) => ({ organisation, owner, colleague })

/** Somebody to whom a response was opened, as it stands in the database, whatever has become of the request. */
export async function makeGuest(
  db: Db,
  response: { invitationId: string; organisation: { id: string }; respondent: { id: string } },
): Promise<{ personId: string; accessId: string }> {
  const { organisation, invitationId } = response
  const person = await makePerson(db, { organisationId: organisation.id, roles: ['guest'] })
  const row = {
    id: randomId(),
    organisation_id: organisation.id,
    invitation_id: invitationId,
    person_id: person.id,
    status: 'approved' as const,
    asked_at: madeAt,
    decided_at: madeAt,
    decided_by: response.respondent.id,
    company: 'Conseil Delmas',
    message: '',
    reason: null,
  }
  await db.insertInto('access_request').values(row).execute()
  return { personId: person.id, accessId: row.id }
}
