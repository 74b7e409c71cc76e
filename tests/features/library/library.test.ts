import { expect, test } from 'vitest'
import { addEvidence } from '#app/features/evidence/mutations.server.ts'
import { libraryCriterion, libraryEvidence, libraryOverview } from '#app/features/library/queries.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { submitResponse } from '#app/features/responses/submit-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeSupplier } from '#tests/support/factories.ts'
import {
  answerAll,
  makeSupplierTeam,
  type OpenRequest,
  openRequest,
  questions,
  whileOpen,
} from '#tests/support/open-request.ts'

async function submitted(db: Db, request: OpenRequest): Promise<OpenRequest> {
  await answerAll(db, request)
  const shown = questions.map((questionId) => ({ questionId, revision: 1, content: {} }))
  await saveAnswers(db, { ...request.key, answers: shown, confirm: true })
  const said = { attested: true, confirmUnanswered: false, updateLibrary: true, requestKey: randomId() }
  const sent = await submitResponse(db, { ...request.key, ...said })
  if (!sent.ok) throw new Error(`refused: ${sent.fault}`)
  return request
}

async function link(db: Db, request: OpenRequest, title: string, validUntil?: string) {
  const url = 'https://exemple.fr/preuve'
  const typed = { title, url, type: 'certificate', confidentiality: 'visible', locator: 'p. 3', validUntil } as const
  const added = await addEvidence(db, { ...request.key, questionId: 'GOV-1', typed, file: null })
  if (!added.ok) throw new Error(`refused: ${added.fault}`)
}

const later = '2027-11-20T10:00:00.000Z'

test('an empty library has every criterion and nothing in it', async () => {
  await using database = await testDatabase()
  const { id } = await makeSupplier(database.db)
  const key = { organisationId: id, now: whileOpen }
  const overview = await libraryOverview(database.db, key)
  expect(overview).toMatchObject({ evidence: 0, running: [], more: false })
  expect(overview.criteria.slice(0, 2)).toMatchObject([
    { id: 'GOV', questions: 6, answered: 0, due: 0, oldest: null },
    { id: 'FOR', questions: 4, answered: 0, due: 0, oldest: null },
  ])
  expect(overview.criteria.map((criterion) => criterion.id)).toContain('IA')
  expect(await libraryEvidence(database.db, { ...key, page: 1 })).toMatchObject({ total: 0, pages: 1, rows: [] })
})

test('what was submitted is there with who validated it, to how many buyers it went, and when it is due', async () => {
  await using database = await testDatabase()
  const { db } = database
  const supplier = await makeSupplierTeam(db)
  const first = await openRequest(db, { supplier })
  await answerAll(db, first)
  await link(db, first, 'Certificat', '2026-12-01')
  await submitted(db, first)
  await submitted(db, await openRequest(db, { supplier }))
  const key = { organisationId: supplier.organisation.id, now: whileOpen }
  expect((await libraryOverview(db, key)).criteria[0]).toMatchObject({
    id: 'GOV',
    answered: 2,
    due: 0,
    oldest: whileOpen,
  })
  const page = await libraryCriterion(db, { ...key, criterionId: 'GOV' })
  expect(page?.answers[0]).toMatchObject({
    id: 'GOV-1',
    answer: {
      state: 'in_place',
      excerpt: 'Réponse à GOV-1, suivie depuis 2024.',
      validatedAt: whileOpen,
      validatedBy: 'Aline Ferrand',
      dueOn: '2027-11-20',
      due: false,
      buyers: 2,
    },
    evidence: [{ title: 'Certificat', locator: 'p. 3', expiry: 'soon' }],
  })
  expect(page?.answers[2]).toMatchObject({ id: 'GOV-3', answer: undefined, evidence: [] })
  const due = await libraryCriterion(db, { ...key, now: later, criterionId: 'GOV' })
  expect(due?.answers[0]).toMatchObject({ answer: { due: true }, evidence: [{ expiry: 'expired' }] })
  expect((await libraryOverview(db, { ...key, now: later })).criteria[0]).toMatchObject({ due: 2 })
  expect(await libraryCriterion(db, { ...key, criterionId: 'NONE' })).toBeNull()
})

test('evidence that runs out comes first, and a page holds 25', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await answerAll(db, request)
  await link(db, request, 'Sans fin')
  await link(db, request, 'Loin', '2027-06-01')
  await link(db, request, 'Bientôt', '2026-12-01')
  await link(db, request, 'Expirée', '2026-01-01')
  const key = { organisationId: request.organisation.id, now: whileOpen }
  const list = await libraryEvidence(db, { ...key, page: 1 })
  expect(list.rows.slice(0, 2).map(({ title, expiry }) => [title, expiry])).toEqual([
    ['Expirée', 'expired'],
    ['Bientôt', 'soon'],
  ])
  expect(list.rows.slice(2).map(({ expiry }) => expiry)).toEqual([null, null])
  expect((await libraryOverview(db, key)).running.map(({ title }) => title)).toEqual(['Expirée', 'Bientôt'])
  const rows = await db.selectFrom('evidence').selectAll().limit(1).execute()
  const more = Array.from({ length: 30 }, () => ({ ...rows[0]!, id: randomId() }))
  await db.insertInto('evidence').values(more).execute()
  expect(await libraryEvidence(db, { ...key, page: 2 })).toMatchObject({ page: 2, pages: 2, total: 34 })
  expect((await libraryEvidence(db, { ...key, page: 2 })).rows).toHaveLength(9)
})

test('another organisation finds none of it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await answerAll(db, request)
  await link(db, request, 'Certificat', '2026-12-01')
  await submitted(db, request)
  const other = await openRequest(db)
  const key = { organisationId: other.organisation.id, now: whileOpen }
  const overview = await libraryOverview(db, key)
  expect(overview).toMatchObject({ evidence: 0, running: [] })
  expect(overview.criteria.every(({ answered }) => answered === 0)).toBe(true)
  const page = await libraryCriterion(db, { ...key, criterionId: 'GOV' })
  expect(page?.answers.every(({ answer, evidence }) => !answer && evidence.length === 0)).toBe(true)
  expect((await libraryEvidence(db, { ...key, page: 1 })).total).toBe(0)
})
