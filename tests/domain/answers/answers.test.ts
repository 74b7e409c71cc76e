import { expect, test } from 'vitest'
import {
  type AnswerContent,
  answerFaults,
  answerStatus,
  declaredStates,
  isComplete,
} from '#app/domain/answers/answers.ts'

const empty: AnswerContent = { text: '', state: null, stateDate: null, naReason: null }
const answer = (given: Partial<AnswerContent>): AnswerContent => ({ ...empty, ...given })

test.each<[string, AnswerContent | undefined, ReturnType<typeof answerStatus>]>([
  ['nothing at all', undefined, 'unanswered'],
  ['nothing typed', empty, 'unanswered'],
  ['blanks', answer({ text: ' \n\t\u00a0' }), 'unanswered'],
  ['a text without state', answer({ text: 'Oui.' }), 'answered'],
  ['a state without text', answer({ state: 'in_place' }), 'unanswered'],
  ['nothing to date, which is an answer', answer({ state: 'none' }), 'answered'],
  ['not applicable', answer({ state: 'not_applicable' }), 'not_applicable'],
  ['not applicable with a text', answer({ state: 'not_applicable', text: 'Oui.' }), 'not_applicable'],
])('status of %s', (_, given, expected) => {
  expect(answerStatus(given)).toBe(expected)
})

const text = 'Depuis 2025, chaque client reçoit un bilan.'
test.each<[string, AnswerContent, ReturnType<typeof answerFaults>]>([
  ['nothing typed lacks nothing: it is unanswered', empty, []],
  ['a text needs a state', answer({ text }), ['state_missing']],
  ['in place needs a text', answer({ state: 'in_place' }), ['text_missing']],
  ['in place needs no date', answer({ state: 'in_place', text }), []],
  ['in progress needs a date', answer({ state: 'in_progress', text }), ['date_missing']],
  ['planned needs a text and a date', answer({ state: 'planned', text: ' ' }), ['text_missing', 'date_missing']],
  ['planned with both', answer({ state: 'planned', text, stateDate: '2027-06-01' }), []],
  ['an empty date is none', answer({ state: 'planned', text, stateDate: '' }), ['date_missing']],
  ['nothing to date needs nothing', answer({ state: 'none' }), []],
  ['not applicable needs a reason', answer({ state: 'not_applicable' }), ['reason_short']],
  ['a reason of 19 characters', answer({ state: 'not_applicable', naReason: 'x'.repeat(19) }), ['reason_short']],
  ['blanks do not count', answer({ state: 'not_applicable', naReason: `${'x'.repeat(19)}   ` }), ['reason_short']],
  ['a reason of 20 characters', answer({ state: 'not_applicable', naReason: 'x'.repeat(20) }), []],
])('%s', (_, given, expected) => {
  expect(answerFaults(given)).toEqual(expected)
})

test('an answer is complete when it says something and lacks nothing', () => {
  expect(isComplete(undefined)).toBe(false)
  expect(isComplete(empty)).toBe(false)
  expect(isComplete(answer({ text }))).toBe(false)
  expect(isComplete(answer({ state: 'none' }))).toBe(true)
  expect(isComplete(answer({ state: 'not_applicable', naReason: 'Nous ne vendons aucun matériel.' }))).toBe(true)
  const full = { text, stateDate: '2027-06-01', naReason: 'x'.repeat(20) }
  for (const state of declaredStates) expect(isComplete({ ...full, state })).toBe(true)
})
