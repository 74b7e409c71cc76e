import { parse } from 'csv-parse/sync'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Board } from '#app/features/campaigns/Board.tsx'
import { type BoardModel, campaignBoard } from '#app/features/campaigns/board.server.ts'
import { boardCsv } from '#app/features/campaigns/board-csv.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { WordsProvider } from '#app/ui/i18n.tsx'
import { makeLaunchedCampaign } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt } from '#tests/support/factories.ts'
import { answerAll, openRequest, questions } from '#tests/support/open-request.ts'

const { compare } = formats('fr')
const shown = { runningToo: true, state: '', search: '', page: 1, now: madeAt, compare }
const suppliers = Array.from({ length: 200 }, (_, n) => ({
  name: `Société d'hébergement et de services numériques ${n}`,
  email: `responsable.achats-responsables@fournisseur-${n}.example`,
  siren: null,
  language: 'fr' as const,
}))
const names = (board: BoardModel | null) => board?.suppliers.map(({ name }) => name.replace(/\D/g, ''))
const stamp = (day: number) => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`

test('two hundred rows in the order of a column, in every page the same, and light', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaignId, buyer } = await makeLaunchedCampaign(db, { suppliers })
  const at = (n: number) => db.updateTable('invitation').where('email', 'like', `%-${n}.example`)
  const sent = { status: 'sent' as const, sent_at: stamp(1) }
  await db.updateTable('invitation').set(sent).execute()
  await at(7).set({ status: 'refused', sent_at: null }).execute()
  await at(12)
    .set({ status: 'opened', opened_at: stamp(9) })
    .execute()
  const reason = "Pas de ressources d'ici l'échéance"
  await at(31)
    .set({ status: 'declined', declined_at: stamp(8), decline_reason: reason })
    .execute()
  const key = { ...shown, campaignId, organisationId: buyer.id }

  const byState = await campaignBoard(db, { ...key, sort: 'state' })
  expect(names(byState)?.slice(0, 3)).toEqual(['7', '0', '1'])
  expect(names(await campaignBoard(db, { ...key, sort: 'state', page: 8 }))?.slice(-2)).toEqual(['12', '31'])
  expect(names(await campaignBoard(db, { ...key, sort: 'step' }))?.slice(0, 3)).toEqual(['12', '31', '0'])
  expect((await campaignBoard(db, { ...key, sort: 'marks' }))?.sort).toBe('name')

  const eve = { ...key, now: '2026-12-12T10:00:00.000Z' }
  const late = (await campaignBoard(db, { ...eve, state: 'late' }))!
  expect(late).toMatchObject({ found: 199, pages: 8, suppliers: { length: 25 } })
  expect(late.counts.at(-1)).toEqual({ state: 'late', count: 199 })

  for (const lang of ['fr', 'en'] as const) {
    const html = renderToStaticMarkup(
      <WordsProvider lang={lang}>
        <Board board={late} may={{ close: true, link: true, agree: true, assess: true, compose: true }} mailServer />
      </WordsProvider>,
    )
    // The frame of a page takes some 60 nodes and 5 kB of the 350 nodes and 40 kB that a list may have.
    expect(html.match(/<[a-z]/g)!.length).toBeLessThanOrEqual(290)
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(35_000)
  }

  const csv = (await boardCsv(db, eve, dictionary('fr')))!
  const rows: string[][] = parse(csv, { bom: true, delimiter: ';' })
  expect(rows).toHaveLength(201)
  expect(rows[0]!.slice(0, 5)).toEqual(['Fournisseur', 'Adresse électronique', 'SIREN', 'État', 'En retard'])
  expect(rows.filter((row) => row[4] === 'oui')).toHaveLength(199)
  expect(rows.find((row) => row.at(-1) !== '' && row !== rows[0])?.slice(-2)).toEqual([stamp(8), reason])
})

test('the board tells what share is reviewed by tens, of a claimed request, while it runs; and no word of it', async () => {
  await using database = await testDatabase()
  const { db } = database
  const open = await openRequest(db)
  const key = { ...shown, campaignId: open.campaignId, organisationId: open.buyer.id, state: 'claimed' }
  expect((await campaignBoard(db, key))?.suppliers).toMatchObject([{ reviewed: 0 }])
  await answerAll(db, open, questions.slice(0, 2))
  const board = (await campaignBoard(db, { ...key, sort: 'progress' }))!
  expect(board.suppliers).toMatchObject([{ reviewed: 60 }])
  const csv = (await boardCsv(db, key, dictionary('en')))!
  const drafted = await db.selectFrom('answer').select('text').where('text', '!=', '').execute()
  expect(drafted).toHaveLength(2)
  for (const { text } of drafted) {
    expect(JSON.stringify(board)).not.toContain(text)
    expect(csv).not.toContain(text)
  }
  const over = await campaignBoard(db, { ...key, state: '', now: '2026-12-19T10:00:00.000Z' })
  expect(over?.suppliers.map(({ reviewed, status }) => [reviewed, status])).toEqual([
    [null, 'not_returned'],
    [null, 'not_returned'],
  ])
  const stranger = await makeLaunchedCampaign(db)
  expect(await boardCsv(db, { ...key, organisationId: stranger.buyer.id }, dictionary('fr'))).toBeNull()
  expect(await boardCsv(db, { ...key, runningToo: false }, dictionary('fr'))).toBeNull()
})

test('no cell of the file is a formula', async () => {
  await using database = await testDatabase()
  const { db } = database
  const supplier = { name: '=HYPERLINK("http://x")', email: 'a@b.example', siren: null, language: 'fr' as const }
  const { campaignId, buyer } = await makeLaunchedCampaign(db, { suppliers: [supplier] })
  const csv = await boardCsv(db, { ...shown, campaignId, organisationId: buyer.id }, dictionary('fr'))
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
})
