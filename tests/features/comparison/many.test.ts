import { expect, test } from 'vitest'
import { evaluate } from '#app/domain/scoring/evaluate.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import { campaignEvaluation } from '#app/features/assessment/evaluation.server.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import type { Db } from '#db/client.server.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { withManySuppliers } from '#tests/support/many-suppliers.ts'
import { markCampaign } from '#tests/support/revealed.ts'
import { pagesOf } from './models.ts'

const scope = questionnaireEntry('inr-parties-prenantes', '1.0.0')!.full.criteria.flatMap(({ questions }) =>
  questions.map(({ id }) => id),
)

/** The same database, with each statement sent to it counted. */
function counting(db: Db): { db: Db; statements: () => number } {
  let statements = 0
  const counted = db.withPlugin({
    transformQuery: ({ node }) => {
      statements += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  return { db: counted, statements: () => statements }
}

async function campaignOf(db: Db, count: number, questions: string[]) {
  const answers = Object.fromEntries(questions.map((id) => [id, answered(`Réponse à ${id}, suivie depuis 2024.`)]))
  const one = await closedCampaign(db, { scope: questions, suppliers: [answers] })
  const campaign = await withManySuppliers(db, one, count)
  const level = (supplier: number, question: string) => ((supplier * 7 + questions.indexOf(question) * 5) % 4) as Level
  await markCampaign(db, campaign, level)
  return campaign
}

test('each page takes as many statements for 60 suppliers as for 3', async () => {
  const counts = []
  for (const suppliers of [3, 60]) {
    await using database = await testDatabase()
    const campaign = await campaignOf(database.db, suppliers, ['GOV-1', 'GOV-2', 'MES-1'])
    const ids = campaign.suppliers.map(({ invitationId }) => invitationId)
    const taken = []
    for (const page of ['comparison', 'criterion', 'arithmetic', 'sideBySide'] as const) {
      const { db, statements } = counting(database.db)
      const pages = pagesOf(db, campaign)
      if (page === 'comparison') expect((await pages.comparison())?.submitted).toBe(suppliers)
      if (page === 'criterion') expect((await pages.criterion('GOV'))?.rows).toHaveLength(2)
      if (page === 'arithmetic') expect((await pages.arithmetic(ids[0]!))?.ranked).toBe(suppliers)
      if (page === 'sideBySide') expect((await pages.sideBySide('GOV-1', ids.slice(0, 3)))?.suppliers).toHaveLength(3)
      taken.push(statements())
    }
    counts.push(taken)
  }
  expect(counts[1]).toEqual(counts[0])
  // Texts side by side take most: their promises and their complements are one statement each.
  expect(Math.max(...counts.flat())).toBeLessThanOrEqual(19)
})

test('500 suppliers × 47 questions: twelve a page, the ranks and shares of the engine', {
  timeout: 120_000,
}, async () => {
  await using database = await testDatabase()
  const campaign = await campaignOf(database.db, 500, scope)
  const key = { campaignId: campaign.campaignId, organisationId: campaign.organisation.id, now: campaign.now }
  const pages = pagesOf(database.db, campaign)
  const last = (await pages.comparison('page=42'))!
  expect(last).toMatchObject({ state: 'complete', pages: 42, submitted: 500 })
  expect(last.ranking).toHaveLength(500 - 41 * 12)
  expect(last.columns).toHaveLength(8)
  const found = (await campaignEvaluation(database.db, key))!
  const { suppliers, robustness } = evaluate({ ...found.evaluation, robustness: last.robustness })
  for (const shown of last.ranking) {
    const { rank, score } = suppliers.find(({ id }) => id === shown.id)!
    expect(shown).toMatchObject({ rank, score })
    expect(shown.shares).toEqual(robustness.rankAcceptability[shown.id])
  }
  const criterion = (await pages.criterion('GOV', 'page=42'))!
  expect(criterion.columns.map(({ id }) => id)).toEqual(last.columns.map(({ id }) => id))
  expect((await pages.comparison('page=9999'))?.view.page).toBe(42)
})
