import { expect, test } from 'vitest'
import { seenAnswers, seenField } from '#app/features/library/forms.ts'
import { dueAnswers, masterHistory } from '#app/features/library/master-pages.server.ts'
import { attestUnchanged, saveMaster } from '#app/features/library/mutations.server.ts'
import { libraryOverview } from '#app/features/library/queries.server.ts'
import { chainFault } from '#app/features/log/queries.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { full, makeSupplierTeam } from '#tests/support/open-request.ts'

const written = '2025-11-20T10:00:00.000Z'
const nextYear = '2026-11-20T08:00:00.000Z'

async function library(db: Db, questions = ['GOV-1', 'GOV-2', 'MES-1']) {
  const supplier = await makeSupplierTeam(db)
  const organisationId = supplier.organisation.id
  const write = { organisationId, actorId: supplier.owner.id, newId: randomId, reviewOn: null }
  for (const questionId of questions)
    await saveMaster(db, { ...write, questionId, revision: 0, content: full(`Texte de ${questionId}.`), now: written })
  const attest = { organisationId, actorId: supplier.colleague.id, newId: randomId, now: nextYear }
  return { ...supplier, organisationId, write, attest }
}

const validated = (db: Db, organisationId: string) =>
  db
    .selectFrom('library_answer')
    .select(['question_id', 'revision', 'validated_at', 'review_on'])
    .where('organisation_id', '=', organisationId)
    .orderBy('question_id')
    .execute()

test('one action confirms every due answer, in its history and on the log, and nothing is due any more', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { organisationId, colleague, attest } = await library(db)
  const before = await dueAnswers(db, { organisationId, now: '2026-11-19T23:00:00.000Z' })
  expect(before).toMatchObject({ rows: [], answered: 3, next: '2026-11-20' })
  const list = await dueAnswers(db, { organisationId, now: nextYear })
  expect(list.rows.map(({ questionId, revision, validatedBy }) => [questionId, revision, validatedBy])).toEqual([
    ['GOV-1', 1, 'Aline Ferrand'],
    ['GOV-2', 1, 'Aline Ferrand'],
    ['MES-1', 1, 'Aline Ferrand'],
  ])
  const seen = seenAnswers(seenField(list.rows))
  expect(await attestUnchanged(db, { ...attest, seen })).toEqual(['GOV-1', 'GOV-2', 'MES-1'])
  expect((await dueAnswers(db, { organisationId, now: nextYear })).rows).toEqual([])
  expect(await libraryOverview(db, { organisationId, now: nextYear })).toMatchObject({ due: 0 })
  expect((await validated(db, organisationId)).map((row) => [row.revision, row.validated_at])).toEqual([
    [1, nextYear],
    [1, nextYear],
    [1, nextYear],
  ])
  const history = await masterHistory(db, { organisationId, now: nextYear, questionId: 'GOV-2', page: 1 })
  expect(history?.entries).toMatchObject([
    { origin: 'attestation', at: nextYear, by: 'Karim Salvetat', same: true, diff: null },
    { origin: 'edit', at: written, by: 'Aline Ferrand' },
  ])
  const chain = `organisation:${organisationId}`
  const events = await db
    .selectFrom('event')
    .select(['actor_id', 'at', 'payload'])
    .where('chain_id', '=', chain)
    .where('kind', '=', 'library_attestation')
    .execute()
  expect(events.map(({ actor_id, at, payload }) => [actor_id, at, JSON.parse(payload)])).toEqual([
    [colleague.id, nextYear, { questions: 'GOV-1 GOV-2 MES-1' }],
  ])
  expect(await chainFault(db, chain)).toBeNull()
})

test('an answer that was rewritten since the page was read is left to be read again', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { organisationId, write, attest } = await library(db)
  const seen = (await dueAnswers(db, { organisationId, now: nextYear })).rows
  const rewritten = { ...write, questionId: 'GOV-1', revision: 1, content: full('Autre texte.'), now: nextYear }
  await saveMaster(db, { ...rewritten, now: '2025-11-20T11:00:00.000Z' })
  expect(await attestUnchanged(db, { ...attest, seen })).toEqual(['GOV-2', 'MES-1'])
  expect((await dueAnswers(db, { organisationId, now: nextYear })).rows.map(({ questionId }) => questionId)).toEqual([
    'GOV-1',
  ])
})

test('what is not due, or not shown, is not confirmed; sending the form again writes nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { organisationId, write, attest } = await library(db)
  const fresh = { ...write, questionId: 'GOV-2', revision: 1, content: full('Texte de GOV-2.'), now: nextYear }
  await saveMaster(db, fresh)
  const seen = [
    { questionId: 'GOV-1', revision: 1 },
    { questionId: 'GOV-2', revision: 2 },
    { questionId: 'XYZ-1', revision: 1 },
  ]
  expect(await attestUnchanged(db, { ...attest, seen })).toEqual(['GOV-1'])
  expect(await attestUnchanged(db, { ...attest, seen })).toEqual([])
  const events = await db.selectFrom('event').select('position').where('kind', '=', 'library_attestation').execute()
  expect(events).toHaveLength(1)
  expect((await validated(db, organisationId)).find((row) => row.question_id === 'MES-1')?.validated_at).toBe(written)
})

test('a review day that was chosen comes before the twelve months, and a confirmation takes it away', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { organisationId, write, attest } = await library(db, [])
  const content = full('Texte de 2025.')
  await saveMaster(db, { ...write, questionId: 'GOV-1', revision: 0, content, now: written, reviewOn: '2026-01-15' })
  const now = '2026-01-15T06:00:00.000Z'
  const { rows } = await dueAnswers(db, { organisationId, now })
  expect(rows).toMatchObject([{ questionId: 'GOV-1', dueOn: '2026-01-15' }])
  await attestUnchanged(db, { ...attest, now, seen: rows })
  expect(await validated(db, organisationId)).toMatchObject([{ validated_at: now, review_on: null }])
  expect(await dueAnswers(db, { organisationId, now })).toMatchObject({ rows: [], next: '2027-01-15' })
})

test('another organisation sees none of it and confirms nothing of it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const mine = await library(db)
  const other = await library(db, [])
  expect(await dueAnswers(db, { organisationId: other.organisationId, now: nextYear })).toEqual({
    rows: [],
    answered: 0,
    next: null,
  })
  const { rows } = await dueAnswers(db, { organisationId: mine.organisationId, now: nextYear })
  expect(await attestUnchanged(db, { ...other.attest, seen: rows })).toEqual([])
  expect((await validated(db, mine.organisationId)).every((row) => row.validated_at === written)).toBe(true)
})

test('a forged list of answers is read as far as it says something', () => {
  expect(seenAnswers('GOV-1.3 nonsense GOV-2 .4 MES-1.1; ABR-1.2')).toEqual([
    { questionId: 'GOV-1', revision: 3 },
    { questionId: 'ABR-1', revision: 2 },
  ])
})
