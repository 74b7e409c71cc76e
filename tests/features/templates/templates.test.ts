import { expect, test } from 'vitest'
import { copiedDraft } from '#app/domain/campaign/campaign-copy.ts'
import { createDraft } from '#app/features/campaigns/mutations.server.ts'
import { draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { removeTemplate, saveTemplate } from '#app/features/templates/mutations.server.ts'
import {
  draftFromTemplate,
  draftLikeCampaign,
  MOST_TEMPLATES,
  templateOfBuyer,
  templatesOf,
} from '#app/features/templates/queries.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { launch, makeDraft, makePanel, readyDraft } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeBuyer } from '#tests/support/factories.ts'

const compare = (a: string, b: string) => a.localeCompare(b)

async function prepared(db: Db, organisation: Parameters<typeof makePanel>[1] = {}) {
  const panel = await makePanel(db, organisation)
  const own = {
    scope: ['GOV-1', 'FOR-1'],
    minimums: { GOV: 40 },
    evaluatorNotes: { 'GOV-1': 'site de Brest' },
    questionsOn: '2026-12-01',
  }
  const campaignId = await makeDraft(db, panel, own)
  const by = { organisationId: panel.buyer.id, actorId: panel.launcher.id, now: madeAt, newId: randomId }
  return { panel, campaignId, by, draft: readyDraft(panel, own) }
}

test('a copy takes every setting but the dates, and the suppliers only when they are wanted', async () => {
  await using database = await testDatabase()
  const { draft } = await prepared(database.db)
  const dates = { deadlineDay: null, debriefingOn: null, questionsOn: null }
  expect(copiedDraft(draft, { name: 'B', withSuppliers: false })).toEqual({
    ...draft,
    ...dates,
    name: 'B',
    suppliers: [],
  })
  expect(copiedDraft(draft, { name: 'B', withSuppliers: true }).suppliers).toEqual(draft.suppliers)
})

test('a launched campaign is duplicated as a draft of its own, which nothing ties to the first', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { panel, campaignId, by, draft } = await prepared(db)
  expect((await launch(db, panel, campaignId)).ok).toBe(true)
  const like = await draftLikeCampaign(db, { ...by, campaignId, name: 'Parc 2029', withSuppliers: true })
  const made = await createDraft(db, { ...by, draft: like! })
  if (!made.ok) throw new Error(made.reason)
  const copy = await draftOfBuyer(db, { ...by, campaignId: made.id })
  expect(copy).toMatchObject({ status: 'draft', revision: 1, launchedAt: null })
  expect(copy?.draft).toEqual(copiedDraft(draft, { name: 'Parc 2029', withSuppliers: true }))
  const invited = await db.selectFrom('invitation').select('campaign_id').distinct().execute()
  expect(invited).toEqual([{ campaign_id: campaignId }])
})

test('a template starts a campaign, belongs to its organisation, and goes without touching what began with it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaignId, by, draft } = await prepared(db)
  const saved = await saveTemplate(db, { ...by, campaignId, template: 'Été' })
  if (!saved.ok) throw new Error(saved.reason)
  expect(await saveTemplate(db, { ...by, campaignId, template: 'ete' })).toEqual({ ok: false, reason: 'taken' })
  const key = { ...by, templateId: saved.id }
  expect(await templateOfBuyer(db, key)).toMatchObject({
    name: 'Été',
    questions: 2,
    notes: 1,
    minimums: 1,
    evaluators: 2,
  })
  const row = await db.selectFrom('campaign_template').select('draft').executeTakeFirstOrThrow()
  expect(row.draft).not.toContain('aubrac')

  const begun = await draftFromTemplate(db, { ...key, name: 'Été 2029' })
  const started = await createDraft(db, { ...by, draft: begun! })
  if (!started.ok) throw new Error(started.reason)
  const found = await draftOfBuyer(db, { ...by, campaignId: started.id })
  expect(found?.draft).toEqual(copiedDraft(draft, { name: 'Été 2029', withSuppliers: false }))

  const other = { ...key, organisationId: (await makeBuyer(db)).id }
  expect(await templateOfBuyer(db, other)).toBeNull()
  expect(await templatesOf(db, { ...other, compare })).toEqual([])
  expect(await draftFromTemplate(db, { ...other, name: 'A' })).toBeNull()
  expect(await saveTemplate(db, { ...other, campaignId, template: 'A' })).toEqual({ ok: false, reason: 'missing' })
  expect(await draftLikeCampaign(db, { ...other, campaignId, name: 'A', withSuppliers: true })).toBeNull()
  expect(await removeTemplate(db, other)).toBe(false)
  expect(await removeTemplate(db, key)).toBe(true)
  expect(await draftOfBuyer(db, { ...by, campaignId: started.id })).not.toBeNull()
})

test('a template of a tender is refused to who has come under the procurement code since', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { panel, by } = await prepared(db)
  const campaignId = await makeDraft(db, panel, { purpose: 'tender' })
  const saved = await saveTemplate(db, { ...by, campaignId, template: 'AO' })
  if (!saved.ok) throw new Error(saved.reason)
  await db.updateTable('organisation').set({ under_procurement_code: 1 }).where('id', '=', panel.buyer.id).execute()
  const before = await db.selectFrom('campaign').select('id').execute()
  const draft = await draftFromTemplate(db, { ...by, templateId: saved.id, name: 'AO 2' })
  expect(await createDraft(db, { ...by, draft: draft! })).toEqual({ ok: false, reason: 'tender_public' })
  expect(await db.selectFrom('campaign').select('id').execute()).toEqual(before)
})

test('the fifty-first template is refused', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaignId, by } = await prepared(db)
  for (let n = 0; n < MOST_TEMPLATES; n += 1)
    expect((await saveTemplate(db, { ...by, campaignId, template: `Modèle ${n}` })).ok).toBe(true)
  expect(await saveTemplate(db, { ...by, campaignId, template: 'De trop' })).toEqual({ ok: false, reason: 'many' })
  expect(await templatesOf(db, { ...by, compare })).toHaveLength(MOST_TEMPLATES)
})
