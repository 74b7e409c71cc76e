import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Arithmetic } from '#app/features/comparison/Arithmetic.tsx'
import type { ArithmeticModel } from '#app/features/comparison/arithmetic-model.ts'
import { organisationId } from '#app/features/demo/cast.server.ts'
import { demoId } from '#app/features/demo/world.server.ts'
import { WordsProvider } from '#app/ui/i18n.tsx'
import { answered, closedCampaign, notApplicable } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { demoDatabase, demoWorld } from '#tests/support/demo.ts'
import { markCampaign } from '#tests/support/revealed.ts'
import { pagesOf } from './models.ts'

/** The page as a reader sees it, one cell or paragraph a line. */
function textOf(model: ArithmeticModel): string[] {
  const html = renderToStaticMarkup(
    <WordsProvider lang="en">
      <Arithmetic model={model} />
    </WordsProvider>,
  )
  return html
    .replaceAll(/<\/(td|th|p|dd|dt|h2|strong)>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .split('\n')
}

const sides = (line: string) => line.replace(/^\w+: /, '').split(/ [=≈] /)

/** What a calculator makes of what is printed. */
function computed(expression: string): number {
  const keys = expression.replaceAll(',', '').replaceAll('×', '*').replaceAll('÷', '/')
  if (!/^[\d.+*/() ]+$/.test(keys)) throw new Error(`not for a calculator: ${expression}`)
  return Number(new Function(`return ${keys}`)())
}

function checked(model: ArithmeticModel) {
  const equations = textOf(model).filter((line) => / [=≈] /.test(line))
  for (const line of equations) {
    const [left = '', right = ''] = sides(line)
    const difference = Math.abs(computed(left) - computed(right))
    expect.soft(difference, line).toBeLessThan(line.includes('≈') ? 0.006 : 1e-9)
  }
  return equations
}

test('every equation of the demonstration comes out on a calculator, from the levels to the ranking', async () => {
  await using database = await demoDatabase()
  const campaign = {
    campaignId: demoId('campaign', 'assessed'),
    organisation: { id: organisationId('valdorene') },
    now: demoWorld.now,
  }
  const pages = pagesOf(database.db, campaign)
  const ranking = (await pages.comparison())!.ranking
  for (const { id, score, rank } of ranking) {
    const model = (await pages.arithmetic(id))!
    const equations = checked(model)
    // 47 questions but those out of the computation, 10 criteria twice, the score and two shares.
    const outside = model.criteria.flatMap(({ lines }) => lines.filter(({ level }) => level === null)).length
    expect(equations).toHaveLength(47 - outside + 10 + 10 + 1 + 2)
    const weighted = equations.slice(0, 10).reduce((sum, line) => sum + computed(sides(line)[1] ?? ''), 0)
    expect(weighted / 100).toBeCloseTo(score ?? Number.NaN, 3)
    expect(computed(sides(equations[10] ?? '')[1] ?? '')).toBeCloseTo(score ?? Number.NaN, 4)
    expect(model).toMatchObject({ rank, ranked: 12, overall: { denominator: 100 } })
    const details = equations.slice(13)
    for (const criterion of model.criteria) {
      const products = details.splice(0, criterion.lines.filter(({ level }) => level !== null).length)
      const points = products.reduce((sum, line) => sum + computed(sides(line)[1] ?? ''), 0)
      const [total = ''] = details.splice(0, 1)
      expect(total).toContain(`100 × ${points} ÷ (3 × ${criterion.denominator}) `)
      expect(computed(sides(total)[1] ?? '')).toBeCloseTo(criterion.score ?? Number.NaN, 4)
    }
  }
})

test('means, refused and pending "not applicable", weights and minimums are said as they count', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1', 'GOV-2', 'GOV-3', 'MES-1', 'MES-2', 'FOR-1'],
    weights: { GOV: 100 / 3, MES: 200 / 3, FOR: 0 },
    minimums: { GOV: 60, MES: 10 },
    panel: [{ function: 'achats' }, { function: 'dsi' }, { function: 'rse' }],
    suppliers: [
      {
        'GOV-1': answered('Une charte de 2024.'),
        'GOV-2': answered('Un comité depuis 2023.'),
        'MES-1': notApplicable('Aucune activité de ce type.'),
        'MES-2': answered('Un bilan de 2025.'),
        'FOR-1': answered('Douze formations en 2025.'),
      },
    ],
  })
  const levels: Record<string, (0 | 1 | 2 | 3)[]> = {
    'GOV-1': [1, 2, 2],
    'GOV-2': [3, 3, 3],
    'MES-2': [2, 2, 2],
    'FOR-1': [1, 3, 1],
  }
  await markCampaign(db, campaign, (_, question, evaluator) => levels[question]?.[evaluator] ?? null)
  const { invitationId } = campaign.suppliers[0]!
  const pages = pagesOf(db, campaign)
  const before = (await pages.arithmetic(invitationId))!
  expect(checked(before)).toEqual(
    expect.arrayContaining(['1 × (1 + 2 + 2) ÷ 3 ≈ 1.6667', '1 × 3 = 3', '100 × 4.6667 ÷ (3 × 3) ≈ 51.8519']),
  )
  const lines = textOf(before)
  expect(lines).toEqual(expect.arrayContaining(['provisional: mean of 1, 2 and 2', 'minimum 60 not met']))
  expect(lines).toEqual(expect.arrayContaining(['unanswered', 'minimum 10 met', '3 equal marks']))
  // FOR weighs nothing: its differing marks keep nothing provisional.
  expect(before.reasons).toEqual([
    { kind: 'difference', questions: ['GOV-1'] },
    { kind: 'ruling', questions: ['MES-1'] },
  ])
  expect(before.score).toBeCloseTo((before.criteria[0]!.score! + 2 * before.criteria[2]!.score!) / 3, 9)
  expect(before.criteria.map(({ below }) => below)).toEqual([true, false, false])

  const rule = (accepted: number) => ({
    campaign_id: campaign.campaignId,
    invitation_id: invitationId,
    question_id: 'MES-1',
    accepted,
    reason: 'Activité sans site.',
    ruled_by: campaign.buyer.id,
    ruled_at: campaign.now,
  })
  await db.insertInto('na_ruling').values(rule(1)).execute()
  const accepted = (await pages.arithmetic(invitationId))!
  checked(accepted)
  const measured = accepted.criteria.find(({ id }) => id === 'MES')
  expect(measured).toMatchObject({ score: 200 / 3, denominator: 1, inScope: 2, answeredWeight: 1, unreliable: true })
  expect(measured?.lines[0]).toMatchObject({ level: null, source: 'na_accepted' })
  expect(accepted.applicable).toBeCloseTo(100 / 3 + (200 / 3) * 0.5, 9)
  expect(accepted.answered).toBeCloseTo((100 / 3) * (2 / 3) + (200 / 3) * 0.5, 9)

  await db.updateTable('na_ruling').set({ accepted: 0 }).execute()
  const refused = (await pages.arithmetic(invitationId))!
  checked(refused)
  expect(refused.criteria.find(({ id }) => id === 'MES')).toMatchObject({
    denominator: 2,
    points: 2,
    unreliable: false,
  })
  expect(refused.reasons).toEqual([{ kind: 'difference', questions: ['GOV-1'] }])
})
