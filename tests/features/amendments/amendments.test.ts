import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkReceipt } from '#app/domain/proofs/receipt.ts'
import { amendmentList, amendmentsForSupplier } from '#app/features/amendments/queries.server.ts'
import { closeCampaign } from '#app/features/campaigns/mutations.server.ts'
import { linkOverview } from '#app/features/invitations/link-page.server.ts'
import { enqueueDueReminders } from '#app/features/reminders/sending-mutations.server.ts'
import { submissionOf } from '#app/features/responses/receipts.server.ts'
import { requestOverview } from '#app/features/responses/request-pages.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { amend, amendmentReason } from '#tests/support/amending.ts'
import { testBaseUrl as baseUrl, testSecret as secret } from '#tests/support/campaigns.ts'
import { closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { answerAll, type OpenRequest, openRequest, submit } from '#tests/support/open-request.ts'
import { actsOn } from '#tests/support/panel-acts.ts'

const now = '2026-11-20T10:00:00.000Z'
const later = '2026-12-22T17:00:00.000Z'

let db: Db
let close: () => Promise<void>
beforeEach(async () => ({ db, close } = await testDatabase()))
afterEach(() => close())

const buyerOf = ({ campaignId, buyer, launcher }: OpenRequest) => ({
  campaignId,
  organisationId: buyer.id,
  actorId: launcher.id,
  now,
})
const listOf = (open: OpenRequest) => amendmentList(db, { ...buyerOf(open), runningToo: true })
const mails = (kind: string) =>
  db.selectFrom('outbox').selectAll().where('kind', '=', kind).orderBy('to_email').execute()

test('a later deadline makes version 2, chained to the first, told to every supplier and read in its request', async () => {
  const open = await openRequest(db)
  const first = (await listOf(open))!.versions[0]!
  const result = await amend(db, buyerOf(open), { deadline: later })
  expect(result).toMatchObject({ ok: true, version: 2 })
  const list = (await listOf(open))!
  expect(list.fault).toBeNull()
  expect(list.versions.map(({ version, reason }) => [version, reason])).toEqual([
    [2, amendmentReason],
    [1, null],
  ])
  expect(list.versions[0]!.author).toBe(open.launcher.name)
  const stored = await db.selectFrom('launch_version').selectAll().where('version', '=', 2).executeTakeFirstOrThrow()
  expect(stored.previous_commitment).toBe(first.commitment)
  expect(stored.salt).not.toBe('07'.repeat(32))

  const request = (await requestOverview(db, open.key))!
  expect(request.campaign.deadline).toBe(later)
  expect(request.amendments).toMatchObject([
    { version: 2, at: now, reason: amendmentReason, changes: [{ kind: 'deadline', to: later }], reopened: false },
  ])
  expect(JSON.stringify(request.amendments)).not.toContain(open.launcher.name)
  const link = (await linkOverview(db, { token: open.invitations[1]!.token, now }))!
  expect(link).toMatchObject({ commitment: stored.commitment, version: 2, campaign: { deadline: later } })
  expect(link.amendments).toHaveLength(1)

  const sent = await mails('amendment')
  expect(sent.map(({ to_email, language }) => `${to_email} ${language}`).sort()).toEqual(
    [`${open.owner.email} fr`, 'csr@bexley.example en'].sort(),
  )
  for (const mail of sent)
    for (const body of [mail.text_body, mail.html_body])
      for (const said of [amendmentReason, stored.commitment]) expect(body).toContain(said)
  expect(sent.find(({ language }) => language === 'fr')!.text_body).toMatch(/Échéance\s: 22 décembre 2026/)
  expect(sent.find(({ language }) => language === 'en')!.text_body).toContain('Deadline: 22 December 2026')
  const events = await db.selectFrom('event').select('payload').where('kind', '=', 'amendment').execute()
  expect(events.map(({ payload }) => JSON.parse(payload))).toEqual([
    { campaign: open.campaignId, version: 2, commitment: stored.commitment, reopened: false },
  ])
})

test('a receipt names the version in force when it was given; the older one still checks', async () => {
  const open = await openRequest(db)
  await requestOverview(db, open.key)
  await answerAll(db, open)
  const before = await submit(db, open)
  const amended = await amend(db, buyerOf(open), { deadline: later })
  const after = await submit(db, open)
  if (!before.ok || !after.ok || !amended.ok) throw new Error('refused')
  expect(before.receipt.launch).toEqual({ version: 1, commitment: open.commitment })
  expect(after.receipt.launch).toEqual({ version: 2, commitment: amended.commitment })
  for (const sequence of [1, 2]) {
    const kept = (await submissionOf(db, { ...open.key, sequence }))!
    expect(checkReceipt(kept.receipt, kept.content)).toMatchObject({ ok: true })
  }
})

test('weights move while nothing is submitted, unseen by suppliers who do not see them; afterwards no more', async () => {
  const open = await openRequest(db)
  const {
    GOV: gov = 0,
    MES: mes = 0,
    ...rest
  } = JSON.parse((await db.selectFrom('launch_version').select('settings').executeTakeFirstOrThrow()).settings)
    .weights as Record<string, number>
  const weights = { ...rest, GOV: gov - 5, MES: mes + 5 }
  expect(await amend(db, buyerOf(open), { weights })).toMatchObject({ ok: true })
  const { amendments } = await amendmentsForSupplier(db, open.campaignId)
  expect(amendments[0]!.changes).toEqual([{ kind: 'weights_unseen' }])
  expect((await listOf(open))!.versions[0]!.changes).toHaveLength(2)
  await requestOverview(db, open.key)
  await answerAll(db, open)
  expect((await submit(db, open)).ok).toBe(true)
  const back = { ...weights, GOV: gov, MES: mes }
  expect(await amend(db, buyerOf(open), { weights: back })).toMatchObject({
    ok: false,
    reason: 'faults',
    faults: [{ code: 'weights_locked' }],
  })
  expect(await amend(db, buyerOf(open), { scope: ['GOV-1', 'MES-1'] })).toMatchObject({
    faults: [{ code: 'scope_locked' }],
  })
  expect((await listOf(open))!.versions).toHaveLength(2)
})

test('a question that comes in is asked in the request, whose answers stay', async () => {
  const open = await openRequest(db)
  await requestOverview(db, open.key)
  await answerAll(db, open)
  expect(await amend(db, buyerOf(open), { scope: ['GOV-1', 'GOV-2', 'GOV-3', 'MES-1'] })).toMatchObject({ ok: true })
  const request = (await requestOverview(db, open.key))!
  expect(request.criteria.map(({ asked, reviewed }) => [asked, reviewed])).toEqual([
    [3, 2],
    [1, 1],
  ])
  const refused = await submit(db, open)
  expect(refused).toMatchObject({ ok: false, fault: 'unanswered', questions: ['GOV-3'] })
})

test('of two who amend the same version at once one does, and reads the other before going on', async () => {
  const open = await openRequest(db)
  const results = await Promise.all(
    [later, '2026-12-23T17:00:00.000Z'].map((deadline) => amend(db, buyerOf(open), { deadline }, { version: 1 })),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'stale' })
  expect(await mails('amendment')).toHaveLength(2)
  const stranger = { ...buyerOf(open), organisationId: open.organisation.id }
  expect(await amend(db, stranger, { deadline: '2027-01-05T17:00:00.000Z' })).toEqual({ ok: false, reason: 'missing' })
})

test('a closed campaign opens again for all: drafts may be written, whoever refused is told too', async () => {
  const open = await openRequest(db)
  await requestOverview(db, open.key)
  const declined = { status: 'declined' as const, declined_at: now, decline_reason: 'Trop tard.' }
  await db.updateTable('invitation').set(declined).where('id', '=', open.invitations[1]!.id).execute()
  await closeCampaign(db, buyerOf(open))
  const key = { ...open.key, now: '2026-12-30T09:00:00.000Z' }
  const by = { ...buyerOf(open), now: key.now }
  expect((await requestOverview(db, key))!.editable).toBe(false)
  expect(await amend(db, by, {})).toMatchObject({ faults: [{ code: 'deadline_reopen' }] })
  const deadline = '2027-01-20T17:00:00.000Z'
  expect(await amend(db, by, { deadline })).toMatchObject({ ok: true, version: 2 })
  const request = (await requestOverview(db, key))!
  expect(request).toMatchObject({ editable: true, campaign: { deadline }, amendments: [{ reopened: true }] })
  await answerAll(db, { ...open, key })
  expect((await submit(db, { ...open, key })).ok).toBe(true)
  expect(await mails('amendment')).toHaveLength(2)
  const link = (await linkOverview(db, { token: open.invitations[1]!.token, now: key.now }))!
  expect(link.campaign.deadline).toBe(deadline)
})

test('opening again opens the locked sets, with their marks; once a mark was seen nothing opens again', async () => {
  const campaign = await closedCampaign(db)
  const acts = actsOn(db, campaign)
  const by = { campaignId: campaign.campaignId, organisationId: campaign.organisation.id, actorId: campaign.buyer.id }
  for (const question of ['GOV-1', 'GOV-2']) await acts.mark(0, question, 2)
  expect(await acts.lock(0)).toMatchObject({ ok: true })
  const at = { ...by, now: campaign.now }
  expect(await amend(db, at, { deadline: '2026-11-20T17:00:00.000Z' })).toMatchObject({ ok: true, version: 2 })
  const sets = await db.selectFrom('mark_set').select(['status', 'locked_at']).execute()
  expect(sets).toEqual([{ status: 'open', locked_at: null }])
  expect(await db.selectFrom('mark').select('id').execute()).toHaveLength(2)
  expect(await acts.mark(0, 'GOV-1', 3, { revision: 1 })).toMatchObject({ ok: false })

  const after = { now: '2026-11-21T09:00:00.000Z' }
  const { reveal } = { reveal: { campaign_id: campaign.campaignId, criterion_id: 'GOV', forced: 0, reason: null } }
  await db
    .insertInto('reveal')
    .values({
      ...reveal,
      invitation_id: campaign.suppliers[0]!.invitationId,
      revealed_by: campaign.panel[0]!.id,
      revealed_at: after.now,
    })
    .execute()
  expect(await amend(db, { ...by, ...after }, { deadline: '2026-12-01T17:00:00.000Z' })).toEqual({
    ok: false,
    reason: 'barred',
    bar: 'revealed',
  })
})

test('a reminder that left for the earlier deadline leaves again for the later one', async () => {
  const open = await openRequest(db)
  const remind = (at: string) => enqueueDueReminders(db, { now: at, newId: randomId, secret, baseUrl })
  await db.updateTable('invitation').set({ status: 'sent' }).where('owner_id', 'is', null).execute()
  expect(await remind('2026-12-16T09:00:00.000Z')).toBe(2)
  expect(await remind('2026-12-16T10:00:00.000Z')).toBe(0)
  const by = { ...buyerOf(open), now: '2026-12-16T11:00:00.000Z' }
  expect(await amend(db, by, { deadline: '2026-12-30T17:00:00.000Z' })).toMatchObject({ ok: true })
  expect(await remind('2026-12-28T09:00:00.000Z')).toBe(2)
})
