import { expect, test } from 'vitest'
import { minePage } from '#app/features/assignments/mine-page.server.ts'
import { finish, giveBack, takeBack } from '#app/features/assignments/return-mutations.server.ts'
import { handOver } from '#app/features/responses/ownership-mutations.server.ts'
import { requestOverview } from '#app/features/responses/request-pages.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import type { Db } from '#db/client.server.ts'
import { asked, assign, assignmentEvents, mails, rows, seenOf, sending } from '#tests/support/assignments.ts'
import { testDatabase } from '#tests/support/db.ts'
import { answerOf, full, type OpenRequest, openRequest, requestDeadline } from '#tests/support/open-request.ts'

const asColleague = ({ key, colleague }: OpenRequest) => ({ ...key, actorId: colleague.id, actorName: colleague.name })

async function answer(db: Db, request: OpenRequest, questionIds = ['GOV-1', 'GOV-2']) {
  const answers = questionIds.map((questionId) => ({ questionId, revision: 1, content: full(`Karim, ${questionId}.`) }))
  await saveAnswers(db, { ...asColleague(request), answers })
}

test('done goes back to the owner once every question is reviewed, is said once, and can be said of more later', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { key, owner, colleague } = request
  await assign(db, request, { questionIds: ['GOV-1', 'GOV-2'] })
  const karim = asColleague(request)
  expect(await finish(db, karim, sending)).toEqual({ ok: false, fault: 'unfinished', questionIds: ['GOV-1', 'GOV-2'] })
  await answer(db, request, ['GOV-2'])
  expect(await finish(db, karim, sending)).toEqual({ ok: false, fault: 'unfinished', questionIds: ['GOV-1'] })
  expect((await rows(db)).map(({ done_at }) => done_at)).toEqual([null])
  await answer(db, request, ['GOV-1'])
  expect(await Promise.all([finish(db, karim, sending), finish(db, karim, sending)])).toEqual([
    { ok: true },
    { ok: true },
  ])
  expect((await rows(db)).map(({ done_at }) => done_at)).toEqual([key.now])
  const told = (await mails(db)).filter(({ to_email }) => to_email === owner.email)
  expect(told).toHaveLength(1)
  expect(told[0]?.text_body).toContain(`/requests/${request.invitationId}`)
  expect((await assignmentEvents(db)).map(({ kind, questions }) => [kind, questions])).toEqual([
    ['assignment', 'GOV-1 GOV-2'],
    ['assignment_done', 'GOV-1 GOV-2'],
  ])
  expect(await minePage(db, karim)).toMatchObject({ done: true, reviewed: 2, next: null })
  const overview = await requestOverview(db, key)
  expect(overview?.criteria[0]?.shares).toMatchObject([{ doneAt: key.now, name: colleague.name, late: false }])
  // One question more, and it is not all done any more.
  await assign(db, request, { criterionId: 'MES', questionIds: ['MES-1'] })
  expect(await minePage(db, karim)).toMatchObject({ done: false, reviewed: 2, asked: 3 })
})

test('questions given back leave the colleague, their texts stay, and the owner is told', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await assign(db, request, { questionIds: ['GOV-1', 'GOV-2'] })
  await answer(db, request, ['GOV-1'])
  expect(await giveBack(db, asColleague(request), sending)).toEqual({ ok: true })
  expect(await rows(db)).toEqual([])
  expect(await minePage(db, asColleague(request))).toMatchObject({ asked: 0 })
  expect(await answerOf(db, request.invitationId, 'GOV-1')).toMatchObject({ text: 'Karim, GOV-1.' })
  expect((await mails(db)).map(({ to_email }) => to_email).sort()).toEqual(
    [request.colleague.email, request.owner.email].sort(),
  )
  expect((await assignmentEvents(db)).at(-1)).toMatchObject({
    ...{
      kind: 'assignment_end',
      actor_id: request.colleague.id,
      person: request.colleague.id,
      questions: 'GOV-1 GOV-2',
    },
  })
  expect(await giveBack(db, asColleague(request), sending)).toEqual({ ok: false, fault: 'nothing' })
})

test('the owner takes back a part or all; the rest stays where it was', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { key, owner, colleague } = request
  await assign(db, request, { questionIds: ['GOV-1', 'GOV-2'] })
  await assign(db, request, { questionIds: ['GOV-2'], asked: asked(owner.id) })
  const back = async (partIds: string[]) =>
    takeBack(db, { ...key, actorName: owner.name, criterionId: 'GOV', partIds, seen: await seenOf(db, request) })
  expect(await back([''])).toEqual({ ok: true })
  expect((await rows(db)).map(({ question_id, person_id }) => [question_id, person_id])).toEqual([['GOV-2', owner.id]])
  expect((await assignmentEvents(db)).at(-1)).toMatchObject({
    ...{ kind: 'assignment_end', actor_id: owner.id, person: colleague.id, questions: 'GOV-1' },
  })
  expect(await back(['GOV-1'])).toEqual({ ok: false, fault: 'changed' })
  expect(await back(['GOV-2'])).toEqual({ ok: true })
  expect(await rows(db)).toEqual([])
})

test('the end goes to whoever owns the request by then', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { owner, colleague, key } = request
  await assign(db, request)
  await handOver(db, { ...key, from: owner.id, to: colleague.id })
  await answer(db, request, ['GOV-1'])
  expect(await finish(db, asColleague(request), sending)).toEqual({ ok: true })
  // They own it themselves now: nobody else is to be told.
  expect((await mails(db)).map(({ to_email }) => to_email)).toEqual([colleague.email])
})

test('a stale page, another organisation, a closed request and somebody without questions are refused', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const other = await openRequest(db)
  const { key, owner } = request
  await assign(db, request)
  const given = {
    ...key,
    actorName: owner.name,
    criterionId: 'GOV',
    partIds: ['GOV-1'],
    seen: await seenOf(db, request),
  }
  const foreign = { ...given, organisationId: other.organisation.id, actorId: other.owner.id }
  expect(await takeBack(db, foreign)).toEqual({ ok: false, fault: 'not_found' })
  expect(await finish(db, foreign, sending)).toEqual({ ok: false, fault: 'not_found' })
  expect(await giveBack(db, foreign, sending)).toEqual({ ok: false, fault: 'not_found' })
  expect(await takeBack(db, { ...given, seen: 'older' })).toEqual({ ok: false, fault: 'changed' })
  expect(await takeBack(db, { ...given, now: requestDeadline })).toEqual({ ok: false, fault: 'closed' })
  expect(await giveBack(db, given, sending)).toEqual({ ok: false, fault: 'nothing' })
  expect(await finish(db, given, sending)).toEqual({ ok: false, fault: 'nothing' })
  expect(await rows(db)).toHaveLength(1)
  expect(await assignmentEvents(db)).toHaveLength(1)
})
