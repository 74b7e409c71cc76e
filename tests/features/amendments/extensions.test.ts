import { afterEach, beforeEach, expect, test } from 'vitest'
import { campaignBoard } from '#app/features/campaigns/board.server.ts'
import { campaignOfBuyer } from '#app/features/campaigns/launched.server.ts'
import { withdrawInvitation } from '#app/features/campaigns/withdraw-mutations.server.ts'
import { linkOverview } from '#app/features/invitations/link-page.server.ts'
import { holdForAssessment } from '#app/features/marking/hold.server.ts'
import { enqueueDueReminders } from '#app/features/reminders/sending-mutations.server.ts'
import { requestOverview } from '#app/features/responses/request-pages.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { amend, extend, extensionReason } from '#tests/support/amending.ts'
import { testBaseUrl as baseUrl, testSecret as secret } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { answerAll, type OpenRequest, openRequest, submit } from '#tests/support/open-request.ts'

const now = '2026-12-10T10:00:00.000Z'
/** After the deadline for all, before the one that a supplier alone was given. */
const between = '2026-12-20T10:00:00.000Z'
const own = '2026-12-22T17:00:00.000Z'
const afterAll = '2026-12-22T17:00:00.001Z'

let db: Db
let close: () => Promise<void>
beforeEach(async () => ({ db, close } = await testDatabase()))
afterEach(() => close())

const buyerOf = ({ campaignId, buyer, launcher }: OpenRequest, at = now) => ({
  campaignId,
  organisationId: buyer.id,
  actorId: launcher.id,
  now: at,
})
const boardAt = async (open: OpenRequest, at: string) => {
  const { compare } = formats('fr')
  const shown = { runningToo: true, state: '', search: '', page: 1, compare }
  return (await campaignBoard(db, { ...buyerOf(open, at), ...shown }))!
}

test('one supplier has more time, everywhere; the others do not, and nobody else is told', async () => {
  const open = await openRequest(db)
  await requestOverview(db, open.key)
  const { id: other, token } = open.invitations[1]!
  expect(await extend(db, buyerOf(open), open.invitationId, own)).toEqual({ ok: true })
  const key = { ...open.key, now: between }
  expect(await requestOverview(db, key)).toMatchObject({ editable: true, campaign: { deadline: own, extended: true } })
  const link = (await linkOverview(db, { token, now: between }))!
  expect(link).toMatchObject({ state: 'closed' })
  expect(link.campaign.deadline < between).toBe(true)

  const board = await boardAt(open, between)
  expect(board.campaign).toMatchObject({ status: 'launched', closesAt: own })
  expect(board.suppliers.map(({ id, status, open: writing }) => [id, status, writing]).sort()).toEqual(
    [
      [open.invitationId, 'claimed', true],
      [other, 'not_returned', false],
    ].sort(),
  )
  await answerAll(db, { ...open, key })
  expect((await submit(db, { ...open, key })).ok).toBe(true)
  expect(await submit(db, { ...open, key: { ...key, now: afterAll } })).toMatchObject({ ok: false, fault: 'closed' })

  const sent = await db.selectFrom('outbox').selectAll().where('kind', '=', 'extension').execute()
  expect(sent.map(({ to_email }) => to_email)).toEqual([open.owner.email])
  expect(sent[0]!.text_body).toContain(extensionReason)
  const event = await db.selectFrom('event').select('payload').where('kind', '=', 'extension').executeTakeFirstOrThrow()
  expect(event.payload).not.toContain('Panne')
})

test('nothing is marked while one supplier may still write: the campaign ends with the latest deadline', async () => {
  const open = await openRequest(db)
  await extend(db, buyerOf(open), open.invitationId, own)
  expect((await campaignOfBuyer(db, buyerOf(open, between)))!.status).toBe('launched')
  expect(await holdForAssessment(db, buyerOf(open, between))).toBe(false)
  expect((await campaignOfBuyer(db, buyerOf(open, afterAll)))!.status).toBe('closed')
  expect(await holdForAssessment(db, buyerOf(open, afterAll))).toBe(true)
})

test('an extension is later than what stands, for a supplier who is there, in a campaign that is open', async () => {
  const open = await openRequest(db)
  const by = buyerOf(open)
  const other = open.invitations[1]!.id
  expect(await extend(db, by, open.invitationId, '2026-12-18T17:00:00.000Z')).toEqual({
    ok: false,
    reason: 'not_later',
  })
  expect(await extend(db, by, open.invitationId, own)).toEqual({ ok: true })
  expect(await extend(db, by, open.invitationId, own)).toEqual({ ok: false, reason: 'not_later' })
  expect(await extend(db, by, 'nobody', own)).toEqual({ ok: false, reason: 'supplier' })
  await db.updateTable('invitation').set({ status: 'declined' }).where('id', '=', other).execute()
  expect(await extend(db, by, other, own)).toEqual({ ok: false, reason: 'gone' })
  expect(await extend(db, { ...by, organisationId: open.organisation.id }, other, own)).toEqual({
    ok: false,
    reason: 'missing',
  })
  expect(await extend(db, buyerOf(open, afterAll), open.invitationId, '2027-01-05T17:00:00.000Z')).toEqual({
    ok: false,
    reason: 'over',
  })
})

test('an extension for all that passes the one of a supplier takes its place', async () => {
  const open = await openRequest(db)
  await extend(db, buyerOf(open), open.invitationId, own)
  const deadline = '2026-12-24T17:00:00.000Z'
  expect(await amend(db, buyerOf(open), { deadline })).toMatchObject({ ok: true })
  expect((await requestOverview(db, open.key))!.campaign).toMatchObject({ deadline, extended: false })
  expect((await boardAt(open, between)).campaign).toMatchObject({ deadline, closesAt: null })
  expect(await db.selectFrom('extension').select('deadline').execute()).toEqual([{ deadline: own }])
})

test('taking the supplier with more time out brings the end back to the deadline of the others', async () => {
  const open = await openRequest(db)
  await extend(db, buyerOf(open), open.invitationId, own)
  const sending = { newId: randomId, baseUrl, reason: 'Doublon.' }
  const given = { ...buyerOf(open), ...sending, invitationId: open.invitationId }
  expect(await withdrawInvitation(db, given)).toEqual({ ok: true })
  expect((await campaignOfBuyer(db, buyerOf(open, between)))!.status).toBe('closed')
})

test('reminders follow the deadline of each', async () => {
  const open = await openRequest(db)
  await db.updateTable('invitation').set({ status: 'sent' }).where('owner_id', 'is', null).execute()
  await extend(db, buyerOf(open), open.invitationId, own)
  const remind = (at: string) => enqueueDueReminders(db, { now: at, newId: randomId, secret, baseUrl })
  const last = async () =>
    (await db.selectFrom('reminder').select(['invitation_id', 'days']).where('days', '=', 2).execute()).map(
      ({ invitation_id }) => invitation_id,
    )
  await remind('2026-12-16T09:00:00.000Z')
  expect(await last()).toEqual([open.invitations[1]!.id])
  await remind('2026-12-20T09:00:00.000Z')
  expect(await last()).toContain(open.invitationId)
})
