import { expect, test } from 'vitest'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { layLaterMark } from '#app/features/marking/later-mark-mutations.server.ts'
import { receivedReport } from '#app/features/reports/received.server.ts'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import { remarksOf } from '#app/features/reports/report-words.ts'
import { supplierReportPdf } from '#app/features/reports/supplier-report-pdf.server.ts'
import { sendPreviews } from '#app/features/reports/telling-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { ask, clarificationReason, complement, complementKey, complete } from '#tests/support/clarifications.ts'
import { closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { actsOn, keyOf } from '#tests/support/panel-acts.ts'
import { pdfPages } from '#tests/support/pdf.ts'

const later = '2026-11-14T09:00:00.000Z'
const settled = '2026-11-15T09:00:00.000Z'

test('the record shows clarifications apart, and each mark before or added after one; the added one counts nowhere', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1'] })
  const { mark, lock, agree } = actsOn(db, campaign)
  for (const evaluator of [0, 1]) {
    await mark(evaluator, 'GOV-1', 1, { pointer: 's1' })
    await lock(evaluator)
  }
  await ask(db, campaign)
  await complete(db, campaign)
  const key = { ...keyOf(campaign), now: later }
  const place = { invitationId: campaign.suppliers[0]!.invitationId, questionId: 'GOV-1' }
  const { clarificationId } = await complementKey(db, campaign)
  const added = { clarificationId, level: 3 as const, justification: 'Le complément date la charte de Brest.' }
  await layLaterMark(db, { ...key, ...place, ...added, actorId: campaign.panel[0]!.id })
  await agree('GOV-1', 2, { reasonCode: 'clarified', comment: 'La filiale est couverte depuis 2026.', now: settled })
  expect(await assessCampaign(db, { ...key, actorId: campaign.buyer.id, now: settled })).toEqual({ ok: true })

  const found = await campaignRecord(db, { ...key, now: settled })
  if (!found?.ok) throw new Error('no record')
  const { record } = found
  expect(record.proceedings.clarifications).toMatchObject([
    { ...place, reason: clarificationReason, text: complement, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
  const [row] = record.suppliers[0]!.rows
  expect(row?.marks.map(({ level, moment }) => [level, moment])).toEqual([
    [1, 'before'],
    [1, 'before'],
    [3, 'added'],
  ])
  expect(row?.marks[0]?.pointer).toMatchObject({ kind: 'sentence' })
  expect(row?.level).toBe(2)
  expect(record.agreement.percentExact).toBe(100)
})

test('the supplier reads its own complement in its report, beside the level, and keeps it once published', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1'] })
  const { mark, lock } = actsOn(db, campaign)
  for (const evaluator of [0, 1]) {
    await mark(evaluator, 'GOV-1', 1)
    await lock(evaluator)
  }
  await ask(db, campaign)
  // Past midnight where the campaign is, not yet in UTC.
  await complete(db, campaign, 0, '2026-11-12T23:30:00.000Z')
  const given = { ...keyOf(campaign), now: settled, actorId: campaign.buyer.id }
  expect(await assessCampaign(db, given)).toEqual({ ok: true })
  const { invitationId, organisation, respondent } = campaign.suppliers[0]!
  const telling = { ...given, newId: randomId, baseUrl: 'https://etalon.example', chosen: 'all' as const }
  expect(await sendPreviews(db, telling)).toMatchObject({ ok: true })
  const own = { invitationId, organisationId: organisation.id, actorId: respondent.id, now: settled }
  const preview = await receivedReport(db, own)
  if (preview?.state !== 'preview') throw new Error('no preview')
  const [question] = preview.report.criteria[0]!.questions
  expect(question).toMatchObject({ id: 'GOV-1', complements: [{ text: complement, at: '2026-11-13' }] })
  for (const lang of ['fr', 'en'] as const) {
    const words = { lang, t: dictionary(lang), f: formats(lang) }
    expect(remarksOf(question!, words)).toContain(complement)
    const pages = await pdfPages(await supplierReportPdf(preview.report, words))
    expect(pages.join(' ').replace(/\s+/g, ' ')).toContain('la charte vaut pour Brest depuis')
  }
})
