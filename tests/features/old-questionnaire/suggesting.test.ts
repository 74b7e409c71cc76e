import { expect, test } from 'vitest'
import { masterHistory, masterPage } from '#app/features/library/master-pages.server.ts'
import { saveMaster } from '#app/features/library/mutations.server.ts'
import { libraryCriterion, libraryOverview } from '#app/features/library/queries.server.ts'
import { dismissSuggestion, waitingSuggestions } from '#app/features/library/suggestions.server.ts'
import { chainFault } from '#app/features/log/queries.server.ts'
import { chosenColumns, chosenOnPage, fateField, questionField } from '#app/features/old-questionnaire/forms.ts'
import {
  chooseColumns,
  dropOld,
  keepChoices,
  keepOld,
  suggestAnswers,
} from '#app/features/old-questionnaire/mutations.server.ts'
import { oldColumns, oldPreview, waitingOld } from '#app/features/old-questionnaire/queries.server.ts'
import { packable } from '#app/features/pack/export.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { type OldTeam, oldWorkbook, previewOfOld, readOld, sendOld } from '#tests/support/old-questionnaires.ts'
import { full } from '#tests/support/open-request.ts'
import { master, packTeam } from '#tests/support/packs.ts'

const later = '2026-11-21T10:00:00.000Z'
const pue = 'Notre PUE moyen est de 1,3 sur deux sites.\nRapport, p. 4'

const answersIn = (db: Db) => db.selectFrom('library_answer').selectAll().execute()

/** Chooses on one page, as its form does: fields by the key of an answer. */
async function choose(db: Db, key: Awaited<ReturnType<typeof sendOld>>, fields: Record<string, string>, page = 1) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return keepChoices(db, { ...key, choices: chosenOnPage(form, await previewOfOld(db, key, page)) })
}

const save = (db: Db, team: OldTeam, questionId: string, text: string, suggestionId: string, revision = 0) =>
  saveMaster(db, { ...team.key, now: later, questionId, revision, content: full(text), reviewOn: null, suggestionId })

test('an old questionnaire is matched and shown, then waits as suggestions: no answer is written', async () => {
  await using database = await testDatabase()
  const { db } = database
  const team = await packTeam(db)
  const key = await sendOld(db, team)
  const preview = await previewOfOld(db, key)
  expect(preview).toMatchObject({ fileName: 'Ancien 2024.xlsx', answers: 3, proposed: 2, unanswered: 0, pages: 1 })
  expect(preview.questions).toHaveLength(47)
  expect(preview.shown.map(({ row, proposal, standing }) => [row, proposal, standing])).toEqual([
    [3, 'INT-2', null],
    [4, 'SOC-5', null],
    [5, null, null],
  ])
  expect(preview.shown[0]).toMatchObject({ answer: pue, likely: expect.arrayContaining(['INT-2', 'INT-3']) })

  expect(await suggestAnswers(db, key)).toBe(2)
  expect(await answersIn(db)).toEqual([])
  expect(await waitingOld(db, key)).toBeNull()
  expect(await oldPreview(db, { ...key, page: 1 })).toBeNull()
  expect(await waitingSuggestions(db, key)).toMatchObject([
    { questionId: 'INT-2', text: pue, fileName: 'Ancien 2024.xlsx', line: 3 },
    { questionId: 'SOC-5', line: 4 },
  ])
  const overview = await libraryOverview(db, key)
  expect([overview.answered, overview.suggested]).toEqual([0, ['INT-2', 'SOC-5']])
  const criterion = await libraryCriterion(db, { ...key, criterionId: 'INT' })
  expect(criterion?.answers.map(({ id, suggestions }) => [id, suggestions.length])).toContainEqual(['INT-2', 1])
  const events = await db
    .selectFrom('event')
    .select(['kind', 'payload'])
    .where('kind', '=', 'questionnaire_import')
    .execute()
  expect(events.map(({ payload }) => JSON.parse(payload))).toEqual([{ suggestions: 2 }])
  expect(await chainFault(db, `organisation:${team.organisation.id}`)).toBeNull()

  expect(await suggestAnswers(db, key)).toBeNull()
  expect(await suggestAnswers(db, await sendOld(db, team))).toBe(0)
  expect(await waitingSuggestions(db, key)).toHaveLength(2)
})

test('a suggestion is taken by saving the answer, and its history says where it comes from', async () => {
  await using database = await testDatabase()
  const { db } = database
  const team = await packTeam(db)
  await suggestAnswers(db, await sendOld(db, team))
  const [first, second] = await waitingSuggestions(db, team.key)
  if (!first || !second) throw new Error('no suggestion')
  const on = { ...team.key, questionId: 'INT-2' }
  expect(await masterPage(db, on)).toMatchObject({ taking: null, suggestions: [{ id: first.id }], master: null })
  expect(await masterPage(db, { ...on, suggestion: first.id })).toMatchObject({
    taking: { text: pue },
    suggestions: [],
  })
  expect(await masterPage(db, { ...on, suggestion: second.id })).toMatchObject({ taking: null })

  expect(await save(db, team, 'INT-2', pue, first.id)).toEqual({ ok: true })
  expect(await masterPage(db, on)).toMatchObject({ suggestions: [], master: { text: pue, revision: 1 } })
  const history = await masterHistory(db, { ...on, page: 1 })
  expect(history?.entries).toMatchObject([
    { origin: 'suggestion', suggested: { fileName: 'Ancien 2024.xlsx', line: 3 }, by: 'Aline Ferrand' },
  ])
  // Already decided on: an edit is an edit.
  expect(await save(db, team, 'INT-2', 'Autre texte.', first.id, 1)).toEqual({ ok: true })
  expect((await masterHistory(db, { ...on, page: 1 }))?.entries[0]?.origin).toBe('edit')
  expect(await suggestAnswers(db, await sendOld(db, team))).toBe(1)
})

test('beside an answer of the library a suggestion follows it or replaces it, and both texts are shown', async () => {
  await using database = await testDatabase()
  const { db } = database
  const team = await packTeam(db)
  await master(db, team, 'INT-2', { text: 'PUE suivi chaque mois.' })
  await master(db, team, 'SOC-5', { text: 'Aucune mesure.' })
  const key = await sendOld(db, team)
  const { shown } = await previewOfOld(db, key)
  expect(shown[0]).toMatchObject({ answer: pue, standing: { text: 'PUE suivi chaque mois.' }, said: false })
  expect(await choose(db, key, { [fateField('0.3')]: 'append', [fateField('0.4')]: 'keep' })).toBe(true)
  expect(await suggestAnswers(db, key)).toBe(1)
  const [waiting] = await waitingSuggestions(db, key)
  const on = { ...team.key, questionId: 'INT-2', suggestion: waiting?.id ?? '' }
  expect((await masterPage(db, on))?.taking?.text).toBe(`PUE suivi chaque mois.\n\n${pue}`)
  expect((await masterPage(db, { ...on, how: 'replace' }))?.taking?.text).toBe(pue)
  expect(await save(db, team, 'INT-2', `PUE suivi chaque mois.\n\n${pue}`, on.suggestion, 1)).toEqual({ ok: true })
  // What the library says already is not suggested a second time.
  const again = await sendOld(db, team)
  expect((await previewOfOld(db, again)).shown[0]?.said).toBe(true)
  await choose(db, again, { [fateField('0.4')]: 'keep' })
  expect(await suggestAnswers(db, again)).toBe(0)
})

test('two people: who takes a suggestion over an answer that moved is shown both texts, and the suggestion waits', async () => {
  await using database = await testDatabase()
  const { db } = database
  const team = await packTeam(db)
  await suggestAnswers(db, await sendOld(db, team))
  const [waiting] = await waitingSuggestions(db, team.key, ['INT-2'])
  const colleague = { ...team, key: { ...team.key, actorId: team.colleague.id } }
  await master(db, colleague, 'INT-2', { text: 'Écrit entre-temps.' })
  expect(await save(db, team, 'INT-2', pue, waiting?.id ?? '')).toMatchObject({
    ok: false,
    fault: 'conflict',
    theirs: { text: 'Écrit entre-temps.', validatedBy: 'Karim Salvetat' },
  })
  expect(await waitingSuggestions(db, team.key, ['INT-2'])).toHaveLength(1)
  expect(await save(db, team, 'INT-2', pue, waiting?.id ?? '', 1)).toEqual({ ok: true })
  expect(await save(db, colleague, 'INT-2', pue, waiting?.id ?? '', 2)).toEqual({ ok: true })
  const taken = await db
    .selectFrom('answer_suggestion')
    .selectAll()
    .where('id', '=', waiting?.id ?? '')
    .execute()
  expect(taken).toMatchObject([{ status: 'taken', revision: 2, decided_by: team.owner.id }])
})

test('choices of a page are kept while others are chosen; a question that does not exist is none', async () => {
  await using database = await testDatabase()
  const { db } = database
  const team = await packTeam(db)
  const rows = Array.from({ length: 12 }, (_, at) => [`Sujet étranger numéro ${at} ?`, `Réponse ${at}.`])
  const key = await sendOld(db, team, [['Question', 'Réponse'], ...rows])
  expect(await previewOfOld(db, key)).toMatchObject({ pages: 3, answers: 12, proposed: 0, chosen: 0 })
  await choose(db, key, { [questionField('0.2')]: 'GOV-1', [questionField('0.3')]: 'NOT-9' })
  await choose(db, key, { [questionField('0.13')]: 'GOV-2' }, 3)
  expect(await previewOfOld(db, key, 99)).toMatchObject({ page: 3, chosen: 2 })
  expect((await previewOfOld(db, key)).shown[0]?.choice).toEqual({ question: 'GOV-1', fate: 'append' })
  expect(await suggestAnswers(db, key)).toBe(2)
  expect((await waitingSuggestions(db, key)).map(({ questionId, line }) => [questionId, line])).toEqual([
    ['GOV-1', 2],
    ['GOV-2', 13],
  ])
})

test('columns that were found wrongly, or not at all, are chosen by hand', async () => {
  await using database = await testDatabase()
  const { db } = database
  const team = await packTeam(db)
  const rows = [
    ['Efficacité des salles', 'PUE', 'Notre PUE est de 1,3.'],
    ['Déconnexion', 'Droit', 'Charte de 2022.'],
  ]
  const read = await readOld(await oldWorkbook([['Sommaire', 'Mars']], rows))
  if (!read.ok) throw new Error(read.fault)
  expect(read.content.columns).toEqual([null, null])
  const pendingId = await keepOld(db, { ...team.key, fileName: 'a.xlsx', content: read.content })
  const key = { ...team.key, pendingId }
  expect(await previewOfOld(db, key)).toMatchObject({ answers: 0, pages: 1 })
  const page = await oldColumns(db, { ...key, sheet: 1 })
  if (!page) throw new Error('nothing waits')
  expect(page.columns.map(({ words }) => words)).toEqual(rows[0])
  const form = (fields: Record<string, string>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    return chosenColumns(data, page)
  }
  expect(form({})).toMatchObject({ ok: false, field: 'question' })
  expect(form({ question: '0', answer: '9' })).toMatchObject({ ok: false, field: 'answer', fault: 'column' })
  expect(form({ question: '0', answer: '0' })).toMatchObject({ ok: false, fault: 'same_column' })
  const chosen = form({ question: '0', answer: '2', comment: '2' })
  if (!chosen.ok) throw new Error(chosen.fault)
  expect(await chooseColumns(db, { ...key, sheet: 1, columns: chosen.columns })).toBe(true)
  expect((await previewOfOld(db, key)).shown.map(({ question, answer }) => [question, answer])).toEqual([
    // What has a proposal comes first.
    ['Déconnexion', 'Charte de 2022.'],
    ['Efficacité des salles', 'Notre PUE est de 1,3.'],
  ])
})

test('nobody else sees, changes or takes what somebody sent, and a suggestion is its organisation’s alone', async () => {
  await using database = await testDatabase()
  const { db } = database
  const team = await packTeam(db)
  const other = await packTeam(db, 'Basaltine')
  const key = await sendOld(db, team)
  for (const stranger of [other.key, { ...team.key, actorId: team.colleague.id }]) {
    const theirs = { ...stranger, pendingId: key.pendingId }
    expect(await oldPreview(db, { ...theirs, page: 1 })).toBeNull()
    expect(await oldColumns(db, { ...theirs, sheet: 0 })).toBeNull()
    expect(await keepChoices(db, { ...theirs, choices: {} })).toBe(false)
    expect(await suggestAnswers(db, theirs)).toBeNull()
    await dropOld(db, theirs)
  }
  expect(await suggestAnswers(db, key)).toBe(2)
  const [waiting] = await waitingSuggestions(db, key)
  const theirs = { ...other.key, questionId: 'INT-2', suggestionId: waiting?.id ?? '' }
  expect(await dismissSuggestion(db, theirs)).toBe(false)
  expect(await save(db, other, 'INT-2', 'Le nôtre.', theirs.suggestionId)).toEqual({ ok: true })
  expect((await masterHistory(db, { ...theirs, page: 1 }))?.entries[0]?.origin).toBe('edit')
  expect(await waitingSuggestions(db, key)).toHaveLength(2)
  // What waits goes out with no pack either.
  expect(JSON.stringify(await packable(db, team.key))).not.toContain('PUE')
  expect(await dismissSuggestion(db, { ...theirs, ...team.key })).toBe(true)
  expect(await waitingSuggestions(db, key)).toHaveLength(1)
  await dropOld(db, await sendOld(db, team))
  expect(await waitingOld(db, key)).toBeNull()
})
