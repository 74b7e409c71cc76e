import { expect, test } from 'vitest'
import { draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { badLineWords, supplierErrors } from '#app/features/campaigns/supplier-form.ts'
import { addSupplier, pasteSuppliers, removeSupplier } from '#app/features/campaigns/supplier-mutations.server.ts'
import { suppliersPage } from '#app/features/campaigns/suppliers-page.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { launch, makeDraft, makePanel } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt, makeBuyer } from '#tests/support/factories.ts'

const t = dictionary('fr')
const compare = formats('fr').compare

async function emptyDraft(db: Db) {
  const panel = await makePanel(db, { name: 'Régie des Eaux' })
  const campaignId = await makeDraft(db, panel, { suppliers: [] })
  return { panel, campaignId, key: { campaignId, organisationId: panel.buyer.id } }
}

const typed = (n: number) => ({ name: `Fournisseur ${n}`, email: `n${n}@n${n}.example`, siren: '', language: 'fr' })
const listOf = async (db: Db, key: { campaignId: string; organisationId: string }) =>
  (await draftOfBuyer(db, key))?.draft.suppliers.map(({ email }) => email)

test('twenty buyers who add a supplier at the same moment all succeed, and none is lost', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await emptyDraft(db)
  const adding = Array.from({ length: 20 }, (_, n) => addSupplier(db, { ...key, typed: typed(n) }))
  expect((await Promise.all(adding)).every(({ ok }) => ok)).toBe(true)
  expect(new Set(await listOf(db, key)).size).toBe(20)
})

test('the same supplier added twice at the same moment is there once, and the second is told by whom', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await emptyDraft(db)
  const results = await Promise.all([
    addSupplier(db, { ...key, typed: typed(1) }),
    addSupplier(db, { ...key, typed: typed(1) }),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toMatchObject({
    reason: 'faults',
    faults: [{ field: 'email', code: 'duplicate_email', other: 'Fournisseur 1' }],
  })
  expect(await listOf(db, key)).toEqual(['n1@n1.example'])
})

test('faults come back in words, beside their fields, and nothing is written', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await emptyDraft(db)
  const bad = await addSupplier(db, { ...key, typed: { name: '', email: 'nobody', siren: '1', language: 'fr' } })
  if (bad.ok || bad.reason !== 'faults') throw new Error('accepted')
  expect(supplierErrors(bad.faults, t)).toEqual({
    name: t.suppliers.errors.name,
    email: t.suppliers.errors.email,
    siren: t.suppliers.errors.siren,
  })
  const self = await addSupplier(db, { ...key, typed: { ...typed(1), name: 'REGIE DES EAUX' } })
  if (self.ok || self.reason !== 'faults') throw new Error('accepted')
  expect(supplierErrors(self.faults, t)).toEqual({ email: t.suppliers.errors.self })
  expect(await listOf(db, key)).toEqual([])
})

test('a paste keeps 194 good lines of 200 and gives back the six others with their numbers', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await emptyDraft(db)
  await addSupplier(db, { ...key, typed: typed(1000) })
  const lines = Array.from({ length: 200 }, (_, n) => `Fournisseur ${n};n${n}@n${n}.example`)
  lines[10] = 'Sans adresse'
  lines[40] = 'Déjà là;n1000@n1000.example'
  lines[41] = 'Répété;n1@n1.example'
  lines[100] = 'Faux SIREN;f@f.example;123456789'
  lines[150] = 'Langue;l@l.example;;de'
  lines[199] = 'Régie des Eaux;eaux@regie.example'
  const result = await pasteSuppliers(db, { ...key, lines: lines.join('\n'), language: 'en' })
  if (!result.ok) throw new Error(result.reason)
  expect([result.added, result.bad.map(({ line }) => line)]).toEqual([194, [11, 41, 42, 101, 151, 200]])
  expect(await listOf(db, key)).toHaveLength(195)
  const said = badLineWords(result.bad, t).split('\n')
  expect(said[0]).toBe(`Ligne 11, «\u202fSans adresse\u202f»\u202f: ${t.suppliers.errors.email}`)
  expect(said[1]).toContain('déjà celle de Fournisseur 1000')
  expect(said).toHaveLength(6)

  const suppliers = (await draftOfBuyer(db, key))?.draft.suppliers
  expect(suppliers?.at(-1)).toEqual({
    name: 'Fournisseur 198',
    email: 'n198@n198.example',
    siren: null,
    language: 'en',
  })
})

test('more than twenty bad lines are counted, not listed', () => {
  const bad = Array.from({ length: 23 }, (_, n) => ({
    line: n + 1,
    text: 'x',
    faults: [{ field: 'email' as const, code: 'email' as const, other: null }],
  }))
  const said = badLineWords(bad, t).split('\n')
  expect([said.length, said.at(-1)]).toEqual([21, 'Et 3 autres lignes.'])
})

test('a paste of nothing is refused; one with bad lines alone writes nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await emptyDraft(db)
  for (const lines of ['', ' \n ', 'Nom;E-mail'])
    expect(await pasteSuppliers(db, { ...key, lines, language: 'fr' })).toEqual({ ok: false, reason: 'nothing' })
  const before = (await draftOfBuyer(db, key))?.revision
  expect(await pasteSuppliers(db, { ...key, lines: 'x', language: 'fr' })).toMatchObject({
    added: 0,
    bad: [{ line: 1 }],
  })
  expect((await draftOfBuyer(db, key))?.revision).toBe(before)
})

test('a supplier is taken off once, and the others stay in place', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await emptyDraft(db)
  for (const n of [1, 2, 3]) await addSupplier(db, { ...key, typed: typed(n) })
  const off = { ...key, email: 'n2@n2.example' }
  expect(await removeSupplier(db, off)).toEqual({ ok: true })
  expect(await removeSupplier(db, off)).toEqual({ ok: false, reason: 'absent' })
  expect(await listOf(db, key)).toEqual(['n1@n1.example', 'n3@n3.example'])
})

test('the page shows 25 suppliers at a time by name, finds them without accents, and counts all', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await emptyDraft(db)
  const lines = Array.from({ length: 30 }, (_, n) => `Éts ${30 - n};n${n}@n${n}.example`).join('\n')
  await pasteSuppliers(db, { ...key, lines: `${lines}\nZoé & fils;zoe@zoe.example;000271148`, language: 'fr' })
  const page = (search: string, page = 1) => suppliersPage(db, { ...key, search, page, now: madeAt, compare })
  const first = await page('')
  expect(first).toMatchObject({ found: 31, total: 31, page: 1, pages: 2, suppliers: { length: 25 } })
  expect(first?.suppliers.slice(0, 3).map(({ name }) => name)).toEqual(['Éts 1', 'Éts 2', 'Éts 3'])
  expect((await page('', 2))?.suppliers.map(({ name }) => name).at(-1)).toBe('Zoé & fils')
  expect(await page('zoe')).toMatchObject({ found: 1, total: 31, suppliers: [{ siren: '000271148' }] })
  expect(await page('000271')).toMatchObject({ found: 1 })
  expect(await page('personne')).toMatchObject({ found: 0, total: 31, suppliers: [] })
})

test('another buyer reaches no list, and a launched campaign takes nobody more', async () => {
  await using database = await testDatabase()
  const { db } = database
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel)
  const own = { campaignId, organisationId: panel.buyer.id }
  const other = { campaignId, organisationId: (await makeBuyer(db)).id }
  const acts = (key: typeof own) => [
    addSupplier(db, { ...key, typed: typed(1) }),
    pasteSuppliers(db, { ...key, lines: 'A;a@a.example', language: 'fr' }),
    removeSupplier(db, { ...key, email: 'rse@aubrac.example' }),
  ]
  for (const act of acts(other)) expect(await act).toEqual({ ok: false, reason: 'missing' })
  expect(await suppliersPage(db, { ...other, search: '', page: 1, now: madeAt, compare })).toBeNull()
  await launch(db, panel, campaignId)
  const before = await listOf(db, own)
  for (const act of acts(own)) expect(await act).toEqual({ ok: false, reason: 'launched' })
  expect(await listOf(db, own)).toEqual(before)
})
