import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bridgePage, newItem, oneItem } from '#app/features/bridge/bridge.server.ts'
import { bridgeDocx } from '#app/features/bridge/bridge-docx.server.ts'
import { bridgeMarkdown } from '#app/features/bridge/bridge-markdown.ts'
import { itemForm } from '#app/features/bridge/forms.ts'
import { removeItem, saveItem } from '#app/features/bridge/mutations.server.ts'
import { supplements } from '#app/features/questionnaires/registry.server.ts'
import { assessedCampaign } from '#tests/support/assessed-campaign.ts'
import { bridgedCampaign, filledBridge, someContent } from '#tests/support/bridged.ts'
import { closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { demoDatabase } from '#tests/support/demo.ts'
import { makeBuyer } from '#tests/support/factories.ts'

test('the questions that told suppliers apart become questions or clauses of their criterion, and nothing else does', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { bridgeKey, add } = await bridgedCampaign(db)
  expect((await bridgePage(db, bridgeKey))?.rows).toMatchObject([{ questionId: 'GOV-1', lowest: 1, highest: 3 }])
  expect(await newItem(db, { ...bridgeKey, question: 'GOV-2', clause: null })).toBeNull()
  expect(await newItem(db, { ...bridgeKey, question: 'GOV-1', clause: 'CL-EQP-1' })).toBeNull()
  const begun = await newItem(db, { ...bridgeKey, question: 'GOV-1', clause: null })
  expect(begun?.references.map(({ id }) => id)).toEqual(['guide-inr', 'cdp-supply-chain', 'label-nr'])
  expect(await add({ question: 'GOV-2' })).toEqual({ ok: false, fault: 'not_found' })
  expect(await add()).toEqual({ ok: true })
  expect(await add({ clause: 'CL-GOV-2' })).toEqual({ ok: true })
  const items = (await bridgePage(db, bridgeKey))?.items ?? []
  expect(items.toSorted((a, b) => a.sourceId.localeCompare(b.sourceId))).toMatchObject([
    { kind: 'clause', sourceId: 'CL-GOV-2', criterionId: 'GOV' },
    { kind: 'question', sourceId: 'GOV-1' },
  ])
  const events = await db.selectFrom('event').select('payload').where('kind', '=', 'bridge_item').execute()
  expect(events).toHaveLength(2)
  for (const { payload } of events) expect(payload).not.toContain('Feuille')
})

test('an item is rewritten unless a colleague did meanwhile, and taken out; another buyer finds nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { bridgeKey, add } = await bridgedCampaign(db)
  await add()
  const [item] = (await bridgePage(db, bridgeKey))?.items ?? []
  const edit = { ...bridgeKey, itemId: item!.id, revision: 1, content: { ...someContent, title: 'Autre titre' } }
  const results = await Promise.all([saveItem(db, edit), saveItem(db, edit)])
  expect(results.map((one) => (one.ok ? 'ok' : one.fault)).sort()).toEqual(['changed', 'ok'])
  expect(await oneItem(db, { ...bridgeKey, itemId: item!.id })).toMatchObject({
    item: { title: 'Autre titre' },
    references: ['guide-inr', 'cdp-supply-chain', 'label-nr'].map((id) => ({ id })),
  })
  const foreign = { ...edit, organisationId: (await makeBuyer(db)).id }
  expect(await bridgePage(db, foreign)).toBeNull()
  expect(await oneItem(db, foreign)).toBeNull()
  expect(await saveItem(db, { ...foreign, revision: 2 })).toEqual({ ok: false, fault: 'not_found' })
  expect(await removeItem(db, foreign)).toEqual({ ok: false, fault: 'not_found' })
  expect(await removeItem(db, edit)).toEqual({ ok: true })
  expect((await bridgePage(db, bridgeKey))?.items).toEqual([])
})

test('the link to the subject of the contract is compulsory', () => {
  for (const link of ['', '   ', 'oui', undefined])
    expect(itemForm.safeParse({ ...someContent, link, revision: '0' }).success).toBe(false)
  expect(itemForm.safeParse({ ...someContent, revision: '0' }).success).toBe(true)
})

test('unsettled levels discriminate nothing: a closed campaign whose marks are not revealed has an empty list', async () => {
  await using database = await testDatabase()
  const { campaignId, organisation, now } = await closedCampaign(database.db)
  const key = { campaignId, organisationId: organisation.id, now }
  expect(await bridgePage(database.db, key)).toMatchObject({ rows: [], items: [] })
  expect(await bridgePage(database.db, { ...key, now: '2026-11-03T09:00:00.000Z' })).toBeNull()
})

test('the supplements hold a clause on extended producer responsibility for equipment', () => {
  const clause = supplements().clauses.EQP?.find(({ id }) => id === 'CL-EQP-3')
  expect(clause?.theme.fr).toContain('REP')
})

test('Markdown says each item with its link, and nothing of a supplier nor of a level', async () => {
  const { database, document } = await filledBridge()
  await using _ = database
  const text = bridgeMarkdown(document)
  expect(text).toContain('Titre \\*marqué\\* \\<b\\>')
  expect(text).toContain('\n\\- Ligne 2')
  expect(text.match(/Le marché porte/g)).toHaveLength(2)
  expect(text).toContain('](<https://')
  expect(text).not.toMatch(/Fournisseur \d|niveau \d|GOV-1/i)
})

test('a DOCX with headings and the same words; LibreOffice opens it in the long run', async () => {
  const { database, document } = await filledBridge()
  await using _ = database
  const xml = new TextDecoder().decode(unzipSync(await bridgeDocx(document, 'fr'))['word/document.xml'])
  expect(xml).toContain('w:val="Heading2"')
  const text = xml.replace(/<[^>]+>/g, '')
  for (const item of document.sections.flatMap(({ items }) => items)) {
    expect(text).toContain(item.title.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
    expect(text).toContain(item.link)
  }
  expect(text).not.toMatch(/Fournisseur \d/)
})

test('what told suppliers apart is read page after page, to the last', async () => {
  await using demo = await demoDatabase()
  const { key } = await assessedCampaign(demo.db)
  const first = (await bridgePage(demo.db, key))!
  const pages = await Promise.all(Array.from({ length: first.pages }, (_, at) => bridgePage(demo.db, key, at + 1)))
  const questions = pages.flatMap((page) => page?.rows ?? []).map(({ questionId }) => questionId)
  expect(first.pages).toBeGreaterThan(1)
  expect(questions).toHaveLength(first.found)
  expect(new Set(questions).size).toBe(first.found)
})
