import { expect, test } from 'vitest'
import type { SubmittedAnswer } from '#app/domain/answers/answers.ts'
import { descentsBetween } from '#app/domain/questionnaire/carry-over.ts'
import {
  type PastSupplier,
  questionsToAskAgain,
  reEvaluationDraft,
  unchangedDescents,
} from '#app/domain/results/re-evaluation.ts'
import { answered, pieceOfEvidence } from '#tests/support/closed-campaign.ts'

const base = (version: string, ids: string[]) => ({
  id: 'base',
  version,
  criteria: ['GOV', 'FOR'].map((id) => ({
    id,
    questions: ids.filter((one) => one.startsWith(id)).map((one) => ({ id: one })),
  })),
})
const first = base('1.0.0', ['GOV-1', 'GOV-2', 'GOV-3', 'FOR-1'])
const today = '2026-11-30'
const supplier = (id: string, answers: Record<string, SubmittedAnswer>, actions: PastSupplier['actions'] = []) => ({
  id,
  answers,
  actions,
})
const planned = (stateDate: string) => answered('Une charte viendra.', { state: 'planned', stateDate })
const proved = (validUntil: string | null) => answered('Oui.', { evidence: [pieceOfEvidence({ validUntil })] })
const ask = (suppliers: PastSupplier[], more: Partial<Parameters<typeof questionsToAskAgain>[0]> = {}) =>
  questionsToAskAgain({
    base: first,
    descents: unchangedDescents(first),
    past: { scope: ['GOV-1', 'GOV-2', 'FOR-1'], all: ['GOV-1', 'GOV-2', 'GOV-3', 'FOR-1'] },
    suppliers,
    today,
    ...more,
  })

test('what ended before today is asked again, what ends today or later is not', () => {
  expect(ask([supplier('a', { 'GOV-1': proved(today), 'GOV-2': planned(today), 'FOR-1': proved(null) })])).toEqual([])
  const rows = ask([
    supplier('a', { 'GOV-1': proved('2026-11-29'), 'GOV-2': planned('2026-06-30') }),
    supplier('b', { 'GOV-2': planned('2026-05-31'), 'FOR-1': answered('Rien ne change.') }),
  ])
  expect(rows).toEqual([
    {
      id: 'GOV-1',
      from: ['GOV-1'],
      reasons: [{ kind: 'evidence', supplierId: 'a', on: '2026-11-29' }],
      preset: true,
    },
    {
      id: 'GOV-2',
      from: ['GOV-2'],
      reasons: [
        { kind: 'promise', supplierId: 'a', on: '2026-06-30' },
        { kind: 'promise', supplierId: 'b', on: '2026-05-31' },
      ],
      preset: true,
    },
  ])
})

test('an agreed action asks its questions again, and nothing asks what the past campaign did not', () => {
  const acted = { questions: ['FOR-1', 'GOV-3'], dueOn: '2027-01-31' }
  const rows = ask([supplier('a', { 'GOV-3': planned('2026-01-01') }, [acted])])
  expect(rows.map(({ id, reasons }) => [id, reasons])).toEqual([
    ['FOR-1', [{ kind: 'action', supplierId: 'a', on: '2027-01-31' }]],
  ])
})

const next = base('1.1.0', ['GOV-1', 'GOV-4', 'GOV-5', 'FOR-1', 'FOR-2'])
const changes = {
  id: 'base',
  version: '1.1.0',
  from: '1.0.0',
  questions: [
    { id: 'GOV-1', relation: 'reworded' as const, from: ['GOV-1'] },
    { id: 'GOV-4', relation: 'split' as const, from: ['GOV-2'] },
    { id: 'GOV-5', relation: 'split' as const, from: ['GOV-2'] },
    { id: 'FOR-1', relation: 'same' as const, from: ['FOR-1'] },
    { id: 'FOR-2', relation: 'new' as const, from: [] },
  ],
  removed: ['GOV-3'],
}
const descents = descentsBetween([changes], '1.0.0', '1.1.0')!

test('what the questionnaire changed is asked again; a new question is offered, and preset once everything was asked', () => {
  const some = { scope: ['GOV-2', 'FOR-1'], all: ['GOV-1', 'GOV-2', 'GOV-3', 'FOR-1'] }
  const rows = (past: typeof some) => ask([supplier('a', {})], { base: next, descents, past })
  expect(rows(some).map(({ id, reasons, preset }) => [id, reasons[0], preset])).toEqual([
    ['GOV-4', { kind: 'changed', relation: 'split' }, true],
    ['GOV-5', { kind: 'changed', relation: 'split' }, true],
    ['FOR-2', { kind: 'changed', relation: 'new' }, false],
  ])
  expect(rows({ ...some, scope: some.all }).map(({ id, preset }) => [id, preset])).toEqual([
    ['GOV-1', true],
    ['GOV-4', true],
    ['GOV-5', true],
    ['FOR-2', true],
  ])
})

test('the draft keeps weights, notes and panel, and nothing that would mean something else on part of the questions', () => {
  const settings = {
    format: 'etalon-launch/1' as const,
    campaign: { id: 'past', name: 'Alors' },
    buyer: { id: 'buyer', name: 'Acheteur' },
    purpose: 'sourcing' as const,
    questionnaires: [],
    segment: null,
    scope: ['GOV-1', 'GOV-2', 'FOR-1'],
    weights: { GOV: 200 / 3, FOR: 100 / 3 },
    questionWeights: { 'GOV-1': 2, 'GOV-2': 0, 'FOR-1': 1 },
    minimums: { GOV: 40 },
    evaluatorNotes: { 'GOV-1': 'Voir le siège.', 'GOV-2': 'Voir les sites.' },
    requiredMarks: 2,
    notApplicableRule: 'accepted-excluded-refused-zero' as const,
    weightsVisible: true,
    deadline: '2026-01-01T17:00:00.000Z',
    timeZone: 'Europe/Paris',
    debriefingOn: null,
  }
  const draft = reEvaluationDraft({
    name: 'Maintenant',
    settings,
    base: next,
    descents,
    scope: ['FOR-1', 'GOV-4', 'GOV-1', 'ELSE-1'],
    suppliers: [],
    evaluators: [
      { personId: 'p', criteria: ['GOV', 'IA'] },
      { personId: 'q', criteria: ['IA'] },
    ],
  })
  expect(draft).toMatchObject({
    name: 'Maintenant',
    purpose: 'follow_up',
    questionnaire: { id: 'base', version: '1.1.0' },
    scope: ['GOV-1', 'GOV-4', 'FOR-1'],
    weights: { GOV: 66.67, FOR: 33.33 },
    questionWeights: { 'GOV-1': 2, 'GOV-4': 0, 'FOR-1': 1 },
    evaluatorNotes: { 'GOV-1': 'Voir le siège.' },
    minimums: {},
    evaluators: [{ personId: 'p', criteria: ['GOV'] }],
    weightsVisible: true,
    deadlineDay: null,
  })
})
