import { expect, test } from 'vitest'
import {
  type AmendmentWish,
  amended,
  amendmentFaults,
  changesForSupplier,
  settingChanges,
} from '#app/domain/campaign/amendment.ts'
import { apartSettings, ownNote, ownQuestions } from '#tests/support/apart.ts'
import { someSettings } from '#tests/support/contracts.ts'

const base = { criteria: [{ id: 'GOV', questions: [{ id: 'GOV-1' }, { id: 'GOV-2' }] }] } as never
const before = someSettings({
  scope: ['GOV-1'],
  weights: { GOV: 100 },
  questionWeights: { 'GOV-1': 1 },
  evaluatorNotes: { 'GOV-1': 'Siège.', 'IA-1': 'Module.', 'OWN-1': ownNote },
  deadline: '2026-12-18T16:00:00.000Z',
  questionsOn: null,
  ...apartSettings(),
})
const same: AmendmentWish = {
  purpose: before.purpose,
  deadline: before.deadline,
  debriefingOn: before.debriefingOn,
  questionsOn: before.questionsOn ?? null,
  weightsVisible: before.weightsVisible,
  weights: before.weights,
  scope: before.scope,
}
const facts = {
  now: '2026-11-25T09:00:00.000Z',
  reopens: false,
  submitted: false,
  underProcurementCode: false,
  assigned: ['GOV', 'IA', 'OWN'],
  base,
}
const wishing = (wish: Partial<AmendmentWish>) => amended(before, { ...same, ...wish }, base)
const [first, second] = ownQuestions as [(typeof ownQuestions)[number], (typeof ownQuestions)[number]]
const third = { id: 'OWN-3', text: { fr: 'Et demain ?', en: null }, rationale: { fr: null, en: null } }

test('an amendment of something else keeps modules, own questions and all their notes', () => {
  const after = wishing({ weightsVisible: !before.weightsVisible })
  expect(after).toEqual({ ...before, weightsVisible: !before.weightsVisible })
})

test('own questions that come, go and are reworded are said one by one, to suppliers too', () => {
  const after = wishing({ own: [{ ...first, text: { fr: 'Qui répond de la paie ?', en: null } }, third] })
  const changes = [
    { kind: 'question_added', question: 'OWN-3' },
    { kind: 'question_removed', question: 'OWN-2' },
    { kind: 'question_reworded', question: 'OWN-1' },
  ]
  expect(settingChanges(before, after)).toEqual(changes)
  expect(changesForSupplier(before, after)).toEqual(changes)
  expect(JSON.stringify(changes)).not.toContain(ownNote)
  expect(amendmentFaults(before, after, facts)).toEqual([])
})

test('an own question that leaves takes its note along', () => {
  expect(wishing({ own: [second] }).evaluatorNotes).toEqual({ 'GOV-1': 'Siège.', 'IA-1': 'Module.' })
})

test('once a response is submitted no own question comes, goes or is reworded', () => {
  const submitted = { ...facts, submitted: true }
  for (const own of [[first], [first, second, third], [first, { ...second, text: { fr: 'Autre', en: null } }]])
    expect(amendmentFaults(before, wishing({ own }), submitted)).toEqual([
      { field: 'scope', code: 'scope_locked', detail: [] },
    ])
})

test('own questions are not all taken out, nor do they come where nobody assesses them', () => {
  expect(amendmentFaults(before, wishing({ own: [] }), facts)).toMatchObject([
    { code: 'criterion_emptied', detail: ['OWN'] },
  ])
  const { own: _, ...without } = before
  const added = amended(without, { ...same, own: [third] }, base)
  expect(amendmentFaults(without, added, { ...facts, assigned: ['GOV', 'IA'] })).toMatchObject([
    { code: 'criterion_unassigned', detail: ['OWN'] },
  ])
})
