import { expect, test } from 'vitest'
import { assignPage } from '#app/features/assignments/assign-page.server.ts'
import { minePage } from '#app/features/assignments/mine-page.server.ts'
import { chainFault } from '#app/features/log/queries.server.ts'
import { setRoles } from '#app/features/people/mutations.server.ts'
import { criterionPage } from '#app/features/responses/criterion-page.server.ts'
import { declineRequest } from '#app/features/responses/decline-mutations.server.ts'
import { requestList, requestOverview } from '#app/features/responses/request-pages.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import type { Db } from '#db/client.server.ts'
import { asked, assign, assignmentEvents, dueOn, mails, newcomer, rows, seenOf } from '#tests/support/assignments.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makePerson } from '#tests/support/factories.ts'
import { answerOf, full, openRequest, requestDeadline } from '#tests/support/open-request.ts'

const sharesOf = async (db: Db, request: Awaited<ReturnType<typeof openRequest>>, now = request.key.now) =>
  (await requestOverview(db, { ...request.key, now }))?.criteria.find(({ id }) => id === 'GOV')?.shares

test('a question given to a colleague is theirs, until a day, with a link by mail to exactly those questions', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { owner, colleague, key, invitationId } = request
  expect(await assign(db, request, { questionIds: ['GOV-2', 'ZZZ-9'] })).toEqual({
    ...{ ok: true, name: 'Karim Salvetat', invited: false },
  })
  expect(await rows(db)).toEqual([
    {
      question_id: 'GOV-2',
      person_id: colleague.id,
      offered_email: null,
      due_on: dueOn,
      assigned_by: owner.id,
      done_at: null,
    },
  ])
  const [mail, ...others] = await mails(db)
  expect(others).toEqual([])
  expect(mail).toMatchObject({ to_email: colleague.email, kind: 'assignment', campaign_id: null, invitation_id: null })
  expect(mail?.text_body).toContain(`https://etalon.example/requests/${invitationId}/mine`)
  expect(mail?.text_body).toMatch(/Aline Ferrand.+GOV-2\..+1 décembre 2026/s)
  const mine = await minePage(db, { ...key, actorId: colleague.id })
  expect(mine).toMatchObject({ asked: 1, reviewed: 0, givenBy: ['Aline Ferrand'], next: 'GOV', done: false })
  expect(mine?.criteria.flatMap(({ questions }) => questions.map(({ id, review }) => [id, review]))).toEqual([
    ['GOV-2', 'unanswered'],
  ])
  // Nobody else has questions there.
  expect(await minePage(db, key)).toMatchObject({ asked: 0, criteria: [] })
})

test('a whole criterion goes to one colleague, then one of its questions to another: each has what is theirs', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { colleague, owner, key } = request
  await assign(db, request, { questionIds: ['GOV-1', 'GOV-2'] })
  expect((await rows(db)).map((row) => [row.question_id, row.person_id])).toEqual([['', colleague.id]])
  await assign(db, request, { questionIds: ['GOV-2'], asked: asked(owner.id), dueOn: '2026-12-02' })
  expect(await sharesOf(db, request)).toMatchObject([
    { name: 'Karim Salvetat', questionIds: ['GOV-1'], whole: false, mine: false, dueOn },
    { name: 'Aline Ferrand', questionIds: ['GOV-2'], whole: false, mine: true, dueOn: '2026-12-02' },
  ])
  expect(await minePage(db, { ...key, actorId: colleague.id })).toMatchObject({ asked: 1 })
  // Taking questions oneself sends no mail.
  expect(await mails(db)).toHaveLength(1)
  await assign(db, request, { questionIds: ['GOV-1', 'GOV-2'], asked: asked(owner.id) })
  expect(await sharesOf(db, request)).toMatchObject([
    { name: 'Aline Ferrand', whole: true, questionIds: ['GOV-1', 'GOV-2'] },
  ])
})

test('the request says who has what, how far, and who is late the day after the due day', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await assign(db, request, { questionIds: ['GOV-1', 'GOV-2'] })
  const nextDay = '2026-12-01T23:30:00.000Z'
  expect(await sharesOf(db, request)).toMatchObject([{ late: false, reviewed: 0, standing: 'member' }])
  expect(await sharesOf(db, request, nextDay)).toMatchObject([{ late: true }])
  const key = { ...request.key, actorId: request.colleague.id }
  const answers = ['GOV-1', 'GOV-2'].map((questionId) => ({ questionId, revision: 1, content: full('Depuis 2024.') }))
  await saveAnswers(db, { ...key, answers })
  expect(await sharesOf(db, request, nextDay)).toMatchObject([{ late: false, reviewed: 2 }])
  expect((await requestList(db, { ...key, page: 1 })).rows).toMatchObject([{ mine: { asked: 2, reviewed: 2 } }])
  expect((await requestList(db, { ...request.key, page: 1 })).rows).toMatchObject([{ mine: null }])
  const page = await criterionPage(db, { ...request.key, criterionId: 'GOV' })
  expect(page?.questions.map(({ held }) => held)).toMatchObject([
    { name: 'Karim Salvetat', mine: false, dueOn },
    { name: 'Karim Salvetat', mine: false },
  ])
})

test('one’s own questions lead from criterion to criterion, past those in which one has none', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db, { scope: ['GOV-1', 'FOR-1', 'MES-1'] })
  await assign(db, request, { questionIds: ['GOV-1'] })
  await assign(db, request, { criterionId: 'MES', questionIds: ['MES-1'] })
  const key = { ...request.key, actorId: request.colleague.id, mine: true }
  expect(await criterionPage(db, { ...key, criterionId: 'GOV' })).toMatchObject({ next: 'MES', mine: true })
  expect(await criterionPage(db, { ...key, criterionId: 'MES' })).toMatchObject({ next: null })
  expect(await criterionPage(db, { ...key, mine: false, criterionId: 'GOV' })).toMatchObject({ next: 'FOR' })
})

test('a hand-over keeps every text and its author, and the organisation’s log tells it, not the buyer’s', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { colleague, owner, key, invitationId, organisation } = request
  await assign(db, request)
  const written = full('Un brouillon de Karim.', { state: null })
  await saveAnswers(db, {
    ...key,
    actorId: colleague.id,
    answers: [{ questionId: 'GOV-1', revision: 1, content: written }],
  })
  const before = await answerOf(db, invitationId, 'GOV-1')
  await assign(db, request, { asked: asked(owner.id) })
  expect(await answerOf(db, invitationId, 'GOV-1')).toEqual(before)
  expect(before).toMatchObject({ text: 'Un brouillon de Karim.', updated_by: colleague.id })
  const logged = { chain_id: `organisation:${organisation.id}`, kind: 'assignment', questions: 'GOV-1', due: dueOn }
  expect(await assignmentEvents(db)).toMatchObject([
    { ...logged, actor_id: owner.id, person: colleague.id, invitation: invitationId, criterion: 'GOV' },
    { ...logged, person: owner.id },
  ])
  expect(await chainFault(db, `organisation:${organisation.id}`)).toBeNull()
  const page = await assignPage(db, { ...key, criterionId: 'GOV' })
  expect(page?.history).toMatchObject([
    { kind: 'assignment', by: 'Aline Ferrand', to: 'Aline Ferrand', self: true, questionIds: ['GOV-1'] },
    { kind: 'assignment', by: 'Aline Ferrand', to: 'Karim Salvetat', self: false, dueOn },
  ])
  // What happens in one criterion is not told in another.
  expect((await assignPage(db, { ...key, criterionId: 'MES' }))?.history).toEqual([])
})

test('each refusal is said and writes nothing: no question, wrong day, stranger, closed, declined', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const stranger = await makePerson(db)
  const seen = await seenOf(db, request)
  const refusals: [Parameters<typeof assign>[2], string][] = [
    [{ questionIds: ['MES-1'] }, 'questions'],
    [{ criterionId: 'ZZZ' }, 'not_found'],
    [{ dueOn: '2026-11-19' }, 'due_past'],
    [{ dueOn: '2026-12-19' }, 'due_after'],
    [{ dueOn: 'bientôt' }, 'due'],
    [{ asked: asked(stranger.id) }, 'to'],
    [{ asked: asked('') }, 'to'],
    [{ now: requestDeadline }, 'closed'],
  ]
  for (const [given, fault] of refusals)
    expect([fault, await assign(db, request, given)]).toEqual([fault, { ok: false, fault }])
  await declineRequest(db, { ...request.key, reason: 'Hors de notre activité depuis 2025.' })
  expect(await assign(db, request, { seen })).toEqual({ ok: false, fault: 'closed' })
  expect(await rows(db)).toEqual([])
  expect(await mails(db)).toEqual([])
  expect(await assignmentEvents(db)).toEqual([])
})

test('another organisation meets nothing: no page, no hand-over, nobody of its own in the list', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const other = await openRequest(db)
  await assign(db, request)
  const theirs = { ...request.key, organisationId: other.organisation.id, actorId: other.owner.id }
  expect(await assignPage(db, { ...theirs, criterionId: 'GOV' })).toBeNull()
  expect(await minePage(db, theirs)).toBeNull()
  const seen = await seenOf(db, request)
  const forged = { seen, organisationId: other.organisation.id, actorId: other.owner.id }
  expect(await assign(db, request, { ...forged, asked: asked(other.owner.id) })).toEqual({
    ok: false,
    fault: 'not_found',
  })
  // Nor does a member of another organisation become a colleague by being named.
  expect(await assign(db, request, { asked: asked(other.colleague.id) })).toEqual({ ok: false, fault: 'to' })
  const asBuyer = { ...request.key, organisationId: request.buyer.id, actorId: request.launcher.id }
  expect(await minePage(db, asBuyer)).toBeNull()
  expect((await rows(db)).map(({ person_id }) => person_id)).toEqual([request.colleague.id])
})

test('of two people who hand out the same question at once, one does, and the other is told to read again', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { owner, colleague } = request
  const seen = await seenOf(db, request)
  const both = [
    { actorId: owner.id, asked: asked(colleague.id), seen },
    { actorId: colleague.id, asked: asked(owner.id), seen },
  ]
  const results = await Promise.all(both.map((given) => assign(db, request, given)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, fault: 'changed' })
  expect(await rows(db)).toHaveLength(1)
  expect(await mails(db)).toHaveLength(1)
  // A double click is the same race: one hand-over, one mail, one entry.
  expect(await assignmentEvents(db)).toHaveLength(1)
})

test('a member who leaves loses access and keeps their texts; the page says so, and the questions go to somebody else', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const { colleague, owner, key, invitationId, organisation } = request
  await makePerson(db, { organisationId: organisation.id, roles: ['admin'] })
  await assign(db, request)
  const answers = [{ questionId: 'GOV-1', revision: 1, content: full('La politique de Karim.') }]
  await saveAnswers(db, { ...key, actorId: colleague.id, answers })
  const left = { organisationId: organisation.id, personId: colleague.id, roles: [], function: null, now: key.now }
  expect(await setRoles(db, left)).toEqual({ ok: true })
  expect(await sharesOf(db, request)).toMatchObject([{ name: 'Karim Salvetat', standing: 'left', reviewed: 1 }])
  expect(await assign(db, request)).toEqual({ ok: false, fault: 'to' })
  expect(await assign(db, request, { asked: asked(owner.id) })).toMatchObject({ ok: true })
  expect(await sharesOf(db, request)).toMatchObject([{ name: 'Aline Ferrand', standing: 'member' }])
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({
    ...{ text: 'La politique de Karim.', updated_by: colleague.id, revision: 2 },
  })
})

test('who marks in the campaign is no colleague there, under whatever address', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  expect(await assign(db, request, { asked: newcomer(request.it.email) })).toEqual({ ok: false, fault: 'not_eligible' })
  expect(await rows(db)).toEqual([])
})
