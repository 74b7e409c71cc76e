import { afterEach, beforeEach, expect, test } from 'vitest'
import { mergePage } from '#app/features/suppliers/alike.server.ts'
import { directoryPage, supplierPage } from '#app/features/suppliers/directory.server.ts'
import { enterSupplier } from '#app/features/suppliers/enter-mutations.server.ts'
import { mergeEntries } from '#app/features/suppliers/merge-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { launch, makeDraft, makePanel } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt } from '#tests/support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeEach(async () => ({ db, close } = await testDatabase()))
afterEach(() => close())

const { compare } = formats('fr')
const typed = { siren: '', headcount: undefined, language: 'fr' as const, revision: 0 }
const enter = (organisationId: string, name: string, email: string, more: { siren?: string; anyway?: boolean } = {}) =>
  enterSupplier(db, {
    organisationId,
    entry: { ...typed, name, email, siren: more.siren ?? '' },
    anyway: more.anyway ?? false,
    now: madeAt,
    newId: randomId,
  })
const all = (organisationId: string, search = '') => directoryPage(db, { organisationId, search, page: 1, compare })

/** A buyer that invited one supplier twice under two addresses, and a third in between. */
async function twiceKnown() {
  const panel = await makePanel(db)
  for (const [name, email, siren] of [
    ['Aubrac Cloud', 'rse@aubrac.example', null],
    ['Aubrac Groupe', 'achats@aubrac-groupe.example', '732829320'],
  ] as const)
    await launch(db, panel, await makeDraft(db, panel, { name, suppliers: [{ name, email, siren, language: 'fr' }] }))
  const { suppliers } = await all(panel.buyer.id)
  const [cloud, group] = suppliers.map(({ id }) => id) as [string, string]
  const key = { organisationId: panel.buyer.id, now: madeAt }
  return { panel, cloud, group, key }
}

test('one that resembles nobody enters; an address that is there is refused, even at the same moment', async () => {
  const { buyer } = await makePanel(db)
  expect(await enter(buyer.id, 'Aubrac', 'rse@aubrac.example')).toMatchObject({ ok: true })
  expect(await enter(buyer.id, 'Autre', 'rse@aubrac.example', { anyway: true })).toMatchObject({ fault: 'taken' })
  const both = await Promise.all([1, 2].map(() => enter(buyer.id, 'Bexley', 'csr@bexley.example')))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await all(buyer.id)).found).toBe(2)
})

test('one that shares a SIREN or a domain enters when somebody says that it is another company', async () => {
  const { buyer } = await makePanel(db)
  await enter(buyer.id, 'Aubrac', 'rse@aubrac.example', { siren: '732829320' })
  expect(await enter(buyer.id, 'Aubrac 2', 'a@elsewhere.example', { siren: '732829320' })).toMatchObject({
    fault: 'alike',
    alike: [{ name: 'Aubrac', by: 'siren' }],
  })
  expect(await enter(buyer.id, 'Aubrac 3', 'b@aubrac.example')).toMatchObject({ alike: [{ by: 'domain' }] })
  expect(await enter(buyer.id, 'Aubrac 3', 'b@aubrac.example', { anyway: true })).toMatchObject({ ok: true })
  const { buyer: other } = await makePanel(db)
  expect(await enter(other.id, 'Aubrac', 'rse@aubrac.example', { siren: '732829320' })).toMatchObject({ ok: true })
})

test('merging keeps name and address, completes, takes the invitations of both and drops the other', async () => {
  const { cloud, group, key } = await twiceKnown()
  expect(await mergeEntries(db, { ...key, supplierId: cloud, otherId: group, revision: 1 })).toEqual({ ok: true })
  const kept = await supplierPage(db, { ...key, supplierId: cloud })
  expect(kept).toMatchObject({ name: 'Aubrac Cloud', email: 'rse@aubrac.example', siren: '732829320' })
  expect(kept?.campaigns.map(({ name }) => name).sort()).toEqual(['Aubrac Cloud', 'Aubrac Groupe'])
  expect(await supplierPage(db, { ...key, supplierId: group })).toBeNull()
  expect((await all(key.organisationId, '732829320')).found).toBe(1)
})

test('nothing merges with itself, with another buyer’s entry, or over a change that was not seen', async () => {
  const { cloud, group, key } = await twiceKnown()
  const { buyer: other } = await makePanel(db)
  const foreign = await enter(other.id, 'Coda', 'contact@coda.example')
  const foreignId = foreign.ok ? foreign.id : ''
  const merge = (otherId: string, revision = 1, supplierId = cloud) =>
    mergeEntries(db, { ...key, supplierId, otherId, revision })
  expect(await merge(cloud)).toEqual({ ok: false, fault: 'other' })
  expect(await merge(foreignId)).toEqual({ ok: false, fault: 'other' })
  expect(await merge(group, 1, foreignId)).toEqual({ ok: false, fault: 'missing' })
  expect(await merge(group, 7)).toEqual({ ok: false, fault: 'stale' })
  expect((await all(key.organisationId)).found).toBe(2)
  expect((await all(other.id)).found).toBe(1)
})

test('of two merges at once, each into the other, one happens', async () => {
  const { cloud, group, key } = await twiceKnown()
  const results = await Promise.all([
    mergeEntries(db, { ...key, supplierId: cloud, otherId: group, revision: 1 }),
    mergeEntries(db, { ...key, supplierId: group, otherId: cloud, revision: 1 }),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await all(key.organisationId)).found).toBe(1)
})

test('the page proposes whoever looks alike, or finds by words, never another buyer’s', async () => {
  const { panel, cloud, key } = await twiceKnown()
  await enter(panel.buyer.id, 'Aubrac Sud', 'sud@aubrac.example', { anyway: true })
  const page = (search: string) => mergePage(db, { ...key, supplierId: cloud, search, compare })
  expect((await page(''))?.others).toMatchObject([{ name: 'Aubrac Sud', by: 'domain' }])
  expect((await page('groupe'))?.others).toMatchObject([{ name: 'Aubrac Groupe', by: null }])
  const { buyer } = await makePanel(db)
  expect(await mergePage(db, { organisationId: buyer.id, supplierId: cloud, search: '', compare })).toBeNull()
})
