import { expect, test } from 'vitest'
import type { SubmittedAnswer } from '#app/domain/answers/answers.ts'
import { isAboveCeiling, suggestedLevel } from '#app/domain/assessment/suggested-level.ts'
import { pieceOfEvidence } from '#tests/support/closed-campaign.ts'

const today = '2026-11-12'
const answer = (more: Partial<SubmittedAnswer>): SubmittedAnswer => ({
  status: 'answered',
  text: 'Une réponse.',
  state: 'in_place',
  stateDate: null,
  naReason: null,
  evidence: [pieceOfEvidence({})],
  ...more,
})

test('"planned" suggests 0, or 1 with a date and an admissible plan', () => {
  const plan = pieceOfEvidence({ type: 'plan' })
  expect(suggestedLevel(answer({ state: 'planned' }), today)).toEqual({ ceiling: 0, reasons: ['planned'] })
  const dated = answer({ state: 'planned', stateDate: '2027-03-31', evidence: [plan] })
  expect(suggestedLevel(dated, today)).toEqual({ ceiling: 1, reasons: ['planned_with_plan'] })
  expect(suggestedLevel({ ...dated, stateDate: null }, today)?.ceiling).toBe(0)
  const old = { ...dated, evidence: [{ ...plan, validUntil: '2026-11-11' }] }
  expect(suggestedLevel(old, today)).toEqual({ ceiling: 0, reasons: ['planned', 'no_evidence'] })
})

test('without admissible evidence at most 1 is suggested; a report wants the page to read', () => {
  expect(suggestedLevel(answer({}), today)).toBeNull()
  expect(suggestedLevel(answer({ evidence: [] }), today)).toEqual({ ceiling: 1, reasons: ['no_evidence'] })
  const report = pieceOfEvidence({ type: 'report', locator: ' ' })
  expect(suggestedLevel(answer({ evidence: [report] }), today)?.ceiling).toBe(1)
  expect(suggestedLevel(answer({ evidence: [{ ...report, locator: 'p. 12' }] }), today)).toBeNull()
  expect(suggestedLevel(answer({ status: 'unanswered', evidence: [] }), today)).toBeNull()
})

test('only a level strictly above a suggestion is above the ceiling', () => {
  const one = suggestedLevel(answer({ evidence: [] }), today)
  expect([0, 1, 2, 3].map((level) => isAboveCeiling(level, one))).toEqual([false, false, true, true])
  expect(isAboveCeiling(3, null)).toBe(false)
})
