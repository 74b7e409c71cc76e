import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SideBySide } from '#app/features/comparison/SideBySide.tsx'
import type { SideBySideModel } from '#app/features/comparison/side-by-side.server.ts'
import { WordsProvider } from '#app/ui/i18n.tsx'
import { ask, clarificationReason, complement, complete } from '#tests/support/clarifications.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { markCampaign } from '#tests/support/revealed.ts'
import { pagesOf } from './models.ts'

const evidence = (id: string, confidentiality: 'visible' | 'on_request' | 'never', url: string | null = null) => ({
  id,
  kind: url ? ('link' as const) : ('file' as const),
  type: 'report' as const,
  title: `Pièce ${id}`,
  url,
  fileName: null,
  size: null,
  sha256: null,
  issuedOn: null,
  validUntil: null,
  perimeter: null,
  confidentiality,
  locator: 'page 12',
})

const shown = (model: SideBySideModel, opensFiles = true) =>
  renderToStaticMarkup(
    <WordsProvider lang="fr">
      <SideBySide model={model} opensFiles={opensFiles} />
    </WordsProvider>,
  )

async function six(db: Parameters<typeof closedCampaign>[0]) {
  const suppliers = Array.from({ length: 6 }, (_, index) => ({
    'GOV-1': answered(`Texte ${index} : une charte signée en 2024 par la direction, revue chaque année depuis.`),
  }))
  const campaign = await closedCampaign(db, { scope: ['GOV-1', 'GOV-2'], suppliers })
  await markCampaign(db, campaign, (supplier, question) =>
    question === 'GOV-2' ? null : ([0, 1, 2, 3, 2, 1] as const)[supplier]!,
  )
  const ids = campaign.suppliers.map(({ invitationId }) => invitationId)
  return { campaign, ids, pages: pagesOf(db, campaign) }
}

test('none, one, four and six suppliers chosen', async () => {
  await using database = await testDatabase()
  const { ids, pages } = await six(database.db)
  const chosen = async (...of: string[]) => (await pages.sideBySide('GOV-1', of))!
  expect(await chosen()).toMatchObject({ chosen: [], suppliers: [], tooMany: false })
  expect(await chosen('nobody', ids[2]!, ids[2]!)).toMatchObject({ chosen: [ids[2]], tooMany: false })
  const four = await chosen(...ids.slice(0, 4))
  // In ranking order, whatever the order of the address.
  expect(four.suppliers.map(({ id }) => id)).toEqual([ids[3], ids[2], ids[1], ids[0]])
  expect(four.tooMany).toBe(false)
  const all = await chosen(...ids)
  expect(all).toMatchObject({ tooMany: true })
  expect(all.suppliers.map(({ rank }) => rank)).toEqual([1, 2, 2, 4])
  const page = shown(all)
  expect(page.match(/checked=""/g)).toHaveLength(6)
  expect(page.match(/<article/g)).toHaveLength(4)
  expect(page).toContain('Choisissez quatre fournisseurs au plus')
  expect(page).toContain('href="#f-s"')
  expect(shown(await chosen())).toContain('Choisissez de 2 à 4 fournisseurs')
  expect(shown(await chosen(ids[0]!))).toContain('Un seul texte est ouvert')
  expect(shown(four)).not.toContain('Un seul texte')
})

test('an unanswered question, evidence by its confidentiality, warnings and revealed marks', async () => {
  await using database = await testDatabase()
  const { db } = database
  const pieces = [
    evidence('visible', 'visible'),
    evidence('lien', 'visible', 'https://exemple.fr/rapport'),
    evidence('piege', 'visible', 'javascript:alert(1)'),
    evidence('demande', 'on_request'),
    evidence('secrete', 'never'),
  ]
  const campaign = await closedCampaign(db, {
    scope: ['GOV-1', 'GOV-2'],
    suppliers: [
      { 'GOV-1': answered('Nous allons rédiger une charte pour tous nos sites européens.', { evidence: pieces }) },
      { 'GOV-2': answered('Un comité trimestriel depuis 2023.') },
    ],
  })
  await markCampaign(db, campaign, (supplier, question, evaluator) =>
    supplier === 0 && question === 'GOV-1' ? (evaluator === 0 ? 1 : 2) : null,
  )
  const ids = campaign.suppliers.map(({ invitationId }) => invitationId)
  const model = (await pagesOf(db, campaign).sideBySide('GOV-1', ids))!
  const [wordy, silent] = ids.map((id) => model.suppliers.find((supplier) => supplier.id === id)!)
  expect(wordy!.warnings.map(({ code }) => code)).toContain('promise')
  expect(wordy!.answer.evidence.map(({ id }) => id)).toEqual(['visible', 'lien', 'piege', 'demande'])
  expect(wordy!.kept).toMatchObject({ level: 1.5, provisional: true })
  expect(wordy!.marks.map(({ level, justification }) => `${level} ${justification}`)).toEqual([
    '1 Secret de 0 sur GOV-1.',
    '2 Secret de 1 sur GOV-1.',
  ])
  expect(silent).toMatchObject({
    answer: { status: 'unanswered' },
    kept: { level: 0, source: 'unanswered' },
    marks: [],
  })

  const page = shown(model)
  expect(page).toContain(`href="/submitted-evidence/${wordy!.id}/visible"`)
  expect(page).toContain('href="https://exemple.fr/rapport"')
  expect(page).not.toContain('javascript:')
  expect(page).not.toContain('secrete')
  expect(page).not.toContain('/demande')
  expect(page).toContain('sur demande')
  expect(page).toContain('promesse')
  expect(shown(model, false)).not.toContain('/submitted-evidence/')
})

test('suppliers of other pages stay chosen and offered', async () => {
  await using database = await testDatabase()
  const { db } = database
  const suppliers = Array.from({ length: 14 }, () => ({ 'GOV-1': answered('Une charte signée en 2024.') }))
  const campaign = await closedCampaign(db, { scope: ['GOV-1'], suppliers })
  const ids = campaign.suppliers.map(({ invitationId }) => invitationId)
  const second = (await pagesOf(db, campaign).sideBySide('GOV-1', [ids[0]!], 2))!
  expect(second).toMatchObject({ page: 2, pages: 2 })
  expect(second.choices.map(({ id }) => id)).toEqual([ids[0], ids[12], ids[13]])
  expect((await pagesOf(db, campaign).sideBySide('GOV-1', [], 99))!.page).toBe(2)
})

test('a complement stands beside the original it never replaces, dated; one that is a draft is nowhere', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { campaign } = await six(db)
  expect(await ask(db, campaign, [0, 1])).toMatchObject({ ok: true })
  const pages = pagesOf(db, campaign)
  const ids = campaign.suppliers.slice(0, 2).map(({ invitationId }) => invitationId)
  const texts = async () => shown((await pages.sideBySide('GOV-1', ids))!)
  expect(await texts()).toContain(clarificationReason)
  expect(await texts()).not.toContain(complement)
  expect(await complete(db, campaign)).toMatchObject({ ok: true })
  const after = await texts()
  expect(after.match(new RegExp(complement, 'g'))).toHaveLength(1)
  expect(after).toContain('Complément remis le 13 novembre 2026')
  expect(after).toContain('Texte 0 : une charte')
  expect((await pages.sideBySide('GOV-2', ids))?.suppliers.map(({ complements }) => complements)).toEqual([[], []])
  const criterion = (await pages.criterion('GOV'))!
  const clarified = criterion.rows.flatMap(({ id, cells }) =>
    cells.flatMap((cell) => (cell.clarified ? [[id, cell.supplier]] : [])),
  )
  expect(clarified).toEqual([['GOV-1', ids[0]]])
})
