import { expect, test } from 'vitest'
import { campaignBoard } from '#app/features/campaigns/board.server.ts'
import { invitationByToken } from '#app/features/invitations/queries.server.ts'
import { campaignChain, organisationChain } from '#app/features/log/append.server.ts'
import { chainFault } from '#app/features/log/queries.server.ts'
import { declineRequest } from '#app/features/responses/decline-mutations.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { submittedResponses } from '#app/features/responses/submitted.server.ts'
import { resumeSharing, withdrawSharing } from '#app/features/sharing/mutations.server.ts'
import { sharingList, sharingPage } from '#app/features/sharing/queries.server.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeMember } from '#tests/support/factories.ts'
import {
  answerAll,
  attach,
  full,
  type OpenRequest,
  openRequest,
  requestDeadline,
  submit,
  whileOpen,
} from '#tests/support/open-request.ts'

const statusOf = async (db: Db, { invitationId }: OpenRequest) =>
  (await db.selectFrom('invitation').select('status').where('id', '=', invitationId).executeTakeFirstOrThrow()).status

const seenBy = (db: Db, { campaignId, buyer }: OpenRequest) =>
  submittedResponses(db, { campaignId, organisationId: buyer.id })

async function submitted(db: Db) {
  const request = await openRequest(db)
  await answerAll(db, request)
  const piece = await attach(db, request, 'GOV-1')
  expect(await submit(db, request)).toMatchObject({ ok: true })
  return { ...request, piece }
}

async function withdrawals(db: Db) {
  const kinds = ['sharing_withdrawn', 'sharing_resumed']
  const events = await db.selectFrom('event').select(['chain_id', 'kind']).where('kind', 'in', kinds).execute()
  return events.map(({ chain_id, kind }) => `${chain_id} ${kind}`).sort()
}

test('before the close a withdrawal takes everything from the buyer, and sharing again gives it back as it was', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await submitted(db)
  const { key, campaignId, organisation, buyer } = request
  const [before] = await seenBy(db, request)
  expect(before).toMatchObject({ invitationId: request.invitationId, withdrawnAt: null })

  expect(await withdrawSharing(db, key)).toEqual({ ok: true })
  expect(await statusOf(db, request)).toBe('withdrawn')
  expect(await seenBy(db, request)).toEqual([])
  const asked = { runningToo: true, state: '', search: '', page: 1, compare: formats('fr').compare }
  const board = await campaignBoard(db, { campaignId, organisationId: buyer.id, now: whileOpen, ...asked })
  expect(board).toMatchObject({ submitted: 0, suppliers: [{ status: 'withdrawn' }, { status: 'waiting' }] })
  expect(await sharingPage(db, key)).toMatchObject({
    state: 'withdrawn',
    takes: 'everything',
    withdrawnAt: whileOpen,
    withdrawnBy: 'Aline Ferrand',
  })
  const typed = { questionId: 'GOV-1', revision: 2, content: full('Pendant le retrait.') }
  expect(await saveAnswers(db, { ...key, answers: [typed] })).toEqual({ ok: false, fault: 'closed' })
  expect(await withdrawSharing(db, key)).toEqual({ ok: false, fault: 'not_shared' })

  expect(await resumeSharing(db, key)).toEqual({ ok: true })
  expect(await statusOf(db, request)).toBe('submitted')
  expect(await seenBy(db, request)).toEqual([before])
  expect(await resumeSharing(db, key)).toEqual({ ok: false, fault: 'not_withdrawn' })
  const chains = [campaignChain(campaignId), organisationChain(organisation.id)]
  expect(await withdrawals(db)).toEqual(
    chains.flatMap((chain) => [`${chain} sharing_resumed`, `${chain} sharing_withdrawn`]).sort(),
  )
  for (const chain of chains) expect(await chainFault(db, chain)).toBeNull()
})

test('after the close it takes files and links; the texts that were assessed stay, and it can be shared again', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await submitted(db)
  const late = { ...request.key, now: requestDeadline }
  const [before] = await seenBy(db, request)
  expect(JSON.stringify(before)).toContain(request.piece.url)

  expect(await withdrawSharing(db, late)).toEqual({ ok: true })
  expect(await statusOf(db, request)).toBe('submitted')
  const [after] = await seenBy(db, request)
  expect(after?.withdrawnAt).toBe(requestDeadline)
  expect(after?.content.answers['GOV-1']).toMatchObject({ text: before?.content.answers['GOV-1']?.text })
  expect(after?.content.answers['GOV-1']?.evidence).toMatchObject([{ title: 'Politique numérique', url: null }])
  expect(JSON.stringify(after)).not.toContain('aubrac.example')
  expect(await sharingPage(db, late)).toMatchObject({ state: 'withdrawn', takes: 'evidence', leftOut: false })

  expect(await resumeSharing(db, late)).toEqual({ ok: true })
  expect(await seenBy(db, request)).toEqual([before])
})

test('what was withdrawn when the campaign closed stays out of it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await submitted(db)
  expect(await withdrawSharing(db, request.key)).toEqual({ ok: true })
  const late = { ...request.key, now: requestDeadline }
  expect(await sharingPage(db, late)).toMatchObject({ state: 'withdrawn', leftOut: true })
  expect(await resumeSharing(db, late)).toEqual({ ok: false, fault: 'closed' })
  expect(await seenBy(db, request)).toEqual([])
})

test('a colleague, somebody else’s request and one that was never submitted are refused, and write nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await submitted(db)
  const other = await openRequest(db)
  const { key, colleague, organisation } = request
  const asColleague = { ...key, actorId: colleague.id }
  const elsewhere = { ...other.key, invitationId: request.invitationId }
  for (const act of [withdrawSharing, resumeSharing]) {
    expect(await act(db, asColleague)).toEqual({ ok: false, fault: 'not_owner' })
    expect(await act(db, elsewhere)).toEqual({ ok: false, fault: 'not_found' })
    expect(await act(db, { ...key, invitationId: 'nothing' })).toEqual({ ok: false, fault: 'not_found' })
  }
  expect(await withdrawSharing(db, other.key)).toEqual({ ok: false, fault: 'not_shared' })
  expect(await db.selectFrom('sharing_withdrawal').selectAll().execute()).toEqual([])
  expect(await withdrawals(db)).toEqual([])

  await makeMember(db, { organisationId: organisation.id, personId: colleague.id, roles: ['admin'] })
  expect(await withdrawSharing(db, asColleague)).toEqual({ ok: true })
})

test('of ten withdrawals at once one is written', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await submitted(db)
  const all = await Promise.all(Array.from({ length: 10 }, () => withdrawSharing(db, request.key)))
  expect(all.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await withdrawals(db)).toHaveLength(2)
})

test('the list names buyer, campaign, version, date and state, for this organisation alone', async () => {
  await using database = await testDatabase()
  const { db } = database
  const accepted = await submitted(db)
  const supplier = { organisation: accepted.organisation, owner: accepted.owner, colleague: accepted.colleague }
  const asked = await openRequest(db, { supplier, claimed: false })
  const refused = await openRequest(db, { supplier })
  await openRequest(db)
  expect(await declineRequest(db, { ...refused.key, reason: 'Hors sujet.' })).toEqual({ ok: true })
  const read = async (now: string) => {
    const { rows } = await sharingList(db, { ...accepted.key, now, page: 1 })
    return new Map(rows.map((row) => [row.id, row]))
  }
  const open = await read(whileOpen)
  expect([...open.keys()].sort()).toEqual([accepted, asked, refused].map((one) => one.invitationId).sort())
  expect(open.get(accepted.invitationId)).toMatchObject({
    buyer: accepted.buyer.name,
    questionnaires: ['inr-parties-prenantes 1.0.0'],
    state: 'accepted',
    on: whileOpen,
  })
  expect(open.get(asked.invitationId)?.state).toBe('asked')
  expect(open.get(refused.invitationId)?.state).toBe('refused')
  expect((await read(requestDeadline)).get(asked.invitationId)).toMatchObject({
    state: 'not_returned',
    on: requestDeadline,
  })
})

test('an invitation that its own supplier took back still leads its people to sign in', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await submitted(db)
  const { token } = request.invitations[0]!
  expect(await withdrawSharing(db, request.key)).toEqual({ ok: true })
  expect(await invitationByToken(db, { token, now: whileOpen })).toMatchObject({ claimed: true, status: 'withdrawn' })
})
