import { expect, test } from 'vitest'
import type { FrozenSettings } from '#app/domain/campaign/campaign.ts'
import { launchCommitment } from '#app/domain/campaign/launch.ts'
import { canonicalJson, sha256Hex } from '#app/domain/proofs/canonical.ts'
import { type FrozenKey, frozenRules } from '#app/features/campaigns/frozen.server.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { makeDraft, makeLaunchedCampaign, makePanel } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeBuyer } from '#tests/support/factories.ts'

const afterDeadline = '2027-01-04T09:00:00.000Z'

async function launched(db: Db) {
  const campaign = await makeLaunchedCampaign(db, {
    scope: ['GOV-1', 'GOV-2', 'GOV-3', 'FOR-1'],
    weights: { GOV: 60, FOR: 20, SOC: 20 },
    questionWeights: { 'GOV-2': 2, 'GOV-3': 0 },
    minimums: { GOV: 45.5, SOC: 10 },
    evaluatorNotes: { 'GOV-1': 'Voir la filiale.', 'SOC-1': 'jamais posée' },
  })
  const key: FrozenKey = {
    campaignId: campaign.campaignId,
    organisationId: campaign.buyer.id,
    runningToo: true,
    version: null,
    now: madeAt,
  }
  return { campaign, key }
}

/** An amendment as a later issue will write it: a version chained to the one before. */
async function amend(db: Db, key: FrozenKey, change: (settings: FrozenSettings) => FrozenSettings, forged?: string) {
  const before = await db
    .selectFrom('launch_version')
    .selectAll()
    .where('campaign_id', '=', key.campaignId)
    .executeTakeFirstOrThrow()
  const settings = change(JSON.parse(before.settings))
  const salt = '09'.repeat(32)
  await db
    .insertInto('launch_version')
    .values({
      ...before,
      id: randomId(),
      version: 2,
      settings: canonicalJson(settings),
      salt,
      commitment: forged ?? launchCommitment(settings, salt, before.commitment, before.notes_key),
      previous_commitment: before.commitment,
      reason: 'Échéance reportée pour tous',
      created_at: '2026-11-20T10:00:00.000Z',
    })
    .execute()
}

test('the page holds what the launch froze, criterion by criterion, and finds it unchanged', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaign, key } = await launched(db)
  const rules = await frozenRules(db, key)
  expect(rules).toMatchObject({
    version: 1,
    current: true,
    unchanged: true,
    commitment: campaign.commitment,
    segment: null,
    settings: { purpose: 'sourcing', deadline: '2026-12-18T17:00:00.000Z', requiredMarks: 2, weightsVisible: false },
    versions: [{ version: 1, reason: null, author: campaign.launcher.name, at: madeAt }],
  })
  // SOC asks nothing: it weighs 0 and loses its minimum and its note; the others are scaled to 100.
  expect(rules?.criteria.filter(({ weight, questions }) => weight > 0 || questions.length > 0)).toMatchObject([
    {
      id: 'GOV',
      weight: 75,
      minimum: 45.5,
      questions: [
        { id: 'GOV-1', weight: 1, note: 'Voir la filiale.' },
        { id: 'GOV-2', weight: 2, note: null },
        { id: 'GOV-3', weight: 0, note: null },
      ],
    },
    { id: 'FOR', weight: 25, minimum: null, questions: [{ id: 'FOR-1', weight: 1, note: null }] },
  ])
  expect(rules?.criteria.find(({ id }) => id === 'SOC')).toMatchObject({ weight: 0, minimum: null, questions: [] })
  const entry = questionnaireEntry('inr-parties-prenantes', '1.0.0')
  expect(rules?.questionnaires).toMatchObject([
    { version: '1.0.0', publicHash: entry?.publicHash, fullHash: entry?.fullHash, same: true },
  ])
})

test('the salt is nowhere before the debriefing, and then the text that it opens gives the commitment', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaign, key } = await launched(db)
  const salt = '07'.repeat(32)
  for (const status of ['launched', 'closed', 'assessed'] as const) {
    await db.updateTable('campaign').set({ status }).where('id', '=', key.campaignId).execute()
    const rules = await frozenRules(db, key)
    expect(rules?.disclosure).toBeNull()
    expect(JSON.stringify(rules)).not.toContain(salt)
  }
  await db.updateTable('campaign').set({ status: 'debriefed' }).where('id', '=', key.campaignId).execute()
  const rules = await frozenRules(db, key)
  expect(rules?.disclosure).toContain(salt)
  expect(sha256Hex(rules?.disclosure ?? '')).toBe(campaign.commitment)
})

test('an amendment is the version in force; the one before stays readable and both are listed', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaign, key } = await launched(db)
  await amend(db, key, (settings) => ({ ...settings, deadline: '2027-01-08T17:00:00.000Z' }))
  const current = await frozenRules(db, key)
  expect(current).toMatchObject({
    version: 2,
    current: true,
    unchanged: true,
    settings: { deadline: '2027-01-08T17:00:00.000Z' },
  })
  expect(current?.versions.map(({ version, reason }) => [version, reason])).toEqual([
    [2, 'Échéance reportée pour tous'],
    [1, null],
  ])
  const first = await frozenRules(db, { ...key, version: 1 })
  expect(first).toMatchObject({ version: 1, current: false, unchanged: true, commitment: campaign.commitment })
  expect(first?.settings.deadline).toBe('2026-12-18T17:00:00.000Z')
  expect(await frozenRules(db, { ...key, version: 3 })).toBeNull()
  expect(await frozenRules(db, { ...key, version: Number.NaN })).toBeNull()
})

test('rules that no longer give their commitment are said to be altered', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await launched(db)
  await amend(db, key, (settings) => settings, 'f'.repeat(64))
  expect(await frozenRules(db, key)).toMatchObject({ version: 2, unchanged: false })
})

test('nothing for another organisation, nothing for a draft, and nothing for a reader while it runs', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await launched(db)
  expect(await frozenRules(db, { ...key, organisationId: (await makeBuyer(db)).id })).toBeNull()
  expect(await frozenRules(db, { ...key, runningToo: false })).toBeNull()
  expect(await frozenRules(db, { ...key, runningToo: false, now: afterDeadline })).toMatchObject({ version: 1 })
  const panel = await makePanel(db)
  const draft = { ...key, campaignId: await makeDraft(db, panel), organisationId: panel.buyer.id }
  expect(await frozenRules(db, draft)).toBeNull()
})
