import { expect, test } from 'vitest'
import { minePage } from '#app/features/assignments/mine-page.server.ts'
import { heldElsewhere } from '#app/features/assignments/queries.server.ts'
import { giveBack, takeBack } from '#app/features/assignments/return-mutations.server.ts'
import { joinSignedIn, joinWithNewAccount } from '#app/features/people/join-mutations.server.ts'
import { setRoles } from '#app/features/people/mutations.server.ts'
import { offeredPlace, peopleOf } from '#app/features/people/queries.server.ts'
import { requestOverview } from '#app/features/responses/request-pages.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { asked, assign, mails, newcomer, offerOf, rows, seenOf, sending } from '#tests/support/assignments.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeMember, makePerson } from '#tests/support/factories.ts'
import { type OpenRequest, openRequest } from '#tests/support/open-request.ts'

const account = { name: 'Inès Roux', password: null, language: 'fr' as const, newId: randomId }

const join = async (db: Db, request: OpenRequest) =>
  joinWithNewAccount(db, { offer: await offerOf(db, request.key.now), ...account, now: request.key.now })

test('somebody without an account gets a link: nothing exists until they follow it, then a place and exactly those questions', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { key, organisation, invitationId } = request
  const given = { asked: newcomer(), questionIds: ['GOV-2'] }
  expect(await assign(db, request, given)).toEqual({ ok: true, name: 'Inès Roux', invited: true })
  expect(await db.selectFrom('person').select('id').where('email', '=', 'ines@aubrac.example').execute()).toEqual([])
  expect(await rows(db)).toMatchObject([{ person_id: null, offered_email: 'ines@aubrac.example' }])
  const shares = async () => (await requestOverview(db, key))?.criteria[0]?.shares
  expect(await shares()).toMatchObject([{ name: 'Inès Roux', standing: 'invited' }])
  const offer = await offerOf(db, key.now)
  expect(offer).toMatchObject({ invitationId, organisationId: organisation.id, roles: ['respondent'], function: null })

  const joined = await join(db, request)
  expect(joined).toMatchObject({ ok: true, organisationId: organisation.id })
  const personId = joined.ok ? joined.personId : ''
  expect((await peopleOf(db, organisation.id)).find(({ id }) => id === personId)).toMatchObject({
    roles: ['respondent'],
  })
  const mine = await minePage(db, { ...key, actorId: personId })
  expect(mine?.criteria.flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual(['GOV-2'])
  expect(await shares()).toMatchObject([{ name: 'Inès Roux', standing: 'member' }])
  const { password_hash } = await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  expect(password_hash).toBeNull()
})

test('ten followings of one link at once make one account and one place', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await assign(db, request, { asked: newcomer() })
  const results = await Promise.all(Array.from({ length: 10 }, () => join(db, request)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await peopleOf(db, request.organisation.id)).filter(({ name }) => name === 'Inès Roux')).toHaveLength(1)
})

test('an account that exists joins with its own sign-in, and nobody else takes the place', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const ines = await makePerson(db, { email: 'ines@aubrac.example' })
  const stranger = await makePerson(db)
  await assign(db, request, { asked: newcomer() })
  expect(await join(db, request)).toEqual({ ok: false, fault: 'account_exists' })
  const offer = await offerOf(db, request.key.now)
  const accept = (personId: string) => joinSignedIn(db, { offer, personId, now: request.key.now })
  expect(await accept(stranger.id)).toEqual({ ok: false, fault: 'other_person' })
  expect(await accept(ines.id)).toMatchObject({ ok: true, personId: ines.id })
  expect(await rows(db)).toMatchObject([{ person_id: ines.id, offered_email: null }])
  // The mail stays in the mailbox: the link goes on leading there.
  expect(await accept(ines.id)).toMatchObject({ ok: true })
  expect((await peopleOf(db, request.organisation.id)).filter(({ id }) => id === ines.id)).toHaveLength(1)
})

test('questions taken back, or given back and the member removed, take the place back too', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { key, owner, organisation } = request
  await assign(db, request, { asked: newcomer() })
  const offer = await offerOf(db, key.now)
  const back = {
    ...key,
    actorName: owner.name,
    criterionId: 'GOV',
    partIds: ['GOV-1'],
    seen: await seenOf(db, request),
  }
  expect(await takeBack(db, back)).toEqual({ ok: true })
  expect(await offeredPlace(db, offer)).toBeNull()
  expect(await join(db, request)).toEqual({ ok: false, fault: 'gone' })
  expect(await db.selectFrom('person').select('id').where('email', '=', offer.email).execute()).toEqual([])

  await assign(db, request, { asked: newcomer() })
  const joined = await joinWithNewAccount(db, { offer, ...account, now: key.now })
  const personId = joined.ok ? joined.personId : ''
  await makePerson(db, { organisationId: organisation.id, roles: ['admin'] })
  const gone = { organisationId: organisation.id, personId, roles: [], function: null, now: '2026-11-21T10:00:00.000Z' }
  expect(await setRoles(db, gone)).toEqual({ ok: true })
  expect(await joinSignedIn(db, { offer, personId, now: '2026-11-22T10:00:00.000Z' })).toEqual({
    ok: false,
    fault: 'gone',
  })
  expect((await peopleOf(db, organisation.id)).some(({ id }) => id === personId)).toBe(false)
})

test('only the owner and the administrators bring somebody in; a colleague gives more to who was invited', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { colleague, organisation } = request
  const byColleague = { actorId: colleague.id, questionIds: ['GOV-2'] }
  expect(await assign(db, request, { ...byColleague, asked: newcomer() })).toEqual({ ok: false, fault: 'not_allowed' })
  expect(await mails(db)).toEqual([])
  await assign(db, request, { asked: newcomer() })
  expect(await assign(db, request, { ...byColleague, asked: asked('ines@aubrac.example') })).toMatchObject({ ok: true })
  expect(await rows(db)).toMatchObject([
    { question_id: 'GOV-1' },
    { question_id: 'GOV-2', offered_email: 'ines@aubrac.example' },
  ])
  await makeMember(db, { organisationId: organisation.id, personId: colleague.id, roles: ['admin'] })
  expect(await assign(db, request, { ...byColleague, asked: newcomer('omar@aubrac.example') })).toMatchObject({
    ok: true,
  })
})

test('an offer falls with who made it, and reaches no other organisation', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const other = await openRequest(db)
  const { key, owner, organisation } = request
  await assign(db, request, { asked: newcomer() })
  const offer = await offerOf(db, key.now)
  expect(await offeredPlace(db, offer)).toMatchObject({ organisation: { id: organisation.id }, account: false })
  expect(await offeredPlace(db, { ...offer, organisationId: other.organisation.id })).toBeNull()
  expect(await offeredPlace(db, { ...offer, invitationId: other.invitationId })).toBeNull()
  await makePerson(db, { organisationId: organisation.id, roles: ['admin'] })
  await setRoles(db, { organisationId: organisation.id, personId: owner.id, roles: [], function: null, now: key.now })
  expect(await offeredPlace(db, offer)).toBeNull()
})

test('an address that is a colleague’s already gets no offer, only the questions', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { colleague, key } = request
  expect(await assign(db, request, { asked: newcomer(colleague.email) })).toMatchObject({ ok: true, invited: false })
  expect(await rows(db)).toMatchObject([{ person_id: colleague.id }])
  expect((await mails(db)).map(({ kind }) => kind)).toEqual(['assignment'])
  const back = { ...key, actorId: colleague.id, actorName: colleague.name }
  expect(await giveBack(db, back, sending)).toEqual({ ok: true })
})

test('a link opened while acting for another of one’s organisations leads to the choice, and tells a stranger nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const other = await openRequest(db)
  const { colleague, invitationId } = request
  await assign(db, request)
  const elsewhere = { invitationId, organisationId: other.organisation.id, actorId: colleague.id }
  expect(await heldElsewhere(db, elsewhere)).toBe(true)
  expect(await heldElsewhere(db, { ...elsewhere, organisationId: request.organisation.id })).toBe(false)
  expect(await heldElsewhere(db, { ...elsewhere, actorId: other.owner.id })).toBe(false)
  const left = { organisationId: request.organisation.id, personId: colleague.id, roles: [], function: null }
  await makePerson(db, { organisationId: request.organisation.id, roles: ['admin'] })
  await setRoles(db, { ...left, now: request.key.now })
  expect(await heldElsewhere(db, elsewhere)).toBe(false)
})
