import { expect, test } from 'vitest'
import { campaignBoard } from '#app/features/campaigns/board.server.ts'
import { closeCampaign } from '#app/features/campaigns/mutations.server.ts'
import { campaignChain } from '#app/features/log/append.server.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { makeDraft, makeLaunchedCampaign, makePanel } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt } from '#tests/support/factories.ts'

const now = '2026-11-20T10:00:00.000Z'
const compare = formats('fr').compare
const campaignOf = (db: Db, id: string) =>
  db.selectFrom('campaign').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const closings = (db: Db, id: string) =>
  db.selectFrom('event').selectAll().where('chain_id', '=', campaignChain(id)).where('kind', '=', 'close').execute()

test('closing early is dated, logged with who did it, and shown on the board', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaignId, buyer, launcher } = await makeLaunchedCampaign(db)
  const key = { campaignId, organisationId: buyer.id, actorId: launcher.id, now }
  expect(await closeCampaign(db, key)).toEqual({ ok: true, closed: true })
  expect(await campaignOf(db, campaignId)).toMatchObject({ status: 'closed', closed_at: now, revision: 3 })
  expect(await closings(db, campaignId)).toMatchObject([{ at: now, actor_id: launcher.id }])
  expect(JSON.parse((await closings(db, campaignId))[0]!.payload)).toEqual({ campaign: campaignId })
  const board = await campaignBoard(db, { ...key, runningToo: false, state: '', search: '', page: 1, compare })
  expect(board).toMatchObject({
    campaign: { status: 'closed', closedAt: now },
    counts: [{ state: 'not_returned', count: 2 }],
  })
  expect(board?.suppliers.map(({ linkable }) => linkable)).toEqual([false, false])
})

test('closing again changes nothing, even twenty times at once', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaignId, buyer, launcher } = await makeLaunchedCampaign(db)
  const at = (minute: number) => `2026-11-20T10:${String(minute).padStart(2, '0')}:00.000Z`
  const close = (minute: number) =>
    closeCampaign(db, { campaignId, organisationId: buyer.id, actorId: launcher.id, now: at(minute) })
  const results = await Promise.all(Array.from({ length: 20 }, (_, minute) => close(minute)))
  expect(results.filter((result) => result.ok && result.closed)).toHaveLength(1)
  expect(results.every(({ ok }) => ok)).toBe(true)
  const first = await campaignOf(db, campaignId)
  expect(await closings(db, campaignId)).toMatchObject([{ at: first.closed_at }])
  expect(await close(50)).toEqual({ ok: true, closed: false })
  expect(await campaignOf(db, campaignId)).toEqual(first)
})

test('the deadline closed it already: nothing is written from its very instant on', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaignId, buyer, launcher } = await makeLaunchedCampaign(db)
  const before = await campaignOf(db, campaignId)
  const key = { campaignId, organisationId: buyer.id, actorId: launcher.id, now: before.deadline! }
  expect(await closeCampaign(db, key)).toEqual({ ok: true, closed: false })
  expect(await campaignOf(db, campaignId)).toEqual(before)
  expect(await closings(db, campaignId)).toEqual([])
})

test('a draft, another buyer’s campaign and nothing at all are refused alike, and stay as they are', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaignId, buyer, launcher } = await makeLaunchedCampaign(db)
  const foreign = await makePanel(db)
  const draftId = await makeDraft(db, foreign)
  const close = (id: string, organisationId: string) =>
    closeCampaign(db, { campaignId: id, organisationId, actorId: launcher.id, now })
  expect(await close(campaignId, foreign.buyer.id)).toEqual({ ok: false })
  expect(await close(draftId, foreign.buyer.id)).toEqual({ ok: false })
  expect(await close('nothing', buyer.id)).toEqual({ ok: false })
  expect(await campaignOf(db, campaignId)).toMatchObject({ status: 'launched', closed_at: null })
  expect(await campaignOf(db, draftId)).toMatchObject({ status: 'draft', revision: 1, created_at: madeAt })
  expect(await closings(db, campaignId)).toEqual([])
})
