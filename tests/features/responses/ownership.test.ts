import { expect, test } from 'vitest'
import { chainFault } from '#app/features/log/queries.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { ownershipPage } from '#app/features/responses/ownership.server.ts'
import { handOver } from '#app/features/responses/ownership-mutations.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeMember, makePerson } from '#tests/support/factories.ts'
import {
  answerAll,
  full,
  makeSupplierTeam,
  type OpenRequest,
  openRequest,
  requestDeadline,
  submit,
} from '#tests/support/open-request.ts'

const ownerOf = async (db: Db, { invitationId }: OpenRequest) =>
  db
    .selectFrom('invitation')
    .select(['owner_id', 'status', 'claimed_at'])
    .where('id', '=', invitationId)
    .executeTakeFirstOrThrow()

const events = (db: Db, kind: 'claim' | 'handover') =>
  db.selectFrom('event').select(['chain_id', 'actor_id', 'payload']).where('kind', '=', kind).execute()

test('the first to write for an organisation invited by name becomes the owner; reading claims nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db, { claimed: false })
  const key = { ...request.key, actorId: request.colleague.id }
  await openResponse(db, key)
  expect(await ownerOf(db, request)).toMatchObject({ owner_id: null, status: 'waiting' })
  await saveAnswers(db, { ...key, answers: [{ questionId: 'GOV-1', revision: 1, content: full('Depuis 2024.') }] })
  expect(await ownerOf(db, request)).toEqual({
    ...{ owner_id: request.colleague.id, status: 'claimed', claimed_at: key.now },
  })
  await saveAnswers(db, {
    ...request.key,
    answers: [{ questionId: 'GOV-2', revision: 1, content: full('Depuis 2025.') }],
  })
  expect(await ownerOf(db, request)).toMatchObject({ owner_id: request.colleague.id })
  expect((await events(db, 'claim')).map((event) => event.chain_id).sort()).toEqual(
    [`campaign:${request.campaignId}`, `organisation:${request.organisation.id}`].sort(),
  )
})

test('a refused submission gives nobody the request; an accepted one gives it to who attests', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db, { claimed: false })
  await openResponse(db, request.key)
  expect(await submit(db, request)).toMatchObject({ ok: false, fault: 'unanswered' })
  expect(await submit(db, request, { confirmUnanswered: true, attested: false })).toMatchObject({ ok: false })
  expect(await ownerOf(db, request)).toMatchObject({ owner_id: null, status: 'waiting', claimed_at: null })
  expect(await events(db, 'claim')).toEqual([])
  expect(await submit(db, request, { confirmUnanswered: true })).toMatchObject({ ok: true })
  expect(await ownerOf(db, request)).toMatchObject({ owner_id: request.owner.id, status: 'submitted' })
  expect(await events(db, 'claim')).toHaveLength(2)
})

test('two colleagues submitting an unclaimed request at once: one owns and submits, the other is told', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db, { claimed: false })
  await openResponse(db, request.key)
  const results = await Promise.all(
    [request.owner, request.colleague].map(({ id }) => submit(db, request, { actorId: id, confirmUnanswered: true })),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, fault: 'not_owner' })
  expect(await db.selectFrom('submission').select('id').execute()).toHaveLength(1)
})

test('only the owner submits; once the request is handed over, only the colleague does', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await answerAll(db, request)
  const { owner, colleague } = request
  expect(await submit(db, request, { actorId: colleague.id })).toEqual({ ok: false, fault: 'not_owner' })
  expect(await handOver(db, { ...request.key, from: owner.id, to: colleague.id })).toEqual({ ok: true })
  expect(await submit(db, request)).toEqual({ ok: false, fault: 'not_owner' })
  expect(await submit(db, request, { actorId: colleague.id })).toMatchObject({
    ok: true,
    receipt: { response: { submittedBy: 'Karim Salvetat' } },
  })
  const chains = [`campaign:${request.campaignId}`, `organisation:${request.organisation.id}`]
  const logged = await events(db, 'handover')
  expect(logged.map((event) => event.chain_id).sort()).toEqual(chains.sort())
  expect(logged[0]).toMatchObject({ actor_id: owner.id })
  expect(JSON.parse(logged[0]!.payload)).toEqual({
    ...{ invitation: request.invitationId, from: owner.id, to: colleague.id },
  })
  for (const chain of chains) expect(await chainFault(db, chain)).toBeNull()
})

test('a colleague takes over for an owner who is away; answers and their authors stay', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await answerAll(db, request)
  const key = { ...request.key, actorId: request.colleague.id }
  const page = await ownershipPage(db, key)
  expect(page).toMatchObject({ owner: { id: request.owner.id, name: 'Aline Ferrand' }, mine: false, colleagues: [] })
  expect(await handOver(db, { ...key, from: request.owner.id, to: request.colleague.id })).toEqual({ ok: true })
  expect(await ownershipPage(db, key)).toMatchObject({ mine: true, colleagues: [{ name: 'Aline Ferrand' }] })
  const authors = await db.selectFrom('answer').select('updated_by').distinct().execute()
  expect(authors).toEqual([{ updated_by: request.owner.id }])
})

test('nobody is made owner by a third person, twice, from a stale page, or without answering for the organisation', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { key, owner, colleague, organisation } = request
  const third = await makePerson(db, { organisationId: organisation.id, roles: ['respondent'] })
  const reader = await makePerson(db, { organisationId: organisation.id, roles: ['reader'] })
  const outsider = await makeSupplierTeam(db, 'Bexley Hosting')
  await makeMember(db, { organisationId: organisation.id, personId: request.it.id, roles: ['respondent'] })
  const attempts = [
    [{ actorId: third.id, from: owner.id, to: colleague.id }, 'not_allowed'],
    [{ actorId: owner.id, from: owner.id, to: owner.id }, 'not_allowed'],
    [{ actorId: owner.id, from: owner.id, to: reader.id }, 'not_respondent'],
    [{ actorId: owner.id, from: owner.id, to: outsider.owner.id }, 'not_respondent'],
    [{ actorId: owner.id, from: owner.id, to: request.it.id }, 'not_respondent'],
    [{ actorId: third.id, from: colleague.id, to: third.id }, 'changed'],
    [{ actorId: third.id, from: null, to: third.id }, 'changed'],
    [{ actorId: owner.id, from: owner.id, to: colleague.id, now: requestDeadline }, 'closed'],
    [
      {
        ...{ actorId: outsider.owner.id, organisationId: outsider.organisation.id },
        ...{ from: owner.id, to: outsider.owner.id },
      },
      'not_found',
    ],
  ] as const
  for (const [attempt, fault] of attempts)
    expect(await handOver(db, { ...key, ...attempt })).toEqual({ ok: false, fault })
  expect(await ownerOf(db, request)).toMatchObject({ owner_id: owner.id })
  expect(await events(db, 'handover')).toEqual([])
})

test('a hand-over against a submission: the receipt always names who owned the request at that moment', async () => {
  await using database = await testDatabase()
  const { db } = database
  for (let run = 0; run < 12; run++) {
    const request = await openRequest(db, { scope: ['GOV-1'] })
    await answerAll(db, request, ['GOV-1'])
    const { owner, colleague } = request
    const pause = new Promise((done) => setTimeout(done, 2 * run))
    const [result, moved] = await Promise.all([
      submit(db, request),
      pause.then(() => handOver(db, { ...request.key, from: owner.id, to: colleague.id })),
    ])
    expect(moved).toEqual({ ok: true })
    const order = await db
      .selectFrom('event')
      .select('kind')
      .where('chain_id', '=', `campaign:${request.campaignId}`)
      .where('kind', 'in', ['submission', 'handover'])
      .orderBy('position')
      .execute()
    expect(order.map(({ kind }) => kind)).toEqual(result.ok ? ['submission', 'handover'] : ['handover'])
    expect(await ownerOf(db, request)).toMatchObject({ owner_id: colleague.id })
  }
}, 60_000)
