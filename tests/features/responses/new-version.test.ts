import { afterEach, beforeEach, expect, test } from 'vitest'
import { criterionPage } from '#app/features/responses/criterion-page.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { requestOverview } from '#app/features/responses/request-pages.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { takeSuggestion } from '#app/features/responses/suggestion-mutations.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { base100, base110, publishNewVersion } from '#tests/support/new-version.ts'
import { asking, nextRequest as openNextRequest } from '#tests/support/next-request.ts'
import {
  answerOf,
  full,
  makeSupplierTeam,
  type OpenRequest,
  openRequest,
  requestDeadline,
  submit,
} from '#tests/support/open-request.ts'

let published: Disposable
beforeEach(() => {
  published = publishNewVersion()
})
afterEach(() => published[Symbol.dispose]())

const before = ['GOV-1', 'GOV-2', 'EQP-4', 'INT-2', 'INT-3', 'ACH-4', 'SRV-6']
const after = ['GOV-1', 'GOV-2', 'INT-2', 'ECO-4', 'SRV-6', 'SRV-7', 'SOC-6']

const nextRequest = (db: Db) => openNextRequest(db, { before, after })
const pageOf = (db: Db, { key }: OpenRequest, criterionId: string) => criterionPage(db, { ...key, criterionId })

test('same answers come back with the version they were given to, reworded ones with the earlier wording too', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { second } = await nextRequest(db)
  const page = await pageOf(db, second, 'GOV')
  expect(page?.questions).toMatchObject([
    {
      id: 'GOV-1',
      review: 'to_review',
      answer: { text: 'Réponse à GOV-1, suivie depuis 2024.' },
      earlier: { relation: 'reworded', version: '1.0.0', questions: [base100.criteria[0]?.questions[0]].map(asked) },
    },
    { id: 'GOV-2', review: 'to_review', earlier: { relation: 'same', version: '1.0.0' } },
  ])
  const moved = await pageOf(db, second, 'ECO')
  expect(moved?.questions).toMatchObject([
    {
      id: 'ECO-4',
      review: 'to_review',
      answer: { text: 'Réponse à ACH-4, suivie depuis 2024.' },
      earlier: { relation: 'same', questions: [{ id: 'ACH-4' }] },
      provenance: { buyers: 1, validatedBy: 'Aline Ferrand' },
    },
  ])
})

const asked = (question: { id: string; question: { fr: string; en: string } } | undefined) => ({
  id: question?.id,
  question: question?.question,
})

test('split and merged questions are empty, with the earlier answers beside them; a new one says that it is', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { second } = await nextRequest(db)
  const service = await pageOf(db, second, 'SRV')
  expect(service?.questions).toMatchObject(
    ['SRV-6', 'SRV-7'].map((id) => ({
      id,
      review: 'unanswered',
      answer: { text: '', prefilled: false },
      earlier: {
        relation: 'split',
        suggestions: [{ questionId: 'SRV-6', text: 'Réponse à SRV-6, suivie depuis 2024.' }],
      },
    })),
  )
  const merged = (await pageOf(db, second, 'INT'))?.questions[0]
  expect(merged).toMatchObject({ answer: { text: '' }, earlier: { relation: 'merged' } })
  expect(merged?.earlier?.suggestions.map(({ questionId }) => questionId)).toEqual(['INT-2', 'INT-3'])
  expect((await pageOf(db, second, 'SOC'))?.questions[0]?.earlier).toMatchObject({ relation: 'new', version: '1.0.0' })
})

test('a suggestion that is taken fills the field with its evidence once, to be reviewed, and is not offered again', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { second, shared } = await nextRequest(db)
  expect(await takeSuggestion(db, { ...second.key, questionId: 'INT-2' })).toBe(true)
  const question = (await pageOf(db, second, 'INT'))?.questions[0]
  expect(question).toMatchObject({
    review: 'to_review',
    answer: {
      text: 'Réponse à INT-2, suivie depuis 2024.\n\nRéponse à INT-3, suivie depuis 2024.',
      state: 'in_place',
      origin: 'inr-parties-prenantes@1.0.0 INT-2 INT-3',
      revision: 2,
    },
    attached: [shared.title],
    earlier: { relation: 'merged', suggestions: [] },
  })
  expect(await takeSuggestion(db, { ...second.key, questionId: 'INT-2' })).toBe(false)
  expect(await submit(db, second, { confirmUnanswered: true })).toMatchObject({ ok: false, fault: 'to_review' })
})

test('nothing is taken over what somebody wrote, for a question with nothing to offer, or after the deadline', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { second } = await nextRequest(db)
  await openResponse(db, second.key)
  const answers = [{ questionId: 'SRV-6', revision: 1, content: full('Rien à reprendre, tout est revu depuis 2025.') }]
  expect(await saveAnswers(db, { ...second.key, answers })).toMatchObject({ ok: true })
  for (const questionId of ['SRV-6', 'SOC-6', 'GOV-1', 'GOV-3'])
    expect([questionId, await takeSuggestion(db, { ...second.key, questionId })]).toEqual([questionId, false])
  expect(await takeSuggestion(db, { ...second.key, now: requestDeadline, questionId: 'SRV-7' })).toBe(false)
  expect(await answerOf(db, second.invitationId, 'SRV-6')).toMatchObject({
    text: answers[0]?.content.text,
    revision: 2,
  })
  expect(await answerOf(db, second.invitationId, 'SRV-7')).toMatchObject({ text: '', prefilled: 0, revision: 1 })
})

test('another organisation and a stranger take nothing; two people at once take it once', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { second } = await nextRequest(db)
  const other = await makeSupplierTeam(db, 'Bexley Hosting')
  const stranger = { ...second.key, organisationId: other.organisation.id, actorId: other.owner.id }
  expect(await takeSuggestion(db, { ...stranger, questionId: 'SRV-7' })).toBe(false)
  expect(await takeSuggestion(db, { ...second.key, invitationId: 'none', questionId: 'SRV-7' })).toBe(false)
  await openResponse(db, second.key)
  const both = [second.owner, second.colleague].map(({ id }) =>
    takeSuggestion(db, { ...second.key, actorId: id, questionId: 'SRV-7' }),
  )
  expect((await Promise.all(both)).toSorted()).toEqual([false, true])
  expect(await answerOf(db, second.invitationId, 'SRV-7')).toMatchObject({ revision: 2, prefilled: 1 })
})

test('the request says what has changed since the version that the library was answered in', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { first, second } = await nextRequest(db)
  const overview = await requestOverview(db, second.key)
  expect(overview?.news).toMatchObject([{ from: '1.0.0', to: '1.1.0', same: 2, removed: [{ id: 'EQP-4' }] }])
  const changed = overview?.news[0]?.changed.map(({ id, relation, earlier }) => [
    id,
    relation,
    ...earlier.map((e) => e.id),
  ])
  expect(changed).toEqual([
    ['GOV-1', 'reworded', 'GOV-1'],
    ['INT-2', 'merged', 'INT-2', 'INT-3'],
    ['SRV-6', 'split', 'SRV-6'],
    ['SRV-7', 'split', 'SRV-6'],
    ['SOC-6', 'new'],
  ])
  expect((await requestOverview(db, first.key))?.news).toEqual([])
  const late = await requestOverview(db, { ...second.key, now: requestDeadline })
  expect(late?.news).toEqual([])
})

test('a library that moves on while a request is open leaves what its answers were given to', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { first, second } = await nextRequest(db)
  await openResponse(db, second.key)
  const third = await openRequest(db, { ...asking(base110, ['GOV-1']), supplier: first })
  await openResponse(db, third.key)
  const answers = [{ questionId: 'GOV-1', revision: 1, content: full('Politique de durabilité votée en 2026.') }]
  await saveAnswers(db, { ...third.key, answers })
  expect(await submit(db, third)).toMatchObject({ ok: true })
  const [question] = (await pageOf(db, second, 'GOV'))?.questions ?? []
  expect(question).toMatchObject({
    answer: { text: 'Réponse à GOV-1, suivie depuis 2024.', origin: 'inr-parties-prenantes@1.0.0 GOV-1' },
    earlier: { relation: 'reworded', version: '1.0.0' },
  })
  // A request that opens now finds the answer to the new words, and says nothing more.
  const fourth = await openRequest(db, { ...asking(base110, ['GOV-1']), supplier: first })
  expect((await pageOf(db, fourth, 'GOV'))?.questions).toMatchObject([
    { answer: { text: 'Politique de durabilité votée en 2026.' }, earlier: null },
  ])
})
