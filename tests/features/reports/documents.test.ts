import { expect, test } from 'vitest'
import { evaluate } from '#app/domain/scoring/evaluate.ts'
import { parseEvaluation } from '#app/domain/scoring/evaluation.ts'
import type { DocumentWords } from '#app/features/documents/words.ts'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import { type RecordFile, recordFile } from '#app/features/reports/record-json.ts'
import { recordPdf } from '#app/features/reports/record-pdf.server.ts'
import { supplierReport } from '#app/features/reports/supplier-report.server.ts'
import { supplierReportPdf } from '#app/features/reports/supplier-report-pdf.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { assessedCampaign } from '#tests/support/assessed-campaign.ts'
import { closedCampaign } from '#tests/support/closed-campaign.ts'
import { sqliteOnlyDatabase } from '#tests/support/db.ts'
import { demoDatabase } from '#tests/support/demo.ts'
import { pdfFonts, pdfInfo, pdfPages, pdfTags } from '#tests/support/pdf.ts'

const words = (lang: 'fr' | 'en'): DocumentWords => ({ lang, t: dictionary(lang), f: formats(lang) })

async function recordOfDemo() {
  await using demo = await demoDatabase()
  const { key, suppliers } = await assessedCampaign(demo.db)
  const found = await campaignRecord(demo.db, key)
  const report = await supplierReport(demo.db, { ...key, invitationId: suppliers[0]!.id })
  if (!found?.ok || !report?.ok) throw new Error('no record')
  return { record: found.record, report: report.report, suppliers }
}

test('the record of one organisation is nothing to another, and does not exist while the result is a preview', async () => {
  await using demo = await demoDatabase()
  const { key, strangerId } = await assessedCampaign(demo.db)
  expect(await campaignRecord(demo.db, { ...key, organisationId: strangerId })).toBeNull()
  await using database = await sqliteOnlyDatabase()
  const { organisation, campaignId, now } = await closedCampaign(database.db)
  const closed = { campaignId, organisationId: organisation.id }
  expect(await campaignRecord(database.db, { ...closed, now: '2026-11-03T09:00:00.000Z' })).toBeNull()
  expect(await campaignRecord(database.db, { ...closed, now })).toEqual({ ok: false, reason: 'not_final' })
})

test('the record as data is computed again from its evaluation, which is a valid evaluation file', async () => {
  const { record } = await recordOfDemo()
  const file = JSON.parse(JSON.stringify(recordFile(record))) as RecordFile
  const parsed = parseEvaluation(file.evaluation)
  if (!parsed.ok) throw new Error(`${parsed.pointer}: ${parsed.fault}`)
  expect(JSON.parse(JSON.stringify(evaluate(parsed.evaluation)))).toEqual(file.result)
  expect(file.result.suppliers).toHaveLength(12)
  for (const supplier of file.record.suppliers) {
    const result = file.result.suppliers.find(({ id }) => id === supplier.id)
    expect(result).toMatchObject({ score: supplier.score, rank: supplier.rank, level: supplier.level })
    expect(supplier.shares).toEqual(file.result.robustness.rankAcceptability[supplier.id])
  }
})

test.each(['fr', 'en'] as const)(
  'record, %s: tagged, embedded, with every figure of the data',
  async (lang) => {
    const { record: whole } = await recordOfDemo()
    // All of it once; three suppliers are enough to see that the other language holds too.
    const record = lang === 'fr' ? whole : { ...whole, suppliers: whole.suppliers.slice(0, 3) }
    const { f, t } = words(lang)
    const bytes = await recordPdf(record, words(lang))
    expect(pdfInfo(bytes)).toMatch(/Tagged: +yes/)
    expect(pdfFonts(bytes).every(({ embedded, unicode }) => embedded && unicode)).toBe(true)
    const pages = pdfPages(bytes)
    const plain = (text: string) => text.replace(/\s+/g, ' ')
    const text = plain(pages.join('\n'))
    const { result } = recordFile(record)
    for (const { id, name, rows } of record.suppliers) {
      const { score, criteria } = result.suppliers.find((supplier) => supplier.id === id)!
      expect(text).toContain(plain(`${name} `))
      expect(text).toContain(f.score(score))
      for (const criterion of criteria) expect(text).toContain(f.score(criterion.score))
      expect(rows).toHaveLength(47)
    }
    // Each page of a detail says again what its columns are.
    const first = pages.findIndex(
      (page) => page.includes(plain(t.record.detail(record.suppliers[0]!.name))) && !page.includes(t.record.contents),
    )
    const last = pages.findIndex((page) => page.includes(t.record.wording) && !page.includes(t.record.contents))
    expect(first).toBeGreaterThan(1)
    expect(last).toBeGreaterThan(first)
    for (const page of pages.slice(first, last)) expect(page).toContain(t.record.marks)
    // The table of contents tells the truth.
    for (const { name } of record.suppliers) {
      const entry = pages[0]?.split('\n').find((line) => line.includes(plain(t.record.detail(name))))
      const page = Number(/(\d+)\s*$/.exec(entry ?? '')?.[1])
      expect(pages[page - 1]).toContain(plain(t.record.detail(name)))
    }
  },
  120_000,
)

test('the same record gives the same bytes', async () => {
  const { record } = await recordOfDemo()
  const short = { ...record, suppliers: record.suppliers.slice(0, 1) }
  const bytes = await recordPdf(short, words('fr'))
  expect(bytes.length).toBeGreaterThan(20_000)
  expect(Buffer.compare(await recordPdf(short, words('fr')), bytes)).toBe(0)
}, 60_000)

test.each(['fr', 'en'] as const)(
  'supplier report, %s: tagged, embedded, complete, of this supplier alone',
  async (lang) => {
    const { report, suppliers } = await recordOfDemo()
    const { f, t } = words(lang)
    const bytes = await supplierReportPdf(report, words(lang))
    expect(Buffer.compare(await supplierReportPdf(report, words(lang)), bytes)).toBe(0)
    expect(pdfInfo(bytes)).toMatch(/Tagged: +yes/)
    expect(pdfFonts(bytes).every(({ embedded, unicode }) => embedded && unicode)).toBe(true)
    const text = pdfPages(bytes).join('\n')
    expect(text).toContain(f.score(report.score))
    for (const { score, median, questions } of report.criteria) {
      expect(text).toContain(f.score(score))
      expect(text).toContain(f.score(median))
      for (const { id } of questions) expect(text).toContain(id)
    }
    for (const { score, name } of report.dimensions) {
      expect(text).toContain(f.score(score))
      expect(text).toContain(name[lang])
    }
    for (const { name } of suppliers.slice(1)) expect(text).not.toContain(name)
    const tags = pdfTags(bytes)
    expect(tags).toMatch(/Figure/)
    expect(tags).toContain(t.reports.strength)
    expect(tags).toContain(t.reports.priority)
  },
  60_000,
)
