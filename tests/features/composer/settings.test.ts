import { expect, test } from 'vitest'
import { saveDraft } from '#app/features/campaigns/mutations.server.ts'
import { draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { settingsForm } from '#app/features/composer/forms.ts'
import { tooLate } from '#app/features/composer/refused.ts'
import { draftWithSettings, type SettingsPage, settingsPage } from '#app/features/composer/settings.server.ts'
import { settingsLines } from '#app/features/composer/settings-lines.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { baseQuestionnaire, launch, makeDraft, makePanel } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeBuyer } from '#tests/support/factories.ts'

const base = baseQuestionnaire()
const t = dictionary('fr')
const f = formats('fr')
const words = t.composer.errors
const good = {
  revision: '1',
  name: 'Parc 2027',
  purpose: 'follow_up',
  questionnaire: `${base.id}@${base.version}`,
  deadlineDay: '2027-03-27',
  deadlineTime: '12:00',
  timeZone: 'America/Martinique',
  debriefingOn: '2027-05-03',
  requiredMarks: '1',
  weightsVisible: 'yes',
}

function parsed(change: Partial<typeof good> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...good, ...change })) form.set(name, value)
  return parseForm(form, settingsForm, words)
}

function applied(page: SettingsPage, change: Partial<typeof good> = {}) {
  const form = parsed(change)
  if (!form.ok) throw new Error(JSON.stringify(form.errors))
  return draftWithSettings(page, form.value, madeAt)
}

async function prepared(db: Db, organisation: Parameters<typeof makePanel>[1] = {}) {
  const panel = await makePanel(db, organisation)
  const campaignId = await makeDraft(db, panel)
  const key = { campaignId, organisationId: panel.buyer.id }
  const page = await settingsPage(db, key)
  if (!page) throw new Error('no page')
  return { panel, key, page }
}

test('settings replace their own fields and leave the rest of the draft alone', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, page } = await prepared(db)
  const typed = applied(page)
  if (!typed.ok) throw new Error(JSON.stringify(typed.faults))
  expect(await saveDraft(db, { ...key, revision: 1, draft: typed.draft })).toEqual({ ok: true, revision: 2 })
  const stored = await draftOfBuyer(db, key)
  expect(stored?.draft).toEqual({
    ...page.draft,
    name: 'Parc 2027',
    purpose: 'follow_up',
    deadlineDay: '2027-03-27',
    deadlineTime: '12:00',
    timeZone: 'America/Martinique',
    debriefingOn: '2027-05-03',
    requiredMarks: 1,
    weightsVisible: true,
  })
  const row = await db.selectFrom('campaign').select(['name', 'deadline', 'time_zone']).executeTakeFirstOrThrow()
  expect(row).toEqual({ name: 'Parc 2027', deadline: '2027-03-27T16:00:00.000Z', time_zone: 'America/Martinique' })
})

test.each([
  [{ name: '' }, 'name', 'title'],
  [{ deadlineTime: '24:00' }, 'deadlineTime', 'deadline_time'],
  [{ timeZone: 'Europe/Nulle-Part' }, 'timeZone', 'time_zone'],
  [{ timeZone: '+02:00' }, 'timeZone', 'time_zone'],
  [{ debriefingOn: '2027-02-30' }, 'debriefingOn', 'debriefing_day'],
  [{ requiredMarks: '0' }, 'requiredMarks', 'required_marks'],
] as const)('%j is refused beside its field and kept as typed', (change, field, key) => {
  const form = parsed(change)
  if (form.ok) throw new Error('accepted')
  expect(form.errors).toEqual({ [field]: words[key] })
  expect(form.values).toEqual({ ...good, ...change })
})

test.each([
  [{ deadlineDay: '2027-02-30' }, 'deadlineDay', 'deadline_day'],
  [{ deadlineDay: '2026-11-01' }, 'deadlineDay', 'deadline_past'],
  [{ deadlineDay: '2027-03-28', deadlineTime: '02:30', timeZone: 'Europe/Paris' }, 'deadlineTime', 'deadline_skipped'],
  [{ debriefingOn: '2027-03-01' }, 'debriefingOn', 'debriefing_early'],
  [{ questionnaire: `${base.id}@9.9.9` }, 'questionnaire', 'questionnaire'],
] as const)('%j is a fault of its field', async (change, field, code) => {
  await using database = await testDatabase()
  const { page } = await prepared(database.db)
  const result = applied(page, change)
  if (result.ok) throw new Error('accepted')
  expect(result.faults).toMatchObject([{ field, code }])
})

test('a deadline may wait until the launch, and the same local time exists in a zone without summer time', async () => {
  await using database = await testDatabase()
  const { page } = await prepared(database.db)
  expect(applied(page, { deadlineDay: '' })).toMatchObject({ ok: true, draft: { deadlineDay: null } })
  expect(applied(page, { deadlineDay: '2027-03-28', deadlineTime: '02:30' }).ok).toBe(true)
})

test('a tender under the procurement code is a fault of the purpose, and the save refuses it too', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, page } = await prepared(db, { under_procurement_code: 1 })
  expect(applied(page, { purpose: 'tender' })).toMatchObject({
    ok: false,
    faults: [{ field: 'purpose', code: 'tender_public' }],
  })
  const draft = { ...page.draft, purpose: 'tender' as const }
  expect(await saveDraft(db, { ...key, revision: 1, draft })).toEqual({ ok: false, reason: 'tender_public' })
  expect((await draftOfBuyer(db, key))?.draft.purpose).toBe('sourcing')
})

test('a save against an older revision keeps what was typed and says what stands now, where it differs', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, page } = await prepared(db)
  const first = applied(page)
  const second = applied(page, { name: 'Autre nom', timeZone: 'Europe/Paris' })
  if (!first.ok || !second.ok) throw new Error('refused')
  await saveDraft(db, { ...key, revision: 1, draft: first.draft })
  const saved = await saveDraft(db, { ...key, revision: 1, draft: second.draft })
  if (saved.ok || saved.reason !== 'stale') throw new Error('not stale')
  const lines = (draft: typeof first.draft) => settingsLines(draft, { t, f })
  const values = { ...good, name: 'Autre nom' }
  expect(tooLate(saved, { typed: second.draft, values, lines, t })).toEqual({
    errors: {},
    values,
    revision: 2,
    standing: [
      { label: t.composer.name, value: 'Parc 2027' },
      { label: t.composer.timeZone, value: 'America/Martinique' },
    ],
  })
  expect((await draftOfBuyer(db, key))?.draft.name).toBe('Parc 2027')
})

test('of two saves at once on one revision, one is kept and the other told', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, page } = await prepared(db)
  const save = (name: string) => saveDraft(db, { ...key, revision: 1, draft: { ...page.draft, name } })
  const results = await Promise.all([save('A'), save('B'), save('C')])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.filter((result) => !result.ok && result.reason === 'stale')).toHaveLength(2)
  const kept = ['A', 'B', 'C'][results.findIndex(({ ok }) => ok)]
  expect(await draftOfBuyer(db, key)).toMatchObject({ revision: 2, draft: { name: kept } })
})

test('once launched, a save changes nothing and says so', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { panel, key, page } = await prepared(db)
  expect((await launch(db, panel, key.campaignId)).ok).toBe(true)
  const draft = { ...page.draft, name: 'Trop tard' }
  const saved = await saveDraft(db, { ...key, revision: 2, draft })
  if (saved.ok || saved.reason !== 'launched') throw new Error('not refused as launched')
  const refused = tooLate(saved, { typed: draft, values: good, lines: () => [], t })
  expect(refused).toMatchObject({ errors: { '': words.launched }, values: good, standing: null })
  expect((await draftOfBuyer(db, key))?.draft.name).toBe(page.draft.name)
})

test('another organisation finds no such campaign, to read or to save', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, page } = await prepared(db)
  const other = { ...key, organisationId: (await makeBuyer(db)).id }
  expect(await settingsPage(db, other)).toBeNull()
  expect(await saveDraft(db, { ...other, revision: 1, draft: page.draft })).toEqual({ ok: false, reason: 'missing' })
  expect(await settingsPage(db, { ...other, campaignId: 'nothing' })).toBeNull()
  expect((await draftOfBuyer(db, key))?.revision).toBe(1)
})
