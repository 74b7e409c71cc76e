import { expect, test } from 'vitest'
import { launchCommitment } from '#app/domain/campaign/launch.ts'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { createDraft } from '#app/features/campaigns/mutations.server.ts'
import { draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { reEvaluated } from '#app/features/campaigns/re-evaluated.server.ts'
import { trendPage } from '#app/features/comparison/trend.server.ts'
import { markingPage } from '#app/features/marking/marking-page.server.ts'
import { earlierPromises, heldPromise } from '#app/features/progress/promises.server.ts'
import { reEvaluationOf, reEvaluationPage } from '#app/features/re-evaluation/queries.server.ts'
import { supplierReport } from '#app/features/reports/supplier-report.server.ts'
import type { SupplierReport } from '#app/features/reports/supplier-report-model.ts'
import { supplierReportPdf } from '#app/features/reports/supplier-report-pdf.server.ts'
import { keptText, readKept } from '#app/features/reports/told-report.ts'
import { criterionPage } from '#app/features/responses/criterion-page.server.ts'
import { requestOverview } from '#app/features/responses/request-pages.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { submitResponse } from '#app/features/responses/submit-mutations.server.ts'
import { tenderModel } from '#app/features/tender/model.ts'
import { tenderSource } from '#app/features/tender/queries.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { closedCampaign, declareNone } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeBuyer } from '#tests/support/factories.ts'
import { publishNewVersion } from '#tests/support/new-version.ts'
import { full } from '#tests/support/open-request.ts'
import { pdfPages } from '#tests/support/pdf.ts'
import { launchedReEvaluation, nextYear, pastCampaign, reEvaluationDraftOf } from '#tests/support/re-evaluated.ts'
import { markCampaign } from '#tests/support/revealed.ts'
import { assessedSmall } from '#tests/support/told-campaign.ts'

test('each question that is asked again says why and because of whom; one supplier alone asks for its own', async () => {
  await using database = await testDatabase()
  const { db } = database
  const past = await pastCampaign(db)
  const [first, second] = past.suppliers.map(({ invitationId }) => invitationId)
  const page = await reEvaluationPage(db, past.key)
  expect(page).toMatchObject({
    asked: 4,
    unplaced: 0,
    chosen: [first, second],
    version: { past: '1.0.0', now: '1.0.0' },
  })
  // Evidence that no panel may read is no reason: FOR-2 stays out.
  expect(page?.rows.map(({ id, reasons, preset }) => [id, reasons, preset])).toEqual([
    ['GOV-1', [{ kind: 'promise', supplierId: first, on: '2027-06-30' }], true],
    ['GOV-2', [{ kind: 'evidence', supplierId: first, on: '2027-03-31' }], true],
    ['FOR-1', [{ kind: 'action', supplierId: first, on: '2027-01-15' }], true],
  ])
  const other = await reEvaluationPage(db, { ...past.key, chosen: [second!] })
  expect(other?.rows).toEqual([])
  expect((await reEvaluationPage(db, { ...past.key, now: past.now }))?.rows.map(({ id }) => id)).toEqual(['FOR-1'])
})

test('a question that the next version changed is asked again of everybody, under its new id', async () => {
  using _ = publishNewVersion()
  await using database = await testDatabase()
  const past = await pastCampaign(database.db)
  const page = await reEvaluationPage(database.db, past.key)
  expect(page?.version).toEqual({ past: '1.0.0', now: '1.1.0' })
  const changed = page?.rows.flatMap(({ id, reasons }) =>
    reasons.flatMap((reason) =>
      reason.kind === 'changed' && reason.relation !== 'new' ? [`${id} ${reason.relation}`] : [],
    ),
  )
  expect(changed).toEqual(['GOV-1 reworded'])
  expect(page?.rows.filter(({ preset }) => !preset).every(({ from }) => from.length === 0)).toBe(true)
})

test('another buyer, a campaign that is not assessed, and one that is nobody’s, give nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const past = await pastCampaign(db)
  const stranger = { ...past.key, organisationId: (await makeBuyer(db)).id }
  expect(await reEvaluationPage(db, stranger)).toBeNull()
  expect(await reEvaluationOf(db, { ...stranger, name: 'x', questions: ['GOV-1'] })).toBeNull()
  const closed = await closedCampaign(db)
  const open = { campaignId: closed.campaignId, organisationId: closed.organisation.id, chosen: [], now: nextYear }
  expect(await reEvaluationPage(db, open)).toBeNull()
  const draft = await reEvaluationOf(db, { ...past.key, name: 'x', questions: ['GOV-1'] })
  const by = { organisationId: stranger.organisationId, actorId: past.buyer.id, now: nextYear, newId: randomId }
  await expect(createDraft(db, { ...by, draft: draft!, reEvaluates: past.campaignId })).rejects.toThrow('not_found')
  const count = await db.selectFrom('campaign').select('id').where('organisation_id', '=', by.organisationId).execute()
  expect(count).toEqual([])
})

test('the draft asks what was ticked of what may be, of the suppliers of then, and remembers its past campaign', async () => {
  await using database = await testDatabase()
  const { db } = database
  const past = await pastCampaign(db)
  const campaignId = await reEvaluationDraftOf(db, past, ['FOR-1', 'GOV-1', 'FOR-2', 'EQP-1'])
  const key = { campaignId, organisationId: past.organisation.id }
  const stored = await draftOfBuyer(db, key)
  expect(stored?.draft).toMatchObject({
    purpose: 'follow_up',
    scope: ['GOV-1', 'FOR-1'],
    weights: { GOV: 60, FOR: 40, EQP: 0 },
    evaluatorNotes: { 'GOV-1': 'Voir le siège.' },
    minimums: {},
    suppliers: past.suppliers.map(({ respondent }) => ({ email: respondent.email })),
  })
  expect(stored?.draft.evaluators.map(({ personId }) => personId).sort()).toEqual(past.panel.map(({ id }) => id).sort())
  expect(await reEvaluated(db, key)).toMatchObject({ id: past.campaignId })
  expect(await reEvaluated(db, { ...key, organisationId: (await makeBuyer(db)).id })).toBeNull()
})

test('the launch commits to what it re-evaluates, and other launches say nothing of it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const past = await pastCampaign(db)
  const { campaignId, commitment, settings } = await launchedReEvaluation(db, past, ['GOV-1', 'FOR-1'])
  const version = (id: string) =>
    db.selectFrom('launch_version').selectAll().where('campaign_id', '=', id).executeTakeFirstOrThrow()
  const launched = await version(campaignId)
  expect(settings).toMatchObject({ reEvaluates: past.campaignId, scope: ['GOV-1', 'FOR-1'] })
  expect(launchCommitment(settings, launched.salt, null, launched.notes_key)).toBe(commitment)
  const { reEvaluates: _, ...silent } = settings
  expect(launchCommitment(silent, launched.salt, null, launched.notes_key)).not.toBe(commitment)
  expect(JSON.parse((await version(past.campaignId)).settings)).not.toHaveProperty('reEvaluates')
})

test('a supplier finds its own answer of then beside the question, and nothing of its marks or of another', async () => {
  await using database = await testDatabase()
  const { db } = database
  const past = await pastCampaign(db)
  // Where the request is read it was another day already.
  const timeZone = 'Pacific/Honolulu'
  const { campaignId, requestKey } = await launchedReEvaluation(db, past, ['GOV-1', 'FOR-1'], timeZone)
  const page = await criterionPage(db, { ...requestKey(0), criterionId: 'GOV' })
  expect(page?.questions.map(({ id }) => id)).toEqual(['GOV-1'])
  expect(page?.questions[0]).toMatchObject({
    past: { text: 'Une charte sera signée.', state: 'planned', at: '2026-11-01' },
    promise: { stateDate: '2027-06-30', saidAt: '2026-11-01' },
  })
  expect((await criterionPage(db, { ...requestKey(1), criterionId: 'GOV' }))?.questions[0]).toMatchObject({
    past: { text: 'Signée en 2024.' },
    promise: null,
  })
  expect(JSON.stringify(page)).not.toMatch(/Secret de|Signée en 2024|"level"/)
  expect((await requestOverview(db, requestKey(0)))?.reEvaluated).toBe('Hébergement applicatif 2027')
  const stranger = await assessedSmall(db)
  const moved = { organisation_id: stranger.suppliers[0]!.organisation.id }
  await db.updateTable('invitation').set(moved).where('id', '=', requestKey(1).invitationId).execute()
  const newcomer = { ...requestKey(1), organisationId: moved.organisation_id, actorId: stranger.supplierKey(0).actorId }
  expect((await requestOverview(db, newcomer))?.reEvaluated).toBeNull()
  expect((await criterionPage(db, { ...newcomer, criterionId: 'GOV' }))?.questions[0]).toMatchObject({ past: null })
  const key = { buyerId: past.organisation.id, campaignId, invitationId: requestKey(0).invitationId }
  const open = { status: 'launched' as const, deadline: '2028-01-01T17:00:00.000Z' }
  await db.updateTable('campaign').set(open).where('id', '=', past.campaignId).execute()
  expect((await earlierPromises(db, { ...key, closedAt: nextYear })).size).toBe(0)
  expect((await earlierPromises(db, key)).size).toBe(1)
})

test('then and now, question by question; what was not asked again keeps its level of then and enters no score', async () => {
  await using database = await testDatabase()
  const { db } = database
  const past = await pastCampaign(db)
  const next = await launchedReEvaluation(db, past, ['GOV-1', 'FOR-1'])
  const { campaignId } = next
  const own = next.requestKey(0)
  const { invitationId } = own
  await criterionPage(db, { ...own, criterionId: 'GOV' })
  const answers = ['GOV-1', 'FOR-1'].map((questionId) => ({ questionId, revision: 1, content: full('Fait en 2027.') }))
  expect(await saveAnswers(db, { ...own, answers })).toMatchObject({ ok: true })
  const sent = await submitResponse(db, {
    ...own,
    requestKey: randomId(),
    attested: true,
    confirmUnanswered: false,
    updateLibrary: false,
  })
  expect(sent).toMatchObject({ ok: true })
  const now = '2028-01-10T09:00:00.000Z'
  for (const { id } of past.panel) await declareNone(db, campaignId, id)
  const reader = { campaignId, organisationId: past.organisation.id, now, invitationId, pseudonym: (a: string) => a }
  const read = await markingPage(db, { ...reader, actorId: past.panel[0]!.id, questionId: 'GOV-1' })
  expect(read?.promise).toMatchObject({ stateDate: '2027-06-30', outcome: 'kept', text: 'Une charte sera signée.' })
  await markCampaign(db, { ...past, ...next, now, suppliers: [{ ...past.suppliers[0]!, invitationId }] }, () => 3)
  const key = { campaignId, organisationId: past.organisation.id, now }
  expect(await assessCampaign(db, { ...key, actorId: past.buyer.id })).toMatchObject({ ok: true })
  const [told, then] = [
    await supplierReport(db, { ...key, invitationId }),
    await supplierReport(db, { ...past.key, invitationId: past.suppliers[0]!.invitationId }),
  ]
  if (!told?.ok || !then?.ok) throw new Error('no report')
  expect([told.report.askedAgain, then.report.askedAgain]).toEqual([true, false])
  const words = { lang: 'fr', t: dictionary('fr'), f: formats('fr') } as const
  const pdf = async (report: SupplierReport) => pdfPages(await supplierReportPdf(report, words)).join(' ')
  const partial = /ne porte que sur 2\s+questions\s+reposées/
  expect(await pdf(readKept(keptText(told.report)))).toMatch(partial)
  expect(await pdf(then.report)).not.toMatch(/reposée/)
  const table = await tenderSource(db, { ...key, roles: ['buyer'] })
  expect(table && tenderModel(table)).toMatchObject({ final: true, askedAgain: 2 })
  const page = await trendPage(db, { ...key, invitationId, with: null })
  expect(page?.compared).toMatchObject({
    id: past.campaignId,
    trend: {
      questions: 2,
      before: expect.closeTo(100 / 3, 9),
      now: expect.closeTo(100, 9),
      levels: [
        { id: 'GOV-1', before: 1, now: 3 },
        { id: 'FOR-1', before: 1, now: 3 },
      ],
    },
    left: {
      notAsked: [
        { id: 'GOV-2', level: 1 },
        { id: 'FOR-2', level: 1 },
      ],
      otherwise: [],
    },
  })
})

test('the panel reads what became of a promise, without its words where names are hidden', () => {
  const promise = { text: 'Zéphyr signera.', state: 'planned' as const, stateDate: '2027-06-30', saidAt: nextYear }
  const given = { now: nextYear, timeZone: 'Europe/Paris', namesHidden: true }
  const answer = (state: 'in_place' | 'planned' | 'none') => ({ state, stateDate: null })
  expect(heldPromise(promise, { ...given, answer: answer('planned') })).toEqual({
    stateDate: '2027-06-30',
    saidAt: nextYear,
    outcome: 'late',
    text: null,
  })
  const shown = { ...given, namesHidden: false }
  expect(heldPromise(promise, { ...shown, answer: answer('none') })).toMatchObject({
    outcome: 'dropped',
    text: promise.text,
  })
  expect(heldPromise(undefined, { ...given, answer: answer('in_place') })).toBeNull()
})
