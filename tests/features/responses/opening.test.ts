import { expect, test } from 'vitest'
import { criterionPage } from '#app/features/responses/criterion-page.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { requestOverview } from '#app/features/responses/request-pages.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makePerson } from '#tests/support/factories.ts'
import {
  answerAll,
  answerOf,
  attach,
  makeSupplierTeam,
  openRequest,
  questions,
  requestDeadline,
  submit,
} from '#tests/support/open-request.ts'

test('a first request opens with an empty answer for each question asked, nothing of it done', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const page = await requestOverview(db, request.key)
  expect(page?.criteria).toMatchObject([
    { id: 'GOV', asked: 2, reviewed: 0 },
    { id: 'MES', asked: 1, reviewed: 0 },
  ])
  const rows = await db.selectFrom('answer').select(['question_id', 'text', 'prefilled', 'reviewed']).execute()
  expect(rows.map((row) => row.question_id).sort()).toEqual([...questions])
  expect(rows.every((row) => row.text === '' && row.prefilled === 0 && row.reviewed === 0)).toBe(true)
})

test('a second buyer’s request opens prefilled from the library, with its evidence, all of it to be reviewed', async () => {
  await using database = await testDatabase()
  const { db } = database
  const first = await openRequest(db)
  await openResponse(db, first.key)
  const evidence = await attach(db, first, 'GOV-1')
  await answerAll(db, first)
  expect(await submit(db, first)).toMatchObject({ ok: true })

  const second = await openRequest(db, { supplier: first, scope: ['GOV-1', 'GOV-3'] })
  const page = await criterionPage(db, { ...second.key, criterionId: 'GOV' })
  expect(page?.questions).toMatchObject([
    { id: 'GOV-1', review: 'to_review', answer: { text: 'Réponse à GOV-1, suivie depuis 2024.', prefilled: true } },
    { id: 'GOV-3', review: 'unanswered', answer: { text: '', prefilled: false } },
  ])
  const overview = await requestOverview(db, second.key)
  expect(overview?.criteria).toMatchObject([{ id: 'GOV', asked: 2, reviewed: 0 }])
  const link = await db
    .selectFrom('answer_evidence')
    .selectAll()
    .where('answer_id', '=', (await answerOf(db, second.invitationId, 'GOV-1')).id)
    .execute()
  expect(link).toMatchObject([{ evidence_id: evidence.id, locator: 'page 12' }])
})

test('another supplier’s library fills nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const first = await openRequest(db)
  await answerAll(db, first)
  await submit(db, first)
  const other = await openRequest(db, { supplier: await makeSupplierTeam(db, 'Bexley Hosting') })
  await openResponse(db, other.key)
  expect(await answerOf(db, other.invitationId, 'GOV-1')).toMatchObject({ text: '', prefilled: 0 })
})

test('opening again, and by two people at once, makes one response and keeps what was written', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await Promise.all([
    openResponse(db, request.key),
    openResponse(db, { ...request.key, actorId: request.colleague.id }),
    openResponse(db, request.key),
  ])
  await answerAll(db, request)
  await openResponse(db, request.key)
  expect(await db.selectFrom('response').selectAll().execute()).toHaveLength(1)
  expect(await db.selectFrom('answer').selectAll().execute()).toHaveLength(questions.length)
  expect((await answerOf(db, request.invitationId, 'GOV-1')).text).toContain('suivie depuis 2024')
})

test('another organisation, an evaluator of the campaign and an unknown invitation meet the same nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const other = await makeSupplierTeam(db, 'Bexley Hosting')
  const strangers = [
    { ...request.key, organisationId: other.organisation.id, actorId: other.owner.id },
    { ...request.key, actorId: request.it.id },
    { ...request.key, invitationId: 'none' },
  ]
  for (const key of strangers) expect(await openResponse(db, key)).toBeNull()
  expect(await db.selectFrom('response').selectAll().execute()).toEqual([])
})

test('after the deadline opening writes nothing: a request never opened stays as it was', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const late = { ...request.key, now: requestDeadline }
  expect(await openResponse(db, late)).toMatchObject({ editable: false, invitation: { status: 'not_returned' } })
  expect(await db.selectFrom('response').selectAll().execute()).toEqual([])
  const page = await criterionPage(db, { ...late, criterionId: 'GOV' })
  expect(page).toMatchObject({ editable: false, questions: [{ answer: null }, { answer: null }] })
})

test('a page of a criterion that the request does not ask is nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  expect(await criterionPage(db, { ...request.key, criterionId: 'SOC' })).toBeNull()
  const reader = await makePerson(db, { organisationId: request.buyer.id, roles: ['buyer'] })
  const asBuyer = { ...request.key, organisationId: request.buyer.id, actorId: reader.id }
  expect(await criterionPage(db, { ...asBuyer, criterionId: 'GOV' })).toBeNull()
})
