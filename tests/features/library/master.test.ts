import { expect, test } from 'vitest'
import { masterHistory, masterPage } from '#app/features/library/master-pages.server.ts'
import { saveMaster, type TypedMaster } from '#app/features/library/mutations.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import {
  answerAll,
  answerOf,
  full,
  makeSupplierTeam,
  openRequest,
  submit,
  whileOpen,
} from '#tests/support/open-request.ts'

const nextWeek = '2026-11-27T09:00:00.000Z'

async function team(db: Db) {
  const supplier = await makeSupplierTeam(db)
  const key = { organisationId: supplier.organisation.id, questionId: 'GOV-1', now: whileOpen }
  const write = (text: string, given: Partial<TypedMaster> = {}) =>
    saveMaster(db, {
      ...key,
      actorId: supplier.owner.id,
      newId: randomId,
      revision: 0,
      content: full(text),
      reviewOn: null,
      ...given,
    })
  return { supplier, key, write }
}

const stored = (db: Db) =>
  db.selectFrom('library_answer').select(['text', 'revision', 'validated_at', 'validated_by', 'review_on']).execute()

test('a master answer is written without any request, then edited by a colleague, and both stay in its history', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { supplier, key, write } = await team(db)
  expect(await masterPage(db, key)).toMatchObject({ criterion: { id: 'GOV' }, master: null, buyers: 0, evidence: [] })
  expect(await write('Une politique signée en 2024.')).toEqual({ ok: true })
  const colleague = { actorId: supplier.colleague.id, now: nextWeek, revision: 1 }
  expect(await write('Une politique revue et signée en 2026.', { ...colleague, reviewOn: '2027-03-01' })).toEqual({
    ok: true,
  })
  expect(await stored(db)).toEqual([
    {
      text: 'Une politique revue et signée en 2026.',
      revision: 2,
      validated_at: nextWeek,
      validated_by: supplier.colleague.id,
      review_on: '2027-03-01',
    },
  ])
  const page = await masterPage(db, { ...key, now: '2027-02-28T10:00:00.000Z' })
  expect(page?.master).toMatchObject({ dueOn: '2027-03-01', due: false, validatedBy: 'Karim Salvetat' })
  expect((await masterPage(db, { ...key, now: '2027-03-01T10:00:00.000Z' }))?.master?.due).toBe(true)
  const history = await masterHistory(db, { ...key, page: 1 })
  expect(history?.entries).toMatchObject([
    { origin: 'edit', at: nextWeek, by: 'Karim Salvetat', same: false },
    {
      origin: 'edit',
      at: whileOpen,
      by: 'Aline Ferrand',
      same: false,
      diff: null,
      text: 'Une politique signée en 2024.',
    },
  ])
  const kinds = history?.entries[0]?.diff?.map(({ kind, text }) => [kind, text.trim()])
  expect(kinds).toContainEqual(['added', 'revue et'])
  expect(kinds).toContainEqual(['removed', '2024'])
  expect(kinds).toContainEqual(['added', '2026'])
})

test('what somebody else wrote meanwhile is never overwritten: both texts come back', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { supplier, write } = await team(db)
  await write('Première version, de 2024.')
  await write('Version de Karim, de 2026.', { revision: 1, actorId: supplier.colleague.id, now: nextWeek })
  const refused = await write("Version d'Aline, de 2026.", { revision: 1, now: nextWeek })
  expect(refused).toMatchObject({
    ok: false,
    fault: 'conflict',
    theirs: { text: 'Version de Karim, de 2026.', revision: 2, validatedBy: 'Karim Salvetat' },
  })
  expect(await stored(db)).toMatchObject([{ text: 'Version de Karim, de 2026.', revision: 2 }])
  // Having read both, what is saved next has seen what stands.
  expect(await write('Version commune, de 2026.', { revision: 2, now: nextWeek })).toEqual({ ok: true })
  // The same words twice are no conflict.
  expect(await write('Version commune, de 2026.\r\n', { revision: 2, now: nextWeek })).toEqual({ ok: true })
  expect(await stored(db)).toMatchObject([{ text: 'Version commune, de 2026.', revision: 3 }])
})

test('of ten people who save at once over one revision, one writes and the others get both texts', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, write } = await team(db)
  const first = await Promise.all(Array.from({ length: 10 }, (_, n) => write(`Première écriture no ${n}, 2026.`)))
  expect(first.filter(({ ok }) => ok)).toHaveLength(1)
  const again = await Promise.all(Array.from({ length: 10 }, (_, n) => write(`Suite no ${n}, 2026.`, { revision: 1 })))
  expect(again.filter(({ ok }) => ok)).toHaveLength(1)
  const [row] = await stored(db)
  expect(row).toMatchObject({ revision: 2 })
  expect(again.every((result) => result.ok || (result.fault === 'conflict' && result.theirs.text === row?.text))).toBe(
    true,
  )
  const history = await masterHistory(db, { ...key, page: 1 })
  expect(history?.entries).toHaveLength(2)
  expect(history?.entries[0]?.text).toBe(row?.text)
})

test('an answer that lacks something is refused and leaves the library as it was', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { write } = await team(db)
  const lacking = async (content: TypedMaster['content']) => write('', { content })
  expect(await lacking(full(''))).toEqual({ ok: false, fault: 'incomplete', faults: ['text_missing'] })
  expect(await lacking(full('Texte', { state: null }))).toEqual({
    ok: false,
    fault: 'incomplete',
    faults: ['state_missing'],
  })
  expect(await lacking(full('', { state: null }))).toEqual({ ok: false, fault: 'incomplete', faults: ['text_missing'] })
  expect(await lacking(full('Texte', { state: 'planned' }))).toMatchObject({ faults: ['date_missing'] })
  expect(await lacking(full('', { state: 'not_applicable', naReason: 'court' }))).toMatchObject({
    faults: ['reason_short'],
  })
  expect(await write('Texte de 2026.', { reviewOn: '2026-11-20' })).toEqual({ ok: false, fault: 'past_review' })
  expect(await write('Texte de 2026.', { questionId: 'XYZ-9' })).toEqual({ ok: false, fault: 'not_found' })
  expect(await write('Texte de 2026.', { revision: 7 })).toEqual({ ok: false, fault: 'not_found' })
  expect(await stored(db)).toEqual([])
  expect(await db.selectFrom('library_version').select('revision').execute()).toEqual([])
})

test('a submission adds its text to the history, and nothing of a history can be changed', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { supplier, key, write } = await team(db)
  await write('Une politique signée en 2024.')
  const request = await openRequest(db, { supplier })
  await answerAll(db, request)
  expect((await submit(db, request)).ok).toBe(true)
  const history = await masterHistory(db, { ...key, page: 1 })
  expect(history?.entries).toMatchObject([
    { origin: 'submission', text: 'Réponse à GOV-1, suivie depuis 2024.' },
    { origin: 'edit', text: 'Une politique signée en 2024.' },
  ])
  await expect(db.updateTable('library_version').set({ text: 'réécrit' }).execute()).rejects.toThrow()
  await expect(db.deleteFrom('library_version').execute()).rejects.toThrow()
})

test('what was written before histories were kept is kept before it is written over', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { supplier, key, write } = await team(db)
  const row = { ...full('Ancien texte de 2025.'), id: randomId() }
  await db
    .insertInto('library_answer')
    .values({
      id: row.id,
      organisation_id: key.organisationId,
      question_id: 'GOV-1',
      questionnaire: 'inr-parties-prenantes@1.0.0',
      text: row.text,
      state: row.state,
      revision: 4,
      validated_at: '2025-05-05T08:00:00.000Z',
      validated_by: supplier.owner.id,
      updated_at: '2025-05-05T08:00:00.000Z',
    })
    .execute()
  expect((await masterHistory(db, { ...key, page: 1 }))?.entries).toMatchObject([
    { origin: null, text: 'Ancien texte de 2025.', by: 'Aline Ferrand' },
  ])
  expect(await write('Nouveau texte de 2026.', { revision: 4 })).toEqual({ ok: true })
  expect((await masterHistory(db, { ...key, page: 1 }))?.entries.map(({ origin, text }) => [origin, text])).toEqual([
    ['edit', 'Nouveau texte de 2026.'],
    [null, 'Ancien texte de 2025.'],
  ])
})

test('an edit in the library touches no draft and no request of somebody else', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { supplier, key, write } = await team(db)
  await write('Une politique signée en 2024.')
  const request = await openRequest(db, { supplier })
  await openResponse(db, request.key)
  const other = await team(db)
  await write('Une politique signée en 2026.', { revision: 1 })
  expect(await answerOf(db, request.invitationId, 'GOV-1')).toMatchObject({
    text: 'Une politique signée en 2024.',
    prefilled: 1,
  })
  // Another organisation has no such answer: it may only write its own, from nothing.
  expect(await other.write('Détournement de 2026.', { revision: 2 })).toEqual({ ok: false, fault: 'not_found' })
  expect((await masterPage(db, { ...key, organisationId: other.key.organisationId }))?.master).toBeNull()
  const seen = await masterHistory(db, { ...key, organisationId: other.key.organisationId, page: 1 })
  expect(seen?.entries).toEqual([])
  expect(await stored(db)).toMatchObject([{ text: 'Une politique signée en 2026.', revision: 2 }])
})

test('a question that no questionnaire asks has no page and no history', async () => {
  await using database = await testDatabase()
  const { key } = await team(database.db)
  expect(await masterPage(database.db, { ...key, questionId: 'XYZ-9' })).toBeNull()
  expect(await masterHistory(database.db, { ...key, questionId: 'XYZ-9', page: 1 })).toBeNull()
})
