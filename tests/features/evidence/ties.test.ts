import { expect, test } from 'vitest'
import { EVIDENCE_PER_ANSWER } from '#app/domain/answers/evidence-file.ts'
import type { TypedEvidence } from '#app/features/evidence/forms.ts'
import type { InspectedFile } from '#app/features/evidence/inspection.server.ts'
import { addEvidence, tieEvidence, untieEvidence } from '#app/features/evidence/mutations.server.ts'
import { evidencePage, ownFile, tiedEvidence } from '#app/features/evidence/queries.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { inspectedPdf, spooled } from '#tests/support/evidence-files.ts'
import { madeAt, makePerson } from '#tests/support/factories.ts'
import { makeSupplierTeam, openRequest, requestDeadline } from '#tests/support/open-request.ts'

const typed = (more: Partial<TypedEvidence> = {}): TypedEvidence => ({
  title: '',
  type: 'policy',
  confidentiality: 'visible',
  locator: '',
  ...more,
})
const link = (more: Partial<TypedEvidence> = {}) =>
  typed({ title: 'Charte', url: 'https://exemple.fr/charte', ...more })

async function opened(db: Db, given?: Parameters<typeof openRequest>[1]) {
  const request = await openRequest(db, given)
  await openResponse(db, request.key)
  return { ...request, at: { ...request.key, questionId: 'GOV-1' } }
}
type Opened = Awaited<ReturnType<typeof opened>>

const add = (
  db: Db,
  { at }: { at: Omit<Parameters<typeof addEvidence>[1], 'typed' | 'file'> },
  given: { typed?: TypedEvidence; file?: InspectedFile | null } = {},
) => addEvidence(db, { ...at, typed: given.typed ?? typed(), file: given.file ?? null })

async function added(db: Db, request: Opened, given: Parameters<typeof add>[2]): Promise<string> {
  const result = await add(db, request, given)
  if (!result.ok) throw new Error(`refused: ${result.fault}`)
  return result.evidenceId
}

async function bytesOf(db: Db, evidenceId: string, organisationId: string): Promise<Buffer | null> {
  const { person_id: actorId } = await db
    .selectFrom('membership')
    .select('person_id')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const file = await ownFile(db, { evidenceId, organisationId, actorId, now: madeAt })
  if (!file) return null
  const pieces: Uint8Array[] = []
  for await (const piece of file.chunks()) pieces.push(piece)
  return Buffer.concat(pieces)
}

const chunks = (db: Db) => db.selectFrom('evidence_chunk').select(['sha256', 'position']).orderBy('position').execute()

test('a link is kept with all that was said of it, and tied with its page', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await opened(db)
  const said = link({
    issuedOn: '2026-01-05',
    validUntil: '2027-01-05',
    perimeter: 'groupe',
    shareCovered: 80,
    locator: 'p. 12',
  })
  const evidenceId = await added(db, request, { typed: said })
  expect(await tiedEvidence(db, request.at)).toEqual([
    {
      id: evidenceId,
      kind: 'link',
      title: 'Charte',
      type: 'policy',
      url: 'https://exemple.fr/charte',
      issuedOn: '2026-01-05',
      validUntil: '2027-01-05',
      perimeter: 'groupe',
      shareCovered: 80,
      confidentiality: 'visible',
      fileName: null,
      size: null,
      sha256: null,
      createdAt: request.key.now,
      locator: 'p. 12',
    },
  ])
  expect(await tiedEvidence(db, { ...request.at, questionId: 'GOV-2' })).toEqual([])
  const row = await db.selectFrom('evidence').select(['organisation_id', 'created_by']).executeTakeFirstOrThrow()
  expect(row).toEqual({ organisation_id: request.organisation.id, created_by: request.owner.id })
})

test('a file comes back byte for byte, in the order of its chunks', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await opened(db)
  const content = Buffer.alloc(700_001, 'a;b;').fill(7, 300_000, 300_010)
  const file = { ...spooled(content, 'mesures.csv'), mediaType: 'text/csv' }
  const evidenceId = await added(db, request, { file })
  expect((await bytesOf(db, evidenceId, request.organisation.id))?.equals(content)).toBe(true)
  expect((await chunks(db)).map(({ position }) => position)).toEqual([0, 1, 2])
  expect(await tiedEvidence(db, request.at)).toMatchObject([
    { kind: 'file', title: 'mesures', fileName: 'mesures.csv', size: 700_001, sha256: file.sha256 },
  ])
})

test('the same content is stored once, whoever brings it and even at once', async () => {
  await using database = await testDatabase()
  const { db } = database
  const [mine, theirs] = [await opened(db), await opened(db)]
  const content = Buffer.alloc(600_000, 'x')
  const file = (name: string) => ({ ...spooled(content, name), mediaType: 'text/plain' })
  const results = await Promise.all([
    add(db, mine, { file: file('a.txt') }),
    add(db, theirs, { file: file('b.txt') }),
    add(db, { ...mine, at: { ...mine.at, questionId: 'GOV-2' } }, { file: file('c.txt') }),
  ])
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true])
  expect(await chunks(db)).toHaveLength(3)
  for (const [result, { organisation }] of [
    [results[0]!, mine],
    [results[1]!, theirs],
  ] as const)
    expect(result.ok && (await bytesOf(db, result.evidenceId, organisation.id))?.equals(content)).toBe(true)
})

test('a refusal leaves no evidence and no chunk behind', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await opened(db)
  const file = inspectedPdf()
  const late = { ...request, at: { ...request.at, now: requestDeadline } }
  expect(await add(db, late, { file })).toEqual({ ok: false, fault: 'closed' })
  expect(await add(db, request)).toEqual({ ok: false, fault: 'source_missing' })
  expect(await add(db, request, { typed: link(), file })).toEqual({ ok: false, fault: 'source_two' })
  expect(await add(db, request, { typed: link({ title: '' }) })).toEqual({ ok: false, fault: 'title' })
  expect(await add(db, request, { typed: typed({ replaces: 'none' }), file })).toEqual({
    ok: false,
    fault: 'not_found',
  })
  const unasked = { ...request, at: { ...request.at, questionId: 'SOC-1' } }
  expect(await add(db, unasked, { file })).toEqual({ ok: false, fault: 'not_found' })
  expect(await chunks(db)).toEqual([])
  expect(await db.selectFrom('evidence').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('answer_evidence').selectAll().execute()).toEqual([])
})

test('a write that fails half way takes its chunks away with it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await opened(db)
  const evidenceId = await added(db, request, { typed: link() })
  const again = { ...request, at: { ...request.at, newId: () => evidenceId } }
  await expect(add(db, again, { file: inspectedPdf() })).rejects.toThrow()
  expect(await chunks(db)).toEqual([])
  expect(await tiedEvidence(db, request.at)).toHaveLength(1)
})

test('evidence of the library is tied to more answers, moved within one, and untied from one alone', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await opened(db)
  const evidenceId = await added(db, request, { typed: link({ locator: 'p. 1' }) })
  const second = { ...request.at, questionId: 'GOV-2' }
  expect(await tieEvidence(db, { ...second, evidenceId, locator: 'p. 2' })).toEqual({ ok: true, evidenceId })
  expect(await tieEvidence(db, { ...second, evidenceId, locator: 'p. 3' })).toEqual({ ok: true, evidenceId })
  expect(await tiedEvidence(db, second)).toMatchObject([{ id: evidenceId, locator: 'p. 3' }])
  expect(await untieEvidence(db, { ...second, evidenceId })).toEqual({ ok: true, evidenceId })
  expect(await untieEvidence(db, { ...second, evidenceId })).toEqual({ ok: false, fault: 'not_found' })
  expect(await tiedEvidence(db, second)).toEqual([])
  expect(await tiedEvidence(db, request.at)).toMatchObject([{ id: evidenceId, locator: 'p. 1' }])
})

test('a replacement takes the place of the old piece in this answer, with new content or with the same', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await opened(db)
  const file = inspectedPdf('one')
  const first = await added(db, request, { file })
  await tieEvidence(db, { ...request.at, questionId: 'GOV-2', evidenceId: first, locator: '' })
  const dated = typed({ title: 'Certificat', validUntil: '2027-05-01', replaces: first })
  const second = await added(db, request, { typed: dated })
  expect(await tiedEvidence(db, request.at)).toMatchObject([
    { id: second, title: 'Certificat', sha256: file.sha256, validUntil: '2027-05-01' },
  ])
  const newer = inspectedPdf('two')
  const third = await added(db, request, { typed: typed({ replaces: second }), file: newer })
  expect(await tiedEvidence(db, request.at)).toMatchObject([{ id: third, sha256: newer.sha256 }])
  expect(await tiedEvidence(db, { ...request.at, questionId: 'GOV-2' })).toMatchObject([{ id: first }])
  expect(await add(db, request, { typed: typed({ replaces: second }) })).toEqual({ ok: false, fault: 'not_found' })
})

test('an answer takes 20 pieces, one more is refused, a replacement is not', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await opened(db)
  const ids: string[] = []
  for (let n = 0; n < EVIDENCE_PER_ANSWER; n += 1) ids.push(await added(db, request, { typed: link() }))
  const spare = await added(db, { ...request, at: { ...request.at, questionId: 'GOV-2' } }, { typed: link() })
  expect(await add(db, request, { file: inspectedPdf() })).toEqual({ ok: false, fault: 'too_many' })
  const tie = { ...request.at, evidenceId: spare, locator: '' }
  expect(await tieEvidence(db, tie)).toEqual({ ok: false, fault: 'too_many' })
  expect(await tieEvidence(db, { ...tie, evidenceId: ids[0]!, locator: 'p. 4' })).toMatchObject({ ok: true })
  expect(await add(db, request, { typed: link({ replaces: ids[0]! }) })).toMatchObject({ ok: true })
  expect(await tiedEvidence(db, request.at)).toHaveLength(EVIDENCE_PER_ANSWER)
  expect(await chunks(db)).toEqual([])
})

test('another organisation meets nothing, whatever it names', async () => {
  await using database = await testDatabase()
  const { db } = database
  const [mine, theirs] = [await opened(db), await opened(db)]
  const evidenceId = await added(db, theirs, { file: inspectedPdf() })
  const nothing = { ok: false, fault: 'not_found' }
  const { key } = mine
  const foreign = { ...mine.at, invitationId: theirs.invitationId }
  expect(await evidencePage(db, { ...foreign, search: '', replaces: null })).toBeNull()
  expect(await tiedEvidence(db, foreign)).toEqual([])
  expect(await ownFile(db, { ...key, evidenceId })).toBeNull()
  expect(await add(db, { ...mine, at: foreign }, { typed: link() })).toEqual(nothing)
  expect(await tieEvidence(db, { ...mine.at, evidenceId, locator: '' })).toEqual(nothing)
  expect(await untieEvidence(db, { ...foreign, evidenceId })).toEqual(nothing)
  expect(await add(db, mine, { typed: link({ replaces: evidenceId }) })).toEqual(nothing)
  const stolen = typed({ replaces: evidenceId })
  expect(await add(db, mine, { typed: stolen })).toEqual(nothing)
  expect(await db.selectFrom('answer_evidence').selectAll().execute()).toHaveLength(1)
  const page = await evidencePage(db, { ...mine.at, search: '', replaces: evidenceId })
  expect(page).toMatchObject({ tied: [], replaces: null, others: 0, found: [] })
})

test('the page lists what is tied and offers the rest, found by words without accents', async () => {
  await using database = await testDatabase()
  const { db } = database
  const team = await makeSupplierTeam(db)
  const earlier = await opened(db, { supplier: team })
  const policy = await added(db, earlier, { typed: link({ title: 'Politique énergie' }) })
  await added(db, earlier, { typed: link({ title: 'Bilan 2025' }) })
  const request = await opened(db, { supplier: team })
  const tied = await added(db, request, { file: inspectedPdf('z', 'certificat.pdf') })
  const show = (search: string) => evidencePage(db, { ...request.at, search, replaces: tied })
  expect(await show('')).toMatchObject({ editable: true, tied: [{ id: tied }], replaces: { id: tied }, others: 2 })
  expect((await show('ENERGIE politique'))?.found.map(({ id }) => id)).toEqual([policy])
  expect((await show('absent'))?.found).toEqual([])
  expect(await evidencePage(db, { ...request.at, questionId: 'SOC-1', search: '', replaces: null })).toBeNull()
})

test('whoever evaluates in the campaign ties nothing in it, even as a member of the supplier', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await opened(db)
  const person = await makePerson(db, { organisationId: request.organisation.id, roles: ['respondent'] })
  await db
    .updateTable('campaign_evaluator')
    .set({ person_id: person.id })
    .where('person_id', '=', request.purchasing.id)
    .execute()
  const at = { ...request.at, actorId: person.id }
  expect(await add(db, { ...request, at }, { typed: link() })).toEqual({ ok: false, fault: 'not_found' })
})
