import { expect, test } from 'vitest'
import { guestLists, guestPage } from '#app/features/accesses/guests.server.ts'
import { joinState } from '#app/features/accesses/joinable.server.ts'
import { personByEmail } from '#app/features/accounts/queries.server.ts'
import { chainFault } from '#app/features/log/queries.server.ts'
import { declineRequest } from '#app/features/responses/decline-mutations.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeMember, makePerson } from '#tests/support/factories.ts'
import { ask, consultant, decide, teamOf } from '#tests/support/guests.ts'
import { openRequest, requestDeadline, whileOpen } from '#tests/support/open-request.ts'

const mails = (db: Db) =>
  db
    .selectFrom('outbox')
    .select(['to_email', 'subject', 'text_body', 'campaign_id', 'invitation_id'])
    .where('kind', '=', 'access')
    .orderBy('to_email')
    .orderBy('created_at')
    .execute()

const placeOf = async (db: Db, personId: string) =>
  (await db.selectFrom('membership').select('role').where('person_id', '=', personId).execute()).map(({ role }) => role)

test('asking opens nothing, tells the owner and the administrators, and says so in the log with identifiers alone', async () => {
  const { db } = await testDatabase()
  const request = await openRequest(db)
  const { organisation, owner } = request
  const admin = await makePerson(db, { organisationId: organisation.id, roles: ['admin'] })
  const asked = await ask(db, request)
  if (!asked.ok) throw new Error(asked.fault)
  const guest = await personByEmail(db, consultant)
  expect(await placeOf(db, guest?.id ?? '')).toEqual([])
  const sent = await mails(db)
  expect(sent.map(({ to_email }) => to_email).toSorted()).toEqual([owner.email, admin.email].toSorted())
  for (const mail of sent) {
    expect(mail.text_body).toContain(`/access/guests/${asked.accessId}`)
    expect(mail.text_body).not.toContain('accompagnons')
    expect([mail.campaign_id, mail.invitation_id]).toEqual([null, null])
  }
  const events = await db.selectFrom('event').selectAll().where('kind', '=', 'access_asked').execute()
  expect(events.map(({ chain_id, actor_id, payload }) => [chain_id, actor_id, JSON.parse(payload)])).toEqual([
    [`organisation:${organisation.id}`, guest?.id, { invitation: request.invitationId, access: asked.accessId }],
  ])
})

test('asked twice it is one request; refused or withdrawn, its asker cannot ask again and the owner can reopen it', async () => {
  const { db } = await testDatabase()
  const request = await openRequest(db)
  const [first, second] = await Promise.all([ask(db, request), ask(db, request)])
  expect(second).toEqual(first)
  expect((await mails(db)).length).toBe(1)
  if (!first.ok) throw new Error(first.fault)
  const { accessId } = first
  expect(await decide(db, request, { accessId, decision: 'refused', from: 'asked', reason: 'Pas de mandat.' })).toEqual(
    {
      ok: true,
    },
  )
  expect(await ask(db, request)).toEqual({ ok: false, fault: 'refused' })
  expect(await decide(db, request, { accessId, decision: 'approved', from: 'refused' })).toEqual({ ok: true })
  const guest = await personByEmail(db, consultant)
  expect(await placeOf(db, guest?.id ?? '')).toEqual(['guest'])
  expect(await decide(db, request, { accessId, decision: 'revoked', from: 'approved' })).toEqual({ ok: true })
  expect(await placeOf(db, guest?.id ?? '')).toEqual([])
  expect(await ask(db, request)).toEqual({ ok: false, fault: 'refused' })
  const told = (await mails(db)).filter(({ to_email }) => to_email === consultant).map(({ text_body }) => text_body)
  expect(told).toHaveLength(3)
  expect(told.filter((text) => text.includes('Pas de mandat.'))).toHaveLength(1)
  expect(told.filter((text) => text.includes(`/requests/${request.invitationId}`))).toHaveLength(1)
  expect(await chainFault(db, `organisation:${request.organisation.id}`)).toBeNull()
})

test('the owner and administrators decide, a colleague reads; a stale page and another organisation change nothing', async () => {
  const { db } = await testDatabase()
  const [request, other] = [await openRequest(db), await openRequest(db)]
  const asked = await ask(db, request)
  if (!asked.ok) throw new Error(asked.fault)
  const { accessId } = asked
  const by = (actorId: string) => ({ accessId, decision: 'approved' as const, from: 'asked' as const, actorId })
  expect(await decide(db, request, by(request.colleague.id))).toEqual({ ok: false, fault: 'not_owner' })
  expect((await guestPage(db, { ...request.key, actorId: request.colleague.id, accessId }))?.mine).toBe(false)
  expect(await decide(db, other, by(other.owner.id))).toEqual({ ok: false, fault: 'not_found' })
  expect(await guestPage(db, { ...other.key, accessId })).toBeNull()
  expect((await guestLists(db, { ...other.key, page: 1 })).waiting).toEqual([])
  const admin = await makePerson(db, { organisationId: request.organisation.id, roles: ['admin'] })
  const both = await Promise.all([
    decide(db, request, by(request.owner.id)),
    decide(db, request, { ...by(admin.id), decision: 'refused' }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, fault: 'changed' })
  expect(await decide(db, request, { ...by(admin.id), decision: 'revoked', from: 'asked' })).toMatchObject({
    fault: 'changed',
  })
})

test('nobody of the buyer, no evaluator and no member asks; a code of one link or another link proves nothing here', async () => {
  const { db } = await testDatabase()
  const request = await openRequest(db)
  const email = (person: { email: string }) => ({ email: person.email })
  expect(await ask(db, request, email(request.it))).toEqual({ ok: false, fault: 'evaluator' })
  expect(await ask(db, request, email(request.launcher))).toEqual({ ok: false, fault: 'buyer' })
  expect(await ask(db, request, email(request.colleague))).toEqual({ ok: false, fault: 'member' })
  const other = await openRequest(db)
  expect(await ask(db, request, { proven: `${other.invitationId} ${consultant}` })).toEqual({
    ok: false,
    fault: 'closed',
  })
  expect(await personByEmail(db, consultant)).toBeUndefined()
})

test('a link asks only while its request runs and an organisation answers it; nothing else is told apart', async () => {
  const { db } = await testDatabase()
  const request = await openRequest(db)
  const token = request.invitations[0]!.token
  const kind = async (given: { token?: string; now?: string } = {}) =>
    (await joinState(db, { token, now: whileOpen, ...given })).kind
  expect(await kind()).toBe('open')
  expect(await kind({ token: request.invitations[1]!.token })).toBe('unclaimed')
  expect(await kind({ token: 'no-such-token' })).toBe('nowhere')
  expect(await ask(db, request, { now: requestDeadline })).toEqual({ ok: false, fault: 'closed' })
  const asked = await ask(db, request)
  if (!asked.ok) throw new Error(asked.fault)
  const decision = { accessId: asked.accessId, decision: 'approved' as const, from: 'asked' as const }
  expect(await decide(db, request, { ...decision, now: requestDeadline })).toEqual({ ok: false, fault: 'closed' })
  const late = await guestLists(db, { ...request.key, now: requestDeadline, page: 1 })
  expect([late.waiting, late.decided.rows.map(({ state }) => state)]).toEqual([[], ['lapsed']])
  expect((await declineRequest(db, { ...request.key, reason: 'Hors de notre activité.' })).ok).toBe(true)
  expect(await kind()).toBe('closed')
  expect(await decide(db, request, decision)).toEqual({ ok: false, fault: 'closed' })
})

test('waiting requests have a limit, and a guest keeps the place as long as one access stands', async () => {
  const { db } = await testDatabase()
  const request = await openRequest(db)
  const second = await openRequest(db, { supplier: teamOf(request) })
  const ids: string[] = []
  for (const one of [request, second]) {
    const asked = await ask(db, one)
    if (!asked.ok) throw new Error(asked.fault)
    await decide(db, one, { accessId: asked.accessId, decision: 'approved', from: 'asked' })
    ids.push(asked.accessId)
  }
  const guest = await personByEmail(db, consultant)
  await decide(db, request, { accessId: ids[0]!, decision: 'revoked', from: 'approved' })
  expect(await placeOf(db, guest?.id ?? '')).toEqual(['guest'])
  await makeMember(db, { organisationId: request.organisation.id, personId: guest?.id ?? '', roles: ['respondent'] })
  await decide(db, second, { accessId: ids[1]!, decision: 'revoked', from: 'approved' })
  expect(await placeOf(db, guest?.id ?? '')).toEqual(['respondent'])
  for (let n = 0; n < 20; n++) {
    const person = await makePerson(db)
    expect((await ask(db, request, { email: person.email })).ok).toBe(true)
  }
  const late = await makePerson(db)
  expect(await ask(db, request, { email: late.email })).toEqual({ ok: false, fault: 'many' })
  const lists = await guestLists(db, { ...request.key, page: 1 })
  expect([lists.waiting.length, lists.more, lists.decided.rows.length]).toEqual([15, 5, 2])
})
