import { expect, test } from 'vitest'
import { sortQuery } from '#app/features/comparison/view.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { markCampaign } from '#tests/support/revealed.ts'
import { pagesOf } from './models.ts'

const text = answered('Une charte signée en 2024.')
const both = { 'GOV-1': text, 'MES-1': text }
const campaignWith = { scope: ['GOV-1', 'MES-1'], weights: { GOV: 80, MES: 20 }, minimums: { MES: 30 } }
const names = ['Écorce', 'zinc', 'Ardoise', 'Basalte 10', 'Basalte 9']
// GOV then MES: Écorce is second by its score and below the minimum of MES.
const levels: Record<string, number[]> = { 'GOV-1': [3, 1, 3, 2, 1], 'MES-1': [0, 3, 3, 2, 1] }

test('by rank those below a minimum stay after the others both ways; by anything else minimums order nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { ...campaignWith, suppliers: names.map(() => both) })
  for (const [index, { invitationId }] of campaign.suppliers.entries())
    await db
      .updateTable('invitation')
      .set({ supplier_name: names[index] ?? '' })
      .where('id', '=', invitationId)
      .execute()
  await markCampaign(db, campaign, (supplier, question) => (levels[question]?.[supplier] ?? 0) as 0 | 1 | 2 | 3)
  const pages = pagesOf(db, campaign)
  const listed = async (query: string) => {
    const model = (await pages.comparison(query))!
    expect(model.columns.map(({ id }) => id)).toEqual(model.ranking.map(({ id }) => id))
    return model.ranking.map(({ name, rank }) => `${rank} ${name}`)
  }
  expect(await listed('')).toEqual(['1 Ardoise', '3 Basalte 10', '4 zinc', '5 Basalte 9', '2 Écorce'])
  expect(await listed('sort=rank&order=descending')).toEqual([
    '5 Basalte 9',
    '4 zinc',
    '3 Basalte 10',
    '1 Ardoise',
    '2 Écorce',
  ])
  expect(await listed('sort=score')).toEqual(['1 Ardoise', '2 Écorce', '3 Basalte 10', '4 zinc', '5 Basalte 9'])
  expect(await listed('sort=name')).toEqual(['1 Ardoise', '5 Basalte 9', '3 Basalte 10', '2 Écorce', '4 zinc'])
  expect(await listed('sort=MES&order=ascending')).toEqual([
    '2 Écorce',
    '5 Basalte 9',
    '3 Basalte 10',
    '1 Ardoise',
    '4 zinc',
  ])
  expect(await listed('sort=GOV-1&order=descending')).toEqual(await listed(''))
  expect(await listed('q=%C3%89CORCE&sort=name')).toEqual(['2 Écorce'])
  expect(await pages.comparison('q=basalte')).toMatchObject({ found: 2, submitted: 5, minimums: true })
  expect((await pages.comparison('q=nobody'))?.columns).toEqual([])

  const criterion = (query: string) => pages.criterion('MES', query)
  expect((await criterion('sort=MES-1'))?.columns.map(({ name }) => name)).toEqual([
    'Ardoise',
    'zinc',
    'Basalte 10',
    'Basalte 9',
    'Écorce',
  ])
  expect(await criterion('sort=name&order=descending&q=basalte')).toMatchObject({
    columns: [{ name: 'Basalte 10' }, { name: 'Basalte 9' }],
    order: 'descending',
    found: 2,
  })
  expect(await criterion('sort=score&order=ascending')).toMatchObject({ sort: null, order: 'ascending' })
})

test('before all is revealed there is no order by rank, score or share', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { ...campaignWith, suppliers: [both, both] })
  await markCampaign(
    db,
    campaign,
    (supplier) => (supplier ? 3 : 0),
    (_, criterion) => criterion === 'GOV',
  )
  const pages = pagesOf(db, campaign)
  for (const sort of ['rank', 'score', 'first'])
    expect((await pages.comparison(`sort=${sort}&order=descending`))?.view).toMatchObject({ sort: null })
  const [first, second] = campaign.suppliers.map(({ invitationId }) => invitationId)
  const columns = async (query: string) => (await pages.comparison(query))?.columns.map(({ id }) => id)
  expect(await columns('sort=GOV')).toEqual([second, first])
  expect(await columns('sort=MES')).toEqual([first, second])
  expect(await columns('sort=name&order=descending')).toEqual([second, first])
})

test('a link sets the usual order of its column first, then the reverse, then the first again', () => {
  const ranking = { sort: null, order: 'ascending' as const }
  expect(sortQuery(ranking, 'score')).toEqual({ sort: 'score', order: null })
  expect(sortQuery({ sort: 'score', order: 'descending' }, 'score')).toEqual({ sort: 'score', order: 'ascending' })
  expect(sortQuery({ sort: 'score', order: 'ascending' }, 'score')).toEqual({ sort: 'score', order: null })
  expect(sortQuery(ranking, 'rank')).toEqual({ sort: 'rank', order: 'descending' })
  expect(sortQuery({ sort: 'rank', order: 'descending' }, 'rank')).toEqual({ sort: null, order: null })
})
