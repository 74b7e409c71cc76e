import { expect, test } from 'vitest'
import { randomId } from '#app/http/context.server.ts'
import { answered, closedCampaign, notApplicable } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { markCampaign } from '#tests/support/revealed.ts'
import { pagesOf } from './models.ts'

const text = answered('Une charte signée en 2024.')
const both = { 'GOV-1': text, 'MES-1': text }
const two = { scope: ['GOV-1', 'MES-1'], weights: { GOV: 60, MES: 40 } }

test('equal suppliers share the best rank, and the verdict says so', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { ...two, suppliers: [both, both, both, both] })
  await markCampaign(db, campaign, (supplier) => ([1, 3, 3, 0] as const)[supplier] ?? 0)
  const model = (await pagesOf(db, campaign).comparison())!
  expect(model.ranking.map(({ name, rank }) => `${rank} ${name}`)).toEqual([
    '1 Fournisseur 2',
    '1 Fournisseur 3',
    '3 Fournisseur 1',
    '4 Fournisseur 4',
  ])
  expect(model.verdict).toMatchObject({
    verdict: 'robuste',
    leader: 'Fournisseur 2',
    equals: ['Fournisseur 3'],
    dominated: ['Fournisseur 1', 'Fournisseur 4'],
    atFirst: 1,
  })
  const arithmetic = await pagesOf(db, campaign).arithmetic(campaign.suppliers[2]!.invitationId)
  expect(arithmetic).toMatchObject({ rank: 1, ranked: 4, sharingRank: 2 })
})

test('who submitted nothing is listed by what became of it, without a score or a rank', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { ...two, suppliers: [both] })
  await markCampaign(db, campaign, () => 2)
  const like = await db.selectFrom('invitation').selectAll().executeTakeFirstOrThrow()
  const gone = { invitationId: randomId() }
  const silent = { id: gone.invitationId, supplier_name: 'Fournisseur 2', email: 'silence@exemple.fr' }
  await db
    .insertInto('invitation')
    .values({
      ...like,
      ...silent,
      status: 'claimed',
      organisation_id: null,
      token_hash: randomId(),
      submitted_at: null,
    })
    .execute()
  const pages = pagesOf(db, campaign)
  const model = (await pages.comparison())!
  expect(model.ranking.map(({ name, rank }) => [name, rank])).toEqual([['Fournisseur 1', 1]])
  expect(model.unranked).toEqual([{ id: gone.invitationId, name: 'Fournisseur 2', status: 'not_returned' }])
  expect([model.submitted, model.invited]).toEqual([1, 2])
  expect((await pages.criterion('GOV'))?.columns.map(({ name }) => name)).toEqual(['Fournisseur 1'])
  expect(await pages.arithmetic(gone.invitationId)).toBeNull()
  expect((await pages.sideBySide('GOV-1', [gone.invitationId]))?.chosen).toEqual([])
})

test('a criterion out of the computation has no score, and a supplier without any has no rank', async () => {
  await using database = await testDatabase()
  const { db } = database
  const nothing = { 'GOV-1': notApplicable('Aucune activité numérique.'), 'MES-1': notApplicable('Aucune mesure.') }
  const half = { 'GOV-1': text, 'MES-1': notApplicable('Aucune mesure à faire.') }
  const campaign = await closedCampaign(db, { ...two, suppliers: [nothing, half, both] })
  await markCampaign(db, campaign, (supplier, question) =>
    supplier === 0 || (supplier === 1 && question === 'MES-1') ? null : supplier === 1 ? 3 : 2,
  )
  const rulings = [
    [0, 'GOV-1'],
    [0, 'MES-1'],
    [1, 'MES-1'],
  ] as const
  for (const [supplier, question] of rulings)
    await db
      .insertInto('na_ruling')
      .values({
        campaign_id: campaign.campaignId,
        invitation_id: campaign.suppliers[supplier]!.invitationId,
        question_id: question,
        accepted: 1,
        reason: 'Activité sans objet.',
        ruled_by: campaign.buyer.id,
        ruled_at: campaign.now,
      })
      .execute()
  const pages = pagesOf(db, campaign)
  const model = (await pages.comparison())!
  const shown = model.ranking.map(({ name, rank, score, level }) => [name, rank, score && Math.round(score), level])
  expect(shown).toEqual([
    ['Fournisseur 2', 1, 100, 'manage'],
    ['Fournisseur 3', 2, 67, 'localise'],
    ['Fournisseur 1', null, null, null],
  ])
  expect(model.ranking[2]?.shares).toEqual([0, 0, 1])
  expect(model.verdict).toMatchObject({ comparable: false, flips: [] })
  expect(model.criteria[1]?.cells.map(({ score, unreliable }) => [score, unreliable])).toEqual([
    [null, true],
    [200 / 3, false],
    [null, true],
  ])
  const empty = (await pages.arithmetic(campaign.suppliers[0]!.invitationId))!
  expect(empty).toMatchObject({ score: null, rank: null, ranked: 2, applicable: 0, answered: 0 })
  const cells = (await pages.criterion('MES'))!.rows[0]!.cells
  expect(cells.map((cell) => (cell.hidden ? 'hidden' : `${cell.level} ${cell.source}`))).toEqual([
    'null na_accepted',
    '2 mean',
    'null na_accepted',
  ])
})

test('one supplier alone is ranked, with nothing to test', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { ...two, suppliers: [both] })
  await markCampaign(db, campaign, () => 2)
  const model = (await pagesOf(db, campaign).comparison())!
  expect(model.ranking.map(({ rank, shares }) => [rank, shares])).toEqual([[1, [1]]])
  expect(model.verdict).toMatchObject({ others: 0, flips: [], equals: [] })
  expect(model.radar).toHaveLength(1)
})

test('without a supplier there is nothing to compare, and every page says so', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { ...two, suppliers: [] })
  const pages = pagesOf(db, campaign)
  expect(await pages.comparison()).toMatchObject({ state: 'empty', ranking: [], columns: [], pages: 1, verdict: null })
  expect(await pages.criterion('GOV')).toMatchObject({ columns: [], scores: [], pages: 1 })
  expect(await pages.sideBySide('GOV-1', [])).toMatchObject({ choices: [], suppliers: [] })
})

test('a difference keeps a level provisional until the panel agrees', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { ...two, suppliers: [both] })
  await markCampaign(db, campaign, (_, question, evaluator) => (question === 'GOV-1' && evaluator === 0 ? 1 : 2))
  const pages = pagesOf(db, campaign)
  const level = async () => (await pages.criterion('GOV'))!.rows[0]!.cells[0]
  expect(await level()).toMatchObject({ level: 1.5, source: 'mean', provisional: true })
  expect((await pages.comparison())?.provisional).toBe(1)
  await db
    .insertInto('consensus')
    .values({
      campaign_id: campaign.campaignId,
      invitation_id: campaign.suppliers[0]!.invitationId,
      question_id: 'GOV-1',
      level: 2,
      reason_code: 'rubric_reading',
      comment: '',
      agreed_by: campaign.buyer.id,
      agreed_at: campaign.now,
      revision: 1,
    })
    .execute()
  expect(await level()).toMatchObject({ level: 2, source: 'consensus', provisional: false })
  expect((await pages.comparison())?.provisional).toBe(0)
})
