import { expect, test } from 'vitest'
import { verifyChain } from '#app/domain/proofs/event-chain.ts'
import { revealedMarks } from '#app/features/assessment/revealed.server.ts'
import { forceReveal } from '#app/features/marking/reveal-mutations.server.ts'
import type { Db } from '#db/client.server.ts'
import { answered, closedCampaign, notApplicable } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { actsOn, type Campaign, keyOf } from '#tests/support/panel-acts.ts'

const reveals = (db: Db) => db.selectFrom('reveal').select(['criterion_id', 'forced']).execute()
const events = async (db: Db) =>
  (await db.selectFrom('event').select('kind').orderBy('position').execute()).map((e) => e.kind)
const force = (db: Db, campaign: Campaign, more: Partial<Parameters<typeof forceReveal>[1]> = {}) =>
  forceReveal(db, {
    ...keyOf(campaign),
    invitationId: campaign.suppliers[0]!.invitationId,
    criterionId: 'GOV',
    actorId: campaign.buyer.id,
    reason: 'Un évaluateur a quitté le panel.',
    confirmed: false,
    ...more,
  })

test('a set locks only when every answered question is marked, and never opens again', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { mark, lock } = actsOn(db, await closedCampaign(db))
  expect(await lock(0)).toEqual({ ok: false, reason: 'incomplete', missing: ['GOV-1', 'GOV-2'] })
  await mark(0, 'GOV-1', 2)
  expect(await lock(0)).toEqual({ ok: false, reason: 'incomplete', missing: ['GOV-2'] })
  await mark(0, 'GOV-2', 1)
  expect(await lock(0)).toEqual({ ok: true, revealed: false })
  expect(await lock(0)).toEqual({ ok: false, reason: 'locked' })
  expect(await mark(0, 'GOV-2', 3, { revision: 1 })).toEqual({ ok: false, reason: 'locked' })
  expect(await events(db)).toEqual(['mark_lock'])
  expect(await reveals(db)).toEqual([])
})

test('the last of the panel to lock reveals that supplier × criterion and no other', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, { scope: ['GOV-1', 'MES-1'] })
  const { mark, lock } = actsOn(db, campaign)
  for (const evaluator of [0, 1]) for (const question of ['GOV-1', 'MES-1']) await mark(evaluator, question, 2)
  await lock(0)
  await lock(0, 'MES')
  expect(await lock(1)).toEqual({ ok: true, revealed: true })
  expect(await reveals(db)).toEqual([{ criterion_id: 'GOV', forced: 0 }])
  expect((await revealedMarks(db, keyOf(campaign))).map((m) => m.questionId)).toEqual(['GOV-1', 'GOV-1'])
})

test('parallel locks of the last two evaluators make one reveal, with every lock in the chain', async () => {
  await using database = await testDatabase()
  const { db } = database
  for (let round = 0; round < 5; round++) {
    const campaign = await closedCampaign(db, {
      scope: ['GOV-1'],
      panel: [{ function: 'achats' }, { function: 'dsi' }, { function: 'rse' }],
    })
    const { mark, lock } = actsOn(db, campaign)
    for (const evaluator of [0, 1, 2]) await mark(evaluator, 'GOV-1', 2)
    const results = await Promise.all([lock(0), lock(1), lock(2)])
    expect(results.filter((result) => result.ok && result.revealed)).toHaveLength(1)
    const chain = `campaign:${campaign.campaignId}`
    const stored = await db.selectFrom('event').selectAll().where('chain_id', '=', chain).orderBy('position').execute()
    const head = await db.selectFrom('event_head').selectAll().where('chain_id', '=', chain).executeTakeFirstOrThrow()
    const entries = stored.map((row) => ({
      entry: {
        chain,
        position: row.position,
        at: row.at,
        actor: row.actor_id,
        kind: row.kind,
        payload: JSON.parse(row.payload),
      },
      previous: row.previous_hash,
      hash: row.hash,
    }))
    expect(entries).toHaveLength(3)
    expect(verifyChain(entries, head)).toBeNull()
  }
  expect(await reveals(db)).toHaveLength(5)
})

test('a criterion where nothing was answered has nothing to lock', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { lock } = actsOn(
    db,
    await closedCampaign(db, {
      scope: ['GOV-1'],
      suppliers: [{ 'GOV-1': notApplicable('Aucune activité numérique.') }],
    }),
  )
  expect(await lock(0)).toEqual({ ok: false, reason: 'nothing_to_mark' })
})

test('the buyer forces a reveal once: open sets do not count and take no more marks', async () => {
  await using database = await testDatabase()
  const { db } = database
  const campaign = await closedCampaign(db, {
    suppliers: [{ 'GOV-1': answered('Une charte signée en 2024.') }],
    panel: [{ function: 'achats' }, { function: 'dsi' }, { function: 'rse' }],
  })
  const { mark, lock } = actsOn(db, campaign)
  expect(await force(db, campaign)).toEqual({ ok: false, reason: 'nothing_locked' })
  for (const evaluator of [0, 1, 2]) await mark(evaluator, 'GOV-1', 2)
  await lock(0)
  await lock(1)
  expect(await force(db, campaign, { organisationId: campaign.suppliers[0]!.organisation.id })).toEqual({
    ok: false,
    reason: 'not_found',
  })
  expect(await force(db, campaign)).toEqual({ ok: true, locked: 2, assigned: 3 })
  expect(await force(db, campaign)).toEqual({ ok: false, reason: 'already_revealed' })
  expect(await lock(2)).toEqual({ ok: false, reason: 'revealed' })
  expect(await mark(2, 'GOV-1', 0, { revision: 1 })).toEqual({ ok: false, reason: 'revealed' })
  expect((await revealedMarks(db, keyOf(campaign))).map((m) => m.evaluatorId).toSorted()).toEqual(
    [campaign.panel[0]!.id, campaign.panel[1]!.id].toSorted(),
  )
  expect(await events(db)).toEqual(['mark_lock', 'mark_lock', 'forced_reveal'])
  expect(JSON.stringify(await db.selectFrom('event').selectAll().execute())).not.toContain('quitté le panel')
})
