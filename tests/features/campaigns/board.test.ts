import { expect, test } from 'vitest'
import { campaignBoard } from '#app/features/campaigns/board.server.ts'
import { formats } from '#app/i18n/formats.ts'
import { makeLaunchedCampaign, makePanel } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt } from '#tests/support/factories.ts'

const compare = formats('fr').compare
const supplier = (n: number) => ({
  name: `Fournisseur ${n}`,
  email: `n${n}@n${n}.example`,
  siren: null,
  language: 'fr' as const,
})
const shown = { runningToo: true, state: '', search: '', page: 1, now: madeAt, compare }

test('one invitation: one row, waiting, whose link can be copied', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaignId, buyer, invitations } = await makeLaunchedCampaign(db, { suppliers: [supplier(1)] })
  const board = await campaignBoard(db, { ...shown, campaignId, organisationId: buyer.id })
  expect(board).toMatchObject({
    campaign: { status: 'launched', launchedAt: madeAt },
    counts: [{ state: 'waiting', count: 1 }],
    invited: 1,
    submitted: 0,
    sets: { locked: 0, expected: 0 },
    suppliers: [{ id: invitations[0]!.id, name: 'Fournisseur 1', status: 'waiting', linkable: true, assigned: null }],
    found: 1,
    pages: 1,
  })
})

test('two hundred invitations: pages of 25 in the order of names, counts over all, found by name and by state', async () => {
  await using database = await testDatabase()
  const { db } = database
  const suppliers = Array.from({ length: 200 }, (_, n) => supplier(200 - n))
  const { campaignId, buyer } = await makeLaunchedCampaign(db, { suppliers })
  const sent = { status: 'sent' as const, sent_at: madeAt }
  await db.updateTable('invitation').set(sent).where('email', 'like', 'n1%').execute()
  const key = { ...shown, campaignId, organisationId: buyer.id }
  const board = await campaignBoard(db, key)
  expect(board).toMatchObject({ invited: 200, found: 200, pages: 8, suppliers: { length: 25 } })
  expect(board?.counts).toEqual([
    { state: 'waiting', count: 89 },
    { state: 'sent', count: 111 },
  ])
  expect(board?.suppliers.slice(0, 3).map(({ name }) => name)).toEqual([
    'Fournisseur 1',
    'Fournisseur 2',
    'Fournisseur 3',
  ])
  expect((await campaignBoard(db, { ...key, page: 8 }))?.suppliers.at(-1)?.name).toBe('Fournisseur 200')
  expect((await campaignBoard(db, { ...key, page: 99 }))?.page).toBe(8)
  expect(await campaignBoard(db, { ...key, search: 'N150@' })).toMatchObject({ found: 1, invited: 200 })
  expect(await campaignBoard(db, { ...key, state: 'waiting', search: 'fournisseur 2' })).toMatchObject({ found: 12 })
  expect(await campaignBoard(db, { ...key, state: 'submitted' })).toMatchObject({ found: 0, suppliers: [] })
})

test('a reader sees the board once the campaign is closed; another buyer never', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaignId, buyer } = await makeLaunchedCampaign(db)
  const foreign = await makePanel(db)
  const reader = { ...shown, campaignId, organisationId: buyer.id, runningToo: false }
  expect(await campaignBoard(db, reader)).toBeNull()
  expect(await campaignBoard(db, { ...reader, now: '2026-12-18T17:00:00.000Z' })).toMatchObject({
    campaign: { status: 'closed' },
  })
  expect(await campaignBoard(db, { ...shown, campaignId, organisationId: foreign.buyer.id })).toBeNull()
})
