import { expect, test } from 'vitest'
import { checkDisclosure } from '#app/domain/results/disclosure.ts'
import { campaignList } from '#app/features/campaigns/list.server.ts'
import { saveComments } from '#app/features/reports/comment-mutations.server.ts'
import { answerFlag, flagError, replyToReport, sayNothingToFlag } from '#app/features/reports/flag-mutations.server.ts'
import { flagsPage } from '#app/features/reports/flags.server.ts'
import { receivedReport } from '#app/features/reports/received.server.ts'
import { publishReports, sendPreviews } from '#app/features/reports/telling-mutations.server.ts'
import { tellingPage } from '#app/features/reports/tellings.server.ts'
import { buyerReport } from '#app/features/reports/told.server.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeBuyer } from '#tests/support/factories.ts'
import { assessedSmall, toldCampaign } from '#tests/support/told-campaign.ts'

const two = { suppliers: [0, 1].map(() => ({ 'GOV-1': answered('Oui, depuis 2024.'), 'GOV-2': answered('Oui.') })) }

test('nothing is told before the preview, then the preview, then what is published and never changes', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await assessedSmall(db, two)
  const own = campaign.supplierKey(0)
  expect(await receivedReport(db, own)).toMatchObject({ state: 'awaited', promise: 'later' })
  const chosen = [own.invitationId]
  expect(await publishReports(db, { ...campaign.telling, chosen })).toMatchObject({ reason: 'not_previewed' })
  expect(await sendPreviews(db, { ...campaign.telling, chosen })).toEqual({ ok: true, told: 1, over: false })
  expect(await receivedReport(db, own)).toMatchObject({ state: 'preview', report: { score: 200 / 3 } })
  expect(await receivedReport(db, campaign.supplierKey(1))).toMatchObject({ state: 'awaited' })
  expect(await sayNothingToFlag(db, own)).toEqual({ ok: true })
  expect(await publishReports(db, { ...campaign.telling, chosen })).toEqual({ ok: true, told: 1, over: false })
  const told = await receivedReport(db, own)
  expect(told).toMatchObject({ state: 'published', promise: 'kept', report: { responses: 0 } })
  await db.updateTable('consensus').set({ level: 0 }).execute()
  await db.updateTable('mark').set({ level: 0 }).execute()
  expect(await receivedReport(db, own)).toEqual(told)
  expect(await sendPreviews(db, { ...campaign.telling, chosen })).toMatchObject({ reason: 'published' })
  expect(await publishReports(db, { ...campaign.telling, chosen })).toMatchObject({ reason: 'published' })
})

test('with the last report the campaign is debriefed; each publication is an event and a mail', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await toldCampaign(db, two)
  const { status, debriefed_at } = await db
    .selectFrom('campaign')
    .select(['status', 'debriefed_at'])
    .where('id', '=', campaign.campaignId)
    .executeTakeFirstOrThrow()
  expect({ status, debriefed_at }).toEqual({ status: 'debriefed', debriefed_at: campaign.now })
  const events = await db.selectFrom('event').select(['kind', 'payload']).orderBy('position').execute()
  const told = events.filter(({ kind }) => kind.startsWith('debriefi') || kind === 'debriefed').map(({ kind }) => kind)
  const twice = ['debriefing_preview', 'debriefing_no_flag', 'debriefing'].flatMap((kind) => [kind, kind])
  expect(told).toEqual([...twice, 'debriefed'])
  const mails = await db.selectFrom('outbox').select(['kind', 'to_email', 'text_body']).execute()
  expect(
    mails
      .filter(({ kind }) => kind === 'debriefing')
      .map(({ to_email }) => to_email)
      .sort(),
  ).toEqual(campaign.suppliers.map(({ respondent }) => respondent.email).sort())
  for (const { text_body } of mails) expect(text_body).not.toMatch(/66,7|localisé|managé/)
  const page = await tellingPage(db, { ...campaign.key, page: 1 })
  expect(page).toMatchObject({ promise: 'kept', published: 2, total: 2 })
  expect(page?.references.map(({ id }) => id)).toEqual(['guide-inr', 'cdp-supply-chain', 'label-nr'])
})

test('the rules that are disclosed open the commitment, private notes unread', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await toldCampaign(db)
  const page = await receivedReport(db, campaign.supplierKey(0))
  if (page?.state !== 'published') throw new Error('not published')
  expect(page.proof.versions.map(({ opens }) => opens)).toEqual([true])
  const receipt = JSON.parse((await db.selectFrom('submission').select('receipt').executeTakeFirstOrThrow()).receipt)
  const launch = { version: 1, commitment: page.proof.versions[0]!.commitment }
  expect(checkDisclosure({ ...receipt, launch }, page.proof.disclosure)).toMatchObject({ ok: true })
})

test('a launch of before notes were sealed shows none of them, and says so', async () => {
  await using database = await testDatabase()
  const campaign = await toldCampaign(database.db, { evaluatorNotes: { 'GOV-1': 'Zéphyr' } })
  const bare = await receivedReport(database.db, campaign.supplierKey(0))
  expect(JSON.stringify(bare)).not.toContain('Zéphyr')
  expect(bare).toMatchObject({ proof: { versions: [{ opens: null }] } })
})

test('a flag holds the publication until it is answered; a correction moves the level and the log keeps the one before', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await assessedSmall(db, two)
  const own = campaign.supplierKey(0)
  const { invitationId } = own
  const flag = { ...own, questionId: 'GOV-1', text: 'La charte est signée depuis 2023.' }
  expect(await flagError(db, flag)).toEqual({ ok: false, fault: 'closed' })
  await sendPreviews(db, { ...campaign.telling, chosen: 'all' })
  expect(await flagError(db, { ...flag, questionId: 'EQP-1' })).toEqual({ ok: false, fault: 'question' })
  expect(await flagError(db, flag)).toEqual({ ok: true })
  expect(await publishReports(db, { ...campaign.telling, chosen: [invitationId] })).toMatchObject({
    reason: 'flags_waiting',
    supplier: 'Fournisseur 1',
  })
  const key = { ...campaign.key, invitationId }
  const { flags } = (await flagsPage(db, key))!
  const answer = { ...campaign.telling, invitationId, flagId: flags[0]!.id, answer: 'Exact, nous corrigeons.' }
  const corrected = { ...answer, outcome: 'corrected' as const, level: 3 as const }
  expect(await answerFlag(db, corrected)).toEqual({ ok: true })
  expect(await answerFlag(db, corrected)).toEqual({ ok: false, fault: 'answered' })
  const agreed = await db.selectFrom('consensus').selectAll().execute()
  expect(agreed).toMatchObject([{ question_id: 'GOV-1', level: 3, reason_code: 'other' }])
  const event = await db.selectFrom('event').select('payload').where('kind', '=', 'consensus').executeTakeFirstOrThrow()
  expect(JSON.parse(event.payload)).toMatchObject({ level: 3, previous: null, question: 'GOV-1' })
  expect(event.payload).not.toContain('Exact')
  // The other, whose flag list is empty, says that it has none.
  await sayNothingToFlag(db, campaign.supplierKey(1))
  expect(await publishReports(db, { ...campaign.telling, chosen: 'all' })).toMatchObject({ told: 2, over: true })
  const told = await receivedReport(db, own)
  expect(told).toMatchObject({ report: { score: expect.closeTo(83.333, 2) }, flags: [{ outcome: 'corrected' }] })
  expect(await flagError(db, flag)).toEqual({ ok: false, fault: 'closed' })
})

test('a reply is kept once, after the publication, and read by the buyer', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await assessedSmall(db)
  const own = campaign.supplierKey(0)
  const reply = { ...own, text: 'Merci de cette lecture.' }
  expect(await replyToReport(db, reply)).toEqual({ ok: false, fault: 'not_published' })
  await sendPreviews(db, { ...campaign.telling, chosen: 'all' })
  expect(await replyToReport(db, reply)).toEqual({ ok: false, fault: 'not_published' })
  await sayNothingToFlag(db, own)
  await publishReports(db, { ...campaign.telling, chosen: 'all' })
  const results = await Promise.all([reply, reply, reply].map((one) => replyToReport(db, one)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await flagsPage(db, { ...campaign.key, invitationId: own.invitationId })).toMatchObject({ reply: reply.text })
})

test('a flag and a publication at the same moment: never a published report with a flag that waits', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await assessedSmall(db)
  await sendPreviews(db, { ...campaign.telling, chosen: 'all' })
  const own = campaign.supplierKey(0)
  await sayNothingToFlag(db, own)
  const [flag, publication] = await Promise.all([
    flagError(db, { ...own, questionId: 'GOV-1', text: 'Une date est fausse.' }),
    publishReports(db, { ...campaign.telling, chosen: [own.invitationId] }),
  ])
  expect(flag.ok).toBe(!publication.ok)
})

test('others’ eyes: another buyer, another supplier, a reader before the publication', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await assessedSmall(db, two)
  const own = campaign.supplierKey(0)
  const stranger = await makeBuyer(db)
  const foreign = { ...campaign.telling, organisationId: stranger.id, chosen: 'all' as const }
  expect(await sendPreviews(db, foreign)).toEqual({ ok: false, reason: 'not_found' })
  expect(await tellingPage(db, { ...campaign.key, organisationId: stranger.id, page: 1 })).toBeNull()
  await sendPreviews(db, { ...campaign.telling, chosen: 'all' })
  expect(await publishReports(db, foreign)).toEqual({ ok: false, reason: 'not_found' })
  const key = { ...campaign.key, invitationId: own.invitationId }
  expect(await flagsPage(db, { ...key, organisationId: stranger.id })).toBeNull()
  expect(await buyerReport(db, { ...key, toldOnly: true })).toBeNull()
  expect(await buyerReport(db, { ...key, toldOnly: false })).toMatchObject({ ok: true, publication: null })
  const other = campaign.supplierKey(1)
  const beside = { ...other, invitationId: own.invitationId }
  expect(await receivedReport(db, beside)).toBeNull()
  expect(await flagError(db, { ...beside, questionId: 'GOV-1', text: 'x' })).toEqual({ ok: false, fault: 'not_found' })
  expect(await replyToReport(db, { ...beside, text: 'x' })).toEqual({ ok: false, fault: 'not_found' })
  expect(await sayNothingToFlag(db, beside)).toEqual({ ok: false, fault: 'not_found' })
  expect(JSON.stringify(await receivedReport(db, own))).not.toContain('Fournisseur 2')
  const elsewhere = await closedCampaign(db)
  const mixed = { ...campaign.telling, chosen: [own.invitationId, elsewhere.suppliers[0]!.invitationId] }
  expect(await sendPreviews(db, mixed)).toEqual({ ok: false, reason: 'not_found' })
  expect(
    await sendPreviews(db, {
      ...campaign.telling,
      ...elsewhere,
      organisationId: elsewhere.organisation.id,
      chosen: 'all',
    }),
  ).toEqual({ ok: false, reason: 'not_assessed' })
})

test('comments of a published report no longer change; the buyer is reminded of the date that was promised', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await assessedSmall(db, two)
  const own = campaign.supplierKey(0)
  const comment = { questionId: 'GOV-1', text: 'Bien.', released: true, revision: 0 }
  const given = { ...campaign.key, invitationId: own.invitationId, actorId: campaign.buyer.id, questionIds: ['GOV-1'] }
  await sendPreviews(db, { ...campaign.telling, chosen: 'all' })
  expect(await saveComments(db, { ...given, comments: [comment] })).toEqual({ ok: true })
  await sayNothingToFlag(db, own)
  await publishReports(db, { ...campaign.telling, chosen: [own.invitationId] })
  const told = await receivedReport(db, own)
  expect(JSON.stringify(told)).toContain('Bien.')
  const again = { ...comment, text: 'Mal.', revision: 1 }
  expect(await saveComments(db, { ...given, comments: [again] })).toEqual({ ok: false, reason: 'frozen' })
  const list = (now: string) =>
    campaignList(db, { organisationId: campaign.organisation.id, runningToo: true, search: '', page: 1, now })
  expect((await list('2026-12-10T09:00:00.000Z')).campaigns).toMatchObject([{ promise: 'soon' }])
  expect((await list('2026-12-16T09:00:00.000Z')).campaigns).toMatchObject([{ promise: 'overdue' }])
  const late = { ...campaign.supplierKey(1), now: '2026-12-16T09:00:00.000Z' }
  expect(await receivedReport(db, late)).toMatchObject({ state: 'preview', promise: 'overdue' })
})
