import { expect, test } from 'vitest'
import type { AnswerContent } from '#app/domain/answers/answers.ts'
import { checkReceiptTexts } from '#app/domain/proofs/receipt.ts'
import { chainFault } from '#app/features/log/queries.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { submissionOf } from '#app/features/responses/receipts.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { submittedResponses } from '#app/features/responses/submitted.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import {
  answerAll,
  full,
  makeSupplierTeam,
  type OpenRequest,
  openRequest,
  requestDeadline,
  submit,
  whileOpen,
} from '#tests/support/open-request.ts'

const save = (db: Db, { key }: OpenRequest, questionId: string, content: AnswerContent, revision = 1) =>
  saveAnswers(db, { ...key, answers: [{ questionId, revision, content }] })

/** What a refused submission must leave untouched. */
async function nothingSubmitted(db: Db, { invitationId }: OpenRequest) {
  expect(await db.selectFrom('submission').select('id').execute()).toEqual([])
  expect(await db.selectFrom('library_answer').select('id').execute()).toEqual([])
  const submissions = await db.selectFrom('event').select('position').where('kind', '=', 'submission').execute()
  expect(submissions).toEqual([])
  const row = await db
    .selectFrom('invitation')
    .select(['status', 'submitted_at'])
    .where('id', '=', invitationId)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ status: 'claimed', submitted_at: null })
}

test('a submission freezes the answers, moves request and response on, and leaves its trace on both chains', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await answerAll(db, request)
  const result = await submit(db, request)
  expect(result).toMatchObject({
    ok: true,
    receipt: {
      campaign: { id: request.campaignId, name: 'Hébergement applicatif 2027' },
      buyer: { id: request.buyer.id },
      supplier: { id: request.organisation.id, name: 'Aubrac Cloud' },
      launch: { version: 1, commitment: request.commitment },
      response: { sequence: 1, submittedAt: whileOpen, submittedBy: 'Aline Ferrand' },
    },
  })
  const state = await db
    .selectFrom('invitation as i')
    .innerJoin('response as r', 'r.invitation_id', 'i.id')
    .select(['i.status as invitation', 'i.submitted_at', 'r.status as response'])
    .execute()
  expect(state).toEqual([{ invitation: 'submitted', submitted_at: whileOpen, response: 'submitted' }])
  const chains = [`campaign:${request.campaignId}`, `organisation:${request.organisation.id}`]
  const events = await db.selectFrom('event').select('chain_id').where('kind', '=', 'submission').execute()
  expect(events.map((event) => event.chain_id).sort()).toEqual(chains.sort())
  for (const chain of chains) expect(await chainFault(db, chain)).toBeNull()
})

test('the receipt checks against the export, and fails as soon as one letter of an answer differs', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await answerAll(db, request)
  await submit(db, request)
  const found = await submissionOf(db, { ...request.key, sequence: 1 })
  const [receipt, exported] = [JSON.stringify(found?.receipt, null, 2), JSON.stringify(found?.content, null, 2)]
  expect(checkReceiptTexts(receipt, exported)).toMatchObject({ ok: true })
  const forged = exported.replace('suivie depuis 2024', 'suivie depuis 2014')
  expect(checkReceiptTexts(receipt, forged)).toEqual({ ok: false, fault: 'different_answers' })
  const entry = await db
    .selectFrom('event')
    .select('hash')
    .where('chain_id', '=', found?.receipt.log.chain ?? '')
    .where('position', '=', found?.receipt.log.index ?? 0)
    .executeTakeFirst()
  expect(entry).toEqual({ hash: found?.receipt.log.hash })
})

test('prefilled answers that nobody has reviewed are refused by name', async () => {
  await using database = await testDatabase()
  const { db } = database
  const first = await openRequest(db)
  await answerAll(db, first)
  await submit(db, first)
  const second = await openRequest(db, { supplier: first })
  await openResponse(db, second.key)
  await save(db, second, 'GOV-2', full('Relue et mise à jour en 2026.'))
  const asked = { confirmUnanswered: true }
  expect(await submit(db, second, asked)).toEqual({ ok: false, fault: 'to_review', questions: ['GOV-1', 'MES-1'] })
  expect(await submissionOf(db, { ...second.key, sequence: 1 })).toBeNull()
})

test.each([
  ['a text without a state', full('Un texte.', { state: null })],
  ['in progress without a date', full('Déploiement engagé.', { state: 'in_progress' })],
  ['planned without a date', full('Décidé en comité.', { state: 'planned' })],
  ['in place without a text', full('')],
  ['not applicable without a reason', full('', { state: 'not_applicable' })],
  ['not applicable for 19 characters', full('', { state: 'not_applicable', naReason: 'x'.repeat(19) })],
])('%s is refused by name, even with everything confirmed', async (_, content) => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await save(db, request, 'GOV-2', content)
  const refused = await submit(db, request, { confirmUnanswered: true })
  expect(refused).toEqual({ ok: false, fault: 'incomplete', questions: ['GOV-2'] })
  await nothingSubmitted(db, request)
})

test('dates, a reason of 20 characters and the state "none" are enough', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await save(db, request, 'GOV-1', full('Décidé en comité.', { state: 'planned', stateDate: '2027-03-31' }))
  await save(db, request, 'GOV-2', full('', { state: 'not_applicable', naReason: 'x'.repeat(20) }))
  await save(db, request, 'MES-1', full('', { state: 'none' }))
  expect(await submit(db, request)).toMatchObject({ ok: true })
  const content = (await submissionOf(db, { ...request.key, sequence: 1 }))?.content
  expect(content?.answers).toMatchObject({
    'GOV-1': { status: 'answered', state: 'planned', stateDate: '2027-03-31' },
    'GOV-2': { status: 'not_applicable', naReason: 'x'.repeat(20) },
    'MES-1': { status: 'answered', state: 'none', text: '' },
  })
})

test('unanswered questions are refused by naming them, and pass once confirmed', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await save(db, request, 'GOV-2', full('Deux référents depuis 2025.'))
  expect(await submit(db, request)).toEqual({ ok: false, fault: 'unanswered', questions: ['GOV-1', 'MES-1'] })
  await nothingSubmitted(db, request)
  expect(await submit(db, request, { confirmUnanswered: true })).toMatchObject({ ok: true })
  const content = (await submissionOf(db, { ...request.key, sequence: 1 }))?.content
  expect(content?.answers['MES-1']).toMatchObject({ status: 'unanswered', text: '' })
  const library = await db.selectFrom('library_answer').select('question_id').execute()
  expect(library).toEqual([{ question_id: 'GOV-2' }])
})

test('without the attestation, or when an answer has changed since the page was read, nothing is submitted', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await answerAll(db, request)
  expect(await submit(db, request, { attested: false })).toEqual({ ok: false, fault: 'not_attested' })
  expect(await submit(db, request, { seen: '0'.repeat(64) })).toEqual({ ok: false, fault: 'changed' })
  await nothingSubmitted(db, request)
})

test('the deadline counts to the millisecond: before it a submission passes, at it none does', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await answerAll(db, request)
  expect(await submit(db, request, { now: requestDeadline })).toEqual({ ok: false, fault: 'closed' })
  await nothingSubmitted(db, request)
  const before = new Date(Date.parse(requestDeadline) - 1).toISOString()
  expect(await submit(db, request, { now: before })).toMatchObject({ ok: true })
})

test('another organisation and a declined request submit nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await answerAll(db, request)
  const other = await makeSupplierTeam(db, 'Bexley Hosting')
  const stranger = { organisationId: other.organisation.id, actorId: other.owner.id }
  expect(await submit(db, request, stranger)).toEqual({ ok: false, fault: 'not_found' })
  const asBuyer = { organisationId: request.buyer.id, actorId: request.launcher.id }
  expect(await submit(db, request, asBuyer)).toEqual({ ok: false, fault: 'not_found' })
  await nothingSubmitted(db, request)
  await db.updateTable('invitation').set({ status: 'declined' }).where('id', '=', request.invitationId).execute()
  expect(await submit(db, request)).toEqual({ ok: false, fault: 'closed' })
  expect(await db.selectFrom('submission').select('id').execute()).toEqual([])
})

test('the same form twice is one submission; a later form before the deadline is a second, and the first receipt stays', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await answerAll(db, request)
  const once = await submit(db, request, { requestKey: 'first' })
  expect(await submit(db, request, { requestKey: 'first' })).toEqual(once)
  await save(db, request, 'GOV-1', full('Révisée en novembre 2026.'), 2)
  const later = '2026-12-01T08:00:00.000Z'
  const twice = await submit(db, request, { requestKey: 'second', now: later })
  expect(twice).toMatchObject({ ok: true, receipt: { response: { sequence: 2, submittedAt: later } } })
  const first = await submissionOf(db, { ...request.key, sequence: 1 })
  expect({ ok: true, receipt: first?.receipt }).toEqual(once)
  expect(first?.content.answers['GOV-1']?.text).toBe('Réponse à GOV-1, suivie depuis 2024.')
  const seen = await submittedResponses(db, { campaignId: request.campaignId, organisationId: request.buyer.id })
  expect(seen).toMatchObject([
    { sequence: 2, content: { answers: { 'GOV-1': { text: 'Révisée en novembre 2026.' } } } },
  ])
  // The old form comes back long after: still its own receipt, and no third submission.
  expect(await submit(db, request, { requestKey: 'first', now: requestDeadline })).toEqual(once)
  expect(await db.selectFrom('submission').select('id').execute()).toHaveLength(2)
})

test('a receipt belongs to its organisation alone', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await answerAll(db, request)
  await submit(db, request)
  const other = await makeSupplierTeam(db, 'Bexley Hosting')
  const stranger = { organisationId: other.organisation.id, actorId: other.owner.id }
  expect(await submissionOf(db, { ...request.key, ...stranger, sequence: 1 })).toBeNull()
  expect(await submissionOf(db, { ...request.key, sequence: 2 })).toBeNull()
})
