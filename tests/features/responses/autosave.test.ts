import { expect, test } from 'vitest'
import { autosaveAnswer } from '#app/features/responses/autosave-mutations.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { answerOf, full, makeSupplierTeam, openRequest } from '#tests/support/open-request.ts'

const first = full('Une politique signée en 2024 couvre le groupe.')
const second = full('Deux référents suivent le plan depuis 2025.')
const typed = (revision: number, content = first, touched = true) => ({
  answer: { questionId: 'GOV-1', revision, touched, content },
})

test('one answer is kept and its new revision comes back; the others are not reviewed by it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId } = await openRequest(db)
  expect(await autosaveAnswer(db, { ...key, ...typed(1) })).toMatchObject({
    ...{ ok: true, savedAt: key.now, timeZone: 'Europe/Paris', answer: { revision: 2, ...first } },
  })
  expect(await autosaveAnswer(db, { ...key, ...typed(2, second) })).toMatchObject({ ok: true, answer: { revision: 3 } })
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ text: second.text, reviewed: 1, revision: 3 })
  expect(await answerOf(db, invitationId, 'GOV-2')).toMatchObject({ text: '', reviewed: 0, revision: 1 })
})

test('a retry of what was already kept is no conflict with oneself', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await openRequest(db)
  await autosaveAnswer(db, { ...key, ...typed(1) })
  expect(await autosaveAnswer(db, { ...key, ...typed(1) })).toMatchObject({ ok: true, answer: { revision: 2 } })
})

test('the revision of a text that the page does not show is never handed out, even when nothing was changed', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, colleague, invitationId } = await openRequest(db)
  await autosaveAnswer(db, { ...key, ...typed(1) })
  const late = { ...key, actorId: colleague.id }
  const conflict = { ok: false, fault: 'conflict', theirs: { text: first.text, revision: 2 } }
  expect(await autosaveAnswer(db, { ...late, ...typed(1, second) })).toMatchObject(conflict)
  expect(await autosaveAnswer(db, { ...late, ...typed(1, full(''), false) })).toMatchObject(conflict)
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ text: first.text, revision: 2 })
})

test('another organisation, an unknown question, an empty form and a declined request write nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId } = await openRequest(db)
  const other = await makeSupplierTeam(db, 'Vercors Data')
  const foreign = { ...key, organisationId: other.organisation.id, actorId: other.owner.id }
  const nothing = { ok: false, fault: 'not_found' }
  expect(await autosaveAnswer(db, { ...foreign, ...typed(1) })).toEqual(nothing)
  expect(await autosaveAnswer(db, { ...foreign, answer: undefined })).toEqual(nothing)
  const unknown = { questionId: 'ZZZ-9', revision: 1, content: first }
  expect(await autosaveAnswer(db, { ...key, answer: unknown })).toEqual(nothing)
  expect(await autosaveAnswer(db, { ...key, answer: undefined })).toEqual({ ok: false, fault: 'nothing' })
  await db.updateTable('invitation').set({ status: 'declined' }).where('id', '=', invitationId).execute()
  expect(await autosaveAnswer(db, { ...key, ...typed(1) })).toEqual({ ok: false, fault: 'closed' })
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ text: '', revision: 1 })
})
