import { expect, test } from 'vitest'
import type { Offer, Tender } from '#app/domain/results/tender.ts'
import { readTenderFile } from '#app/domain/results/tender-file.ts'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { chainFault } from '#app/features/log/queries.server.ts'
import { tableCsv } from '#app/features/spreadsheets/csv.server.ts'
import { readCsv } from '#app/features/spreadsheets/read-csv.server.ts'
import { writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { firstRules, typedMarks, typedRules } from '#app/features/tender/forms.ts'
import { confirmedTender, previewOf } from '#app/features/tender/importing.server.ts'
import { tenderModel } from '#app/features/tender/model.ts'
import { saveTender } from '#app/features/tender/mutations.server.ts'
import { tenderSource } from '#app/features/tender/queries.server.ts'
import { tenderColumns, tenderWorkbook } from '#app/features/tender/tender-file.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { markCampaign } from '#tests/support/revealed.ts'
import { readBytes } from '#tests/support/workbooks.ts'

const words = { lang: 'fr', t: dictionary('fr'), f: formats('fr') } as const
const answers = { 'GOV-1': answered('Une charte de 2024.'), 'GOV-2': answered('Un suivi annuel depuis 2023.') }

/** Three suppliers with the scores 100, 66.7 and 33.3. */
async function campaignOf(db: Db, { assessed = true, code = false } = {}) {
  const campaign = await closedCampaign(db, { suppliers: [answers, answers, answers] })
  await markCampaign(db, campaign, (supplier) => ([3, 2, 1] as const)[supplier] ?? 0)
  const { campaignId, organisation, buyer, now } = campaign
  const key = { campaignId, organisationId: organisation.id, actorId: buyer.id, roles: ['buyer' as const], now }
  if (assessed) expect(await assessCampaign(db, key)).toEqual({ ok: true })
  const flag = { under_procurement_code: code ? 1 : 0 }
  await db.updateTable('organisation').set(flag).where('id', '=', organisation.id).execute()
  return { campaign, key, ids: campaign.suppliers.map(({ invitationId }) => invitationId) }
}

const offer = (price: number | null, t1?: number, nr: number | null = null): Offer => ({
  price,
  nr,
  marks: t1 === undefined ? {} : { t1 },
})
const rules = (more: Partial<Tender> = {}): Tender => ({ ...firstRules(false, 'Technique'), ...more })
const save = (db: Db, key: Awaited<ReturnType<typeof campaignOf>>['key'], tender: Tender, revision = 0) =>
  saveTender(db, { ...key, tender, revision, act: 'marks' })

test('scores, prices and technical marks make one ranking, saved with an event that holds no figure', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, ids } = await campaignOf(db)
  const offers = { [ids[0]!]: offer(200, 50), [ids[1]!]: offer(100, 60) }
  expect(await save(db, key, rules({ offers }))).toEqual({ ok: true })
  const model = tenderModel((await tenderSource(db, key))!)
  // 15 × 100 + 50 × 50 + 35 × 50 against 15 × 66.7 + 50 × 100 + 35 × 60.
  expect(model.all.map(({ name, rank, total }) => [name, rank, total])).toEqual([
    ['Fournisseur 2', 1, expect.closeTo(81, 9)],
    ['Fournisseur 1', 2, expect.closeTo(57.5, 9)],
    ['Fournisseur 3', null, null],
  ])
  expect(model.first).toEqual(['Fournisseur 2'])
  expect(model.sensitivity.map(({ ranks }) => ranks[ids[1]!])).toEqual(Array(9).fill(1))
  const source = (await tenderSource(db, key))!
  const shown = (sort: string | null, order: 'ascending' | 'descending' | null = null, q = '') => {
    const view = { sort, order, q, page: 1, compare: words.f.compare }
    return tenderModel(source, view).lines.map(({ name }) => Number(name.at(-1)))
  }
  expect(shown('price')).toEqual([2, 1, 3])
  expect(shown('price', 'descending')).toEqual([1, 2, 3])
  expect(shown('nr')).toEqual([1, 2, 3])
  expect(shown('t1', 'ascending')).toEqual([1, 2, 3])
  expect(shown('supplier', 'descending')).toEqual([3, 2, 1])
  expect(shown('share-40', 'descending')).toEqual([1, 2, 3])
  expect(shown('share-41', 'descending')).toEqual(shown(null))
  expect(shown('supplier', null, 'FOURNISSEUR 3')).toEqual([3])
  expect(model.lines.map(({ name }) => name)).toEqual(model.all.map(({ name }) => name))
  const event = await db.selectFrom('event').selectAll().where('kind', '=', 'tender_table').executeTakeFirstOrThrow()
  expect(JSON.parse(event.payload)).toEqual({ act: 'marks', revision: 1, sha256: expect.stringMatching(/^\w{64}$/) })
  expect(await chainFault(db, event.chain_id)).toBeNull()
})

test('nothing enters while the result is a preview, and another organisation meets nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const open = await campaignOf(db, { assessed: false })
  expect(await tenderSource(db, open.key)).toMatchObject({ final: false, suppliers: [], tender: null })
  expect(await save(db, open.key, rules())).toEqual({ ok: false, reason: 'not_final' })
  const { key } = await campaignOf(db)
  const stranger = { ...key, organisationId: open.key.organisationId }
  expect(await tenderSource(db, stranger)).toBeNull()
  expect(await save(db, stranger, rules())).toEqual({ ok: false, reason: 'not_found' })
  expect(await db.selectFrom('tender_table').selectAll().execute()).toEqual([])
})

test('the score of a supplier never enters the table of a buyer under the code; a typed mark does', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, ids } = await campaignOf(db, { code: true })
  expect(await save(db, key, rules())).toEqual({ ok: false, reason: 'refused', faults: ['score_public'] })
  const typed = rules({ nrSource: 'typed', offers: { [ids[0]!]: offer(100, 50), [ids[1]!]: offer(100, 50, 40) } })
  expect(await save(db, key, typed)).toEqual({ ok: true })
  const model = tenderModel((await tenderSource(db, key))!)
  // The first has a score of 100, which counts for nothing: it lacks a mark for its offer.
  expect(model.all.map(({ name, nr, rank }) => [name, nr, rank])).toEqual([
    ['Fournisseur 2', 40, 1],
    ['Fournisseur 1', null, null],
    ['Fournisseur 3', null, null],
  ])
})

test('a buyer that comes under the code after its table was made has the score taken out of it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, ids } = await campaignOf(db)
  await save(db, key, rules({ offers: { [ids[0]!]: offer(100, 50) } }))
  await db.updateTable('organisation').set({ under_procurement_code: 1 }).where('id', '=', key.organisationId).execute()
  const model = tenderModel((await tenderSource(db, key))!)
  expect(model.rules?.nrSource).toBe('typed')
  expect(model.all.map(({ nr, total }) => [nr, total])).toEqual(Array(3).fill([null, null]))
})

test('two who save from the same state: one is written, the other is told', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key } = await campaignOf(db)
  const first = await Promise.all([save(db, key, rules()), save(db, key, rules({ formula: 'linear' }))])
  expect(first.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  const second = await Promise.all([save(db, key, rules(), 1), save(db, key, rules({ formula: 'linear' }), 1)])
  expect(second.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'conflict' }])
  expect((await tenderSource(db, key))?.revision).toBe(2)
  expect(await db.selectFrom('event').select('position').where('kind', '=', 'tender_table').execute()).toHaveLength(2)
})

test('rules are refused by field, and a criterion that is taken out takes its marks along', () => {
  const before = rules({ offers: { s: { price: 1, nr: null, marks: { t1: 10, t2: 20 } } } })
  const form = (fields: Record<string, string>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    return data
  }
  const base = { formula: 'linear', source: 'score', 'weight.nr': '20', 'weight.price': '80' }
  const kept = typedRules(before, form(base), false)
  expect(kept.ok && kept.tender.offers).toEqual({ s: { price: 1, nr: null, marks: {} } })
  const faults = (fields: Record<string, string>, code = false) => {
    const typed = typedRules(before, form({ ...base, ...fields }), code)
    return typed.ok ? [] : typed.faults.map(({ field, key }) => `${field} ${key}`)
  }
  expect(faults({ 'weight.price': '70' })).toEqual(['weight.nr weights_total'])
  expect(faults({ 'weight.nr': '41', 'weight.price': '59' })).toEqual(['weight.nr nr_share'])
  expect(faults({ formula: 'other', source: '' })).toEqual(['formula formula', 'source source'])
  expect(faults({ 'weight.t1': '10' })).toEqual(['name.t1 name'])
  expect(faults({}, true)).toEqual(['source score_public'])
  const marks = typedMarks(before, form({ 'price.s': '0', 'mark.t1.s': '101' }), ['s', 'other'])
  expect(marks).toMatchObject({ ok: false, faults: [{ field: 'price.s' }, { field: 'mark.t1.s' }] })
  const emptied = typedMarks(before, form({ 'price.s': '', 'mark.t1.s': '' }), ['s'])
  expect(emptied.ok && emptied.tender.offers).toEqual({})
  const typed = typedMarks(before, form({ 'price.s': '1 234,50', 'mark.t1.s': '12,5' }), ['s'])
  expect(typed.ok && typed.tender.offers.s).toEqual({ price: 1234.5, nr: null, marks: { t1: 12.5 } })
})

test('a file is previewed line by line, what is at fault named, and what leaves comes back as it was', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, ids } = await campaignOf(db)
  await save(db, key, rules({ offers: { [ids[0]!]: offer(200, 50), [ids[1]!]: offer(100, 60) } }))
  const source = (await tenderSource(db, key))!
  const file = [
    'Consultation;;',
    'FOURNISSEUR;Prix;Technique;Autre',
    'fournisseur 1;200,00 €;50;x',
    'Fournisseur 2;;75,5;',
    'Fournisseur 3;90;12;',
    'Fournisseur 3;91;13;',
    'Inconnu;1;1;',
    ';;;',
  ].join('\n')
  const shown = previewOf(source, readCsv(file))
  if (!shown.ok) throw new Error(shown.fault)
  expect(shown.preview.counts).toEqual({ new: 1, changed: 1, same: 1 })
  expect(shown.preview.faults.map(({ line, kind }) => [line, kind])).toEqual([
    [6, 'twice'],
    [7, 'unknown'],
  ])
  const tender = confirmedTender(source, shown.preview.content)!
  expect(tender.offers).toEqual({
    [ids[0]!]: offer(200, 50),
    [ids[1]!]: offer(100, 75.5),
    [ids[2]!]: offer(90, 12),
  })
  for (const content of ['nonsense', '{"foreign":{"price":1,"nr":null,"marks":{}}}', '[]'])
    expect(confirmedTender(source, content)).toBeNull()
  expect(previewOf(source, readCsv('a;b\n1;2'))).toEqual({ ok: false, fault: 'no_heading' })
  expect(previewOf(source, readCsv('Fournisseur;x\nFournisseur 1;2'))).toEqual({ ok: false, fault: 'no_value' })

  const model = tenderModel(source)
  const csv = tableCsv(tenderColumns(model.rules!, words), model.all, words.f)
  const back = previewOf(source, readCsv(csv))
  expect(back.ok && [back.preview.counts, back.preview.faults]).toEqual([{ new: 0, changed: 0, same: 3 }, []])
  const workbook = await readBytes(await writeWorkbook(tenderWorkbook(model, model.rules!, words)))
  if (!workbook.ok) throw new Error(workbook.fault)
  const [table] = workbook.workbook.sheets
  const records = table!.rows.map((cells, at) => ({ line: at + 1, cells }))
  const again = previewOf(source, records)
  expect(again.ok && again.preview.counts).toEqual({ new: 0, changed: 0, same: 3 })
  expect(Number(table!.rows[1]![6])).toBeCloseTo(model.all[0]!.total!, 9)
})

test('two suppliers of one name are left to be typed', () => {
  const suppliers = [
    { id: 'a', name: 'Étoile' },
    { id: 'b', name: 'ETOILE' },
  ]
  const columns = { supplier: ['Fournisseur'], price: ['Prix'], nr: [] }
  const read = readTenderFile(readCsv('Fournisseur;Prix\nEtoile;3\n'), { tender: rules(), suppliers, columns })
  expect(read).toMatchObject({ ok: true, offers: [], faults: [{ line: 2, kind: 'ambiguous', text: 'Etoile' }] })
})
