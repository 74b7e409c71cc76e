import { expect, test } from 'vitest'
import { apartColumns } from '#app/features/comparison/apart-file.ts'
import { comparisonColumns, comparisonWorkbook } from '#app/features/comparison/comparison-file.ts'
import { comparisonTable } from '#app/features/comparison/comparison-table.ts'
import { comparisonSource } from '#app/features/comparison/queries.server.ts'
import { whatIfModel } from '#app/features/comparison/what-if-model.ts'
import { tableCsv } from '#app/features/spreadsheets/csv.server.ts'
import { writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { moduleQuestions } from '#tests/support/apart.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { type Marks, markCampaign } from '#tests/support/revealed.ts'
import { readBytes } from '#tests/support/workbooks.ts'
import { pagesOf } from './models.ts'

const words = { lang: 'fr', t: dictionary('fr'), f: formats('fr') } as const
const scope = ['GOV-1', 'GOV-2', 'MES-1']
const levels = [
  { 'GOV-1': 3, 'GOV-2': 2, 'MES-1': 0 },
  { 'GOV-1': 0, 'GOV-2': 1, 'MES-1': 3 },
] as const

async function campaignOf(db: Db, reveals: (supplier: number, criterion: string) => boolean = () => true) {
  const answers = Object.fromEntries(scope.map((id) => [id, answered('=SOMME(A1) est une charte de 2024.')]))
  const campaign = await closedCampaign(db, { scope, weights: { GOV: 60, MES: 40 }, suppliers: [answers, answers] })
  const level: Marks = (supplier, question) => levels[supplier as 0 | 1][question as 'GOV-1']
  await markCampaign(db, campaign, level, reveals)
  const key = { campaignId: campaign.campaignId, organisationId: campaign.organisation.id, now: campaign.now }
  const source = (await comparisonSource(db, { ...key, roles: ['buyer'] }))!
  return { campaign, source, page: (await pagesOf(db, campaign).comparison())! }
}

test('the files hold what the page shows, in its order', async () => {
  await using database = await testDatabase()
  const { source, page } = await campaignOf(database.db)
  const table = comparisonTable(source)!
  expect(table.rows.map(({ id, rank, score }) => ({ id, rank, score }))).toEqual(
    page.ranking.map(({ id, rank, score }) => ({ id, rank, score })),
  )
  expect(table.rows.map(({ first }) => first)).toEqual(page.ranking.map(({ shares }) => shares[0]))
  const csv = tableCsv(comparisonColumns(table, words), table.rows, words.f)
  const [head, first, second] = csv.split('\r\n').map((line) => line.split(';'))
  expect(head?.slice(-2)).toEqual(['GOV', 'MES'])
  // 60 × 83.3 and 40 × 0; then 60 × 16.7 and 40 × 100, the decimals as French writes them.
  expect([first?.[0], first?.[2], ...first!.slice(-2)]).toEqual(['1', '50', '83,3333', '0'])
  expect([second?.[0], second?.[2], ...second!.slice(-2)]).toEqual(['1', '50', '16,6667', '100'])
  const reading = await readBytes(await writeWorkbook(comparisonWorkbook(table, words)))
  if (!reading.ok) throw new Error(reading.fault)
  const [about, suppliers, kept] = reading.workbook.sheets
  expect(about?.rows.flat()).toContain(words.t.comparison.file.notFinal)
  expect(suppliers?.rows.slice(1).map((row) => Number(row[9]))).toEqual([
    expect.closeTo(250 / 3, 9),
    expect.closeTo(50 / 3, 9),
  ])
  expect(kept?.rows.slice(1).map((row) => row.slice(1))).toEqual([
    ['3', '2', '0'],
    ['0', '1', '3'],
  ])
  expect(reading.workbook.sheets.flatMap(({ formulas }) => formulas)).toEqual([])
})

test('what is not revealed is in no file, and there is none while nothing is', async () => {
  await using database = await testDatabase()
  const partial = await campaignOf(database.db, (_, criterion) => criterion === 'GOV')
  const table = comparisonTable(partial.source)!
  expect(table.rows.map(({ rank, score, first }) => [rank, score, first])).toEqual([
    [null, null, null],
    [null, null, null],
  ])
  const csv = tableCsv(comparisonColumns(table, words), table.rows, words.f)
  expect(csv.match(new RegExp(words.t.comparison.awaited, 'g'))).toHaveLength(2)
  expect(table.rows.map(({ kept }) => kept.map(({ hidden }) => hidden))).toEqual(Array(2).fill([false, false, true]))
  const sealed = await campaignOf(database.db, () => false)
  expect(comparisonTable(sealed.source)).toBeNull()
  expect(whatIfModel(sealed.source, new URLSearchParams('weight.GOV=1'))).toMatchObject({ complete: false, rows: [] })
})

test('other weights move ranks on the page alone, and a wrong one is refused with what was typed', async () => {
  await using database = await testDatabase()
  const { source, page } = await campaignOf(database.db)
  const own = whatIfModel(source, new URLSearchParams())
  expect(own).toMatchObject({ changed: false, moved: 0, faults: [] })
  expect(own.rows.map(({ rank, score }) => ({ rank, score }))).toEqual(
    page.ranking.map(({ rank, score }) => ({ rank, score })),
  )
  const tried = whatIfModel(source, new URLSearchParams('weight.GOV=10,5&weight.MES=30'))
  expect(tried).toMatchObject({ changed: true, moved: 1 })
  expect(tried.rows.map(({ name, rank, actualRank, gained }) => [name, rank, actualRank, gained])).toEqual([
    ['Fournisseur 2', 1, 1, 0],
    ['Fournisseur 1', 2, 1, -1],
  ])
  const refused = whatIfModel(source, new URLSearchParams('weight.GOV=dix&weight.MES=101'))
  expect(refused.faults).toEqual([
    { field: 'weight.GOV', kind: 'weight' },
    { field: 'weight.MES', kind: 'weight' },
  ])
  expect([refused.rows, refused.criteria.map(({ typed }) => typed)]).toEqual([[], ['dix', '101']])
  expect(whatIfModel(source, new URLSearchParams('weight.GOV=0&weight.MES=0')).faults).toEqual([
    { field: 'weight.GOV', kind: 'all_zero' },
  ])
})

test('modules and own questions stand in the files apart: no common figure changes, and each head says so', async () => {
  await using database = await testDatabase()
  const { db } = database
  const ids = [...scope, ...moduleQuestions(), 'OWN-1', 'OWN-2']
  const answers = Object.fromEntries(ids.map((id) => [id, answered('Une charte de 2024.')]))
  const campaign = await closedCampaign(db, {
    scope,
    apart: true,
    weights: { GOV: 60, MES: 40 },
    suppliers: [answers, answers],
  })
  const common: Marks = (supplier, question) => levels[supplier as 0 | 1][question as 'GOV-1'] ?? null
  await markCampaign(db, campaign, (...at) => common(...at) ?? (at[0] === 0 ? 1 : 3))
  const key = { campaignId: campaign.campaignId, organisationId: campaign.organisation.id, now: campaign.now }
  const table = comparisonTable((await comparisonSource(db, { ...key, roles: ['buyer'] }))!)!
  expect(table.rows.map(({ score }) => Math.round(score ?? 0))).toEqual([50, 50])
  expect(table.apart.map(({ kind, rows }) => [kind, rows.map(({ rank, score }) => [rank, score])])).toEqual([
    [
      'module',
      [
        [1, 100],
        [2, expect.closeTo(100 / 3, 9)],
      ],
    ],
    [
      'own',
      [
        [null, null],
        [null, null],
      ],
    ],
  ])
  const columns = [...comparisonColumns(table, words), ...apartColumns(table, words)]
  const csv = tableCsv(columns, table.rows, words.f)
  const [head = [], first = []] = csv.split('\r\n').map((line) => line.split(';'))
  const outside = `(${words.t.apart.outside})`
  expect(head.filter((title) => title.endsWith(outside))).toHaveLength(2 + moduleQuestions().length + 2)
  expect(head.findIndex((title) => title.endsWith(outside))).toBe(comparisonColumns(table, words).length)
  expect(first.slice(-2)).toEqual(['1', '1'])
  const reading = await readBytes(await writeWorkbook(comparisonWorkbook(table, words)))
  if (!reading.ok) throw new Error(reading.fault)
  const [, suppliers, , module, own] = reading.workbook.sheets
  expect(suppliers?.rows[0]).toHaveLength(11)
  expect(module?.rows[0]?.[0]).toContain(words.t.apart.outside)
  expect(module?.rows.slice(2).map((row) => row.slice(0, 2))).toEqual([
    ['1', 'Fournisseur 2'],
    ['2', 'Fournisseur 1'],
  ])
  expect(own?.rows.slice(2)).toEqual([
    ['Fournisseur 1', '1', '1'],
    ['Fournisseur 2', '3', '3'],
  ])
})

test('nothing of them is in a file before it is revealed', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope, apart: true, weights: { GOV: 60, MES: 40 } })
  await markCampaign(
    db,
    campaign,
    () => 2,
    (_, criterion) => criterion === 'GOV' || criterion === 'MES',
  )
  const key = { campaignId: campaign.campaignId, organisationId: campaign.organisation.id, now: campaign.now }
  const table = comparisonTable((await comparisonSource(db, { ...key, roles: ['buyer'] }))!)!
  const [row] = table.rows
  const said = apartColumns(table, words).map(({ header, cell }) => [header, cell(row!)])
  for (const [header, value] of said)
    expect(value, String(header)).toBeOneOf([null, words.t.kept.hidden, words.t.terms.notAssessed])
})
