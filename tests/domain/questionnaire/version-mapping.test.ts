import { expect, test } from 'vitest'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import type { VersionChanges } from '#app/domain/questionnaire/version-changes.ts'
import { versionMapping } from '#app/domain/questionnaire/version-mapping.ts'
import { base100, base110, changes110 } from '#tests/support/new-version.ts'

const forward = versionMapping([changes110], '1.0.0', '1.1.0')!
const backward = versionMapping([changes110], '1.1.0', '1.0.0')!

test('what is the same or reworded compares, under another id too', () => {
  expect(forward.pairs).toContainEqual({ from: 'GOV-2', to: 'GOV-2', relation: 'same' })
  expect(forward.pairs).toContainEqual({ from: 'ACH-4', to: 'ECO-4', relation: 'same' })
  expect(forward.pairs).toContainEqual({ from: 'GOV-1', to: 'GOV-1', relation: 'reworded' })
  expect(forward.pairs.filter(({ relation }) => relation === 'reworded').map(({ to }) => to)).toEqual([
    'GOV-1',
    'MES-5',
    'SRV-4',
  ])
})

test('what was split, merged, added or removed is named, and compares with nothing', () => {
  expect(forward.apart).toEqual([
    { id: 'INT-2', relation: 'merged', from: ['INT-2', 'INT-3'] },
    { id: 'SRV-6', relation: 'split', from: ['SRV-6'] },
    { id: 'SRV-7', relation: 'split', from: ['SRV-6'] },
    { id: 'SOC-6', relation: 'new', from: [] },
  ])
  expect(forward.removed).toEqual(['EQP-4'])
})

test('every question of both versions has its place, once', () => {
  const to = [...forward.pairs.map((pair) => pair.to), ...forward.apart.map(({ id }) => id)]
  expect(to.toSorted()).toEqual(questionIds(base110).toSorted())
  const sources = forward.apart.flatMap(({ from }) => from)
  const from = [...forward.pairs.map((pair) => pair.from), ...sources, ...forward.removed]
  expect([...new Set(from)].toSorted()).toEqual(questionIds(base100).toSorted())
})

test('read the other way round the same pairs compare, and what was added is removed', () => {
  const turned = backward.pairs.map(({ from, to, relation }) => ({ from: to, to: from, relation }))
  const order = (pairs: typeof turned) => pairs.toSorted((a, b) => a.from.localeCompare(b.from))
  expect(order(turned)).toEqual(order(forward.pairs))
  expect(backward.removed).toEqual(['SOC-6'])
  expect(backward.apart.map(({ id, relation }) => [id, relation])).toEqual([
    ['EQP-4', 'new'],
    ['INT-2', 'split'],
    ['INT-3', 'split'],
    ['SRV-6', 'merged'],
  ])
})

test('over two versions a pair compares when both steps do, and was reworded if one of them did', () => {
  const next: VersionChanges = {
    ...{ id: changes110.id, from: '1.1.0', version: '1.2.0', removed: ['GOV-3'] },
    questions: questionIds(base110)
      .filter((id) => id !== 'GOV-3')
      .map((id) => ({ id, relation: id === 'GOV-2' ? 'reworded' : 'same', from: [id] })),
  }
  const far = versionMapping([changes110, next], '1.0.0', '1.2.0')!
  expect(far.pairs).toContainEqual({ from: 'GOV-2', to: 'GOV-2', relation: 'reworded' })
  expect(far.pairs).toContainEqual({ from: 'GOV-1', to: 'GOV-1', relation: 'reworded' })
  expect(far.removed.toSorted()).toEqual(['EQP-4', 'GOV-3'])
})

test('without published changes between them nothing is said to compare', () => {
  expect(versionMapping([changes110], '1.0.0', '2.0.0')).toBeNull()
  expect(versionMapping([], '1.0.0', '1.1.0')).toBeNull()
  expect(versionMapping([changes110], '1.0.0', '1.0.0')).toBeNull()
})
