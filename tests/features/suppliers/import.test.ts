import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TableRecord } from '#app/domain/suppliers/supplier-file.ts'
import { runningImport } from '#app/features/suppliers/advance-mutations.server.ts'
import { directoryPage } from '#app/features/suppliers/directory.server.ts'
import { decideImport, dropImport, keepImport, resumeImport } from '#app/features/suppliers/import-mutations.server.ts'
import { importPage, rejectedCsv } from '#app/features/suppliers/import-page.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { importStep, startImporting } from '#app/server/importing.ts'
import type { Db } from '#db/client.server.ts'
import { makeDraft, makePanel } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt } from '#tests/support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeEach(async () => ({ db, close } = await testDatabase()))
afterEach(() => close())

const later = '2026-11-02T10:00:00.000Z'
const heading = ['Mél', 'SIREN', 'Effectif', 'Raison sociale', 'N° TVA']
const table = (...rows: string[][]): TableRecord[] => [heading, ...rows].map((cells, at) => ({ line: at + 1, cells }))
const view = { show: '', page: 1 }

type Panel = Awaited<ReturnType<typeof makePanel>>
const keyOf = ({ buyer, launcher }: Panel) => ({ organisationId: buyer.id, actorId: launcher.id, now: madeAt })

async function keep(panel: Panel, records: TableRecord[], campaignId: string | null = null): Promise<string> {
  const more = { newId: randomId, fileName: 'fournisseurs.csv', language: 'fr' as const, campaignId }
  const kept = await keepImport(db, { ...keyOf(panel), ...more, records })
  if (!kept.ok) throw new Error(kept.fault)
  return kept.id
}

async function runAll(): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const running = await runningImport(db)
    if (!running) return steps
    await importStep({ db, now: () => later, newId: randomId }, running)
  }
}

const entries = () =>
  db.selectFrom('supplier_entry').select(['name', 'email', 'siren', 'vat', 'headcount']).orderBy('email').execute()
const confirm = (panel: Panel, importId: string, chosen = {}) =>
  decideImport(db, { ...keyOf(panel), importId, chosen, confirm: true })

test('a preview writes nothing; confirming twice writes the good lines once, and the bad ones can be mended', async () => {
  const panel = await makePanel(db)
  const records = table(
    ['rse@aubrac.example', '732829320', '1 200', 'Aubrac', ''],
    ['rse@bexley', '', '', 'Bexley', ''],
    ['a@corbel.example', '732829321', '', '', ''],
    ['d@dune.example', '', '12', 'Dune', 'DE123456789'],
  )
  const importId = await keep(panel, records)
  const key = { ...keyOf(panel), importId }
  expect(await importPage(db, { ...key, ...view })).toMatchObject({
    state: 'preview',
    preview: {
      counts: { accepted: 2, rejected: 2, matches: 0 },
      show: 'rejected',
      rejected: [
        { line: 3, faults: ['email'], text: 'rse@bexley ; Bexley' },
        { line: 4, faults: ['name_missing', 'siren_key'] },
      ],
    },
  })
  expect(await entries()).toEqual([])
  const csv = (await rejectedCsv(db, key, dictionary('fr')))!.split('\r\n')
  expect(csv[0]).toBe('\uFEFFMél;SIREN;Effectif;Raison sociale;N° TVA;Ligne du fichier;Motif du refus')
  expect(csv[1]).toMatch(/^rse@bexley;;;Bexley;;3;Ce n’est pas une adresse/)

  expect(await confirm(panel, importId)).toBe('started')
  expect(await confirm(panel, importId)).toBeNull()
  expect(await importPage(db, { ...key, ...view })).toMatchObject({
    state: 'running',
    done: 0,
    total: 2,
    preview: null,
  })
  await runAll()
  const written = [
    { name: 'Aubrac', email: 'rse@aubrac.example', siren: '732829320', vat: null, headcount: 1200 },
    { name: 'Dune', email: 'd@dune.example', siren: null, vat: 'DE123456789', headcount: 12 },
  ].sort((a, b) => (a.email < b.email ? -1 : 1))
  expect(await entries()).toEqual(written)
  expect(await importPage(db, { ...key, ...view })).toMatchObject({ state: 'done', added: 2, merged: 0, rejected: 2 })
  expect(await confirm(panel, importId)).toBeNull()
  expect(await dropImport(db, key)).toBe(false)
})

test('who may be there already is proposed; merging completes and erases nothing, keeping both makes two', async () => {
  const panel = await makePanel(db)
  await confirm(panel, await keep(panel, table(['rse@aubrac.example', '732829320', '', 'Aubrac', ''])))
  await runAll()
  const importId = await keep(
    panel,
    table(
      ['RSE@aubrac.example', '', '80', 'Aubrac SA', 'FR44732829320'],
      ['achats@aubrac-groupe.example', '732829320', '90', 'Aubrac Groupe', ''],
      ['it@aubrac.example', '', '', 'Aubrac IT', ''],
      ['paie@aubrac.example', '', '', 'Aubrac Paie', ''],
      ['a@gmail.com', '', '', 'Seul', ''],
      ['b@gmail.com', '', '', 'Autre', ''],
    ),
  )
  const page = await importPage(db, { ...keyOf(panel), importId, show: 'matches', page: 1 })
  expect(page?.preview?.matches.map(({ line, by, choice, free }) => [line.line, by, choice, free])).toEqual([
    [2, 'email', 'merge', false],
    [3, 'siren', 'merge', true],
    [4, 'domain', 'keep', true],
    [5, 'domain', 'keep', true],
  ])
  await decideImport(db, { ...keyOf(panel), importId, chosen: { 5: 'merge' }, confirm: false })
  expect(await confirm(panel, importId, { 2: 'keep' })).toBe('started')
  await runAll()
  expect(await entries()).toEqual([
    { name: 'Seul', email: 'a@gmail.com', siren: null, vat: null, headcount: null },
    { name: 'Autre', email: 'b@gmail.com', siren: null, vat: null, headcount: null },
    { name: 'Aubrac IT', email: 'it@aubrac.example', siren: null, vat: null, headcount: null },
    { name: 'Aubrac', email: 'rse@aubrac.example', siren: '732829320', vat: 'FR44732829320', headcount: 80 },
  ])
  expect(await importPage(db, { ...keyOf(panel), importId, ...view })).toMatchObject({ added: 3, merged: 3 })
})

test('ten thousand lines go in by batches that a crash, a second server and a reload leave whole', {
  timeout: 60_000,
}, async () => {
  const panel = await makePanel(db)
  const rows = Array.from({ length: 10_000 }, (_, n) => [`contact@f${n}.example`, '', '', `Fournisseur ${n}`, ''])
  const importId = await keep(panel, table(...rows))
  await confirm(panel, importId)
  const first = (await runningImport(db))!
  const moment = { db, now: () => later, newId: randomId }
  // Two servers take the same batch, and a third dies in the middle of the next one.
  await Promise.all([importStep(moment, first), importStep(moment, first)])
  const key = { ...keyOf(panel), importId, ...view }
  expect(await importPage(db, key)).toMatchObject({ done: 500, added: 500 })
  const dying = () => {
    throw new Error('killed')
  }
  await expect(importStep({ ...moment, newId: dying }, (await runningImport(db))!)).rejects.toThrow('killed')
  expect(await importPage(db, key)).toMatchObject({ state: 'running', done: 500, added: 500 })
  await runAll()
  expect(await importPage(db, key)).toMatchObject({ state: 'done', done: 10_000, added: 10_000, merged: 0 })
  const list = { organisationId: panel.buyer.id, search: 'F9999.', page: 1, compare: formats('fr').compare }
  expect(await directoryPage(db, list)).toMatchObject({ found: 1, suppliers: [{ name: 'Fournisseur 9999' }] })
  expect(await directoryPage(db, { ...list, search: '' })).toMatchObject({ found: 10_000, pages: 400 })
})

test('an import into a draft fills its list too, without those it holds nor the buyer itself', async () => {
  const panel = await makePanel(db)
  const campaignId = await makeDraft(db, panel)
  const importId = await keep(
    panel,
    table(
      ['rse@aubrac.example', '', '', 'Aubrac Cloud', ''],
      ['x@nouveau.example', '', '', 'Nouveau', ''],
      [panel.launcher.email, '', '', 'Nous-mêmes', ''],
    ),
    campaignId,
  )
  await confirm(panel, importId)
  await runAll()
  expect(await importPage(db, { ...keyOf(panel), importId, ...view })).toMatchObject({ state: 'done', invited: 1 })
  const { draft } = await db.selectFrom('campaign').select('draft').executeTakeFirstOrThrow()
  const names = (JSON.parse(draft) as { suppliers: { name: string }[] }).suppliers.map(({ name }) => name)
  expect(names).toEqual(['Aubrac Cloud', 'Bexley Hosting', 'Nouveau'])
})

test('a colleague, another buyer and a file of nothing get nothing', async () => {
  const panel = await makePanel(db)
  const importId = await keep(panel, table(['rse@aubrac.example', '', '', 'Aubrac', '']))
  const stranger = await makePanel(db)
  for (const key of [
    { ...keyOf(panel), actorId: panel.it.id, importId },
    { ...keyOf(stranger), importId },
  ]) {
    expect(await importPage(db, { ...key, ...view })).toBeNull()
    expect(await rejectedCsv(db, key, dictionary('fr'))).toBeNull()
    expect(await decideImport(db, { ...key, chosen: {}, confirm: true })).toBeNull()
    expect(await dropImport(db, key)).toBe(false)
  }
  const empty = { newId: randomId, fileName: 'vide.csv', language: 'fr' as const, campaignId: null }
  expect(await keepImport(db, { ...keyOf(panel), ...empty, records: table() })).toEqual({
    ok: false,
    fault: 'file_nothing',
  })
})

test('an import that keeps failing stops and says so; resuming goes on', async () => {
  const panel = await makePanel(db)
  const importId = await keep(panel, table(['rse@aubrac.example', '', '', 'Aubrac', '']))
  await confirm(panel, importId)
  let broken = true
  const newId = () => {
    if (broken) throw new Error('no id today')
    return randomId()
  }
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const state = async () => (await importPage(db, { ...keyOf(panel), importId, ...view }))?.state
  const until = async (wanted: string) => {
    while ((await state()) !== wanted) await new Promise((done) => setTimeout(done, 20))
  }
  const app = { db, now: () => later, newId } as Parameters<typeof startImporting>[0]
  const round = startImporting(app, log as Parameters<typeof startImporting>[1], 5)
  await until('failed')
  broken = false
  await resumeImport(db, { ...keyOf(panel), importId })
  await until('done')
  await round.stop()
  expect(await entries()).toHaveLength(1)
})
