import { expect, test } from 'vitest'
import { askedOwn, inBoth, ownQuestion } from '#app/domain/questionnaire/own-questions.ts'
import { questionnaireFaults } from '#app/domain/questionnaire/questionnaire-check.ts'
import { moduleEntry } from '#tests/support/apart.ts'

const none = { fr: null, en: null }

test('a text of one language is read in both, and no text is read as empty', () => {
  expect(inBoth({ fr: 'Qui ?', en: null })).toEqual({ fr: 'Qui ?', en: 'Qui ?' })
  expect(inBoth({ fr: 'Qui ?', en: 'Who?' })).toEqual({ fr: 'Qui ?', en: 'Who?' })
  expect(inBoth(none)).toEqual({ fr: '', en: '' })
})

test('an own question has an id from OWN-1 to OWN-5 and is written in one language at least', () => {
  const valid = { id: 'OWN-5', text: { fr: null, en: 'Who?' }, rationale: none }
  expect(ownQuestion.safeParse(valid).success).toBe(true)
  for (const wrong of [{ id: 'OWN-6' }, { id: 'GOV-1' }, { text: none }, { note: 'pour nous' }])
    expect([wrong, ownQuestion.safeParse({ ...valid, ...wrong }).success]).toEqual([wrong, false])
})

test('own questions are asked in their order, without evidence to expect', () => {
  const own = [
    { id: 'OWN-2', text: { fr: 'Deux', en: null }, rationale: { fr: 'Parce que', en: null } },
    { id: 'OWN-4', text: { fr: 'Quatre', en: 'Four' }, rationale: none },
  ]
  expect(askedOwn(own)).toMatchObject([
    { id: 'OWN-2', order: 1, question: { fr: 'Deux', en: 'Deux' }, rationale: { en: 'Parce que' }, evidence: [] },
    { id: 'OWN-4', order: 2, question: { fr: 'Quatre', en: 'Four' }, rationale: { fr: '' } },
  ])
})

test('no questionnaire may call a criterion as own questions are called', () => {
  const file = structuredClone(moduleEntry().full)
  expect(questionnaireFaults(file)).toEqual([])
  const [criterion] = file.criteria
  criterion!.id = 'OWN'
  criterion!.questions.forEach((question, index) => {
    question.id = `OWN-${index + 1}`
  })
  expect(questionnaireFaults(file)).toEqual([{ pointer: '/criteria/0/id', fault: "is kept for buyers' own questions" }])
})
