import { expect, test } from 'vitest'
import type { EvaluatorFunction } from '#app/domain/accounts/access.ts'
import type { PlannedSupplier } from '#app/domain/campaign/campaign.ts'
import { panelByCriterion, panelConflicts, panelLack } from '#app/domain/campaign/panel.ts'

const functions = new Map<string, EvaluatorFunction>([
  ['anne', 'achats'],
  ['luc', 'dsi'],
  ['paul', 'achats'],
])
const panel = (people: string[]) =>
  panelByCriterion([{ personId: 'x', criteria: ['GOV'] }, ...named(people)], functions, ['GOV'])[0]!
const named = (people: string[]) => people.map((personId) => ({ personId, criteria: ['GOV', 'FOR'] }))

test('a panel is made of those who are evaluators still, each with their function, criterion by criterion', () => {
  const evaluators = [
    { personId: 'anne', criteria: ['GOV', 'FOR'] },
    { personId: 'luc', criteria: ['FOR'] },
    { personId: 'gone', criteria: ['GOV', 'FOR'] },
  ]
  expect(panelByCriterion(evaluators, functions, ['GOV', 'FOR', 'MES'])).toEqual([
    { criterionId: 'GOV', people: ['anne'], functions: ['achats'] },
    { criterionId: 'FOR', people: ['anne', 'luc'], functions: ['achats', 'dsi'] },
    { criterionId: 'MES', people: [], functions: [] },
  ])
})

test.each([
  [[], 2, 'nobody'],
  [['anne'], 2, 'people'],
  [['anne', 'paul'], 2, 'functions'],
  [['anne', 'luc'], 2, null],
  [['anne', 'luc'], 3, 'people'],
  [['anne', 'luc', 'paul'], 3, null],
  [[], 1, 'nobody'],
  [['anne'], 1, null],
])('%j with %i marks wanted lacks %s', (people, requiredMarks, lack) => {
  expect(panelLack(panel(people), requiredMarks)).toBe(lack)
})

test('nobody marks the organisation for which they answer, found by its SIREN or by a colleague', () => {
  const supplier = (name: string, email: string, siren: string | null): PlannedSupplier => ({
    name,
    email,
    siren,
    language: 'fr',
  })
  const elsewhere = [{ personId: 'anne', name: 'Anne', sirens: ['000271148'], emails: ['col@filiale.example'] }]
  const suppliers = [
    supplier('Filiale', 'x@autre.example', '000271148'),
    supplier('Par collègue', 'col@filiale.example', null),
    supplier('Sans lien', 'y@autre.example', null),
  ]
  expect(panelConflicts(named(['anne', 'luc']), suppliers, elsewhere)).toEqual([
    { person: 'Anne', supplier: 'Filiale' },
    { person: 'Anne', supplier: 'Par collègue' },
  ])
  // Somebody who marks nothing is in nobody's way.
  expect(panelConflicts([{ personId: 'anne', criteria: [] }], suppliers, elsewhere)).toEqual([])
})
