import { expect, test } from 'vitest'
import { criterionPage } from '#app/features/responses/criterion-page.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { previewPage, reviewPage } from '#app/features/responses/review-page.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { answerAll, attach, full, type OpenRequest, openRequest, submit } from '#tests/support/open-request.ts'

const codes = (warnings: { code: string }[] | undefined) => warnings?.map(({ code }) => code)

const write = (db: Db, { key }: OpenRequest, texts: Record<string, string>) =>
  saveAnswers(db, {
    ...key,
    answers: Object.entries(texts).map(([questionId, text]) => ({ questionId, revision: 1, content: full(text) })),
  })

test('the criterion page and the review page warn alike, with the matched words, over the whole scope', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  const repeated = 'Nous allons étendre ce bilan à l’ensemble des sites du groupe en France. Le premier date de 2024.'
  await write(db, request, { 'GOV-1': repeated, 'MES-1': repeated })
  const page = await criterionPage(db, { ...request.key, criterionId: 'GOV' })
  const [first, second] = page?.questions ?? []
  expect(codes(first?.warnings)).toEqual(expect.arrayContaining(['promise', 'repeated']))
  expect(first?.warnings.find(({ code }) => code === 'promise')?.match).toMatch(/^Nous allons/)
  expect(second?.warnings).toEqual([])
  const review = await reviewPage(db, request.key)
  expect(review?.questions.find(({ id }) => id === 'GOV-1')?.warnings).toEqual(first?.warnings)
})

test('the language of the request is the one that is read, and evidence that never leaves clears no warning', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db, { scope: ['GOV-1'] })
  await db.updateTable('invitation').set({ language: 'en' }).execute()
  await openResponse(db, request.key)
  await attach(db, request, 'GOV-1', { type: 'certificate', confidentiality: 'never' })
  await write(db, request, {
    'GOV-1': 'We will extend our ISO 14001 certificate to every site of the group. It was issued in 2023.',
  })
  const warned = async () => codes((await reviewPage(db, request.key))?.questions[0]?.warnings)
  expect(await warned()).toEqual(expect.arrayContaining(['promise', 'certificate_without_evidence']))
  await attach(db, request, 'GOV-1', { type: 'certificate' })
  expect(await warned()).not.toContain('certificate_without_evidence')
})

test('warnings never bar a submission', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db, { scope: ['GOV-1'] })
  await write(db, request, { 'GOV-1': 'Nous y pensons.' })
  expect(codes((await reviewPage(db, request.key))?.questions[0]?.warnings)).toContain('too_short')
  expect(await submit(db, request)).toMatchObject({ ok: true })
})

test('an answer to be reviewed says when it was validated, by whom, and how many buyers had it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const first = await openRequest(db)
  await answerAll(db, first)
  await submit(db, first)
  const second = await openRequest(db, { supplier: first })
  const later = { ...second.key, now: '2026-11-25T10:00:00.000Z' }
  const shown = async () => (await criterionPage(db, { ...later, criterionId: 'GOV' }))?.questions[0]?.provenance
  expect(await shown()).toEqual({ validatedAt: first.key.now, validatedBy: 'Aline Ferrand', instance: null, buyers: 1 })
  await saveAnswers(db, {
    ...later,
    answers: [{ questionId: 'GOV-1', revision: 1, content: full('Révisée en novembre 2026.') }],
  })
  expect(await shown()).toBeNull()
})

test('the preview is the submission: same answers, same evidence, and how much stays at home', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await openResponse(db, request.key)
  await attach(db, request, 'GOV-1', { title: 'Politique publique' })
  await attach(db, request, 'GOV-1', { title: 'Bilan interne', confidentiality: 'on_request' })
  await attach(db, request, 'GOV-2', { title: 'Audit confidentiel', confidentiality: 'never' })
  await answerAll(db, request)
  const preview = await previewPage(db, request.key)
  expect(preview).toMatchObject({ withheld: 1, supplier: 'Aubrac Cloud', editable: true })
  expect(JSON.stringify(preview)).not.toContain('Audit confidentiel')
  await submit(db, request)
  const row = await db.selectFrom('submission').select('content').executeTakeFirstOrThrow()
  const shown = preview?.criteria.flatMap(({ questions }) => questions.map(({ id, answer }) => [id, answer]))
  expect(Object.fromEntries(shown ?? [])).toEqual(JSON.parse(row.content).answers)
  expect(await previewPage(db, { ...request.key, invitationId: 'none' })).toBeNull()
})
