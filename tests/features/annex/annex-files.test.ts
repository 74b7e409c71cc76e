import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { campaignAnnex } from '#app/features/annex/annex.server.ts'
import { annexPdf } from '#app/features/annex/annex-pdf.server.ts'
import { annexWorkbook } from '#app/features/annex/annex-workbook.ts'
import { writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { annexed, note } from '#tests/support/annexes.ts'
import { baseQuestionnaire } from '#tests/support/campaigns.ts'
import { sqliteOnlyDatabase } from '#tests/support/db.ts'
import { pdfFonts, pdfInfo, pdfPages, pdfTags } from '#tests/support/pdf.ts'
import { readBytes } from '#tests/support/workbooks.ts'

const base = baseQuestionnaire()
const words = (lang: 'fr' | 'en') => ({ lang, t: dictionary(lang), f: formats(lang) })
const plain = (text: string) => text.replace(/[\s"\u00a0\u202f]+/g, '')

test.each(['fr', 'en'] as const)(
  'as a PDF, %s: tagged, embedded, the same bytes, all said and no rubric',
  async (lang) => {
    await using database = await sqliteOnlyDatabase()
    const { key } = await annexed(database.db)
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
  await using database = await sqliteOnlyDatabase()
  const { key } = await annexed(database.db)
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
