import { expect, test } from 'vitest'
import { everyQuestion, frozenModuleOf, scopeIn, weightWhereCounted } from '#app/domain/campaign/apart.ts'
import { campaignDraft, frozenSettings } from '#app/domain/campaign/campaign.ts'
import { freeze } from '#app/domain/campaign/freeze.ts'
import { launchCommitment } from '#app/domain/campaign/launch.ts'
import { newDraft, onQuestionnaire } from '#app/domain/campaign/presets.ts'
import { canonicalJson } from '#app/domain/proofs/canonical.ts'

const questions = (...ids: string[]) => ids.map((id) => ({ id }))
const base = { criteria: [{ id: 'GOV', questions: questions('GOV-1', 'GOV-2') }] }
const twoCriteria = {
  id: 'm',
  version: '1.0.0',
  criteria: [
    { id: 'IA', questions: questions('IA-1', 'IA-2') },
    { id: 'IB', questions: questions('IB-1') },
  ],
}
const own = [{ id: 'OWN-1', text: { fr: 'Qui ?', en: null }, rationale: { fr: null, en: null } }]

const draft = {
  ...newDraft(
    { name: 'A', purpose: 'sourcing', questionnaire: { id: 'b', version: '1.0.0' } },
    { segment: null, scope: ['GOV-1'], weights: { GOV: 100 }, questionWeights: {} },
  ),
  evaluatorNotes: {
    'GOV-1': 'un',
    'GOV-2': 'hors périmètre',
    'IA-2': 'module',
    'OWN-1': 'propre',
    'OWN-2': 'sans question',
  },
}
const given = {
  base,
  campaign: { id: 'c', name: 'A' },
  buyer: { id: 'o', name: 'O' },
  questionnaires: [],
  deadline: '2026-12-18T17:00:00.000Z',
  reduced: null,
}

test('a module is frozen whole, its criteria equal and its questions alike', () => {
  expect(frozenModuleOf(twoCriteria)).toEqual({
    id: 'm',
    version: '1.0.0',
    scope: ['IA-1', 'IA-2', 'IB-1'],
    weights: { IA: 50, IB: 50 },
    questionWeights: { 'IA-1': 1, 'IA-2': 1, 'IB-1': 1 },
  })
})

test('a launch freezes modules and own questions beside a scope and weights that they do not touch', () => {
  const plain = freeze({ ...draft, evaluatorNotes: { 'GOV-1': 'un' } }, { ...given, modules: [] })
  const withBoth = freeze({ ...draft, own }, { ...given, modules: [twoCriteria] })
  expect(plain).not.toHaveProperty('modules')
  expect(plain).not.toHaveProperty('own')
  const { modules, own: frozenOwn, evaluatorNotes, ...common } = withBoth
  expect({ ...common, evaluatorNotes: plain.evaluatorNotes }).toEqual(plain)
  expect(modules).toEqual([frozenModuleOf(twoCriteria)])
  expect(frozenOwn).toEqual(own)
  expect(evaluatorNotes).toEqual({ 'GOV-1': 'un', 'IA-2': 'module', 'OWN-1': 'propre' })
  expect(launchCommitment(withBoth, '0', null)).not.toBe(launchCommitment(plain, '0', null))
})

test('what was frozen before there were modules still reads, and keeps its commitment to the byte', () => {
  const stored = canonicalJson(freeze(draft, { ...given, modules: [] }))
  const read = frozenSettings.parse(JSON.parse(stored))
  expect(canonicalJson(read)).toBe(stored)
  expect(everyQuestion(read)).toEqual(['GOV-1'])
  const { own: _, ...older } = draft
  expect(campaignDraft.parse(older).own).toEqual([])
})

test('each questionnaire of a launch is asked its own questions, and a version that it does not name none', () => {
  const settings = freeze({ ...draft, own }, { ...given, modules: [twoCriteria] })
  expect(scopeIn(settings, { id: 'b', version: '1.0.0', kind: 'base' })).toEqual(['GOV-1'])
  expect(scopeIn(settings, { id: 'm', version: '1.0.0', kind: 'module' })).toEqual(['IA-1', 'IA-2', 'IB-1'])
  expect(scopeIn(settings, { id: 'm', version: '2.0.0', kind: 'module' })).toEqual([])
  expect(everyQuestion(settings)).toEqual(['GOV-1', 'IA-1', 'IA-2', 'IB-1', 'OWN-1'])
})

test('a criterion weighs where it counts: in the common score, in its module, and own questions to be settled', () => {
  const settings = freeze({ ...draft, own }, { ...given, modules: [twoCriteria] })
  expect(['GOV', 'IA', 'OWN', 'XX'].map((id) => weightWhereCounted(settings, id))).toEqual([100, 50, 1, 0])
})

test('a draft on another base version keeps the notes and the panel of what stands apart from it', () => {
  const panelled = { ...draft, own, evaluators: [{ personId: 'p', criteria: ['GOV', 'IA', 'OWN'] }] }
  const after = { id: 'b', version: '2.0.0', criteria: [{ id: 'NEW', questions: questions('NEW-1') }] }
  const moved = onQuestionnaire(panelled, base, after)
  expect(moved.evaluators).toEqual([{ personId: 'p', criteria: ['IA', 'OWN'] }])
  expect(moved.evaluatorNotes).toEqual({ 'IA-2': 'module', 'OWN-1': 'propre', 'OWN-2': 'sans question' })
})
