import { expect, test } from 'vitest'
import { closeCampaign } from '#app/features/campaigns/mutations.server.ts'
import { chainFault } from '#app/features/log/queries.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { answerAll, answerOf, full, openRequest, submit } from '#tests/support/open-request.ts'

test('50 parallel submits with one key make one submission and 50 equal receipts', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await answerAll(db, request)
  const results = await Promise.all(Array.from({ length: 50 }, () => submit(db, request, { requestKey: 'one form' })))
  expect(results.every((result) => result.ok)).toBe(true)
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
  expect(await db.selectFrom('submission').select('id').execute()).toHaveLength(1)
  expect(await db.selectFrom('event').select('hash').where('kind', '=', 'submission').execute()).toHaveLength(2)
  expect(await db.selectFrom('library_answer').select('revision').execute()).toEqual(
    [1, 1, 1].map((revision) => ({ revision })),
  )
})

test('20 parallel submits with 20 keys number their submissions from 1 to 20, each with its receipt', async () => {
  await using database = await testDatabase()
  const { db } = database
  const request = await openRequest(db)
  await answerAll(db, request)
  const results = await Promise.all(Array.from({ length: 20 }, () => submit(db, request)))
  const sequences = results.map((result) => (result.ok ? result.receipt.response.sequence : 0))
  expect(sequences.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(await chainFault(db, `campaign:${request.campaignId}`)).toBeNull()
})

test('closing against submitting ends in one or the other, never both orders and never neither', async () => {
  await using database = await testDatabase()
  const { db } = database
  const outcomes = { submitted: 0, refused: 0 }
  const runs = 20
  for (let run = 0; run <= runs; run++) {
    const request = await openRequest(db, { scope: ['GOV-1'] })
    await answerAll(db, request, ['GOV-1'])
    const close = () =>
      closeCampaign(db, {
        campaignId: request.campaignId,
        organisationId: request.buyer.id,
        actorId: request.launcher.id,
        now: request.key.now,
      })
    // From the close done before the submission begins to the close begun after its end, and all that lies between.
    const wait = (ms: number) => new Promise((done) => setTimeout(done, Math.max(0, ms)))
    const offset = 2 * (run - runs / 2)
    if (run === 0) await close()
    const submitting = wait(-offset).then(() => submit(db, request))
    if (run === runs) await submitting
    const [result] = await Promise.all([submitting, wait(offset).then(close)])
    outcomes[result.ok ? 'submitted' : 'refused'] += 1
    if (!result.ok) expect(result.fault).toBe('closed')

    const campaign = { id: request.campaignId, chain: `campaign:${request.campaignId}` }
    const row = await db.selectFrom('campaign').select('status').where('id', '=', campaign.id).executeTakeFirstOrThrow()
    expect(row.status).toBe('closed')
    const kept = await db.selectFrom('submission').select('id').where('campaign_id', '=', campaign.id).execute()
    expect(kept).toHaveLength(result.ok ? 1 : 0)
    const events = await db
      .selectFrom('event')
      .select('kind')
      .where('chain_id', '=', campaign.chain)
      .where('kind', 'in', ['submission', 'close'])
      .orderBy('position')
      .execute()
    expect(events.map(({ kind }) => kind)).toEqual(result.ok ? ['submission', 'close'] : ['close'])
  }
  expect(outcomes.submitted).toBeGreaterThan(0)
  expect(outcomes.refused).toBeGreaterThan(0)
}, 60_000)

test('saving while submitting: the snapshot holds one whole text, and the draft keeps the last', async () => {
  await using database = await testDatabase()
  const { db } = database
  for (let run = 0; run < 8; run++) {
    const request = await openRequest(db)
    await answerAll(db, request)
    const typed = { questionId: 'GOV-1', revision: 2, content: full('Un texte enregistré pendant la remise.') }
    const [result, saved] = await Promise.all([
      submit(db, request),
      saveAnswers(db, { ...request.key, answers: [typed] }),
    ])
    expect([result.ok, saved.ok]).toEqual([true, true])
    const row = await db
      .selectFrom('submission')
      .select('content')
      .where('campaign_id', '=', request.campaignId)
      .executeTakeFirstOrThrow()
    const { text } = JSON.parse(row.content).answers['GOV-1']
    expect(['Réponse à GOV-1, suivie depuis 2024.', typed.content.text]).toContain(text)
  }
})

test('a double click on an answer form is one answer: one draft, one revision, no conflict with oneself', async () => {
  await using database = await testDatabase()
  const { db } = database
  for (const confirm of [false, true]) {
    const { key, invitationId } = await openRequest(db)
    const answers = [{ questionId: 'GOV-1', revision: 1, content: full('Une politique signée en 2024.') }]
    const clicks = Array.from({ length: 5 }, () => saveAnswers(db, { ...key, answers, confirm }))
    for (const result of await Promise.all(clicks)) expect(result).toMatchObject({ ok: true, incomplete: [] })
    const drafts = await db.selectFrom('response').select('id').where('invitation_id', '=', invitationId).execute()
    expect(drafts).toHaveLength(1)
    expect(await answerOf(db, invitationId, 'GOV-1')).toMatchObject({ revision: 2, reviewed: 1 })
  }
})
