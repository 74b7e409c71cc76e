import { expect, test } from 'vitest'
import { closeCampaign } from '#app/features/campaigns/mutations.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { answerOf, full, makeSupplierTeam, openRequest, requestDeadline } from '#tests/support/open-request.ts'

const first = full('Une politique signée en 2024 couvre le groupe.')
const second = full('Deux référents suivent le plan depuis 2025.')

test('what is typed is kept, complete or not; only what lacks nothing counts as reviewed', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId, owner } = await openRequest(db)
  const saved = await saveAnswers(db, {
    ...key,
    answers: [
      { questionId: 'GOV-1', revision: 1, content: first },
      { questionId: 'GOV-2', revision: 1, content: full('Sans état encore.', { state: null }) },
      { questionId: 'MES-1', revision: 1, content: full('', { state: 'planned' }) },
    ],
  })
  expect(saved).toMatchObject({ ok: true, savedAt: key.now, incomplete: ['GOV-2', 'MES-1'] })
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({
    ...{ text: first.text, state: 'in_place', reviewed: 1, reviewed_at: key.now, reviewed_by: owner.id },
    ...{ revision: 2, updated_at: key.now, updated_by: owner.id },
  })
  expect(await answerOf(db, invitationId, 'GOV-2')).toMatchObject({ text: 'Sans état encore.', reviewed: 0 })
  expect(await answerOf(db, invitationId, 'MES-1')).toMatchObject({ state: 'planned', reviewed: 0 })
})

test('saving the same again changes nothing, whatever the revision', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId } = await openRequest(db)
  const answers = [{ questionId: 'GOV-1', revision: 1, content: first }]
  await saveAnswers(db, { ...key, answers })
  expect(await saveAnswers(db, { ...key, answers })).toMatchObject({ ok: true })
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ revision: 2 })
})

test('two people on one answer: the second gets both texts, nothing is overwritten, the other answers are kept', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId, colleague } = await openRequest(db)
  await saveAnswers(db, { ...key, answers: [{ questionId: 'GOV-1', revision: 1, content: first }] })
  const late = { ...key, actorId: colleague.id }
  const result = await saveAnswers(db, {
    ...late,
    answers: [
      {
        questionId: 'GOV-1',
        revision: 1,
        content: full(second.text, { state: 'in_progress', stateDate: '2027-03-31' }),
      },
      { questionId: 'GOV-2', revision: 1, content: second },
    ],
  })
  expect(result).toMatchObject({
    ok: false,
    fault: 'conflict',
    conflicts: [
      {
        questionId: 'GOV-1',
        mine: { text: second.text, state: 'in_progress', stateDate: '2027-03-31' },
        theirs: { text: first.text, state: 'in_place', revision: 2, updatedBy: 'Aline Ferrand', updatedAt: key.now },
      },
    ],
  })
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ text: first.text, revision: 2 })
  expect(await answerOf(db, invitationId, 'GOV-2')).toMatchObject({ text: second.text, updated_by: colleague.id })

  const settled = { questionId: 'GOV-1', revision: 2, content: second }
  expect(await saveAnswers(db, { ...late, answers: [settled] })).toMatchObject({ ok: true })
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ text: second.text, revision: 3 })
})

test('a stale form that touched nothing is no conflict', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId } = await openRequest(db)
  await saveAnswers(db, { ...key, answers: [{ questionId: 'GOV-1', revision: 1, content: first }] })
  const untouched = { questionId: 'GOV-1', revision: 1, touched: false, content: full('', { state: null }) }
  expect(await saveAnswers(db, { ...key, answers: [untouched] })).toMatchObject({ ok: true })
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ text: first.text, revision: 2 })
})

test('another organisation writes nothing into an answer, and learns nothing from trying', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId, launcher, buyer, it } = await openRequest(db)
  await saveAnswers(db, { ...key, answers: [{ questionId: 'GOV-1', revision: 1, content: first }] })
  const other = await makeSupplierTeam(db, 'Bexley Hosting')
  const answers = [{ questionId: 'GOV-1', revision: 2, content: second }]
  const strangers = [
    { organisationId: other.organisation.id, actorId: other.owner.id },
    { organisationId: buyer.id, actorId: launcher.id },
    { actorId: it.id },
    { invitationId: 'none' },
  ]
  for (const stranger of strangers)
    expect(await saveAnswers(db, { ...key, ...stranger, answers })).toEqual({ ok: false, fault: 'not_found' })
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ text: first.text, revision: 2 })
})

test('a question that the request does not ask is left alone', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await openRequest(db)
  await saveAnswers(db, { ...key, answers: [{ questionId: 'SOC-1', revision: 0, content: first }] })
  expect(await db.selectFrom('answer').select('question_id').where('question_id', '=', 'SOC-1').execute()).toEqual([])
})

test('drafts are writable until the deadline, read-only from its very instant, and never deleted', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId } = await openRequest(db)
  const before = new Date(Date.parse(requestDeadline) - 1).toISOString()
  const write = (now: string, revision: number, content: typeof first) =>
    saveAnswers(db, { ...key, now, answers: [{ questionId: 'GOV-1', revision, content }] })
  expect(await write(before, 1, first)).toMatchObject({ ok: true })
  expect(await write(requestDeadline, 2, second)).toEqual({ ok: false, fault: 'closed' })
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ text: first.text, revision: 2 })
})

test.each(['closed', 'declined', 'withdrawn'] as const)('a request that is %s takes no more writing', async (how) => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId, campaignId, buyer, launcher } = await openRequest(db)
  await saveAnswers(db, { ...key, answers: [{ questionId: 'GOV-1', revision: 1, content: first }] })
  if (how === 'closed')
    await closeCampaign(db, { campaignId, organisationId: buyer.id, actorId: launcher.id, now: key.now })
  else await db.updateTable('invitation').set({ status: how }).where('id', '=', invitationId).execute()
  const again = await saveAnswers(db, { ...key, answers: [{ questionId: 'GOV-1', revision: 2, content: second }] })
  expect(again).toEqual({ ok: false, fault: 'closed' })
  expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ text: first.text, revision: 2 })
})

test('10 editors save the same answers many times: every overwrite had seen the revision, the others got both texts', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId } = await openRequest(db)
  const asked = ['GOV-1', 'GOV-2', 'MES-1']
  const accepted = new Map(asked.map((id) => [id, [] as { from: number; text: string }[]]))
  let conflicts = 0
  const edit = async (editor: number) => {
    const seen = new Map(asked.map((id) => [id, 1]))
    for (let round = 0; round < 12; round++) {
      const answers = asked.map((questionId) => ({
        questionId,
        revision: seen.get(questionId) ?? 1,
        content: full(`Éditeur ${editor}, passage ${round}, ${questionId}.`),
      }))
      const saved = await saveAnswers(db, { ...key, answers })
      if (!saved.ok && saved.fault !== 'conflict') throw new Error(saved.fault)
      const refused = saved.ok ? [] : saved.conflicts
      conflicts += refused.length
      for (const { questionId, revision, content } of answers) {
        const conflict = refused.find((one) => one.questionId === questionId)
        if (conflict) {
          expect(conflict.mine.text).toBe(content.text)
          expect(conflict.theirs.text).not.toBe(content.text)
          seen.set(questionId, conflict.theirs.revision)
        } else {
          accepted.get(questionId)?.push({ from: revision, text: content.text })
          seen.set(questionId, revision + 1)
        }
      }
    }
  }
  await Promise.all(Array.from({ length: 10 }, (_, editor) => edit(editor)))
  expect(conflicts).toBeGreaterThan(0)
  for (const questionId of asked) {
    const writes = accepted.get(questionId)?.toSorted((a, b) => a.from - b.from) ?? []
    // One write from each revision and no other: nobody overwrote what they had not seen.
    expect(writes.map(({ from }) => from)).toEqual(writes.map((_, index) => index + 1))
    const row = await answerOf(db, invitationId, questionId)
    expect(row).toMatchObject({ revision: writes.length + 1, text: writes.at(-1)?.text })
  }
})
