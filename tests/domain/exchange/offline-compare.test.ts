import { expect, test } from 'vitest'
import type { AnswerContent } from '#app/domain/answers/answers.ts'
import { asInCells, compareOffline, offlineMark } from '#app/domain/exchange/offline-compare.ts'
import type { OfflineAnswer } from '#app/domain/exchange/offline-file.ts'

const empty: AnswerContent = { text: '', state: null, stateDate: null, naReason: null }
const old: AnswerContent = { ...empty, text: 'Une politique.', state: 'in_place' }
const newer: AnswerContent = { ...old, text: 'Une politique, revue en 2026.' }

const fileOf = (base: AnswerContent | null, content: Partial<AnswerContent>): OfflineAnswer => ({
  questionId: 'GOV-1',
  base: base && offlineMark(base),
  content,
  unread: [],
  formulas: [],
})

test('a file that says what stands is the same, whatever it was made from', () => {
  expect(compareOffline(fileOf(old, old), old, true).change).toBe('same')
  expect(compareOffline(fileOf(null, old), old, true).change).toBe('same')
  expect(compareOffline(fileOf(empty, newer), newer, true).change).toBe('same')
})

test('a file that has not been filled changes nothing of what was written here since', () => {
  expect(compareOffline(fileOf(old, old), newer, true)).toMatchObject({ change: 'same', emptied: false })
  expect(compareOffline(fileOf(empty, empty), newer, true)).toMatchObject({ change: 'same', emptied: false })
})

test('an answer where there was none is new', () => {
  expect(compareOffline(fileOf(empty, newer), empty, true)).toMatchObject({ change: 'new', content: newer })
  expect(compareOffline(fileOf(null, newer), empty, false).change).toBe('new')
})

test('only the file has moved: changed, an answer that it empties said apart', () => {
  expect(compareOffline(fileOf(old, newer), old, true)).toMatchObject({ change: 'changed', emptied: false })
  expect(compareOffline(fileOf(old, empty), old, true)).toMatchObject({ change: 'changed', emptied: true })
  const without = { ...empty, state: 'in_progress' as const, stateDate: '2027-01-31' }
  expect(compareOffline(fileOf(old, without), old, true)).toMatchObject({ change: 'changed', emptied: true })
})

test('both have moved, or nobody knows what the file was made from: a conflict', () => {
  const other = { ...old, text: 'Autre chose.' }
  expect(compareOffline(fileOf(old, newer), other, true).change).toBe('conflict')
  expect(compareOffline(fileOf(null, newer), old, true).change).toBe('conflict')
  expect(compareOffline(fileOf(old, newer), old, false).change).toBe('conflict')
  expect(compareOffline(fileOf(old, empty), other, true)).toMatchObject({ change: 'conflict', emptied: true })
})

test('a field that the file does not give keeps its value', () => {
  const dated: AnswerContent = { ...old, state: 'planned', stateDate: '2027-12-31' }
  expect(compareOffline(fileOf(dated, { text: newer.text }), dated, true)).toMatchObject({
    change: 'changed',
    content: { ...dated, text: newer.text },
  })
  expect(compareOffline(fileOf(dated, {}), dated, true).change).toBe('same')
})

test('line ends and what no cell holds are no difference', () => {
  const stored = { ...old, text: 'un\r\ndeux\rtrois\tquatre\u0001\n', naReason: '' }
  expect(compareOffline(fileOf(stored, asInCells(stored)), stored, true).change).toBe('same')
  expect(offlineMark(stored)).toBe(offlineMark({ ...old, text: 'un\ndeux\ntrois quatre' }))
})
