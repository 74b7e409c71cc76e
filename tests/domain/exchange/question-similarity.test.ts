import { expect, test } from 'vitest'
import {
  knownQuestions,
  likelyQuestions,
  proposedQuestion,
  questionIndex,
} from '#app/domain/exchange/question-similarity.ts'
import { libraryCriteria } from '#app/features/library/masters.server.ts'
import tuned from '#tests/fixtures/old-questionnaires/tuned.json' with { type: 'json' }
import unseen from '#tests/fixtures/old-questionnaires/unseen.json' with { type: 'json' }
import { baseIndex, type LabelledQuestion, proposalAccuracy } from '#tests/support/question-accuracy.ts'

const labelled: LabelledQuestion[] = tuned.questions
const later: LabelledQuestion[] = unseen.questions

test('the labelled questions are enough, in both languages, and some ask what nobody here asks', () => {
  for (const [set, least, aside] of [
    [labelled, 60, 15],
    [later, 60, 15],
  ] as const) {
    expect(set.length).toBeGreaterThanOrEqual(least)
    expect(set.filter(({ questions }) => questions.length === 0).length).toBeGreaterThanOrEqual(aside)
    for (const lang of ['fr', 'en']) expect(set.filter((one) => one.lang === lang).length).toBeGreaterThanOrEqual(30)
  }
  expect(new Set([...labelled, ...later].map(({ text }) => text)).size).toBe(labelled.length + later.length)
  expect(baseIndex.questions).toHaveLength(47)
})

test.each(['fr', 'en'])('questions that the vocabulary was tuned on find their own, in %s', (lang) => {
  const { precision, recall } = proposalAccuracy(labelled.filter((one) => one.lang === lang))
  expect(precision).toBeGreaterThanOrEqual(0.85)
  expect(recall).toBeGreaterThanOrEqual(0.82)
})

test('questions written afterwards find theirs less often, and nearly always among the first five', () => {
  const { precision, recall } = proposalAccuracy(later)
  expect(precision).toBeGreaterThanOrEqual(0.7)
  expect(recall).toBeGreaterThanOrEqual(0.6)
  const matched = later.filter(({ questions }) => questions.length > 0)
  const near = matched.filter(({ text, questions }) =>
    likelyQuestions(baseIndex, text)
      .slice(0, 5)
      .some(({ id }) => questions.includes(id)),
  )
  expect(near.length / matched.length).toBeGreaterThanOrEqual(0.9)
})

test('the figures can fail: labels moved by one are found wrong', () => {
  const moved = labelled.map((one, at) => ({
    ...one,
    questions: labelled[(at + 7) % labelled.length]?.questions ?? [],
  }))
  expect(proposalAccuracy(moved).precision).toBeLessThan(0.1)
})

test('a question of ours is recognised in either language, and scores stay between 0 and 1', () => {
  for (const { questions } of libraryCriteria().filter(({ questionnaire }) => questionnaire.startsWith('inr-')))
    for (const { id, question } of questions)
      for (const text of [question.fr, question.en]) {
        const [best] = likelyQuestions(baseIndex, text)
        expect(best?.id, text).toBe(id)
        expect(best?.score).toBeLessThanOrEqual(1)
      }
})

test.each(['', '   ', '?', '12', 'oui', 'N/A', '東京', 'et de la', '<script>', 'a'.repeat(20_000)])(
  'nothing is proposed for %.20s',
  (text) => expect(proposedQuestion(baseIndex, text)).toBeNull(),
)

test('an empty questionnaire recognises nothing, and case, accents and apostrophes change nothing', () => {
  expect(proposedQuestion(questionIndex(knownQuestions([])), 'Quel est votre PUE ?')).toBeNull()
  const text = 'Mesurez-vous l’accessibilité de vos services numériques ?'
  expect(likelyQuestions(baseIndex, text)).toEqual(
    likelyQuestions(baseIndex, "MESUREZ VOUS L'ACCESSIBILITE DE VOS SERVICES NUMERIQUES"),
  )
})
