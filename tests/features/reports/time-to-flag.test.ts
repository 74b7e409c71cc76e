import { expect, test } from 'vitest'
import { answerFlag, flagError, replyToReport, sayNothingToFlag } from '#app/features/reports/flag-mutations.server.ts'
import { recallPromises } from '#app/features/reports/recalling-mutations.server.ts'
import { receivedReport } from '#app/features/reports/received.server.ts'
import { publishReports, sendPreviews } from '#app/features/reports/telling-mutations.server.ts'
import { tellingPage } from '#app/features/reports/tellings.server.ts'
import type { Db } from '#db/client.server.ts'
import { answered } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makePerson } from '#tests/support/factories.ts'
import { assessedSmall } from '#tests/support/told-campaign.ts'

const suppliers = (n: number) => ({
  suppliers: Array.from({ length: n }, () => ({ 'GOV-1': answered('Depuis 2024.') })),
})
// Previews leave on Thursday 12 November 2026: flags are awaited until Thursday the 19th included.
const lastDay = '2026-11-19T22:59:00.000Z'
const dayAfter = '2026-11-19T23:01:00.000Z'
const early = 'La consultation ouvre lundi : le marché ne peut pas attendre.'

const mailsOf = (db: Db, kind: string) =>
  db.selectFrom('outbox').selectAll().where('kind', '=', kind).orderBy('to_email').execute()

async function previewed(db: Db, n = 2) {
  const campaign = await assessedSmall(db, suppliers(n))
  await sendPreviews(db, { ...campaign.telling, chosen: 'all' })
  return campaign
}

test('nobody is published before the announced day is over, not even with all the others', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await previewed(db)
  const all = { ...campaign.telling, chosen: 'all' as const, now: lastDay }
  expect(await publishReports(db, all)).toEqual({ ok: false, reason: 'nothing' })
  expect(await publishReports(db, { ...all, chosen: [campaign.suppliers[0]!.invitationId] })).toMatchObject({
    reason: 'too_early',
    supplier: 'Fournisseur 1',
  })
  expect(await tellingPage(db, { ...campaign.key, now: lastDay, page: 1 })).toMatchObject({
    early: true,
    rows: [{ state: 'previewed', flagsUntil: '2026-11-19' }, { state: 'previewed' }],
  })
  await sayNothingToFlag(db, campaign.supplierKey(1))
  expect(await publishReports(db, all)).toMatchObject({ told: 1, over: false })
  expect(await receivedReport(db, campaign.supplierKey(1))).toMatchObject({ state: 'published', early: null })
  expect(await publishReports(db, { ...all, now: dayAfter })).toMatchObject({ told: 1, over: true })
  expect(await sayNothingToFlag(db, campaign.supplierKey(0))).toEqual({ ok: false, fault: 'closed' })
})

test('a written reason cuts the time short, is shown to its supplier and leaves its digest; it answers no flag', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await previewed(db, 3)
  const [first, flagging, silent] = [0, 1, 2].map((index) => campaign.supplierKey(index))
  await sayNothingToFlag(db, first!)
  await flagError(db, { ...flagging!, questionId: 'GOV-1', text: 'Une date est fausse.' })
  expect(await publishReports(db, { ...campaign.telling, chosen: 'all', early })).toMatchObject({
    told: 2,
    over: false,
  })
  expect(await receivedReport(db, first!)).toMatchObject({ state: 'published', early: null })
  expect(await receivedReport(db, flagging!)).toMatchObject({ state: 'preview' })
  expect(await receivedReport(db, silent!)).toMatchObject({ early: { reason: early, until: '2026-11-19' } })
  const events = await db.selectFrom('event').select('payload').where('kind', '=', 'debriefing').execute()
  expect(events.filter(({ payload }) => 'early' in JSON.parse(payload))).toHaveLength(1)
  expect(JSON.stringify(events)).not.toContain('lundi')
  const chosen = [flagging!.invitationId]
  expect(await publishReports(db, { ...campaign.telling, chosen, early })).toMatchObject({ reason: 'flags_waiting' })
})

test('a preview sent again opens its own time', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await previewed(db, 1)
  await sayNothingToFlag(db, campaign.supplierKey(0))
  const later = '2026-11-18T09:00:00.000Z'
  const chosen = [campaign.suppliers[0]!.invitationId]
  await sendPreviews(db, { ...campaign.telling, chosen, now: later })
  expect(await publishReports(db, { ...campaign.telling, chosen, now: dayAfter })).toMatchObject({
    reason: 'too_early',
  })
})

test('what was said of a preview holds for no other, sent since: neither that all is well, nor a settled flag', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await previewed(db)
  const [silent, flagging] = [campaign.supplierKey(0), campaign.supplierKey(1)]
  await flagError(db, { ...flagging, questionId: 'GOV-1', text: 'Une date est fausse.' })
  const { id: flagId } = await db.selectFrom('debriefing_flag').select('id').executeTakeFirstOrThrow()
  const answer = { flagId, outcome: 'kept' as const, answer: 'Elle est au registre.', level: null }
  await answerFlag(db, { ...campaign.telling, invitationId: flagging.invitationId, ...answer })
  const later = '2026-11-18T09:00:00.000Z'
  const chosen = campaign.suppliers.map(({ invitationId }) => invitationId)
  await sendPreviews(db, { ...campaign.telling, chosen, now: later })
  expect(await sayNothingToFlag(db, { ...silent, now: later })).toEqual({ ok: false, fault: 'replaced' })
  const rows = (await tellingPage(db, { ...campaign.key, now: dayAfter, page: 1 }))?.rows
  expect(rows?.map(({ state, everFlagged }) => [state, everFlagged])).toEqual([
    ['previewed', 0],
    ['previewed', 1],
  ])
  for (const one of chosen)
    expect(await publishReports(db, { ...campaign.telling, chosen: [one], now: dayAfter })).toMatchObject({
      reason: 'too_early',
    })
  expect(await sayNothingToFlag(db, { ...silent, shown: later, now: later })).toEqual({ ok: true })
  expect(await sayNothingToFlag(db, { ...silent, shown: later, now: later })).toEqual({ ok: true })
  expect(await publishReports(db, { ...campaign.telling, chosen: [silent.invitationId], now: dayAfter })).toMatchObject(
    {
      told: 1,
    },
  )
})

test('ten flags make one mail to who sent the preview, in their language, with nothing of what was said', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await previewed(db, 1)
  await makePerson(db, { organisationId: campaign.organisation.id, roles: ['buyer'] })
  await db.updateTable('person').set({ language: 'en' }).where('id', '=', campaign.buyer.id).execute()
  const own = campaign.supplierKey(0)
  for (const one of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(await flagError(db, { ...own, questionId: 'GOV-1', text: `Zéphyr ${one}` })).toEqual({ ok: true })
  const mails = await mailsOf(db, 'debriefing_flag')
  expect(mails).toMatchObject([{ to_email: campaign.buyer.email, language: 'en', status: 'waiting' }])
  expect(mails[0]!.next_attempt_at > campaign.now).toBe(true)
  expect(mails[0]!.text_body).toContain(`/reports/${own.invitationId}/flags`)
  expect(JSON.stringify(mails)).not.toContain('Zéphyr')
  // Once it has left, the next flag is news again.
  await db.updateTable('outbox').set({ status: 'sent' }).where('kind', '=', 'debriefing_flag').execute()
  await flagError(db, { ...own, questionId: 'GOV-1', text: 'Encore.' })
  expect(await mailsOf(db, 'debriefing_flag')).toHaveLength(2)

  const { flags } = { flags: await db.selectFrom('debriefing_flag').select('id').execute() }
  for (const { id } of flags.slice(0, 3))
    await answerFlag(db, {
      ...{ ...campaign.telling, invitationId: own.invitationId, flagId: id },
      ...{ outcome: 'kept' as const, answer: 'Zéphyr, non.', level: null },
    })
  const answers = await mailsOf(db, 'debriefing_flag_answer')
  expect(answers.map(({ to_email }) => to_email)).toEqual([campaign.suppliers[0]!.respondent.email])
  expect(JSON.stringify(answers)).not.toContain('Zéphyr')
})

test('a reply goes to who published, or to every buyer when that person buys no more', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await previewed(db, 1)
  const own = campaign.supplierKey(0)
  await sayNothingToFlag(db, own)
  await publishReports(db, { ...campaign.telling, chosen: 'all' })
  const others = []
  for (const roles of [['buyer'], ['buyer', 'admin'], ['reader']] as const)
    others.push(await makePerson(db, { organisationId: campaign.organisation.id, roles: [...roles] }))
  await db
    .deleteFrom('membership')
    .where('person_id', '=', campaign.buyer.id)
    .where('organisation_id', '=', campaign.organisation.id)
    .execute()
  expect(await replyToReport(db, { ...own, text: 'Zéphyr vous répond.' })).toEqual({ ok: true })
  const mails = await mailsOf(db, 'debriefing_reply')
  expect(mails.map(({ to_email }) => to_email)).toEqual(
    others
      .slice(0, 2)
      .map(({ email }) => email)
      .sort(),
  )
  expect(JSON.stringify(mails)).not.toContain('Zéphyr')
})

test('the promised day is recalled by mail once as it comes near and once when it has passed, until it is kept', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await previewed(db, 1)
  const recall = (now: string) => recallPromises(db, { ...campaign.telling, now })
  expect(await recall('2026-12-05T09:00:00.000Z')).toBe(0)
  const both = await Promise.all([recall('2026-12-10T09:00:00.000Z'), recall('2026-12-10T09:00:00.000Z')])
  expect(both.sort()).toEqual([0, 1])
  expect(await recall('2026-12-11T09:00:00.000Z')).toBe(0)
  expect(await recall('2026-12-16T09:00:00.000Z')).toBe(1)
  expect(await mailsOf(db, 'debriefing_soon')).toMatchObject([{ to_email: campaign.buyer.email }])
  const [overdue] = await mailsOf(db, 'debriefing_overdue')
  expect(overdue?.text_body).toContain('15 décembre 2026')
  await publishReports(db, { ...campaign.telling, chosen: 'all', now: '2026-12-17T09:00:00.000Z' })
  await db.deleteFrom('debriefing_recall').execute()
  expect(await recall('2026-12-18T09:00:00.000Z')).toBe(0)
})

test('the anonymous median is told from five responses on, and with four not even how many there are', async () => {
  await using database = await testDatabase()
  const { db } = database
  for (const [n, median, responses] of [
    [4, null, 0],
    // Three at level 2, two at level 1 on one question, the other unanswered: the middle one has 2 of 6.
    [5, 100 / 3, 5],
  ] as const) {
    const campaign = await previewed(db, n)
    const page = await receivedReport(db, campaign.supplierKey(0))
    expect(page).toMatchObject({ report: { responses, criteria: [{ median: median && expect.closeTo(median, 9) }] } })
  }
})
