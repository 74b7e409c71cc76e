import { afterEach, beforeEach, expect, test } from 'vitest'
import { askQuestion, MOST_WAITING } from '#app/features/supplier-questions/asking-mutations.server.ts'
import { questionsCsv } from '#app/features/supplier-questions/export.server.ts'
import { askPage, buyerPage, linkQuestions } from '#app/features/supplier-questions/pages.server.ts'
import {
  publishNotice,
  publishQuestion,
  setQuestionAside,
} from '#app/features/supplier-questions/publishing-mutations.server.ts'
import { questionOfBuyer } from '#app/features/supplier-questions/queries.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import type { Db } from '#db/client.server.ts'
import { testBaseUrl as baseUrl, testSecret as secret } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makeBuyer } from '#tests/support/factories.ts'
import { makeSupplierTeam, type OpenRequest, openRequest } from '#tests/support/open-request.ts'

const now = '2026-11-20T10:00:00.000Z'
const asked = 'Chez Aubrac, nos salles de Lyon comptent-elles ?'
const published = { publicQuestion: 'Les salles louées comptent-elles ?', reply: 'Oui, toutes.' }

let db: Db
let close: () => Promise<void>
beforeEach(async () => ({ db, close } = await testDatabase()))
afterEach(() => close())

const buyerOf = ({ campaignId, buyer, launcher }: OpenRequest) => ({
  campaignId,
  organisationId: buyer.id,
  actorId: launcher.id,
  now,
  newId: randomId,
  secret,
  baseUrl,
})
const ask = async (open: OpenRequest, text = asked) => {
  const result = await askQuestion(db, { ...open.key, text })
  if (!result.ok) throw new Error(result.fault)
  return result.id
}
const mails = (kind: string) =>
  db.selectFrom('outbox').selectAll().where('kind', '=', kind).orderBy('to_email').execute()

test('a published question reaches every supplier in the same words, and says nothing of who asked', async () => {
  const open = await openRequest(db, { draft: { questionsOn: '2026-12-10' } })
  const other = open.invitations[1]!
  const questionId = await ask(open)
  expect((await buyerPage(db, { ...buyerOf(open), page: 1 }))!.questions).toMatchObject([
    { id: questionId, status: 'asked', text: asked, supplier: 'Aubrac Cloud' },
  ])
  expect((await linkQuestions(db, { token: other.token, now }))!.published).toEqual([])

  expect(await publishQuestion(db, { ...buyerOf(open), questionId, ...published })).toEqual({ ok: true })
  const everybody = [{ number: 1, question: published.publicQuestion, reply: published.reply, publishedAt: now }]
  expect((await linkQuestions(db, { token: other.token, now }))!.published).toEqual(everybody)
  const own = (await askPage(db, open.key))!
  expect(own.published).toEqual(everybody)
  expect(own.own).toMatchObject([{ text: asked, status: 'published', number: 1, askedBy: open.owner.name }])
  expect(own).toMatchObject({ open: true, closesAt: '2026-12-10T22:59:00.000Z' })

  const sent = await mails('question_published')
  expect(sent.map(({ to_email, language }) => [to_email, language])).toEqual(
    [
      [open.owner.email, 'fr'],
      ['csr@bexley.example', 'en'],
    ].sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
  )
  for (const mail of sent) {
    expect(mail.text_body).toContain(published.publicQuestion)
    expect(mail.text_body).toContain(published.reply)
    for (const hint of ['Aubrac', 'Lyon', open.owner.name]) expect(mail.text_body + mail.html_body).not.toContain(hint)
  }
  expect(sent.find(({ to_email }) => to_email === 'csr@bexley.example')!.text_body).toContain(
    `/i/${other.token}/questions`,
  )
})

test('a question set aside is answered to its asker alone', async () => {
  const open = await openRequest(db)
  const questionId = await ask(open)
  expect(await setQuestionAside(db, { ...buyerOf(open), questionId, reply: 'Voir la page 2.' })).toEqual({ ok: true })
  expect((await mails('question_set_aside')).map(({ to_email }) => to_email)).toEqual([open.owner.email])
  expect((await askPage(db, open.key))!).toMatchObject({
    published: [],
    own: [{ status: 'set_aside', reply: 'Voir la page 2.', number: null }],
  })
  expect((await linkQuestions(db, { token: open.invitations[1]!.token, now }))!.published).toEqual([])
})

test('of many who answer one question at once one does; numbers follow one another without a gap', async () => {
  const open = await openRequest(db)
  const ids = await Promise.all([1, 2, 3].map((n) => ask(open, `Question ${n} ?`)))
  const results = await Promise.all(
    [ids[0]!, ids[0]!, ids[1]!, ids[2]!].map((questionId) =>
      publishQuestion(db, { ...buyerOf(open), questionId, ...published }),
    ),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(3)
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, fault: 'answered' })
  expect(await publishNotice(db, { ...buyerOf(open), reply: 'Échéance inchangée.' })).toEqual({ ok: true })
  const { published: all } = (await askPage(db, open.key))!
  expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  expect(all[3]).toMatchObject({ question: null, reply: 'Échéance inchangée.' })
  expect(await mails('question_published')).toHaveLength(8)
})

test('too late, too many, declined and taken out: nothing is asked', async () => {
  const open = await openRequest(db, { draft: { questionsOn: '2026-12-10' } })
  const text = 'Et ceci ?'
  const late = { ...open.key, now: '2026-12-11T08:00:00.000Z', text }
  expect(await askQuestion(db, late)).toEqual({ ok: false, fault: 'closed' })
  for (let n = 0; n < MOST_WAITING; n++) await ask(open)
  expect(await askQuestion(db, { ...open.key, text })).toEqual({ ok: false, fault: 'too_many' })
  for (const status of ['declined', 'withdrawn'] as const) {
    await db.updateTable('invitation').set({ status }).where('id', '=', open.invitationId).execute()
    expect(await askQuestion(db, { ...open.key, text })).toEqual({ ok: false, fault: 'closed' })
  }
  const { total } = (await buyerPage(db, { ...buyerOf(open), page: 1 }))!
  expect(total).toBe(MOST_WAITING)
})

test('another supplier and another buyer find nothing, and a closed campaign publishes nothing', async () => {
  const open = await openRequest(db)
  const questionId = await ask(open)
  const stranger = await makeSupplierTeam(db, 'Voisin')
  const foreign = { ...open.key, organisationId: stranger.organisation.id, actorId: stranger.owner.id }
  expect(await askPage(db, foreign)).toBeNull()
  expect(await askQuestion(db, { ...foreign, text: 'Et moi ?' })).toEqual({ ok: false, fault: 'not_found' })
  const elsewhere = { ...buyerOf(open), organisationId: (await makeBuyer(db)).id }
  expect(await buyerPage(db, { ...elsewhere, page: 1 })).toBeNull()
  expect(await questionOfBuyer(db, { ...elsewhere, questionId })).toBeNull()
  for (const act of [
    publishQuestion(db, { ...elsewhere, questionId, ...published }),
    setQuestionAside(db, { ...elsewhere, questionId, reply: 'Non.' }),
    publishNotice(db, { ...elsewhere, reply: 'Avis.' }),
    publishQuestion(db, { ...buyerOf(open), questionId: randomId(), ...published }),
  ])
    expect(await act).toEqual({ ok: false, fault: 'missing' })
  const over = { ...buyerOf(open), now: '2026-12-19T10:00:00.000Z' }
  expect(await publishQuestion(db, { ...over, questionId, ...published })).toEqual({ ok: false, fault: 'over' })
  expect(await db.selectFrom('supplier_question').select('status').execute()).toEqual([{ status: 'asked' }])
})

test('the file has every line, and no cell that a spreadsheet takes for a formula', async () => {
  const open = await openRequest(db)
  const questionId = await ask(open, '=HYPERLINK("http://x";"y")')
  await publishQuestion(db, { ...buyerOf(open), questionId, ...published })
  const csv = await questionsCsv(db, buyerOf(open), dictionary('fr'))
  const [head, line] = csv.split('\r\n')
  expect(head).toMatch(/^\uFEFFNuméro;État;/)
  expect(line).toContain(`"'=HYPERLINK(""http://x"";""y"")"`)
  expect(line).toContain('Aubrac Cloud')
})
