import { afterEach, beforeEach, expect, test } from 'vitest'
import { inviteEntries } from '#app/features/campaigns/entry-mutations.server.ts'
import { pickedEntries, pickPage } from '#app/features/campaigns/pick-page.server.ts'
import { directoryPage, supplierPage } from '#app/features/suppliers/directory.server.ts'
import { removeEntry, saveEntry } from '#app/features/suppliers/entry-mutations.server.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { launch, makeDraft, makeLaunchedCampaign, makePanel } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt } from '#tests/support/factories.ts'
import { makeSupplierEntry } from '#tests/support/supplier-directory.ts'

let db: Db
let close: () => Promise<void>
beforeEach(async () => ({ db, close } = await testDatabase()))
afterEach(() => close())

const { compare } = formats('fr')
const list = (organisationId: string, search = '') => directoryPage(db, { organisationId, search, page: 1, compare })
const named = async (organisationId: string, name: string) => (await list(organisationId, name)).suppliers[0]?.id ?? ''
const seen = (organisationId: string, supplierId: string, now = madeAt) =>
  supplierPage(db, { organisationId, supplierId, now })

test('a launch enters whom it invites once, by address or by SIREN, and keeps their history', async () => {
  const panel = await makePanel(db)
  const first = await makeDraft(db, panel, {
    name: 'Première',
    suppliers: [{ name: 'Aubrac Cloud', email: 'rse@aubrac.example', siren: '732829320', language: 'fr' }],
  })
  await launch(db, panel, first)
  const second = await makeDraft(db, panel, {
    name: 'Seconde',
    suppliers: [
      { name: 'Aubrac Groupe', email: 'achats@aubrac.example', siren: '732829320', language: 'fr' },
      { name: 'Bexley', email: 'csr@bexley.example', siren: null, language: 'en' },
    ],
  })
  await launch(db, panel, second)
  expect((await list(panel.buyer.id)).suppliers).toMatchObject([
    { name: 'Aubrac Cloud', email: 'rse@aubrac.example', siren: '732829320', invitations: 2 },
    { name: 'Bexley', invitations: 1 },
  ])
  const aubrac = await named(panel.buyer.id, 'aubrac')
  const running = await seen(panel.buyer.id, aubrac)
  expect(running?.campaigns.map(({ name, status, campaignStatus }) => [name, status, campaignStatus]).sort()).toEqual([
    ['Première', 'waiting', 'launched'],
    ['Seconde', 'waiting', 'launched'],
  ])
  const over = await seen(panel.buyer.id, aubrac, '2026-12-19T10:00:00.000Z')
  expect(over?.campaigns.map(({ status, campaignStatus }) => [status, campaignStatus])).toEqual([
    ['not_returned', 'closed'],
    ['not_returned', 'closed'],
  ])
})

test('a buyer learns nothing of what another asks the same supplier', async () => {
  const one = await makeLaunchedCampaign(db)
  const other = await makeLaunchedCampaign(db)
  const supplierId = await named(one.buyer.id, 'aubrac')
  expect((await seen(one.buyer.id, supplierId))?.campaigns.map(({ id }) => id)).toEqual([one.campaignId])
  expect(await seen(other.buyer.id, supplierId)).toBeNull()
  const key = { organisationId: other.buyer.id, supplierId, now: madeAt }
  expect(await removeEntry(db, key)).toBe(false)
  const entry = { name: 'X', email: 'x@x.example', siren: '', language: 'fr' as const, revision: 1 }
  expect(await saveEntry(db, { ...key, entry })).toEqual({ ok: false, fault: 'missing' })
  expect((await list(other.buyer.id)).found).toBe(2)
})

test('an entry is mended by one at a time, takes no address of another, and can be taken out', async () => {
  const { buyer } = await makeLaunchedCampaign(db)
  const key = { organisationId: buyer.id, supplierId: await named(buyer.id, 'aubrac'), now: madeAt }
  const entry = { name: 'Aubrac SA', email: 'rse@aubrac.example', siren: '732829320', language: 'fr' as const }
  const both = await Promise.all([1, 2].map(() => saveEntry(db, { ...key, entry: { ...entry, revision: 1 } })))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, fault: 'stale' })
  expect(await list(buyer.id, '732829320')).toMatchObject({ found: 1, suppliers: [{ name: 'Aubrac SA' }] })
  const taken = { ...entry, email: 'csr@bexley.example', revision: 2 }
  expect(await saveEntry(db, { ...key, entry: taken })).toEqual({ ok: false, fault: 'taken' })
  expect(await removeEntry(db, key)).toBe(true)
  expect(await seen(buyer.id, key.supplierId)).toBeNull()
  expect(await db.selectFrom('invitation').select('id').execute()).toHaveLength(2)
})

test('a draft takes ticked entries, all that a search finds, or a past campaign; never twice, never another buyer’s', async () => {
  const past = await makeLaunchedCampaign(db)
  const foreign = await makeLaunchedCampaign(db)
  const organisationId = past.buyer.id
  const key = { campaignId: await makeDraft(db, past, { suppliers: [] }), organisationId, actorId: past.launcher.id }
  const none = { entryIds: [], search: null, campaignId: null }
  const take = async (pick: Partial<Parameters<typeof pickedEntries>[1]>) =>
    inviteEntries(db, { ...key, entryIds: await pickedEntries(db, { ...none, ...pick, organisationId, compare }) })
  expect(await take({})).toEqual({ ok: false, reason: 'nothing' })
  expect(await take({ campaignId: foreign.campaignId })).toEqual({ ok: false, reason: 'nothing' })
  const theirs = await makeSupplierEntry(db, (await makePanel(db)).buyer.id)
  expect(await take({ entryIds: [theirs] })).toEqual({ ok: true, added: 0, left: 0 })
  expect(await take({ entryIds: [await named(organisationId, 'bexley')] })).toEqual({ ok: true, added: 1, left: 0 })
  expect(await take({ search: '' })).toEqual({ ok: true, added: 1, left: 1 })
  expect(await take({ campaignId: past.campaignId })).toEqual({ ok: true, added: 0, left: 2 })
  const page = await pickPage(db, { ...key, search: '', page: 1, now: madeAt, compare })
  expect(page).toMatchObject({ found: 2, free: 0, past: [{ id: past.campaignId, suppliers: 2 }] })
  expect(page?.entries.every(({ listed }) => listed)).toBe(true)
  expect(await inviteEntries(db, { ...key, campaignId: past.campaignId, entryIds: new Set([theirs]) })).toEqual({
    ok: false,
    reason: 'launched',
  })
})
