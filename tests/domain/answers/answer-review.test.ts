import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentMark, sameContent } from '#app/domain/answers/answer-review.ts'
import { type AnswerContent, declaredStates } from '#app/domain/answers/answers.ts'

const answer: AnswerContent = { text: 'Deux lignes\nde texte', state: 'in_place', stateDate: null, naReason: null }

const anyAnswer = fc.record({
  text: fc.constantFrom('', 'a', 'a ', 'a\r\nb', 'a\nb', 'b'),
  state: fc.constantFrom(null, ...declaredStates),
  stateDate: fc.constantFrom(null, '', '2027-01-01'),
  naReason: fc.constantFrom(null, '', ' ', 'un motif'),
})

describe('the mark of a content', () => {
  test('is the same for what a browser changes on its way: line ends, trailing blanks, empty for nothing', () => {
    const sent = { ...answer, text: 'Deux lignes\r\nde texte ', stateDate: '', naReason: '' }
    expect(contentMark(sent)).toBe(contentMark(answer))
    expect(contentMark(answer)).toMatch(/^[0-9a-f]{12}$/)
  })

  test('differs as soon as the content does, and only then', () => {
    fc.assert(
      fc.property(anyAnswer, anyAnswer, (a, b) => {
        expect(contentMark(a) === contentMark(b)).toBe(sameContent(a, b))
      }),
    )
  })
})
