import { expect, test } from 'vitest'
import { contentChunks } from '#app/features/evidence/content.server.ts'
import { masterHistory } from '#app/features/library/master-pages.server.ts'
import { chainFault } from '#app/features/log/queries.server.ts'
import { packable } from '#app/features/pack/export.server.ts'
import { takenAnswers } from '#app/features/pack/forms.ts'
import { logPackExport, takePack } from '#app/features/pack/mutations.server.ts'
import { dropPack, spoolPending } from '#app/features/pack/pending-mutations.server.ts'
import { packPreview, waitingPack } from '#app/features/pack/queries.server.ts'
import { readPack } from '#app/features/pack/read.server.ts'
import { withFolder } from '#app/features/pack/received.server.ts'
import { criterionPage } from '#app/features/responses/criterion-page.server.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { pdf } from '#tests/support/evidence-files.ts'
import { publishNewVersion } from '#tests/support/new-version.ts'
import { openRequest } from '#tests/support/open-request.ts'
import { cite, master, packBytes, packTeam, previewOf, reading, sendPack, type Team } from '#tests/support/packs.ts'

const later = '2026-11-21T10:00:00.000Z'

type Key = Awaited<ReturnType<typeof sendPack>>

/** Confirms a preview with those boxes ticked, as the route does. */
async function take(db: Db, key: Key, ids: readonly string[], preview?: Awaited<ReturnType<typeof previewOf>>) {
  const shown = preview ?? (await previewOf(db, key))
  const form = new FormData()
  for (const id of ids) form.append('take', id)
  for (const { id, standing } of shown.questions) form.append(`${id}.revision`, String(standing?.revision ?? 0))
  return withFolder(async (folder) => {
    await spoolPending(db, key, `${folder}/pack`)
    const read = await readPack(`${folder}/pack`, folder)
    if (!read.ok) throw new Error(`the pack was refused: ${read.fault}`)
    return takePack(db, { ...key, pack: read.pack, known: false, taken: takenAnswers(form, shown) })
  })
}

const changes = ({ questions }: Awaited<ReturnType<typeof previewOf>>) =>
  Object.fromEntries(questions.map(({ id, change }) => [id, change]))

const library = (db: Db, { key }: Pick<Team, 'key'>) =>
  db
    .selectFrom('library_answer')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .orderBy('question_id')
    .execute()

test('a library travels to another instance: shown first, then kept with its evidence and where it comes from', async () => {
  await using one = await testDatabase()
  await using two = await testDatabase()
  const from = await packTeam(one.db)
  await master(one.db, from, 'GOV-1', { text: 'Une charte, depuis 2024.' })
  await master(one.db, from, 'GOV-2', { state: 'planned', stateDate: '2027-06-30', text: 'Prévu.' })
  await cite(one.db, from, 'GOV-1', { title: 'Charte' })
  await cite(one.db, from, 'GOV-1', { title: 'Secret', confidentiality: 'never' })
  await cite(one.db, from, 'GOV-2', { title: 'Page publique', url: 'https://aubrac.example/nr' })
  const bytes = await packBytes(one.db, from)

  const to = await packTeam(two.db)
  const key = { ...(await sendPack(two.db, to, bytes)), now: later }
  const preview = await previewOf(two.db, key)
  expect(changes(preview)).toEqual({ 'GOV-1': 'new', 'GOV-2': 'new' })
  expect(preview.questions[0]).toMatchObject({
    packed: { content: { text: 'Une charte, depuis 2024.' }, validatedBy: 'Aline Ferrand' },
    evidence: [{ title: 'Charte', locator: 'page 3', held: false }],
  })
  expect(await library(two.db, to)).toEqual([])
  expect(await two.db.selectFrom('evidence').select('id').execute()).toEqual([])

  expect(await take(two.db, key, ['GOV-1', 'GOV-2'])).toEqual({ written: ['GOV-1', 'GOV-2'], moved: [] })
  const [first, second] = await library(two.db, to)
  expect(first).toMatchObject({
    text: 'Une charte, depuis 2024.',
    revision: 1,
    validated_at: from.key.now,
    updated_at: later,
  })
  expect(second).toMatchObject({
    state: 'planned',
    state_date: '2027-06-30',
    questionnaire: 'inr-parties-prenantes@1.0.0',
  })
  const evidence = await two.db.selectFrom('evidence').selectAll().orderBy('title').execute()
  expect(evidence.map(({ title, kind, organisation_id }) => [title, kind, organisation_id])).toEqual([
    ['Charte', 'file', to.organisation.id],
    ['Page publique', 'link', to.organisation.id],
  ])
  const chunks: Uint8Array[] = []
  for await (const chunk of contentChunks(two.db, evidence[0]?.sha256 ?? '')) chunks.push(chunk)
  expect(Buffer.concat(chunks)).toEqual(pdf('Charte'))

  expect(await two.db.selectFrom('imported_answer').selectAll().orderBy('question_id').execute()).toMatchObject([
    { instance: 'https://un.example', supplier: 'Aubrac Cloud', question_id: 'GOV-1', revision: 1, known: 0 },
    { validated_by: 'Aline Ferrand', validated_at: from.key.now, questionnaire: 'inr-parties-prenantes@1.0.0' },
  ])
  const history = await masterHistory(two.db, { ...to.key, questionId: 'GOV-1', page: 1 })
  expect(history?.entries).toMatchObject([
    { origin: 'import', at: later, imported: { instance: 'https://un.example' } },
  ])
  // Nothing was answered to any buyer, and what was decided on is forgotten.
  expect(await two.db.selectFrom('response').select('id').execute()).toEqual([])
  expect(await waitingPack(two.db, key)).toBeNull()
  expect(await two.db.selectFrom('pending_file_chunk').select('position').execute()).toEqual([])
  const events = await two.db.selectFrom('event').select(['kind', 'payload']).execute()
  expect(events.map(({ kind, payload }) => [kind, JSON.parse(payload).answers])).toEqual([['pack_import', 2]])
  expect(await chainFault(two.db, `organisation:${to.organisation.id}`)).toBeNull()

  // The same pack once more differs in nothing.
  expect(changes(await previewOf(two.db, await sendPack(two.db, to, bytes)))).toEqual({
    'GOV-1': 'same',
    'GOV-2': 'same',
  })
})

test('a request prefilled from an imported answer says where it was validated, until somebody here stands behind it', async () => {
  await using one = await testDatabase()
  await using two = await testDatabase()
  const from = await packTeam(one.db)
  await master(one.db, from, 'GOV-1')
  await master(one.db, from, 'GOV-2')
  await one.db.updateTable('person').set({ name: 'Chloé Vidal' }).execute()
  const open = await openRequest(two.db)
  const to = { ...(await packTeam(two.db)), ...open }
  const key = await sendPack(two.db, to, await packBytes(one.db, from))
  await take(two.db, key, ['GOV-1', 'GOV-2'])
  await master(two.db, to, 'GOV-2', { revision: 1, text: 'Revue ici.' })
  await openResponse(two.db, open.key)
  const page = await criterionPage(two.db, { ...open.key, criterionId: 'GOV' })
  expect(page?.questions.map(({ provenance }) => provenance)).toMatchObject([
    { instance: 'https://un.example', validatedBy: 'Chloé Vidal', validatedAt: from.key.now },
    { instance: null, validatedBy: 'Aline Ferrand' },
  ])
})

test('what stands here and is older is changed, what is more recent is in conflict; only what is ticked is written', async () => {
  await using one = await testDatabase()
  await using two = await testDatabase()
  const from = await packTeam(one.db)
  const to = await packTeam(two.db)
  for (const id of ['GOV-1', 'GOV-2', 'MES-1']) {
    await master(one.db, from, id, { text: `Ailleurs, ${id}.` })
    await master(two.db, to, id, { text: `Ici, ${id}.`, now: id === 'GOV-2' ? later : '2026-01-10T10:00:00.000Z' })
  }
  const key = { ...(await sendPack(two.db, to, await packBytes(one.db, from))), now: later }
  expect(changes(await previewOf(two.db, key))).toEqual({ 'GOV-1': 'changed', 'GOV-2': 'conflict', 'MES-1': 'changed' })
  await take(two.db, key, ['GOV-1', 'GOV-2'])
  expect((await library(two.db, to)).map(({ question_id, text, revision }) => [question_id, text, revision])).toEqual([
    ['GOV-1', 'Ailleurs, GOV-1.', 2],
    ['GOV-2', 'Ailleurs, GOV-2.', 2],
    ['MES-1', 'Ici, MES-1.', 1],
  ])
  // What was written over stands in the history.
  const history = await masterHistory(two.db, { ...to.key, questionId: 'GOV-2', page: 1 })
  expect(history?.entries.map(({ text, origin }) => [text, origin])).toEqual([
    ['Ailleurs, GOV-2.', 'import'],
    ['Ici, GOV-2.', 'edit'],
  ])
})

test('an answer that moves after the preview is not replaced, and the pack waits for another choice', async () => {
  await using one = await testDatabase()
  await using two = await testDatabase()
  const from = await packTeam(one.db)
  const to = await packTeam(two.db)
  for (const id of ['GOV-1', 'GOV-2']) await master(one.db, from, id, { text: `Ailleurs, ${id}.` })
  const key = { ...(await sendPack(two.db, to, await packBytes(one.db, from))), now: later }
  const shown = await previewOf(two.db, key)
  await master(two.db, to, 'GOV-1', { text: 'Écrit entre-temps.', now: later })
  expect(await take(two.db, key, ['GOV-1', 'GOV-2'], shown)).toEqual({ written: ['GOV-2'], moved: ['GOV-1'] })
  expect((await library(two.db, to)).map(({ text }) => text)).toEqual(['Écrit entre-temps.', 'Ailleurs, GOV-2.'])
  expect(changes(await previewOf(two.db, key))).toEqual({ 'GOV-1': 'conflict', 'GOV-2': 'same' })
  // Sent twice, the same choice writes nothing twice.
  expect(await take(two.db, key, ['GOV-2'], shown)).toEqual({ written: [], moved: [] })
  expect(await two.db.selectFrom('imported_answer').select('question_id').execute()).toHaveLength(1)
})

test('evidence that the library has is not kept twice, and a file left behind is named without being kept', async () => {
  await using one = await testDatabase()
  await using two = await testDatabase()
  const from = await packTeam(one.db)
  const to = await packTeam(two.db)
  await master(one.db, from, 'GOV-1')
  await master(two.db, to, 'GOV-1', { now: '2026-01-10T10:00:00.000Z' })
  await cite(one.db, from, 'GOV-1', { title: 'Charte' })
  const stays = await cite(one.db, from, 'GOV-1', { title: 'Bilan' })
  const mine = await cite(two.db, to, 'GOV-1', { title: 'Charte' })
  const left = { questions: new Set<string>(), pieces: new Set([stays]) }
  const bytes = await packBytes(one.db, from, left)
  expect(Buffer.from(bytes).includes(pdf('Bilan'))).toBe(false)
  const key = { ...(await sendPack(two.db, to, bytes)), now: later }
  const preview = await previewOf(two.db, key)
  expect(changes(preview)).toEqual({ 'GOV-1': 'same' })
  const pieces = preview.questions[0]?.evidence.map(({ title, held, part }) => [title, held, part !== null].join(' '))
  expect(pieces?.toSorted()).toEqual(['Bilan false false', 'Charte true true'])
  const tied = await two.db.selectFrom('library_evidence').select('evidence_id').execute()
  expect(tied).toEqual([{ evidence_id: mine }])

  await master(two.db, to, 'GOV-2', { now: '2026-01-10T10:00:00.000Z' })
  await master(one.db, from, 'GOV-2')
  await cite(one.db, from, 'GOV-2', { title: 'Charte' })
  const again = { ...(await sendPack(two.db, to, await packBytes(one.db, from, left))), now: later }
  expect(changes(await previewOf(two.db, again))).toEqual({ 'GOV-1': 'same', 'GOV-2': 'changed' })
  const [, only] = (await previewOf(two.db, again)).questions
  expect(only).toMatchObject({ id: 'GOV-2', onlyEvidence: true })
  await take(two.db, again, ['GOV-2'])
  expect(await two.db.selectFrom('evidence').select('id').execute()).toEqual([{ id: mine }])
  expect(await two.db.selectFrom('library_evidence').select('evidence_id').execute()).toHaveLength(2)
})

test('answers to an earlier version are mapped: kept, reworded, and suggested where a question was split or merged', async () => {
  await using one = await testDatabase()
  await using two = await testDatabase()
  const from = await packTeam(one.db)
  const to = await packTeam(two.db)
  for (const id of ['GOV-1', 'GOV-2', 'INT-2', 'INT-3', 'SRV-6']) await master(one.db, from, id)
  const bytes = await packBytes(one.db, from)
  using _published = publishNewVersion()
  const key = { ...(await sendPack(two.db, to, bytes)), now: later }
  const preview = await previewOf(two.db, key)
  expect(preview.questions.map(({ id, relation }) => [id, relation])).toContainEqual(['GOV-1', 'reworded'])
  expect(preview.questions.map(({ id, relation }) => [id, relation])).toContainEqual(['GOV-2', 'same'])
  const suggested = preview.suggestions.map(({ answers }) => answers.map(({ questionId }) => questionId))
  expect(suggested).toEqual([['INT-2', 'INT-3'], ['SRV-6'], ['SRV-6']])
  await take(
    two.db,
    key,
    preview.questions.map(({ id }) => id),
  )
  const rows = (await library(two.db, to)).map(({ question_id, questionnaire }) => [question_id, questionnaire])
  // The version that was answered stays, so that the next request says that the question has changed.
  expect(rows).toEqual([
    ['GOV-1', 'inr-parties-prenantes@1.0.0'],
    ['GOV-2', 'inr-parties-prenantes@1.0.0'],
  ])
})

test('a pack that waits is its sender’s alone, replaced by the next one, and forgotten after a week', async () => {
  await using database = await testDatabase()
  const { db } = database
  const from = await packTeam(db)
  await master(db, from, 'GOV-1')
  const bytes = await packBytes(db, from)
  const to = await packTeam(db, 'Cévennes Logiciel')
  const key = await sendPack(db, to, bytes)
  expect(await packPreview(db, { ...key, actorId: to.colleague.id })).toBeNull()
  expect(await packPreview(db, { ...key, organisationId: from.organisation.id })).toBeNull()
  await dropPack(db, { ...key, organisationId: from.organisation.id })
  expect(await spoolPending(db, { ...key, organisationId: from.organisation.id }, '/dev/null')).toBe(false)
  expect(await packPreview(db, { ...key, now: '2026-11-28T10:00:00.000Z' })).toBeNull()
  const next = await sendPack(db, to, bytes)
  expect(await packPreview(db, key)).toBeNull()
  expect(await previewOf(db, next)).toMatchObject({ fileName: 'reponses.nrpack' })
  await dropPack(db, next)
  expect(await waitingPack(db, next)).toBeNull()
})

test('a library gives nothing of another organisation, and what leaves is logged without its texts', async () => {
  await using database = await testDatabase()
  const { db } = database
  const mine = await packTeam(db)
  const other = await packTeam(db, 'Cévennes Logiciel')
  await master(db, mine, 'GOV-1')
  await master(db, other, 'GOV-2', { text: 'Rien pour les autres.' })
  await cite(db, other, 'GOV-2', { title: 'Charte des Cévennes' })
  const bytes = await packBytes(db, mine)
  const read = await reading(bytes)
  expect(read.ok && read.content.answers.map(({ questionId }) => questionId)).toEqual(['GOV-1'])
  expect(read.ok && read.content.evidence).toEqual([])
  await logPackExport(db, mine.key, await packable(db, mine.key), { questions: new Set(), pieces: new Set() })
  const [event] = await db.selectFrom('event').selectAll().execute()
  expect(event).toMatchObject({ kind: 'pack_export', actor_id: mine.owner.id, payload: '{"answers":1,"files":0}' })
})
