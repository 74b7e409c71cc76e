import { describe, expect, test } from 'vitest'
import {
  type AnswerFilter,
  answerMatches,
  type FilteredAnswer,
  isFiltering,
} from '#app/domain/results/answer-filter.ts'

const nothing: AnswerFilter = { state: null, evidence: null, warning: null }
const answer: FilteredAnswer = { status: 'answered', state: 'planned', evidence: 1, warnings: ['promise'] }

describe('an answer is found when it is all that is looked for', () => {
  test.each<[Partial<AnswerFilter>, Partial<FilteredAnswer>, boolean]>([
    [{}, {}, true],
    [{}, { status: 'unanswered', state: null }, true],
    [{ state: 'planned' }, {}, true],
    [{ state: 'in_place' }, {}, false],
    [{ state: 'not_applicable' }, { status: 'not_applicable', state: 'not_applicable' }, true],
    [{ evidence: 'with' }, {}, true],
    [{ evidence: 'without' }, {}, false],
    [{ evidence: 'without' }, { evidence: 0 }, true],
    [{ evidence: 'without' }, { evidence: 0, status: 'unanswered', state: null }, false],
    [{ evidence: 'without' }, { evidence: 0, status: 'not_applicable', state: 'not_applicable' }, false],
    [{ warning: 'any' }, {}, true],
    [{ warning: 'any' }, { warnings: [] }, false],
    [{ warning: 'promise' }, {}, true],
    [{ warning: 'vague' }, {}, false],
    [{ warning: 'na_overused' }, { status: 'not_applicable', warnings: ['na_overused'] }, true],
    [{ warning: 'too_short' }, { status: 'unanswered', warnings: ['too_short'] }, false],
    [{ state: 'planned', evidence: 'with', warning: 'promise' }, {}, true],
    [{ state: 'planned', evidence: 'without', warning: 'promise' }, {}, false],
  ])('%j on %j: %s', (filter, given, found) => {
    expect(answerMatches({ ...answer, ...given }, { ...nothing, ...filter })).toBe(found)
  })

  test('and nothing is looked for by default', () => {
    expect(isFiltering(nothing)).toBe(false)
    expect(isFiltering({ ...nothing, evidence: 'without' })).toBe(true)
  })
})
