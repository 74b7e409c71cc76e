import { expect, test } from 'vitest'
import { contentOfWorkbook } from '#app/features/offline/content.ts'
import { chosenAnswers } from '#app/features/offline/forms.ts'
import { dropImport, keepImport } from '#app/features/offline/mutations.server.ts'
import { offlinePage, offlinePreview, offlineRequest } from '#app/features/offline/queries.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import type { Language } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { filledOffline, offlineBytes } from '#tests/support/offline.ts'
import { answerOf, full, makeSupplierTeam, type OpenRequest, openRequest } from '#tests/support/open-request.ts'
import { readBytes } from '#tests/support/workbooks.ts'

const text = 'Une politique signée en 2024 couvre le groupe.'

/** Sends a file back, as the route does. */
async function sendBack(db: Db, { key }: OpenRequest, bytes: Uint8Array) {
  const reading = await readBytes(bytes)
  const request = await offlineRequest(db, key)
  const content = reading.ok && request ? contentOfWorkbook(reading.workbook, request) : null
  if (!content) throw new Error('the file was not read')
  const pendingId = await keepImport(db, { ...key, fileName: 'reponses.xlsx', content })
  return { ...key, pendingId }
}

const changes = (preview: Awaited<ReturnType<typeof offlinePreview>>) =>
  Object.fromEntries(preview?.questions.map(({ id, change }) => [id, change]) ?? [])

test.each<Language>(['fr', 'en'])('a file that comes back untouched differs in nothing (%s)', async (lang) => {
  await using database = await testDatabase()
  const { db } = database
  const open = await openRequest(db)
  await openResponse(db, open.key)
  const answers = [
    {
      questionId: 'GOV-1',
      revision: 1,
      content: full('  Deux  lignes\r\n\r\net un «\u202ftexte\u202f» =A1 _x0041_ \u0007 \n'),
    },
    {
      questionId: 'GOV-2',
      revision: 1,
      content: full('Prévu.', { state: 'planned', stateDate: '2027-06-30', naReason: 'gardé' }),
    },
    {
      questionId: 'MES-1',
      revision: 1,
      content: full('', { state: 'not_applicable', naReason: 'Aucun site\r\nexploité en propre.' }),
    },
  ]
  await saveAnswers(db, { ...open.key, answers })
  const key = await sendBack(db, open, await offlineBytes(db, open, lang))
  const preview = await offlinePreview(db, key)
  expect(changes(preview)).toEqual({ 'GOV-1': 'same', 'GOV-2': 'same', 'MES-1': 'same' })
  expect(preview).toMatchObject({ sameRequest: true, absent: [], ignored: { formulas: 0, unknown: [], repeated: [] } })
})

test('new, changed, same and conflict; sending back writes nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const open = await openRequest(db, { scope: ['GOV-1', 'GOV-2', 'MES-1', 'ACH-1'] })
  await openResponse(db, open.key)
  await saveAnswers(db, {
    ...open.key,
    answers: ['GOV-2', 'MES-1', 'ACH-1'].map((questionId) => ({ questionId, revision: 1, content: full(text) })),
  })
  const bytes = await filledOffline(db, open, {
    'GOV-1': { text: 'Nouveau, depuis 2025.', state: 'En place' },
    'GOV-2': { text: 'Modifié, depuis 2026.' },
    'MES-1': { text: 'Du fichier.' },
  })
  const late = { ...open.key, actorId: open.colleague.id }
  await saveAnswers(db, { ...late, answers: [{ questionId: 'MES-1', revision: 2, content: full('Du collègue.') }] })
  const before = await db.selectFrom('answer').selectAll().orderBy('question_id').execute()
  const preview = await offlinePreview(db, await sendBack(db, open, bytes))
  expect(changes(preview)).toEqual({ 'GOV-1': 'new', 'GOV-2': 'changed', 'MES-1': 'conflict', 'ACH-1': 'same' })
  expect(preview?.questions.find(({ id }) => id === 'MES-1')).toMatchObject({
    content: { text: 'Du fichier.' },
    standing: { text: 'Du collègue.', updatedBy: 'Karim Salvetat' },
  })
  expect(await db.selectFrom('answer').selectAll().orderBy('question_id').execute()).toEqual(before)
})

test('only what is ticked is written; what moved since the preview is not replaced', async () => {
  await using database = await testDatabase()
  const { db } = database
  const open = await openRequest(db)
  await openResponse(db, open.key)
  const bytes = await filledOffline(db, open, {
    'GOV-1': { text: 'Un, depuis 2025.', state: 'En place' },
    'GOV-2': { text: 'Deux.' },
    'MES-1': { text: 'Trois.' },
  })
  const key = await sendBack(db, open, bytes)
  const preview = await offlinePreview(db, key)
  await saveAnswers(db, {
    ...open.key,
    actorId: open.colleague.id,
    answers: [{ questionId: 'MES-1', revision: 1, content: full('Du collègue.') }],
  })
  const form = new FormData()
  for (const id of ['GOV-1', 'MES-1', 'ACH-1']) form.append('take', id)
  for (const { id, standing } of preview!.questions) form.append(`${id}.revision`, String(standing.revision))
  const answers = chosenAnswers(form, (await offlinePreview(db, key))!)
  expect(answers.map(({ questionId }) => questionId)).toEqual(['GOV-1', 'MES-1'])
  const saved = await saveAnswers(db, { ...open.key, answers })
  expect(saved).toMatchObject({ ok: false, fault: 'conflict', conflicts: [{ questionId: 'MES-1' }] })
  const stored = (id: string) => answerOf(db, open.invitationId, id)
  expect(await stored('GOV-1')).toMatchObject({ text: 'Un, depuis 2025.', state: 'in_place', reviewed: 1 })
  expect(await stored('GOV-2')).toMatchObject({ text: '' })
  expect(await stored('MES-1')).toMatchObject({ text: 'Du collègue.' })
  expect(changes(await offlinePreview(db, key))).toEqual({ 'GOV-1': 'same', 'GOV-2': 'new', 'MES-1': 'conflict' })
})

test('a form without the revision that was shown replaces nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const open = await openRequest(db)
  await openResponse(db, open.key)
  const key = await sendBack(db, open, await filledOffline(db, open, { 'GOV-1': { text: 'Un.' } }))
  const form = new FormData()
  form.append('take', 'GOV-1')
  const answers = chosenAnswers(form, (await offlinePreview(db, key))!)
  expect(await saveAnswers(db, { ...open.key, answers })).toMatchObject({ ok: false, fault: 'conflict' })
  expect(await answerOf(db, open.invitationId, 'GOV-1')).toMatchObject({ text: '' })
})

test('a file of another request is read, and each difference is to be settled', async () => {
  await using database = await testDatabase()
  const { db } = database
  const supplier = await makeSupplierTeam(db)
  const first = await openRequest(db, { supplier })
  const second = await openRequest(db, { supplier, scope: ['GOV-1', 'ACH-1'] })
  for (const open of [first, second]) await openResponse(db, open.key)
  await saveAnswers(db, { ...second.key, answers: [{ questionId: 'GOV-1', revision: 1, content: full('Ici.') }] })
  const bytes = await filledOffline(db, first, { 'GOV-1': { text: 'Ailleurs.' } })
  const preview = await offlinePreview(db, await sendBack(db, second, bytes))
  expect(preview).toMatchObject({ sameRequest: false, absent: ['ACH-1'], ignored: { unknown: ['GOV-2', 'MES-1'] } })
  expect(changes(preview)).toEqual({ 'GOV-1': 'conflict' })
})

test('what was sent is its sender’s alone, replaced by the next one, and forgotten after a week', async () => {
  await using database = await testDatabase()
  const { db } = database
  const open = await openRequest(db)
  const other = await openRequest(db)
  for (const { key } of [open, other]) await openResponse(db, key)
  const bytes = await filledOffline(db, open, { 'GOV-1': { text: 'Un.' } })
  const key = await sendBack(db, open, bytes)
  expect(await offlinePreview(db, key)).not.toBeNull()
  expect((await offlinePage(db, key))?.pending).toMatchObject({ id: key.pendingId, fileName: 'reponses.xlsx' })
  const { pendingId } = key
  expect(await offlinePreview(db, { ...other.key, pendingId })).toBeNull()
  expect(await offlinePreview(db, { ...other.key, invitationId: open.invitationId, pendingId })).toBeNull()
  expect(await offlinePreview(db, { ...key, actorId: open.colleague.id })).toBeNull()
  await dropImport(db, { ...other.key, pendingId })
  expect(await offlinePreview(db, key)).not.toBeNull()
  const next = await sendBack(db, open, bytes)
  expect(await offlinePreview(db, key)).toBeNull()
  expect(await offlinePreview(db, { ...next, now: '2026-11-28T09:00:00.000Z' })).toBeNull()
  await dropImport(db, next)
  expect(await db.selectFrom('pending_import').selectAll().execute()).toEqual([])
})

test('the next file sent, whoever sends it, sweeps what is too old', async () => {
  await using database = await testDatabase()
  const { db } = database
  const open = await openRequest(db)
  const other = await openRequest(db)
  for (const { key } of [open, other]) await openResponse(db, key)
  await sendBack(db, open, await offlineBytes(db, open))
  const late = { ...other, key: { ...other.key, now: '2026-12-05T10:00:00.000Z' } }
  const kept = await sendBack(db, late, await offlineBytes(db, late))
  expect(await db.selectFrom('pending_import').select('id').execute()).toEqual([{ id: kept.pendingId }])
})

test('a closed campaign is still read as a file, and takes nothing back', async () => {
  await using database = await testDatabase()
  const { db } = database
  const open = await openRequest(db)
  await openResponse(db, open.key)
  const key = await sendBack(db, open, await filledOffline(db, open, { 'GOV-1': { text: 'Trop tard.' } }))
  const preview = await offlinePreview(db, key)
  const after = { ...key, now: '2026-12-18T17:00:01.000Z' }
  expect(await offlineRequest(db, after)).toMatchObject({ editable: false })
  const form = new FormData()
  form.append('take', 'GOV-1')
  form.append('GOV-1.revision', '1')
  expect(await saveAnswers(db, { ...after, answers: chosenAnswers(form, preview!) })).toEqual({
    ok: false,
    fault: 'closed',
  })
  expect(await answerOf(db, open.invitationId, 'GOV-1')).toMatchObject({ text: '' })
})
