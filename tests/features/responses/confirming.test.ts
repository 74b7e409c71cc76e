import { expect, test } from 'vitest'
import { chainFault } from '#app/features/log/queries.server.ts'
import { criterionPage } from '#app/features/responses/criterion-page.server.ts'
import { submissionOf } from '#app/features/responses/receipts.server.ts'
import { requestOverview } from '#app/features/responses/request-pages.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import {
  answerAll,
  answerOf,
  full,
  makeSupplierTeam,
  type OpenRequest,
  openRequest,
  requestDeadline,
  submit,
} from '#tests/support/open-request.ts'

/** The second request of a supplier whose library answers three of its four questions. */
async function reused(db: Db) {
  const first = await openRequest(db)
  await answerAll(db, first)
  if (!(await submit(db, first)).ok) throw new Error('the first campaign was not submitted')
  return openRequest(db, { supplier: first, scope: ['GOV-1', 'GOV-2', 'GOV-3', 'MES-1'] })
}

/** What the criterion's page sends when nothing is changed and everything confirmed. */
async function shown(db: Db, key: OpenRequest['key'], criterionId = 'GOV') {
  const page = await criterionPage(db, { ...key, criterionId })
  const answers = page?.questions.flatMap(({ id, answer }) =>
    answer ? [{ questionId: id, revision: answer.revision, content: full(answer.text, { state: answer.state }) }] : [],
  )
  return { ...key, confirm: true, answers: answers ?? [] }
}

const progress = async (db: Db, key: OpenRequest['key']) =>
  (await requestOverview(db, key))?.criteria.map(({ id, reviewed, asked }) => `${id} ${reviewed}/${asked}`)

const confirmations = (db: Db) =>
  db.selectFrom('event').select(['chain_id', 'actor_id', 'payload']).where('kind', '=', 'confirmation').execute()

test('confirming a criterion reviews what the library answered, says who and when, and leaves the rest alone', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId, colleague } = await reused(db)
  expect(await progress(db, key)).toEqual(['GOV 0/3', 'MES 0/1'])
  const confirm = await shown(db, { ...key, actorId: colleague.id })
  expect(await saveAnswers(db, confirm)).toMatchObject({ ok: true, savedAt: key.now, incomplete: [] })
  expect(await progress(db, key)).toEqual(['GOV 2/3', 'MES 0/1'])
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({
    ...{ text: 'Réponse à GOV-1, suivie depuis 2024.', prefilled: 0, revision: 2 },
    ...{ reviewed: 1, reviewed_at: key.now, reviewed_by: colleague.id },
  })
  expect(await answerOf(db, invitationId, 'GOV-3')).toMatchObject({ reviewed: 0, text: '' })
  expect(await answerOf(db, invitationId, 'MES-1')).toMatchObject({ reviewed: 0, prefilled: 1 })
})

test('a confirmation is logged on the supplier’s own chain, with no text in it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId, organisation, colleague } = await reused(db)
  await saveAnswers(db, await shown(db, { ...key, actorId: colleague.id }))
  const chain = `organisation:${organisation.id}`
  expect(await confirmations(db)).toEqual([
    {
      chain_id: chain,
      actor_id: colleague.id,
      payload: JSON.stringify({ invitation: invitationId, questions: 'GOV-1 GOV-2' }),
    },
  ])
  expect(await chainFault(db, chain)).toBeNull()
})

test('confirming again writes nothing and logs nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId } = await reused(db)
  await saveAnswers(db, await shown(db, key))
  await saveAnswers(db, await shown(db, key))
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ revision: 2 })
  expect(await confirmations(db)).toHaveLength(1)
})

test('editing a prefilled answer reviews it too', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await reused(db)
  await progress(db, key)
  const edited = { questionId: 'GOV-1', revision: 1, content: full('Mise à jour : révisée en mars 2026.') }
  await saveAnswers(db, { ...key, answers: [edited] })
  expect(await progress(db, key)).toEqual(['GOV 1/3', 'MES 0/1'])
})

test('what lacks something is not confirmed: it is named, and the others are', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId } = await openRequest(db)
  const answers = [
    { questionId: 'GOV-1', revision: 1, content: full('Déploiement en 2026.', { state: 'in_progress' }) },
    {
      questionId: 'GOV-2',
      revision: 1,
      content: full('', { state: 'not_applicable', naReason: 'Aucun site propre.' }),
    },
    { questionId: 'MES-1', revision: 1, content: full('Mesuré chaque année depuis 2023.') },
  ]
  const saved = await saveAnswers(db, { ...key, answers, confirm: true })
  expect(saved).toMatchObject({ ok: true, incomplete: ['GOV-1', 'GOV-2'] })
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ reviewed: 0, text: 'Déploiement en 2026.' })
  expect(await answerOf(db, invitationId, 'GOV-2')).toMatchObject({ reviewed: 0, na_reason: 'Aucun site propre.' })
  expect(await answerOf(db, invitationId, 'MES-1')).toMatchObject({ reviewed: 1 })
})

test('a confirmation from a stale page does not review what somebody else has changed meanwhile', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId, colleague } = await reused(db)
  const stale = await shown(db, key)
  const changed = full('Un texte que la page ne montrait pas.', { state: 'in_progress' })
  await saveAnswers(db, {
    ...key,
    actorId: colleague.id,
    answers: [{ questionId: 'GOV-1', revision: 1, content: changed }],
  })
  const result = await saveAnswers(db, stale)
  expect(result).toMatchObject({ ok: false, fault: 'conflict', conflicts: [{ theirs: { text: changed.text } }] })
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ reviewed: 0, text: changed.text })
  expect(await answerOf(db, invitationId, 'GOV-2')).toMatchObject({ reviewed: 1 })
})

test('another organisation and a passed deadline confirm nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId } = await reused(db)
  const confirm = await shown(db, key)
  const other = await makeSupplierTeam(db, 'Bexley Hosting')
  const stranger = { organisationId: other.organisation.id, actorId: other.owner.id }
  expect(await saveAnswers(db, { ...confirm, ...stranger })).toEqual({ ok: false, fault: 'not_found' })
  expect(await saveAnswers(db, { ...confirm, now: requestDeadline })).toEqual({ ok: false, fault: 'closed' })
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ reviewed: 0, revision: 1 })
  expect(await confirmations(db)).toEqual([])
})

test('a submission keeps how many answers it took from the library unchanged, whatever the library says later', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await reused(db)
  const { key } = request
  const confirmed = await shown(db, key)
  // Of the two answers of this criterion that the library has, one is written anew.
  const answers = confirmed.answers.map((one) =>
    one.questionId === 'GOV-2' ? { ...one, content: full('Réécrite pour cet acheteur, en 2026.') } : one,
  )
  await saveAnswers(db, { ...confirmed, answers })
  await saveAnswers(db, await shown(db, key, 'MES'))
  expect(await submit(db, request, { confirmUnanswered: true })).toMatchObject({ ok: true })
  const found = await submissionOf(db, { ...key, sequence: 1 })
  expect(found?.reuse).toEqual({ reused: 2, asked: 4 })
  const first = await db.selectFrom('submission').select('reused').orderBy('submitted_at').orderBy('reused').execute()
  expect(first.map((row) => row.reused).toSorted()).toEqual([0, 2])
})
