import { expect, test } from 'vitest'
import { evaluate } from '#app/domain/scoring/evaluate.ts'
import { parseEvaluation } from '#app/domain/scoring/evaluation.ts'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { saveComments } from '#app/features/reports/comment-mutations.server.ts'
import { commentsPage } from '#app/features/reports/comments.server.ts'
import { flagError } from '#app/features/reports/flag-mutations.server.ts'
import { flagsPage } from '#app/features/reports/flags.server.ts'
import { receivedReport } from '#app/features/reports/received.server.ts'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import { recordFile } from '#app/features/reports/record-json.ts'
import { recordPdf } from '#app/features/reports/record-pdf.server.ts'
import { recordWorkbook } from '#app/features/reports/record-workbook.ts'
import { supplierReport } from '#app/features/reports/supplier-report.server.ts'
import { supplierReportPdf } from '#app/features/reports/supplier-report-pdf.server.ts'
import { sendPreviews } from '#app/features/reports/telling-mutations.server.ts'
import { keptText, readKept } from '#app/features/reports/told-report.ts'
import { writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { moduleQuestions, ownNote } from '#tests/support/apart.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { keyOf } from '#tests/support/panel-acts.ts'
import { pdfPages } from '#tests/support/pdf.ts'
import { markCampaign } from '#tests/support/revealed.ts'
import { readBytes } from '#tests/support/workbooks.ts'

const words = { lang: 'fr', t: dictionary('fr'), f: formats('fr') } as const
const scope = ['GOV-1', 'GOV-2']

async function assessed(db: Db, apart = true) {
  const ids = [...scope, ...moduleQuestions(), 'OWN-1', 'OWN-2']
  const answers = Object.fromEntries(ids.map((id) => [id, answered(`Réponse à ${id}, suivie depuis 2024.`)]))
  const evaluatorNotes = { 'OWN-1': ownNote }
  const campaign = await closedCampaign(db, { scope, apart, suppliers: [answers, answers], evaluatorNotes })
  await markCampaign(db, campaign, (supplier, question) => (question.startsWith('GOV') === (supplier === 0) ? 3 : 1))
  const key = keyOf(campaign)
  const done = await assessCampaign(db, { ...key, actorId: campaign.buyer.id })
  if (!done.ok) throw new Error(done.reason)
  return { campaign, key }
}

async function recordOf(db: Db, key: Parameters<typeof campaignRecord>[1]) {
  const found = await campaignRecord(db, key)
  if (!found?.ok) throw new Error('no record')
  return found.record
}

test('the record evaluates the common score alone, and each module by an evaluation that the command takes', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await assessed(db)
  const file = recordFile(await recordOf(db, key))
  expect(file.evaluation.criteria.map(({ id }) => id)).toEqual(['GOV'])
  expect(file.result.suppliers.map(({ rank }) => rank)).toEqual([1, 2])
  const [module, own] = file.record.apart
  if (module?.kind !== 'module' || own?.kind !== 'own') throw new Error('a part is missing')
  const parsed = parseEvaluation(JSON.parse(JSON.stringify(module.evaluation)))
  if (!parsed.ok) throw new Error(`${parsed.pointer} ${parsed.fault}`)
  expect(evaluate(parsed.evaluation)).toEqual(module.result)
  expect(module.suppliers.map(({ name, rank, score }) => [name, rank, Math.round(score ?? 0)])).toEqual([
    ['Fournisseur 2', 1, 100],
    ['Fournisseur 1', 2, 33],
  ])
  expect(own.suppliers.map(({ name, rows }) => [name, rows.map(({ level }) => level)])).toEqual([
    ['Fournisseur 1', [1, 1]],
    ['Fournisseur 2', [3, 3]],
  ])
  expect(JSON.stringify(own)).not.toMatch(/"(score|rank|total)"/)
})

test('the common part of a record is the same with and without what stands apart', async () => {
  await using database = await testDatabase()
  const { db } = database
  const read = async (apart: boolean) => {
    const { suppliers, agreement, robustness } = await recordOf(db, (await assessed(db, apart)).key)
    const shown = suppliers.map(({ name, rank, score, shares, rows }) => ({
      name,
      rank,
      score,
      shares,
      rows: rows.length,
    }))
    return { shown, robustness, alpha: agreement.krippendorffAlpha }
  }
  expect(await read(true)).toEqual(await read(false))
})

test('the files of the record show the module with its ranking and own questions without one', async () => {
  await using database = await testDatabase()
  const { db } = database
  const record = await recordOf(db, (await assessed(db)).key)
  const text = pdfPages(await recordPdf(record, words)).join('\n')
  expect(text).toContain('Module IA responsable, total à part')
  expect(text).toContain('Questions propres à l’acheteur, hors score')
  expect(text).toContain('Qui répond de nos données à Brest')
  const reading = await readBytes(await writeWorkbook(recordWorkbook(record, words)), 'record.xlsx')
  if (!reading.ok) throw new Error(reading.fault)
  const sheet = (name: string) => reading.workbook.sheets.find((one) => one.name === name)?.rows ?? []
  expect(
    sheet('Classement ia-responsable')
      .slice(2)
      .map(([rank, name]) => [rank, name]),
  ).toEqual([
    ['1', 'Fournisseur 2'],
    ['2', 'Fournisseur 1'],
  ])
  expect(
    sheet('Vos questions')
      .slice(2)
      .map(([, question, , level]) => [question, level]),
  ).toEqual([
    ['OWN-1', '1'],
    ['OWN-2', '1'],
    ['OWN-1', '3'],
    ['OWN-2', '3'],
  ])
})

test('the supplier reads its module score and its levels on own questions apart, and no note of the buyer', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaign, key } = await assessed(db)
  const found = await supplierReport(db, { ...key, invitationId: campaign.suppliers[1]!.invitationId })
  if (!found?.ok) throw new Error('no report')
  const { report } = found
  expect(report.criteria.map(({ id }) => id)).toEqual(['GOV'])
  expect(Math.round(report.score ?? 0)).toBe(33)
  expect(report.apart.map(({ kind, score, questions }) => [kind, score, questions.length])).toEqual([
    ['module', 100, 8],
    ['own', null, 2],
  ])
  const told = keptText(report)
  expect(readKept(told)).toEqual({ ...report, responses: 0 })
  const { apart: _, ...older } = JSON.parse(told)
  expect(readKept(JSON.stringify(older)).apart).toEqual([])
  const text = pdfPages(await supplierReportPdf(report, words)).join('\n')
  expect(text).toContain('Module IA responsable, total à part')
  expect(text + JSON.stringify(report)).not.toContain(ownNote)
})

test('released comments and flags cover a module and own questions too, each in its turn', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaign, key } = await assessed(db)
  const { invitationId, organisation, respondent } = campaign.suppliers[1]!
  const place = { ...key, invitationId }
  const walk = []
  for (let criterionId: string | null = 'GOV'; criterionId !== null; ) {
    const found: Awaited<ReturnType<typeof commentsPage>> = await commentsPage(db, { ...place, criterionId })
    if (!found?.ok) throw new Error(`no comments of ${criterionId}`)
    walk.push([criterionId, found.page.questions.length])
    criterionId = found.page.next
  }
  expect(walk).toEqual([
    ['GOV', 2],
    ['IA', 8],
    ['OWN', 2],
  ])
  const comment = { questionId: 'IA-1', text: 'Votre registre convainc.', released: true, revision: 0 }
  const kept = { questionId: 'OWN-1', text: 'Zéphyr, entre nous.', released: false, revision: 0 }
  const questionIds = ['IA-1', 'OWN-1']
  const actorId = campaign.buyer.id
  expect(await saveComments(db, { ...place, actorId, questionIds, comments: [comment, kept] })).toEqual({ ok: true })
  const sending = { newId: randomId, baseUrl: 'https://etalon.example' }
  await sendPreviews(db, { ...key, ...sending, actorId, chosen: [invitationId] })
  const own = { invitationId, organisationId: organisation.id, actorId: respondent.id, now: key.now, ...sending }
  const preview = await receivedReport(db, own)
  expect(JSON.stringify(preview)).toContain('Votre registre convainc.')
  expect(JSON.stringify(preview)).not.toContain('Zéphyr')
  if (preview?.state !== 'preview') throw new Error('no preview')
  const text = pdfPages(await supplierReportPdf(preview.report, words))
    .join(' ')
    .replace(/\s+/g, ' ')
  expect(text).toContain('Votre registre convainc.')
  expect(await flagError(db, { ...own, questionId: 'IA-1', text: 'Le registre date de 2023.' })).toEqual({ ok: true })
  expect(await flagsPage(db, place)).toMatchObject({ flags: [{ question: { id: 'IA-1', level: 3 } }] })
})
