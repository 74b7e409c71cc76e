import { expect, test } from 'vitest'
import { trendPage } from '#app/features/comparison/trend.server.ts'
import type { Db } from '#db/client.server.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { assessedSmall } from '#tests/support/told-campaign.ts'

const answers = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, answered(`Réponse ${id}.`)]))
const weights = { GOV: 60, FOR: 40 }

/** Two assessed campaigns of one buyer with one supplier, a month apart, on scopes that overlap. */
async function twice(db: Db, scopes: [string[], string[]]) {
  const [past, latest] = scopes
  const first = await assessedSmall(db, { scope: past, weights, suppliers: [answers(past)], level: () => 1 })
  const next = await assessedSmall(db, { scope: latest, weights, suppliers: [answers(latest)], level: () => 3 })
  const organisationId = first.organisation.id
  const { invitationId } = next.suppliers[0]!
  const supplier = { organisation_id: first.suppliers[0]!.organisation.id }
  await db
    .updateTable('campaign')
    .set({ assessed_at: '2026-10-24T09:00:00.000Z' })
    .where('id', '=', first.campaignId)
    .execute()
  await db.updateTable('campaign').set({ organisation_id: organisationId }).where('id', '=', next.campaignId).execute()
  await db.updateTable('invitation').set(supplier).where('id', '=', invitationId).execute()
  await db.updateTable('response').set(supplier).where('invitation_id', '=', invitationId).execute()
  const key = { campaignId: next.campaignId, organisationId, invitationId, now: next.now, with: null }
  return { first, next, key }
}

test('one supplier beside itself a campaign earlier, on the questions of both', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { first, key } = await twice(db, [
    ['GOV-1', 'FOR-1'],
    ['GOV-1', 'GOV-2', 'FOR-1'],
  ])
  const page = await trendPage(db, key)
  expect(page?.past.map(({ id }) => id)).toEqual([first.campaignId])
  expect(page?.compared).toMatchObject({
    id: first.campaignId,
    asked: 3,
    trend: {
      questions: 2,
      before: expect.closeTo(100 / 3, 9),
      now: expect.closeTo(100, 9),
      changed: [
        { id: 'GOV-1', before: 1, now: 3 },
        { id: 'FOR-1', before: 1, now: 3 },
      ],
    },
  })
})

test('the first campaign has no past, and one without a common question compares nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { first, key } = await twice(db, [['FOR-1'], ['GOV-1', 'GOV-2']])
  const own = { ...key, campaignId: first.campaignId, invitationId: first.suppliers[0]!.invitationId }
  expect(await trendPage(db, own)).toMatchObject({ past: [], compared: null })
  expect((await trendPage(db, key))?.compared?.trend).toMatchObject({ questions: 0, before: null, criteria: [] })
})

test('another buyer’s campaigns are nowhere: neither read, nor chosen, nor counted', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await twice(db, [['GOV-1'], ['GOV-1']])
  const foreign = await assessedSmall(db, { scope: ['GOV-1'], suppliers: [answers(['GOV-1'])] })
  const at = { assessed_at: '2026-09-24T09:00:00.000Z' }
  await db.updateTable('campaign').set(at).where('id', '=', foreign.campaignId).execute()
  const own = await db
    .selectFrom('invitation')
    .select('organisation_id')
    .where('id', '=', key.invitationId)
    .executeTakeFirstOrThrow()
  await db.updateTable('invitation').set(own).where('id', '=', foreign.suppliers[0]!.invitationId).execute()
  const page = await trendPage(db, { ...key, with: foreign.campaignId })
  expect(page?.past).toHaveLength(1)
  expect(page?.compared?.id).not.toBe(foreign.campaignId)
  expect(await trendPage(db, { ...key, organisationId: foreign.organisation.id })).toBeNull()
})

test('there is nothing before the assessment is confirmed, nor for whom the campaign did not invite', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaignId, organisation, suppliers, now } = await closedCampaign(db, { scope: ['GOV-1'] })
  const key = { campaignId, organisationId: organisation.id, now, with: null }
  expect(await trendPage(db, { ...key, invitationId: suppliers[0]!.invitationId })).toBeNull()
  const { key: other } = await twice(db, [['GOV-1'], ['GOV-1']])
  expect(await trendPage(db, { ...other, invitationId: suppliers[0]!.invitationId })).toBeNull()
})
