import { expect, test } from 'vitest'
import { EVIDENCE_PER_ANSWER } from '#app/domain/answers/evidence-file.ts'
import type { TypedEvidence } from '#app/features/evidence/forms.ts'
import {
  addLibraryEvidence,
  type LibraryTie,
  tieToLibrary,
  untieFromLibrary,
} from '#app/features/evidence/library-mutations.server.ts'
import { libraryPiece } from '#app/features/evidence/library-piece.server.ts'
import { ownFile, tiedEvidence } from '#app/features/evidence/queries.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { inspectedPdf } from '#tests/support/evidence-files.ts'
import { madeAt } from '#tests/support/factories.ts'
import { answerAll, makeSupplierTeam, openRequest, submit, whileOpen } from '#tests/support/open-request.ts'

const link: TypedEvidence = {
  title: 'Charte',
  url: 'https://exemple.fr/charte',
  type: 'policy',
  confidentiality: 'visible',
  locator: '',
}

/** A supplier whose library holds the answers of a first request, and a piece that supports none of them. */
async function withLibrary(db: Db) {
  const request = await openRequest(db)
  await openResponse(db, request.key)
  await answerAll(db, request)
  const submitted = await submit(db, request)
  if (!submitted.ok) throw new Error('the first request was not submitted')
  const { organisationId, actorId } = request.key
  const owner = { organisationId, actorId, now: madeAt, newId: randomId }
  const added = await addLibraryEvidence(db, { ...owner, typed: link, file: null })
  if (!added.ok) throw new Error(added.fault)
  return { request, owner, tie: { organisationId, evidenceId: added.evidenceId, questionId: 'GOV-1' } }
}

const shown = (db: Db, { organisationId, evidenceId }: LibraryTie) =>
  libraryPiece(db, { organisationId, evidenceId, now: whileOpen })

test('a piece enters the library without any request, is tied to a master answer with its page, and let go again', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { tie } = await withLibrary(db)
  expect(await shown(db, tie)).toMatchObject({ evidence: { title: 'Charte' }, ties: [] })
  expect(await tieToLibrary(db, { ...tie, locator: 'p. 3' })).toMatchObject({ ok: true })
  expect(await tieToLibrary(db, { ...tie, locator: 'p. 4' })).toMatchObject({ ok: true })
  const tied = await shown(db, tie)
  expect(tied?.ties).toEqual([{ questionId: 'GOV-1', locator: 'p. 4' }])
  expect(tied?.free.map(({ id }) => id)).toEqual(['GOV-2', 'MES-1'])
  expect(tied?.free[0]?.text?.fr).toMatch(/\w/)
  expect(await untieFromLibrary(db, tie)).toMatchObject({ ok: true })
  expect(await untieFromLibrary(db, tie)).toEqual({ ok: false, fault: 'not_found' })
  expect((await shown(db, tie))?.ties).toEqual([])
})

test('a tied piece comes with the answer into the next request', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { request, tie } = await withLibrary(db)
  await tieToLibrary(db, { ...tie, locator: 'p. 3' })
  const next = await openRequest(db, { supplier: request })
  await openResponse(db, next.key)
  const evidence = await tiedEvidence(db, { ...next.key, questionId: 'GOV-1' })
  expect(evidence.map(({ id, locator }) => ({ id, locator }))).toEqual([{ id: tie.evidenceId, locator: 'p. 3' }])
})

test('a file is kept whole, under the title of its name', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { owner } = await withLibrary(db)
  const file = inspectedPdf()
  const typed = { ...link, title: '', url: undefined }
  const added = await addLibraryEvidence(db, { ...owner, typed, file })
  if (!added.ok) throw new Error(added.fault)
  const kept = await ownFile(db, { ...owner, evidenceId: added.evidenceId })
  expect(kept).toMatchObject({ name: file.name, size: file.size, mediaType: 'application/pdf' })
})

test('what names no source, two, or a link without a title is refused, and nothing is kept', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { owner } = await withLibrary(db)
  const count = async () => (await db.selectFrom('evidence').select('id').execute()).length
  const before = await count()
  const add = (typed: TypedEvidence, file: ReturnType<typeof inspectedPdf> | null = null) =>
    addLibraryEvidence(db, { ...owner, typed, file })
  expect(await add({ ...link, url: undefined })).toEqual({ ok: false, fault: 'source_missing' })
  expect(await add(link, inspectedPdf())).toEqual({ ok: false, fault: 'source_two' })
  expect(await add({ ...link, title: '' })).toEqual({ ok: false, fault: 'title' })
  expect(await count()).toBe(before)
})

test('an answer takes twenty pieces, and one of them again', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { owner, tie } = await withLibrary(db)
  const pieces: string[] = []
  for (let n = 0; n <= EVIDENCE_PER_ANSWER; n += 1) {
    const added = await addLibraryEvidence(db, { ...owner, typed: { ...link, title: `Pièce ${n}` }, file: null })
    if (added.ok) pieces.push(added.evidenceId)
  }
  const results = []
  for (const evidenceId of pieces) results.push(await tieToLibrary(db, { ...tie, evidenceId, locator: '' }))
  expect(results.filter(({ ok }) => ok)).toHaveLength(EVIDENCE_PER_ANSWER)
  expect(results.at(-1)).toEqual({ ok: false, fault: 'too_many' })
  const [first = ''] = pieces
  expect(await tieToLibrary(db, { ...tie, evidenceId: first, locator: 'p. 9' })).toMatchObject({ ok: true })
})

test('another organisation finds neither the piece nor the answer, and ties nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { tie } = await withLibrary(db)
  const other = await makeSupplierTeam(db, 'Autre fournisseur')
  const foreign = { ...tie, organisationId: other.organisation.id }
  expect(await shown(db, foreign)).toBeNull()
  expect(await tieToLibrary(db, { ...foreign, locator: '' })).toEqual({ ok: false, fault: 'not_found' })
  await tieToLibrary(db, { ...tie, locator: '' })
  expect(await untieFromLibrary(db, foreign)).toEqual({ ok: false, fault: 'not_found' })
  expect((await shown(db, tie))?.ties).toHaveLength(1)
})
