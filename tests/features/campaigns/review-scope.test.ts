import { expect, test } from 'vitest'
import { launchReview } from '#app/features/campaigns/preparation.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { baseQuestionnaire, makeDraft, makePanel } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makePerson, makeSupplier } from '#tests/support/factories.ts'

const base = baseQuestionnaire()

test('the review names the criteria without a question, and scales the others to 100', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const scope = ['GOV-1', 'FOR-1']
  const weights = { ...Object.fromEntries(base.criteria.map(({ id }) => [id, 0])), GOV: 30, FOR: 10, MES: 60 }
  const campaignId = await makeDraft(db, panel, { scope, weights })
  const review = await launchReview(db, { campaignId, organisationId: panel.buyer.id, now: madeAt })
  expect(review?.asked.map(({ id, weight }) => [id, weight])).toEqual([
    ['GOV', 75],
    ['FOR', 25],
  ])
  expect(review?.unasked).toHaveLength(8)
  expect(review?.references.map(({ id }) => id)).toEqual(['guide-inr', 'cdp-supply-chain', 'label-nr'])
  expect(review?.unasked.filter(({ typed }) => typed > 0).map(({ typed }) => typed)).toEqual([60])
})

async function withLibrary(db: Db, email: string, questions: string[], siren: string | null = null) {
  const supplier = await makeSupplier(db, { siren })
  const person = await makePerson(db, { organisationId: supplier.id, roles: ['respondent'], email })
  for (const question_id of questions)
    await db
      .insertInto('library_answer')
      .values({
        id: randomId(),
        organisation_id: supplier.id,
        question_id,
        questionnaire: `${base.id}@${base.version}`,
        text: 'Un plan daté de 2025.',
        state: 'in_place',
        state_date: null,
        na_reason: null,
        revision: 1,
        validated_at: madeAt,
        validated_by: person.id,
        updated_at: madeAt,
        review_on: null,
      })
      .execute()
}

test('the share already in libraries is said from five suppliers that have one, rounded to 10 %', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const supplier = (n: number, siren: string | null = null) => ({
    name: `Fournisseur ${n}`,
    email: `f${n}@f${n}.example`,
    siren,
    language: 'fr' as const,
  })
  const scope = ['GOV-1', 'GOV-2', 'GOV-3']
  const five = [1, 2, 3, 4, 5].map((n) => supplier(n))
  for (const n of [1, 2, 3, 4]) await withLibrary(db, `f${n}@f${n}.example`, ['GOV-1', 'GOV-2', 'FOR-1'])
  const campaignId = await makeDraft(db, panel, { scope, suppliers: five, minutesPerQuestion: 20 })
  const key = { campaignId, organisationId: panel.buyer.id, now: madeAt }
  expect((await launchReview(db, key))?.effort).toEqual({
    questions: 3,
    firstTime: 60,
    reviewed: 5,
    minutes: 20,
    hours: 5,
    inLibraries: null,
  })
  await withLibrary(db, 'f5@f5.example', ['GOV-1'])
  // 4 × 2 + 1 of 5 × 3.
  expect((await launchReview(db, key))?.effort.inLibraries).toBe(60)

  // One library behind two addresses is one supplier, not two of the five.
  await withLibrary(db, 'siege@f6.example', ['GOV-1'], '732829320')
  const twice = [...five.slice(0, 4), { ...supplier(6), siren: '732829320' }, { ...supplier(7), siren: '732829320' }]
  const other = await makeDraft(db, panel, { scope, suppliers: twice })
  // 4 × 2 + 1 of 6 × 3.
  expect((await launchReview(db, { ...key, campaignId: other }))?.effort.inLibraries).toBe(50)
  await db.deleteFrom('library_answer').where('question_id', '=', 'GOV-1').execute()
  expect((await launchReview(db, { ...key, campaignId: other }))?.effort.inLibraries).toBeNull()
})
