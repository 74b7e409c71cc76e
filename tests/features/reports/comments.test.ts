import { expect, test } from 'vitest'
import { saveComments } from '#app/features/reports/comment-mutations.server.ts'
import { commentsPage } from '#app/features/reports/comments.server.ts'
import { supplierReport } from '#app/features/reports/supplier-report.server.ts'
import { assessedCampaign } from '#tests/support/assessed-campaign.ts'
import { demoDatabase } from '#tests/support/demo.ts'

async function prepared() {
  const demo = await demoDatabase()
  const { db } = demo
  const assessed = await assessedCampaign(db)
  const agreed = await db
    .selectFrom('consensus')
    .select(['invitation_id', 'question_id', 'comment'])
    .where('campaign_id', '=', assessed.key.campaignId)
    .where('comment', '!=', '')
    .where('invitation_id', 'not in', (e) => e.selectFrom('debriefing').select('invitation_id'))
    .executeTakeFirstOrThrow()
  // Those that the demonstration has released already are another supplier's.
  await db.deleteFrom('report_comment').execute()
  const questionId = agreed.question_id
  const key = { ...assessed.key, invitationId: agreed.invitation_id }
  const given = { ...key, actorId: assessed.actorId, questionIds: [questionId] }
  const criterionId = questionId.split('-')[0]!
  const page = async () => {
    const found = await commentsPage(db, { ...key, criterionId })
    return found?.ok ? found.page.questions.find(({ id }) => id === questionId) : found
  }
  const inReport = async () => {
    const found = await supplierReport(db, key)
    if (!found?.ok) throw new Error('no report')
    return found.report.criteria.flatMap(({ questions }) => questions).find(({ id }) => id === questionId)?.comment
  }
  return { demo, db, ...assessed, agreed, key, given, questionId, criterionId, page, inReport }
}

test('the comment of the panel is proposed, and reaches the report only once released', async () => {
  const { demo, given, questionId, agreed, page, inReport } = await prepared()
  await using _ = demo
  expect(await page()).toMatchObject({ comment: agreed.comment, released: false, revision: 0 })
  expect(await inReport()).toBeNull()
  const comment = { questionId, text: 'Ce que nous vous disons.', released: true, revision: 0 }
  expect(await saveComments(demo.db, { ...given, comments: [comment] })).toEqual({ ok: true })
  expect(await inReport()).toBe('Ce que nous vous disons.')
  expect(await page()).toMatchObject({ comment: 'Ce que nous vous disons.', released: true, revision: 1 })
})

test('a comment taken back leaves the report, and its text is kept', async () => {
  const { demo, given, questionId, page, inReport } = await prepared()
  await using _ = demo
  const comment = { questionId, text: 'Un mot à garder.', released: true, revision: 0 }
  await saveComments(demo.db, { ...given, comments: [comment] })
  const back = { ...comment, released: false, revision: 1 }
  expect(await saveComments(demo.db, { ...given, comments: [back] })).toEqual({ ok: true })
  expect(await inReport()).toBeNull()
  expect(await page()).toMatchObject({ comment: 'Un mot à garder.', released: false, revision: 2 })
})

test('what was proposed and left alone is not written; what was typed and not released is', async () => {
  const { demo, db, given, questionId, agreed } = await prepared()
  await using _ = demo
  const rows = () => db.selectFrom('report_comment').select(['question_id', 'text', 'released']).execute()
  const untouched = { questionId, text: agreed.comment, released: false, revision: 0 }
  await saveComments(db, { ...given, comments: [untouched] })
  expect(await rows()).toEqual([])
  await saveComments(db, { ...given, comments: [{ ...untouched, text: 'Brouillon.' }] })
  expect(await rows()).toEqual([{ question_id: questionId, text: 'Brouillon.', released: 0 }])
})

test('a colleague’s change is never overwritten, and nothing of the same form is written either', async () => {
  const { demo, db, given, questionId, criterionId } = await prepared()
  await using _ = demo
  const other = `${criterionId}-${questionId.endsWith('-1') ? 2 : 1}`
  const both = { ...given, questionIds: [questionId, other] }
  const first = { questionId, text: 'Première.', released: true, revision: 0 }
  await saveComments(db, { ...both, comments: [first] })
  const late = [
    { questionId: other, text: 'Autre.', released: true, revision: 0 },
    { questionId, text: 'Seconde.', released: true, revision: 0 },
  ]
  expect(await saveComments(db, { ...both, comments: late })).toEqual({
    ok: false,
    reason: 'conflict',
    questions: [questionId],
  })
  const rows = await db.selectFrom('report_comment').select(['question_id', 'text']).execute()
  expect(rows).toEqual([{ question_id: questionId, text: 'Première.' }])
})

test('of two forms sent at once one is saved, the other told', async () => {
  const { demo, db, given, questionId } = await prepared()
  await using _ = demo
  const texts = ['Une.', 'Deux.', 'Trois.']
  const results = await Promise.all(
    texts.map((text) => saveComments(db, { ...given, comments: [{ questionId, text, released: true, revision: 0 }] })),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.selectFrom('report_comment').select('revision').execute()).toEqual([{ revision: 1 }])
})

test('the log keeps the act and a digest, not the text', async () => {
  const { demo, db, given, questionId } = await prepared()
  await using _ = demo
  const comment = { questionId, text: 'Un texte qui reste hors du journal.', released: true, revision: 0 }
  await saveComments(db, { ...given, comments: [comment] })
  await saveComments(db, { ...given, comments: [{ ...comment, revision: 1 }] })
  const events = await db.selectFrom('event').selectAll().where('kind', '=', 'comment_released').execute()
  expect(events).toHaveLength(1)
  expect(events[0]?.payload).toContain(questionId)
  expect(events[0]?.payload).not.toContain('texte')
})

test('refused: another organisation, an unknown question, another campaign’s supplier, a debriefed campaign', async () => {
  const { demo, db, given, questionId, criterionId, strangerId, key } = await prepared()
  await using _ = demo
  const comments = [{ questionId, text: 'Non.', released: true, revision: 0 }]
  const notFound = { ok: false, reason: 'not_found' }
  expect(await saveComments(db, { ...given, comments, organisationId: strangerId })).toEqual(notFound)
  expect(await saveComments(db, { ...given, comments, questionIds: [] })).toEqual(notFound)
  const elsewhere = await db
    .selectFrom('invitation')
    .select('id')
    .where('campaign_id', '!=', key.campaignId)
    .executeTakeFirstOrThrow()
  expect(await saveComments(db, { ...given, comments, invitationId: elsewhere.id })).toEqual(notFound)
  expect(await commentsPage(db, { ...key, criterionId, organisationId: strangerId })).toBeNull()
  expect(await commentsPage(db, { ...key, criterionId: 'NUL' })).toBeNull()
  await db.updateTable('campaign').set({ status: 'debriefed' }).where('id', '=', key.campaignId).execute()
  expect(await saveComments(db, { ...given, comments })).toEqual({ ok: false, reason: 'frozen' })
  expect(await commentsPage(db, { ...key, criterionId })).toEqual({ ok: false })
  expect(await db.selectFrom('report_comment').selectAll().execute()).toEqual([])
})
