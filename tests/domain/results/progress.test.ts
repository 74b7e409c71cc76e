import { expect, test } from 'vitest'
import {
  type actionStates,
  isActionLate,
  isDatedPromise,
  movesOf,
  promiseOutcome,
} from '#app/domain/results/progress.ts'

test('the proposer never agrees with itself, the supplier alone begins and ends, what is dropped stays so', () => {
  expect(movesOf({ state: 'proposed', proposedBy: 'buyer' }, 'buyer')).toEqual(['dropped'])
  expect(movesOf({ state: 'proposed', proposedBy: 'buyer' }, 'supplier')).toEqual(['agreed', 'dropped'])
  expect(movesOf({ state: 'proposed', proposedBy: 'supplier' }, 'buyer')).toEqual(['agreed', 'dropped'])
  expect(movesOf({ state: 'agreed', proposedBy: 'buyer' }, 'buyer')).toEqual(['dropped'])
  expect(movesOf({ state: 'agreed', proposedBy: 'buyer' }, 'supplier')).toEqual(['in_progress', 'done', 'dropped'])
  expect(movesOf({ state: 'done', proposedBy: 'buyer' }, 'buyer')).toEqual(['in_progress'])
  expect(movesOf({ state: 'done', proposedBy: 'buyer' }, 'supplier')).toEqual([])
  for (const side of ['buyer', 'supplier'] as const)
    expect(movesOf({ state: 'dropped', proposedBy: 'buyer' }, side)).toEqual([])
})

test('late from the day after, in the time zone of the campaign, and only while it is agreed or under way', () => {
  const late = (state: (typeof actionStates)[number], now: string) =>
    isActionLate({ state, dueOn: '2026-12-15' }, now, 'Europe/Paris')
  expect(late('agreed', '2026-12-15T22:59:00.000Z')).toBe(false)
  expect(late('agreed', '2026-12-15T23:01:00.000Z')).toBe(true)
  expect(late('in_progress', '2026-12-16T09:00:00.000Z')).toBe(true)
  for (const state of ['proposed', 'done', 'dropped'] as const)
    expect(late(state, '2027-01-01T00:00:00.000Z')).toBe(false)
})

test('a dated promise is planned or in progress with its date, and is kept, late, running or dropped', () => {
  expect(isDatedPromise({ state: 'planned', stateDate: '2026-12-01' })).toBe(true)
  expect(isDatedPromise({ state: 'planned', stateDate: null })).toBe(false)
  expect(isDatedPromise({ state: 'in_place', stateDate: '2026-12-01' })).toBe(false)
  const promised = { stateDate: '2026-12-01' }
  const since = (state: string | null) => ({ state, stateDate: null })
  expect(promiseOutcome(promised, since('in_place'), '2026-11-01')).toBe('kept')
  expect(promiseOutcome(promised, since('in_progress'), '2026-12-01')).toBe('running')
  expect(promiseOutcome(promised, since('planned'), '2026-12-02')).toBe('late')
  for (const gone of [null, since('none'), since('not_applicable'), since(null)])
    expect(promiseOutcome(promised, gone, '2026-11-01')).toBe('dropped')
})
