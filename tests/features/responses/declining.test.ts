import { expect, test } from 'vitest'
import { campaignBoard } from '#app/features/campaigns/board.server.ts'
import { campaignChain, organisationChain } from '#app/features/log/append.server.ts'
import { chainFault } from '#app/features/log/queries.server.ts'
import { declinePage } from '#app/features/responses/decline.server.ts'
import { declineRequest, takeBackDecline } from '#app/features/responses/decline-mutations.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makePerson, makeSupplier } from '#tests/support/factories.ts'
import {
  answerAll,
  answerOf,
  full,
  type OpenRequest,
  openRequest,
  requestDeadline,
  submit,
  whileOpen,
} from '#tests/support/open-request.ts'

const reason = 'Nous ne vendons plus ce service.'

function invitationOf(db: Db, { invitationId }: OpenRequest) {
  return db.selectFrom('invitation').selectAll().where('id', '=', invitationId).executeTakeFirstOrThrow()
}

function eventsOf(db: Db) {
  const kinds = ['claim', 'decline', 'decline_withdrawn']
  return db.selectFrom('event').selectAll().where('kind', 'in', kinds).orderBy('chain_id').orderBy('position').execute()
}

test('the owner declines with a reason that the buyer reads on its board, and that no log holds', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { key, campaignId, buyer, organisation } = request
  expect(await declineRequest(db, { ...key, reason: ` ${reason} ` })).toEqual({ ok: true })
  expect(await invitationOf(db, request)).toMatchObject({
    status: 'declined',
    declined_at: whileOpen,
    decline_reason: reason,
    owner_id: key.actorId,
  })
  const asked = { runningToo: true, state: '', search: '', page: 1, compare: formats('fr').compare }
  const board = await campaignBoard(db, { campaignId, organisationId: buyer.id, now: whileOpen, ...asked })
  expect(board?.suppliers.find(({ id }) => id === request.invitationId)).toMatchObject({
    status: 'declined',
    declineReason: reason,
    linkable: false,
  })
  const events = await eventsOf(db)
  expect(events.map(({ chain_id, kind, actor_id }) => [chain_id, kind, actor_id])).toEqual([
    [campaignChain(campaignId), 'decline', key.actorId],
    [organisationChain(organisation.id), 'decline', key.actorId],
  ])
  expect(JSON.stringify(events)).not.toContain('vendons')
})

test('a declined request keeps its drafts and takes no more; taken back, it goes on as it was', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { key, campaignId } = request
  const save = (text: string, revision: number) =>
    saveAnswers(db, { ...key, answers: [{ questionId: 'GOV-1', revision, content: full(text) }] })
  expect(await save('Avant le refus.', 1)).toMatchObject({ ok: true })
  expect(await declineRequest(db, { ...key, reason })).toEqual({ ok: true })
  expect(await save('Pendant le refus.', 2)).toEqual({ ok: false, fault: 'closed' })
  expect(await declineRequest(db, { ...key, reason: 'encore' })).toEqual({ ok: false, fault: 'declined' })

  expect(await takeBackDecline(db, key)).toEqual({ ok: true })
  expect(await invitationOf(db, request)).toMatchObject({ status: 'claimed', declined_at: null, decline_reason: null })
  expect((await answerOf(db, request.invitationId, 'GOV-1')).text).toBe('Avant le refus.')
  expect(await save('Après le refus.', 2)).toMatchObject({ ok: true })
  expect(await takeBackDecline(db, key)).toEqual({ ok: false, fault: 'not_declined' })
  const kinds = (await eventsOf(db)).filter(({ chain_id }) => chain_id === campaignChain(campaignId))
  expect(kinds.map(({ kind }) => kind)).toEqual(['decline', 'decline_withdrawn'])
  expect(await chainFault(db, campaignChain(campaignId))).toBeNull()
})

test('a submitted response, a closed campaign and a colleague who is not the owner are refused, and write nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { key, colleague } = request
  const before = await invitationOf(db, request)
  const late = { ...key, now: requestDeadline }
  expect(await declineRequest(db, { ...key, actorId: colleague.id, reason })).toEqual({ ok: false, fault: 'not_owner' })
  expect(await declineRequest(db, { ...late, reason })).toEqual({ ok: false, fault: 'closed' })
  expect(await takeBackDecline(db, key)).toEqual({ ok: false, fault: 'not_declined' })
  expect(await invitationOf(db, request)).toEqual(before)

  await answerAll(db, request)
  expect(await submit(db, request)).toMatchObject({ ok: true })
  expect(await declineRequest(db, { ...key, reason })).toEqual({ ok: false, fault: 'submitted' })
  expect(await invitationOf(db, request)).toMatchObject({ status: 'submitted', decline_reason: null })
  expect((await eventsOf(db)).filter(({ kind }) => kind !== 'claim')).toEqual([])
})

test('after the deadline nobody takes a refusal back, and before it only the owner', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { key, colleague } = request
  expect(await declineRequest(db, { ...key, reason })).toEqual({ ok: true })
  expect(await takeBackDecline(db, { ...key, actorId: colleague.id })).toEqual({ ok: false, fault: 'not_owner' })
  expect(await takeBackDecline(db, { ...key, now: requestDeadline })).toEqual({ ok: false, fault: 'closed' })
  expect(await invitationOf(db, request)).toMatchObject({ status: 'declined', decline_reason: reason })
  expect(await submit(db, request)).toEqual({ ok: false, fault: 'closed' })
})

test('where nobody has claimed yet, whoever declines becomes the owner', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db, { claimed: false })
  const { key, colleague, campaignId } = request
  expect(await declineRequest(db, { ...key, actorId: colleague.id, reason })).toEqual({ ok: true })
  expect(await invitationOf(db, request)).toMatchObject({ status: 'declined', owner_id: colleague.id })
  const campaign = (await eventsOf(db)).filter(({ chain_id }) => chain_id === campaignChain(campaignId))
  expect(campaign.map(({ kind, actor_id }) => [kind, actor_id])).toEqual([
    ['claim', colleague.id],
    ['decline', colleague.id],
  ])
})

test('another organisation finds nothing to read, decline or take back', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const foreign = await makeSupplier(db)
  const stranger = await makePerson(db, { organisationId: foreign.id, roles: ['respondent', 'admin'] })
  const theirs = { ...request.key, organisationId: foreign.id, actorId: stranger.id }
  const nothing = { ok: false, fault: 'not_found' }
  expect(await declinePage(db, theirs)).toBeNull()
  expect(await declineRequest(db, { ...theirs, reason })).toEqual(nothing)
  expect(await takeBackDecline(db, theirs)).toEqual(nothing)
  expect(await declineRequest(db, { ...theirs, invitationId: 'no-such-id', reason })).toEqual(nothing)
  expect(await invitationOf(db, request)).toMatchObject({ status: 'claimed' })
})

test('declining and submitting at once end in one of the two, never in both', async () => {
  for (let round = 0; round < 5; round++) {
    await using database = await testDatabase()
    const { db } = database
    const request = await openRequest(db)
    await answerAll(db, request)
    const [declined, submitted] = await Promise.all([
      declineRequest(db, { ...request.key, reason }),
      submit(db, request),
    ])
    expect([declined.ok, submitted.ok].filter(Boolean)).toHaveLength(1)
    const { status, decline_reason } = await invitationOf(db, request)
    const submissions = await db.selectFrom('submission').select('id').execute()
    expect([status, decline_reason, submissions.length]).toEqual(
      declined.ok ? ['declined', reason, 0] : ['submitted', null, 1],
    )
  }
})
