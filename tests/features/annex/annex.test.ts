import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { campaignAnnex } from '#app/features/annex/annex.server.ts'
import { annexPdf } from '#app/features/annex/annex-pdf.server.ts'
import { annexWorkbook } from '#app/features/annex/annex-workbook.ts'
import { writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { baseQuestionnaire, launch, makeDraft, makePanel } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeBuyer } from '#tests/support/factories.ts'
import { pdfFonts, pdfInfo, pdfPages, pdfTags } from '#tests/support/pdf.ts'
import { readBytes } from '#tests/support/workbooks.ts'

const base = baseQuestionnaire()
const words = (lang: 'fr' | 'en') => ({ lang, t: dictionary(lang), f: formats(lang) })
const note = 'Vérifier le site de Brest, jamais pour un fournisseur'
const plain = (text: string) => text.replace(/[\s"\u00a0\u202f]+/g, '')

async function prepared(db: Parameters<typeof makePanel>[0], scope?: string[]) {
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel, {
    ...(scope ? { scope } : {}),
    evaluatorNotes: { 'GOV-1': note },
    questionWeights: { 'GOV-1': 2, 'GOV-2': 0 },
  })
  const key = { campaignId, organisationId: panel.buyer.id, runningToo: true, withWeights: false, now: madeAt }
  return { panel, campaignId, key }
}

test('two parts hold every question asked once, with weights only when they are wanted', async () => {
  await using database = await testDatabase()
  const { key } = await prepared(database.db)
  const annex = (await campaignAnnex(database.db, key))!
  expect(annex.parts.map(({ part }) => part)).toEqual(['sensibilisation', 'technique'])
  const asked = annex.parts.map(({ criteria }) => criteria.flatMap(({ questions }) => questions))
  expect(asked.map(({ length }) => length)).toEqual([21, 26])
  expect(new Set(asked.flat().map(({ id }) => id)).size).toBe(47)
  expect(asked.flat().every(({ weight }) => weight === null)).toBe(true)
  const weighted = (await campaignAnnex(database.db, { ...key, withWeights: true }))!
  const governance = weighted.parts[0]!.criteria[0]!
  expect([governance.id, governance.weight, governance.questions.map(({ weight }) => weight).slice(0, 3)]).toEqual([
    'GOV',
    10,
    [2, 0, 1],
  ])
})

test('a scope leaves out the part that it does not ask, and rescales the weights', async () => {
  await using database = await testDatabase()
  const { key } = await prepared(database.db, ['GOV-1', 'FOR-1'])
  const annex = (await campaignAnnex(database.db, { ...key, withWeights: true }))!
  expect(annex.questions).toBe(2)
  expect(annex.parts.map(({ criteria }) => criteria.map(({ weight }) => weight))).toEqual([[50, 50]])
})

test('once launched it says what was frozen, a reader has it once closed, and another buyer nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { panel, campaignId, key } = await prepared(db)
  const before = (await campaignAnnex(db, key))!
  expect((await launch(db, panel, campaignId)).ok).toBe(true)
  const after = (await campaignAnnex(db, key))!
  expect({ ...after, madeAt: '' }).toEqual({ ...before, madeAt: '' })
  expect(after.madeAt).toBe(madeAt)
  expect(await campaignAnnex(db, { ...key, runningToo: false })).toBeNull()
  expect(await campaignAnnex(db, { ...key, runningToo: false, now: '2027-01-01T00:00:00.000Z' })).not.toBeNull()
  const other = await makeBuyer(db)
  expect(await campaignAnnex(db, { ...key, organisationId: other.id })).toBeNull()
})

test.each(['fr', 'en'] as const)(
  'as a PDF, %s: tagged, embedded, the same bytes, all said and no rubric',
  async (lang) => {
    await using database = await testDatabase()
    const { key } = await prepared(database.db)
    const annex = (await campaignAnnex(database.db, { ...key, withWeights: true }))!
    const [once, twice] = [await annexPdf(annex, words(lang)), await annexPdf(annex, words(lang))]
    expect(Buffer.compare(once, twice)).toBe(0)
    expect(pdfInfo(once)).toMatch(/Tagged: +yes/)
    expect(pdfFonts(once).every(({ embedded, unicode }) => embedded && unicode)).toBe(true)
    const { t } = words(lang)
    const pages = pdfPages(once)
    pages.forEach((page, index) => {
      expect(plain(page)).toContain(plain(t.annex.foot(annex.campaign, index + 1, pages.length)))
    })
    const text = plain(pdfTags(once))
    const questions = base.criteria.flatMap((criterion) => criterion.questions)
    const says = questions.flatMap(({ question, rationale, evidence }) => [
      question[lang],
      rationale[lang],
      ...evidence.map(({ label }) => label[lang]),
    ])
    expect(says.filter((value) => !text.includes(plain(value)))).toEqual([])
    const rubrics = questions.flatMap(({ evaluatorOnly }) => evaluatorOnly.rubric.map((level) => level.text[lang]))
    expect(rubrics.filter((value) => text.includes(plain(value)))).toEqual([])
    expect(text).not.toContain(plain(note))
  },
)

test('as a workbook: a sheet by part, room for the answers, no rubric, no note, the same bytes', async () => {
  await using database = await testDatabase()
  const { key } = await prepared(database.db)
  const annex = (await campaignAnnex(database.db, key))!
  const bytes = await writeWorkbook(annexWorkbook(annex, words('fr')))
  expect(Buffer.compare(bytes, await writeWorkbook(annexWorkbook(annex, words('fr'))))).toBe(0)
  const reading = await readBytes(bytes)
  if (!reading.ok) throw new Error(reading.fault)
  const { sheets } = reading.workbook
  expect(sheets).toHaveLength(3)
  expect(sheets[1]!.rows.filter(([id]) => /^[A-Z]{3}-\d/.test(String(id)))).toHaveLength(21)
  expect(sheets[2]!.rows.filter(([id]) => /^[A-Z]{3}-\d/.test(String(id)))).toHaveLength(26)
  expect(sheets[1]!.rows[1]).not.toContain(dictionary('fr').annex.weightPercent)
  const parts = Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
  expect(parts).not.toContain(note)
  const rubrics = base.criteria.flatMap((one) => one.questions.flatMap((q) => q.evaluatorOnly.rubric))
  expect(rubrics.filter(({ text }) => parts.includes(text.fr))).toEqual([])
  const weighted = (await campaignAnnex(database.db, { ...key, withWeights: true }))!
  const again = await readBytes(await writeWorkbook(annexWorkbook(weighted, words('en'))))
  expect(again.ok && again.workbook.sheets[1]!.rows[1]).toContain(dictionary('en').annex.weightPercent)
})
