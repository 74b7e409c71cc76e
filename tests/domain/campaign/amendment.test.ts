import { expect, test } from 'vitest'
import {
  type AmendmentFacts,
  type AmendmentWish,
  amended,
  amendmentBar,
  amendmentFaults,
  changesForSupplier,
  settingChanges,
} from '#app/domain/campaign/amendment.ts'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { launchChainFault, launchCommitment } from '#app/domain/campaign/launch.ts'
import { someSettings } from '#tests/support/contracts.ts'

const question = (id: string) => ({ id }) as never
const base = {
  criteria: [
    { id: 'GOV', questions: [question('GOV-1'), question('GOV-2')] },
    { id: 'FOR', questions: [question('FOR-1')] },
    { id: 'MES', questions: [question('MES-1')] },
  ] as never,
}
const before = someSettings({
  scope: ['GOV-1', 'FOR-1'],
  weights: { GOV: 60, FOR: 40, MES: 0 },
  questionWeights: { 'GOV-1': 2, 'FOR-1': 1 },
  evaluatorNotes: { 'GOV-1': 'Note.' },
  deadline: '2026-12-18T16:00:00.000Z',
  timeZone: 'Europe/Paris',
  debriefingOn: '2027-01-20',
  questionsOn: '2026-12-10',
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
const facts: AmendmentFacts = {
  now: '2026-12-01T09:00:00.000Z',
  reopens: false,
  submitted: false,
  underProcurementCode: false,
  assigned: ['GOV', 'FOR'],
  base,
}
const codes = (wish: Partial<AmendmentWish>, given: Partial<AmendmentFacts> = {}) =>
  amendmentFaults(before, amended(before, { ...same, ...wish }, base), { ...facts, ...given }).map(({ code }) => code)

test('what is asked again as it stood changes nothing, and is refused as nothing', () => {
  expect(amended(before, same, base)).toEqual(before)
  expect(settingChanges(before, amended(before, same, base))).toEqual([])
  expect(codes({})).toEqual(['unchanged'])
  expect(codes({}, { reopens: true })).toEqual([])
})

test('the changes are named one by one, the deadline first', () => {
  const after = amended(
    before,
    {
      ...same,
      deadline: '2026-12-22T16:00:00.000Z',
      weightsVisible: true,
      weights: { GOV: 50, FOR: 50, MES: 0 },
      scope: ['GOV-2', 'GOV-1', 'FOR-1'],
      debriefingOn: null,
    },
    base,
  )
  expect(settingChanges(before, after)).toEqual([
    { kind: 'deadline', from: before.deadline, to: '2026-12-22T16:00:00.000Z' },
    { kind: 'debriefingOn', from: '2027-01-20', to: null },
    { kind: 'question_added', question: 'GOV-2' },
    { kind: 'weightsVisible', to: true },
    { kind: 'weight', criterion: 'GOV', from: 60, to: 50 },
    { kind: 'weight', criterion: 'FOR', from: 40, to: 50 },
  ])
  expect(after.scope).toEqual(['GOV-1', 'GOV-2', 'FOR-1'])
  expect(after.questionWeights).toEqual({ 'GOV-1': 2, 'GOV-2': 1, 'FOR-1': 1 })
  expect(after.evaluatorNotes).toEqual(before.evaluatorNotes)
})

test('a supplier that does not see the weights learns that they moved, and not how', () => {
  const hidden = amended(before, { ...same, weights: { GOV: 50, FOR: 50, MES: 0 } }, base)
  expect(changesForSupplier(before, hidden)).toEqual([{ kind: 'weights_unseen' }])
  const shown = { ...before, weightsVisible: true }
  expect(changesForSupplier(shown, { ...hidden, weightsVisible: true })).toHaveLength(2)
  expect(changesForSupplier(shown, { ...hidden, weightsVisible: false }).map(({ kind }) => kind)).toEqual([
    'weightsVisible',
    'weights_unseen',
  ])
})

test('minimums and the weights of questions change like those of criteria: named, hidden with them, locked with them', () => {
  const wish = { minimums: { FOR: 30 }, questionWeights: { 'GOV-1': 1, 'FOR-1': 0 } }
  const standing = { ...before, minimums: { GOV: 20 } }
  const after = amended(standing, { ...same, ...wish }, base)
  expect(settingChanges(standing, after)).toEqual([
    { kind: 'minimum', criterion: 'GOV', from: 20, to: null },
    { kind: 'minimum', criterion: 'FOR', from: null, to: 30 },
    { kind: 'question_weight', question: 'GOV-1', from: 2, to: 1 },
    { kind: 'question_weight', question: 'FOR-1', from: 1, to: 0 },
  ])
  expect(changesForSupplier(standing, after)).toEqual([{ kind: 'weights_unseen' }])
  expect(codes(wish)).toEqual([])
  expect(codes(wish, { submitted: true })).toEqual(['weights_locked'])
  expect(amended(standing, same, base)).toEqual(standing)
})

test('a deadline moves later only, and not into the past', () => {
  expect(codes({ deadline: '2026-12-17T16:00:00.000Z', questionsOn: null })).toEqual(['deadline_earlier'])
  expect(codes({ deadline: '2026-12-20T16:00:00.000Z' })).toEqual([])
  const late = { now: '2026-12-21T09:00:00.000Z', reopens: true }
  expect(codes({ deadline: '2026-12-20T16:00:00.000Z' }, late)).toEqual(['deadline_reopen'])
  expect(codes({}, late)).toEqual(['deadline_reopen'])
  expect(codes({ deadline: '2026-12-30T16:00:00.000Z' }, late)).toEqual([])
})

test('the other dates keep their order around it', () => {
  expect(codes({ deadline: '2027-01-21T16:00:00.000Z' })).toEqual(['debriefing_early'])
  expect(codes({ questionsOn: '2026-12-19' })).toEqual(['questions_late'])
  expect(codes({ questionsOn: '2026-11-30' })).toEqual(['questions_past'])
  expect(codes({ questionsOn: '2026-12-01' })).toEqual([])
})

test('weights and scope stay as they are once a response is submitted', () => {
  const weights = { GOV: 50, FOR: 50, MES: 0 }
  expect(codes({ weights })).toEqual([])
  expect(codes({ weights }, { submitted: true })).toEqual(['weights_locked'])
  expect(codes({ scope: ['GOV-1', 'GOV-2', 'FOR-1'] }, { submitted: true })).toEqual(['scope_locked'])
  expect(codes({ weightsVisible: true }, { submitted: true })).toEqual([])
  expect(codes({ weights: { GOV: 50, FOR: 49, MES: 0 } })).toEqual(['weights_total'])
})

test('a criterion that is asked keeps a question, and one that nobody assesses is not asked', () => {
  expect(codes({ scope: ['GOV-1'] })).toEqual(['criterion_emptied'])
  expect(codes({ scope: ['GOV-1', 'FOR-1', 'MES-1'] })).toEqual(['criterion_unassigned'])
  expect(codes({ purpose: 'tender' }, { underProcurementCode: true })).toEqual(['tender_public'])
})

test('a closed campaign may be opened again until a mark was seen', () => {
  expect(amendmentBar('launched', false)).toBeNull()
  expect(amendmentBar('closed', false)).toBeNull()
  expect(amendmentBar('closed', true)).toBe('revealed')
  expect(amendmentBar('assessed', false)).toBe('assessed')
  expect(amendmentBar('debriefed', true)).toBe('assessed')
  expect(amendmentBar('draft', false)).toBe('draft')
})

test('versions hold when each names the commitment of the one before and gives its own', () => {
  const salts = ['0f', '0e', '0d'].map((byte) => byte.repeat(32))
  const versions: {
    version: number
    settings: FrozenSettings
    salt: string
    notesKey: string | null
    commitment: string
    previous: string | null
  }[] = []
  for (const [index, salt] of salts.entries()) {
    const previous = versions.at(-1)?.commitment ?? null
    const settings = { ...before, debriefingOn: `2027-02-0${index + 1}` }
    versions.push({
      version: index + 1,
      settings,
      salt,
      notesKey: `key ${index}`,
      previous,
      commitment: launchCommitment(settings, salt, previous, `key ${index}`),
    })
  }
  const changed = (at: number, change: object) =>
    versions.map((row, index) => (index === at ? { ...row, ...change } : row))
  expect(launchChainFault(versions)).toBeNull()
  expect(launchChainFault([])).toBeNull()
  expect(launchChainFault(changed(1, { settings: before }))).toEqual({ version: 2, fault: 'altered' })
  expect(launchChainFault(changed(0, { settings: before }))).toEqual({ version: 1, fault: 'altered' })
  expect(launchChainFault(changed(2, { previous: versions[0]!.commitment }))).toEqual({ version: 3, fault: 'unlinked' })
  expect(launchChainFault([versions[0]!, versions[2]!])).toEqual({ version: 2, fault: 'missing' })
})

test('a question that leaves is no longer asked of small suppliers either, who keep one at least', () => {
  const some = { ...before, proportion: { below: 50, scope: ['GOV-1', 'FOR-1'] } }
  const without = (scope: string[]) => amended(some, { ...same, scope }, base)
  expect(without(['GOV-1', 'GOV-2', 'FOR-1']).proportion).toEqual(some.proportion)
  expect(without(['GOV-2', 'FOR-1']).proportion).toEqual({ below: 50, scope: ['FOR-1'] })
  const one = { ...some, proportion: { below: 50, scope: ['GOV-1'] } }
  const emptied = amended(one, { ...same, scope: ['GOV-2', 'FOR-1'] }, base)
  expect(amendmentFaults(one, emptied, facts).map(({ code }) => code)).toEqual(['small_emptied'])
})
