import { expect, test } from 'vitest'
import { dueAnswers, masterHistory, masterPage } from '#app/features/library/master-pages.server.ts'
import { saveMaster } from '#app/features/library/mutations.server.ts'
import { libraryCriterion, libraryOverview } from '#app/features/library/queries.server.ts'
import { packable } from '#app/features/pack/export.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { publishNewVersion } from '#tests/support/new-version.ts'
import { full } from '#tests/support/open-request.ts'
import { cite, master, packBytes, packTeam, previewOf, sendPack } from '#tests/support/packs.ts'

const answered = ['GOV-1', 'EQP-4', 'ACH-4', 'INT-3'] as const

/** A library of 1.0.0, with evidence for an answer that 1.1.0 does not ask for any more. */
async function earlierLibrary(database: Awaited<ReturnType<typeof testDatabase>>, name?: string) {
  const team = await packTeam(database.db, name)
  for (const id of answered) await master(database.db, team, id, { text: `Une pratique suivie depuis 2024, ${id}.` })
  await cite(database.db, team, 'EQP-4', { title: 'Charte des équipements' })
  return team
}

test('before a new version nothing is retired', async () => {
  await using database = await testDatabase()
  const { key } = await earlierLibrary(database)
  const overview = await libraryOverview(database.db, key)
  expect([overview.answered, overview.retired]).toEqual([4, []])
})

test('answers whose question a version retires are kept apart, say since when, and count in no progress', async () => {
  await using database = await testDatabase()
  using published = publishedAfter()
  const { db } = database
  const { key } = await earlierLibrary(database)
  published.now()
  const overview = await libraryOverview(db, key)
  expect(overview.retired.map(({ question, retirement }) => [question.id, retirement])).toEqual([
    ['ACH-4', { version: '1.1.0', into: ['ECO-4'] }],
    ['EQP-4', { version: '1.1.0', into: [] }],
    ['INT-3', { version: '1.1.0', into: ['INT-2'] }],
  ])
  expect(overview.retired[1]?.question.question.fr).toMatch(/\?$/)
  expect([overview.answered, overview.questions]).toEqual([1, overview.criteria.reduce((n, c) => n + c.questions, 0)])
  const equipment = await libraryCriterion(db, { ...key, criterionId: 'EQP' })
  expect(equipment?.answers.map(({ id }) => id)).not.toContain('EQP-4')
  const later = { ...key, now: '2028-01-01T10:00:00.000Z' }
  expect(await dueAnswers(db, later)).toMatchObject({ answered: 1, rows: [{ questionId: 'GOV-1' }] })
})

test('what is retired is read with its history, by its organisation alone, and written by nobody', async () => {
  await using database = await testDatabase()
  using published = publishedAfter()
  const { db } = database
  const { key } = await earlierLibrary(database)
  const other = await packTeam(db, 'Autre fournisseur')
  published.now()
  const asked = { ...key, questionId: 'EQP-4' }
  expect(await masterPage(db, asked)).toBeNull()
  expect(await masterHistory(db, { ...asked, page: 1 })).toMatchObject({
    criterion: null,
    retirement: { version: '1.1.0', into: [] },
    entries: [{ text: 'Une pratique suivie depuis 2024, EQP-4.' }],
  })
  expect(await masterHistory(db, { ...other.key, questionId: 'EQP-4', page: 1 })).toBeNull()
  const typed = { ...asked, revision: 1, content: full('Réécrite.'), reviewOn: null }
  expect(await saveMaster(db, typed)).toEqual({ ok: false, fault: 'not_found' })
  expect(await masterHistory(db, { ...asked, page: 1 })).toMatchObject({ entries: { length: 1 } })
})

test('what is retired is still taken along, evidence included, and is an answer again where the question is asked', async () => {
  await using database = await testDatabase()
  const { db } = database
  const from = await earlierLibrary(database)
  const to = await packTeam(db, 'Ailleurs')
  let bytes: Uint8Array
  {
    using published = publishedAfter()
    published.now()
    const { criteria, pieces } = await packable(db, from.key)
    expect(criteria.map(({ id, answers }) => [id, answers.map(({ question }) => question.id)])).toEqual([
      ['GOV', ['GOV-1']],
      ['retired', ['ACH-4', 'EQP-4', 'INT-3']],
    ])
    expect(pieces.map(({ title }) => title)).toEqual(['Charte des équipements'])
    bytes = await packBytes(db, from)
  }
  const preview = await previewOf(db, await sendPack(db, to, bytes))
  expect(preview.aside).toEqual([])
  expect(preview.questions.map(({ id, change }) => [id, change])).toEqual([
    ['GOV-1', 'new'],
    ['EQP-4', 'new'],
    ['INT-3', 'new'],
    ['ACH-4', 'new'],
  ])
})

/** The new version, from when `now` is called until the end of the test. */
function publishedAfter() {
  let published: Disposable | undefined
  return {
    now: () => {
      published = publishNewVersion()
    },
    [Symbol.dispose]: () => published?.[Symbol.dispose](),
  }
}
