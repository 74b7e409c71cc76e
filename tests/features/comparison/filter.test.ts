import { expect, test } from 'vitest'
import { matchingAnswers } from '#app/features/comparison/criterion-filter.server.ts'
import { criterionModel } from '#app/features/comparison/criterion-model.ts'
import { closedComparison } from '#app/features/comparison/queries.server.ts'
import { filterOf, viewOf } from '#app/features/comparison/view.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { answered, closedCampaign, notApplicable } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { submittedPdf } from '#tests/support/evidence-files.ts'
import { markCampaign } from '#tests/support/revealed.ts'
import { pagesOf } from './models.ts'

const long =
  'Depuis 2024, une charte signée couvre les trois sites du groupe et se mesure chaque trimestre par un audit.'
const promise = 'Nous allons rédiger une charte qui couvrira les trois sites du groupe et sera suivie par un audit.'

async function filtered(db: Db) {
  const shown = submittedPdf()
  const hidden = { ...submittedPdf(), confidentiality: 'never' as const }
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1', 'GOV-2'],
    suppliers: [
      { 'GOV-1': answered(long, { evidence: [shown] }), 'GOV-2': notApplicable('Aucun site exploité en propre.') },
      { 'GOV-1': answered(promise, { state: 'planned', stateDate: '2027-06-01' }), 'GOV-2': answered(long) },
      { 'GOV-1': answered(`${long} Suivi.`, { evidence: [hidden] }), 'GOV-2': answered(long, { evidence: [shown] }) },
    ],
  })
  await markCampaign(db, campaign, () => 2)
  const { campaignId, organisation, now } = campaign
  const key = { campaignId, organisationId: organisation.id, roles: ['buyer' as const], now }
  const source = (await closedComparison(db, key))!
  return async (query: string, criterionId = 'GOV') => {
    const filter = filterOf(new URLSearchParams(query))
    const matching = await matchingAnswers(db, key, source, { criterionId, filter })
    const view = { ...viewOf(new URLSearchParams(query)), matching }
    const model = criterionModel({ ...source, part: 'common' }, criterionId, view, formats('fr').compare)
    if (!model) return null
    const cells = model.rows.flatMap(({ id, cells }) =>
      cells.flatMap(({ supplier, matches }) => {
        const name = model.columns.find((one) => one.id === supplier)?.name.at(-1)
        return matches ? [`${name} ${id}`] : []
      }),
    )
    return {
      suppliers: model.columns
        .map(({ name }) => name.at(-1))
        .toSorted()
        .join(''),
      cells: cells.toSorted(),
      found: model.found,
    }
  }
}

test('suppliers stay when one answer is what is looked for, and that answer is marked', async () => {
  await using database = await testDatabase()
  const look = await filtered(database.db)
  expect(await look('')).toEqual({ suppliers: '123', cells: [], found: 3 })
  expect(await look('state=planned')).toEqual({ suppliers: '2', cells: ['2 GOV-1'], found: 1 })
  expect(await look('state=not_applicable')).toEqual({ suppliers: '1', cells: ['1 GOV-2'], found: 1 })
  expect(await look('evidence=with')).toEqual({ suppliers: '13', cells: ['1 GOV-1', '3 GOV-2'], found: 2 })
  // Evidence that is shown to nobody is as none: that it exists is not to be learned here.
  expect((await look('evidence=without'))?.cells).toEqual(['2 GOV-1', '2 GOV-2', '3 GOV-1'])
  expect((await look('warning=promise'))?.cells).toEqual(['2 GOV-1'])
  expect((await look('warning=any'))?.cells).toContain('2 GOV-1')
  expect(await look('state=in_place&warning=promise')).toEqual({ suppliers: '', cells: [], found: 0 })
  expect(await look('state=nonsense&evidence=nonsense&warning=nonsense')).toMatchObject({ found: 3 })
  expect(await look('state=planned', 'SOC')).toBeNull()
})

test('a warning is found exactly where the texts side by side show it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1', 'GOV-2'],
    suppliers: [
      { 'GOV-1': answered(promise), 'GOV-2': answered(promise) },
      { 'GOV-1': answered(long), 'GOV-2': answered('Oui.') },
    ],
  })
  const { campaignId, organisation, now } = campaign
  const key = { campaignId, organisationId: organisation.id, roles: ['buyer' as const], now }
  const source = (await closedComparison(db, key))!
  const ids = campaign.suppliers.map(({ invitationId }) => invitationId)
  const pages = pagesOf(db, campaign)
  for (const question of ['GOV-1', 'GOV-2']) {
    const shown = (await pages.sideBySide(question, ids))!.suppliers
    for (const code of new Set(shown.flatMap(({ warnings }) => warnings.map((one) => one.code)))) {
      const filter = { state: null, evidence: null, warning: code }
      const matching = (await matchingAnswers(db, key, source, { criterionId: 'GOV', filter }))!
      const told = shown.filter(({ warnings }) => warnings.some((one) => one.code === code)).map(({ id }) => id)
      expect(ids.filter((id) => matching.get(id)?.has(question)).toSorted()).toEqual(told.toSorted())
    }
  }
  const any = { state: null, evidence: null, warning: 'repeated' as const }
  expect((await matchingAnswers(db, key, source, { criterionId: 'GOV', filter: any }))?.size).toBe(1)
})
