import { expect, test } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { moduleQuestions } from '#tests/support/apart.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { type Marks, markCampaign } from '#tests/support/revealed.ts'
import { pagesOf } from './models.ts'

const scope = ['GOV-1', 'GOV-2']
const all = () => [...scope, ...moduleQuestions(), 'OWN-1', 'OWN-2']

/** The first supplier leads the common score; the second the module and the own questions. */
const level: Marks = (supplier, question) => {
  if (question.startsWith('GOV')) return supplier === 0 ? 3 : 1
  return supplier === 0 ? 0 : 3
}

async function marked(db: Db, apart: boolean, reveals: (supplier: number, criterion: string) => boolean = () => true) {
  const answers = Object.fromEntries(all().map((id) => [id, answered(`Réponse à ${id}, suivie depuis 2024.`)]))
  const campaign = await closedCampaign(db, { scope, apart, suppliers: [answers, answers] })
  await markCampaign(db, campaign, level, reveals)
  return { campaign, pages: pagesOf(db, campaign) }
}

test('the common ranking is the same with and without what stands apart, and only names where that is compared', async () => {
  await using database = await testDatabase()
  const { db } = database
  const [plain, apart] = [await marked(db, false), await marked(db, true)]
  const read = async ({ pages }: typeof plain) => {
    const model = await pages.comparison()
    return model && { ...model, apart: [], campaign: null, launch: null, sets: null }
  }
  const byName = (model: Awaited<ReturnType<typeof read>>) =>
    model?.ranking.map(({ name, rank, score, shares }) => ({ name, rank, score, shares }))
  const [one, other] = [await read(plain), await read(apart)]
  expect(byName(other)).toEqual(byName(one))
  expect(other?.criteria.map(({ id, weight }) => [id, weight])).toEqual([['GOV', 100]])
  expect(other?.verdict).toEqual(one?.verdict)
  expect((await apart.pages.comparison())?.apart).toMatchObject([
    { kind: 'module', questions: 8 },
    { kind: 'own', questions: 2 },
  ])
  expect(await plain.pages.apart()).toBeNull()
  expect(await plain.pages.criterion('IA')).toBeNull()
})

test('a module has a ranking of its own, which may be another than the common one', async () => {
  await using database = await testDatabase()
  const { pages } = await marked(database.db, true)
  expect((await pages.comparison())?.ranking.map(({ name }) => name)).toEqual(['Fournisseur 1', 'Fournisseur 2'])
  const page = await pages.apart()
  expect(page?.modules).toMatchObject([
    {
      id: 'ia-responsable',
      state: 'complete',
      rows: [
        { name: 'Fournisseur 2', rank: 1, score: 100, level: 'manage' },
        { name: 'Fournisseur 1', rank: 2, score: 0, level: 'absent' },
      ],
    },
  ])
  const sorted = async (query: string) => (await pages.apart(query))?.modules[0]?.rows.map(({ name }) => name)
  const byRank = page?.modules[0]?.rows.map(({ name }) => name)
  expect(await sorted('sort=rank&order=descending')).toEqual(byRank?.toReversed())
  expect(await sorted('sort=level&order=ascending')).toEqual(byRank?.toReversed())
  expect(await sorted('sort=name')).toEqual(byRank?.toSorted())
  expect(await sorted('sort=GOV')).toEqual(byRank)
  const criterion = await pages.criterion('IA')
  expect(criterion).toMatchObject({ part: 'module', criterion: { id: 'IA', weight: 100 }, previous: null, next: null })
  expect(criterion?.rows).toHaveLength(8)
})

test('own questions are compared by their levels alone: no score, no rank, no order that would tell one', async () => {
  await using database = await testDatabase()
  const { pages, campaign } = await marked(database.db, true)
  const page = await pages.apart()
  expect(page?.own?.columns.map(({ name, rank }) => [name, rank])).toEqual([
    ['Fournisseur 1', null],
    ['Fournisseur 2', null],
  ])
  expect(page?.own?.scores).toEqual([])
  expect(page?.own?.rows.map(({ id, cells }) => [id, cells.map((cell) => !cell.hidden && cell.level)])).toEqual([
    ['OWN-1', [0, 3]],
    ['OWN-2', [0, 3]],
  ])
  expect((await pages.criterion('OWN', 'sort=OWN'))?.sort).toBeNull()
  expect((await pages.criterion('OWN', 'sort=OWN-2'))?.columns.map(({ name }) => name)).toEqual([
    'Fournisseur 2',
    'Fournisseur 1',
  ])
  const own = async (query: string) => (await pages.apart(query))?.own?.columns.map(({ name }) => name)
  expect(await own('sort=OWN-1')).toEqual(['Fournisseur 2', 'Fournisseur 1'])
  expect(await own('sort=rank&order=descending')).toEqual(['Fournisseur 1', 'Fournisseur 2'])
  const ids = campaign.suppliers.map(({ invitationId }) => invitationId)
  const texts = await pages.sideBySide('OWN-2', ids)
  expect(texts).toMatchObject({ part: 'own', previous: 'OWN-1', next: null })
  expect(texts?.suppliers.map(({ name, rank, marks }) => [name, rank, marks.map((mark) => mark.level)])).toEqual([
    ['Fournisseur 1', null, [0, 0]],
    ['Fournisseur 2', null, [3, 3]],
  ])
})

test('before its reveal nothing of a module or of own questions is shown, whatever the common score shows', async () => {
  await using database = await testDatabase()
  const { pages } = await marked(database.db, true, (_, criterion) => criterion === 'GOV')
  expect((await pages.comparison())?.state).toBe('complete')
  const page = await pages.apart()
  expect(page?.modules).toMatchObject([{ state: 'partial', rows: [] }])
  expect(page?.own?.rows.flatMap(({ cells }) => cells.map(({ hidden }) => hidden))).toEqual([true, true, true, true])
  expect(JSON.stringify(await pages.criterion('IA'))).not.toContain('"level":3')
})

test('the sums of a module are opened as those of the common score are, which leave it out', async () => {
  await using database = await testDatabase()
  const { campaign, pages } = await marked(database.db, true)
  const { invitationId } = campaign.suppliers[1]!
  const common = (await pages.arithmetic(invitationId))!
  expect(common.criteria.map(({ id }) => id)).toEqual(['GOV'])
  expect(common.score).toBeCloseTo(100 / 3)
  expect(common.apart).toEqual({ modules: [{ id: 'ia-responsable', title: expect.anything() }], own: true })
  const module = (await pages.arithmetic(invitationId, 'ia-responsable'))!
  expect(module).toMatchObject({ score: 100, rank: 1, ranked: 2, apart: { modules: [], own: false } })
  expect(module.criteria.flatMap(({ lines }) => lines.map(({ id }) => id))).toEqual(moduleQuestions())
  expect(await pages.arithmetic(invitationId, 'OWN')).toBeNull()
  expect(await pages.arithmetic(invitationId, '')).toBeNull()
})
