import { expect, test } from 'vitest'
import { checkReceiptTexts } from '#app/domain/proofs/receipt.ts'
import { linkCriterion, linkOverview } from '#app/features/invitations/link-page.server.ts'
import { criterionPage } from '#app/features/responses/criterion-page.server.ts'
import { submissionOf } from '#app/features/responses/receipts.server.ts'
import { requestOverview } from '#app/features/responses/request-pages.server.ts'
import { reviewPage } from '#app/features/responses/review-page.server.ts'
import { aiModule, moduleEntry, moduleQuestions, ownNote, ownQuestions } from '#tests/support/apart.ts'
import { apartRequest } from '#tests/support/apart-request.ts'
import { testDatabase } from '#tests/support/db.ts'
import { answerAll, answerOf, submit, whileOpen } from '#tests/support/open-request.ts'

const everything = () => ['GOV-1', 'GOV-2', ...moduleQuestions(), 'OWN-1', 'OWN-2']

test('a link shows the module and the own questions apart, with their effort, and no note of the buyer', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { token } = await apartRequest(db)
  const at = { token, now: whileOpen }
  const overview = await linkOverview(db, at)
  expect(overview).toMatchObject({ questions: 12, effort: { firstTime: 145 } })
  expect(overview?.criteria.map(({ id, apart, questions }) => [id, apart, questions])).toEqual([
    ['GOV', false, 2],
    ['IA', true, 8],
    ['OWN', true, 2],
  ])
  const own = await linkCriterion(db, { ...at, criterionId: 'OWN' })
  expect(own?.questions.map(({ question }) => question.en)).toEqual([
    'Who answers for our data in Brest?',
    'Which of your teams would work on our site?',
  ])
  expect(own?.questions[0]?.rationale).toEqual({ fr: ownQuestions[0]?.rationale.fr, en: ownQuestions[0]?.rationale.fr })
  const pages = JSON.stringify([overview, own, await linkCriterion(db, { ...at, criterionId: 'IA' })])
  expect(pages).not.toContain(ownNote)
  expect(pages).not.toContain('rubric')
})

test('progress, review and submission hold all that is asked; the receipt names the module', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await apartRequest(db)
  expect(
    (await requestOverview(db, request.key))?.criteria.map(({ id, asked, reviewed }) => [id, asked, reviewed]),
  ).toEqual([
    ['GOV', 2, 0],
    ['IA', 8, 0],
    ['OWN', 2, 0],
  ])
  await answerAll(db, request, everything())
  const page = await criterionPage(db, { ...request.key, criterionId: 'OWN' })
  expect(page).toMatchObject({ position: 3, count: 3, next: null, criterion: { apart: true } })
  expect((await reviewPage(db, request.key))?.questions.map(({ id }) => id)).toEqual(everything())
  const { publicHash } = moduleEntry()
  const result = await submit(db, request)
  expect(result).toMatchObject({ ok: true, receipt: { questionnaires: [{}, { ...aiModule, publicHash }] } })
  const sent = await submissionOf(db, { ...request.key, sequence: 1 })
  expect(sent?.content.answers['OWN-1']?.text).toContain('OWN-1')
  expect(checkReceiptTexts(JSON.stringify(sent?.receipt), JSON.stringify(sent?.content))).toMatchObject({ ok: true })
})

test('answers to a module are reused for another buyer; those to own questions stay with theirs', async () => {
  await using database = await testDatabase()
  const { db } = database
  const first = await apartRequest(db)
  await answerAll(db, first, everything())
  const review = await reviewPage(db, first.key)
  expect(review?.libraryChanges).toEqual(['GOV-1', 'GOV-2', ...moduleQuestions()])
  expect((await submit(db, first)).ok).toBe(true)
  const library = await db.selectFrom('library_answer').select(['question_id', 'questionnaire']).execute()
  expect(library.map((row) => row.question_id).sort()).toEqual(['GOV-1', 'GOV-2', ...moduleQuestions()].sort())
  expect(library.find((row) => row.question_id === 'IA-1')?.questionnaire).toBe('ia-responsable@1.0.0')

  const second = await apartRequest(db, first.team)
  const ai = await criterionPage(db, { ...second.key, criterionId: 'IA' })
  expect(ai?.questions.every(({ answer, review }) => answer?.prefilled && review === 'to_review')).toBe(true)
  const own = await criterionPage(db, { ...second.key, criterionId: 'OWN' })
  expect(
    own?.questions.map(({ answer, review, provenance, earlier }) => [answer?.text ?? '', review, provenance, earlier]),
  ).toEqual([
    ['', 'unanswered', null, null],
    ['', 'unanswered', null, null],
  ])
  expect((await answerOf(db, first.invitationId, 'OWN-1')).text).toContain('OWN-1')
})
