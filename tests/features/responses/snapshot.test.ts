import { expect, test } from 'vitest'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { submissionOf } from '#app/features/responses/receipts.server.ts'
import { reviewPage } from '#app/features/responses/review-page.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { answerAll, attach, full, type OpenRequest, openRequest, submit } from '#tests/support/open-request.ts'

const libraryText = async (db: Db, questionId: string) =>
  (
    await db.selectFrom('library_answer').select(['text', 'revision']).where('question_id', '=', questionId).execute()
  )[0]

const edit = (db: Db, { key }: OpenRequest, questionId: string, text: string, revision: number) =>
  saveAnswers(db, { ...key, answers: [{ questionId, revision, content: full(text) }] })

test('what the review page shows is what the submission freezes, hash included', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await openResponse(db, request.key)
  await attach(db, request, 'GOV-1')
  await answerAll(db, request)
  const page = await reviewPage(db, request.key)
  const result = await submit(db, request, { seen: page?.hash ?? '' })
  expect(result).toMatchObject({ ok: true, receipt: { response: { hash: page?.hash } } })
  const content = (await submissionOf(db, { ...request.key, sequence: 1 }))?.content
  for (const { id, answer } of page?.questions ?? []) expect(content?.answers[id]).toEqual(answer)
  expect(page?.questions).toHaveLength(3)
})

test('evidence leaves by its confidentiality: seen, named without its address, or not at all', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await openResponse(db, request.key)
  const file = { kind: 'file' as const, url: null, file_name: 'bilan.pdf', media_type: 'application/pdf', size: 1200 }
  await attach(db, request, 'GOV-1', { title: 'Politique publique' })
  await attach(db, request, 'GOV-1', { title: 'Bilan interne', confidentiality: 'on_request' })
  await attach(db, request, 'GOV-1', { title: 'Audit confidentiel', confidentiality: 'never' })
  await attach(db, request, 'GOV-2', { title: 'Bilan joint', ...file, sha256: 'a'.repeat(64) })
  await attach(db, request, 'GOV-2', {
    title: 'Plan réservé',
    ...file,
    sha256: 'b'.repeat(64),
    confidentiality: 'on_request',
  })
  await answerAll(db, request)
  await submit(db, request)
  const found = await submissionOf(db, { ...request.key, sequence: 1 })
  expect(found?.content.answers['GOV-1']?.evidence).toMatchObject([
    { title: 'Politique publique', url: 'https://aubrac.example/politique.pdf', locator: 'page 12' },
    { title: 'Bilan interne', url: null, confidentiality: 'on_request' },
  ])
  expect(JSON.stringify(found)).not.toContain('Audit confidentiel')
  expect(found?.receipt.evidence).toEqual([{ sha256: 'a'.repeat(64), name: 'bilan.pdf', size: 1200 }])
  const sent = await db
    .selectFrom('submission_evidence as s')
    .innerJoin('evidence as v', 'v.id', 's.evidence_id')
    .select(['s.question_id', 'v.title'])
    .orderBy('v.title')
    .execute()
  expect(sent).toEqual([
    { question_id: 'GOV-2', title: 'Bilan joint' },
    { question_id: 'GOV-1', title: 'Politique publique' },
  ])
})

test('a date or a reason left over from another state stays in the draft and does not leave', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db, { scope: ['GOV-1'] })
  const content = full('En place depuis 2024.', {
    stateDate: '2027-01-01',
    naReason: 'Un motif d’une version antérieure.',
  })
  await saveAnswers(db, { ...request.key, answers: [{ questionId: 'GOV-1', revision: 1, content }] })
  await submit(db, request)
  const found = await submissionOf(db, { ...request.key, sequence: 1 })
  expect(found?.content.answers['GOV-1']).toMatchObject({ stateDate: null, naReason: null })
  expect(await db.selectFrom('answer').select(['state_date', 'na_reason']).execute()).toEqual([
    { state_date: '2027-01-01', na_reason: 'Un motif d’une version antérieure.' },
  ])
})

test('a submitted snapshot never moves: not with the library, not with the draft, not with its evidence', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await openResponse(db, request.key)
  const evidence = await attach(db, request, 'GOV-1')
  await answerAll(db, request)
  await submit(db, request)
  const before = await submissionOf(db, { ...request.key, sequence: 1 })

  await edit(db, request, 'GOV-1', 'Un brouillon d’après la remise.', 2)
  await db.updateTable('library_answer').set({ text: 'Une bibliothèque réécrite.' }).execute()
  await db.updateTable('evidence').set({ title: 'Renommée', url: null }).where('id', '=', evidence.id).execute()
  const second = await openRequest(db, { supplier: request })
  await openResponse(db, second.key)
  await edit(db, second, 'GOV-1', 'La réponse donnée à un autre acheteur.', 1)
  expect(await submissionOf(db, { ...request.key, sequence: 1 })).toEqual(before)
  await expect(db.updateTable('submission').set({ content: '{}' }).execute()).rejects.toThrow(/append-only/)
})

test('the library takes what was submitted, with its evidence and who validated it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await openResponse(db, request.key)
  await attach(db, request, 'GOV-1')
  await answerAll(db, request)
  await submit(db, request)
  const rows = await db.selectFrom('library_answer').selectAll().orderBy('question_id').execute()
  expect(rows).toMatchObject(
    ['GOV-1', 'GOV-2', 'MES-1'].map((id) => ({
      ...{ question_id: id, text: `Réponse à ${id}, suivie depuis 2024.`, organisation_id: request.organisation.id },
      ...{ validated_by: request.owner.id, validated_at: request.key.now, revision: 1 },
    })),
  )
  expect(await db.selectFrom('library_evidence').select('locator').execute()).toEqual([{ locator: 'page 12' }])
})

test('the library is left alone when asked, and question by question for what is meant for one buyer', async () => {
  await using database = await testDatabase()
  const { db } = database
  const first = await openRequest(db)
  await answerAll(db, first)
  await submit(db, first)
  const second = await openRequest(db, { supplier: first })
  await openResponse(db, second.key)
  await edit(db, second, 'GOV-1', 'Pour cet acheteur seulement, en 2026.', 1)
  await edit(db, second, 'GOV-2', 'Désormais la réponse de référence, en 2026.', 1)
  await edit(db, second, 'MES-1', 'Mesurée chaque mois depuis 2026.', 1)

  expect(await submit(db, second, { updateLibrary: false })).toMatchObject({ ok: true })
  expect(await libraryText(db, 'GOV-2')).toMatchObject({ revision: 1 })

  expect(await submit(db, second, { variants: ['GOV-1'] })).toMatchObject({ ok: true })
  expect(await libraryText(db, 'GOV-1')).toEqual({ text: 'Réponse à GOV-1, suivie depuis 2024.', revision: 1 })
  expect(await libraryText(db, 'GOV-2')).toEqual({ text: 'Désormais la réponse de référence, en 2026.', revision: 2 })
  const sent = await submissionOf(db, { ...second.key, sequence: 2 })
  expect(sent?.content.answers['GOV-1']?.text).toBe('Pour cet acheteur seulement, en 2026.')
})
