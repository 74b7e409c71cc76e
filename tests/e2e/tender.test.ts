import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { paths } from '#app/http/paths.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { signedIn } from '#tests/support/request.ts'
import { markCampaign } from '#tests/support/revealed.ts'
import { startServer } from '#tests/support/server.ts'
import { runs } from './runs.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const scope = ['GOV-1', 'MES-1']
const answers = Object.fromEntries(scope.map((id) => [id, answered('Une charte signée en 2024.')]))
const file = {
  name: 'offres.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Fournisseur;Prix;Valeur technique\r\nFournisseur 2;80;90\r\nFournisseur 9;1;1\r\n'),
}

describe.each(runs)('on $engine, with script: $javaScriptEnabled', ({ engine, javaScriptEnabled }) => {
  const press = (page: Page, name: string) => page.getByRole('button', { name }).click()
  const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
  const words = (page: Page) => page.locator('main').innerText()
  const ranking = async (page: Page) =>
    (await page.locator('table').first().locator('tbody tr').allInnerTexts()).map((row) => row.split(/\s*\t\s*/))

  test('a buyer tries other weights, makes a tender table, brings a file in and takes the result away', async () => {
    await using server = await startServer({ engine })
    const { db } = server.app
    const weights = { GOV: 80, MES: 20 }
    const campaign = await closedCampaign(db, { scope, weights, suppliers: [answers, answers] })
    await markCampaign(
      db,
      campaign,
      (supplier, question) => (question === 'GOV-1' ? ([3, 1] as const) : ([0, 3] as const))[supplier as 0 | 1],
    )
    const { campaignId, organisation, buyer, now } = campaign
    const key = { campaignId, organisationId: organisation.id, actorId: buyer.id, now }
    expect(await assessCampaign(db, key)).toEqual({ ok: true })
    const context = await browser.newContext({ locale: 'fr', javaScriptEnabled })
    const { cookies } = await signedIn(server, buyer.id)
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: server.url })))
    const page = await context.newPage()

    await page.goto(server.url + paths.comparison(campaignId))
    await follow(page, 'Essayer d’autres poids')
    await page.fill('[name="weight.GOV"]', 'beaucoup')
    await press(page, 'Recalculer')
    expect(await page.locator('.error-summary').innerText()).toContain('Un poids est un nombre')
    expect(await page.inputValue('[name="weight.GOV"]')).toBe('beaucoup')
    await page.fill('[name="weight.GOV"]', '10')
    await page.fill('[name="weight.MES"]', '90')
    await press(page, 'Recalculer')
    expect(await words(page)).toContain('2 fournisseurs changent de rang')
    expect(await page.locator('output').innerText()).toBe('Total 100')
    const slider = page.getByRole('slider', { name: 'Poids essayé pour Gouvernance' })
    if (javaScriptEnabled) {
      await slider.focus()
      for (const key of ['End', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
      expect(await page.inputValue('[name="weight.GOV"]')).toBe('98')
      expect(await page.locator('output').innerText()).toBe('Total 188 → ramené à 100')
      await page.fill('[name="weight.GOV"]', '97,5')
      expect(await slider.getAttribute('aria-valuetext')).toBe('97,5')
      expect(await slider.inputValue()).toBe('98')
    } else {
      expect(await slider.count()).toBe(0)
      await page.fill('[name="weight.GOV"]', '97,5')
    }
    await press(page, 'Recalculer')
    expect(new URL(page.url()).searchParams.get('weight.GOV')).toBe('97,5')
    expect(await page.locator('output').innerText()).toBe('Total 187,5 → ramené à 100')
    const simulated = (await page.locator('table').nth(1).locator('tbody tr').allInnerTexts()).map((row) =>
      row.split(/\s*[\t\n]\s*/),
    )
    expect(simulated.map(([name, , rank, score]) => [name, rank, score])).toEqual([
      ['Fournisseur 2', '1', '65,3'],
      ['Fournisseur 1', '2', '52,0'],
    ])
    expect(await page.locator('.note.caution').innerText()).toContain('Simulation.')

    await page.goto(server.url + paths.comparison(campaignId))
    await follow(page, 'Tableau des offres')
    await follow(page, 'Fixer les règles')
    await page.fill('[name="weight.price"]', '40')
    await press(page, 'Enregistrer les règles')
    expect(await page.locator('.error-summary').innerText()).toContain('Les poids doivent totaliser 100.')
    await page.fill('[name="weight.price"]', '50')
    await press(page, 'Enregistrer les règles')
    await follow(page, 'Saisir les prix et les notes')
    const [first, second] = campaign.suppliers.map(({ invitationId }) => invitationId)
    await page.fill(`[name="price.${first}"]`, '1OO')
    await page.fill(`[name="mark.t1.${first}"]`, '60')
    await press(page, 'Enregistrer')
    expect(await page.locator('.error-summary').innerText()).toContain('Un prix est un nombre')
    expect(await page.inputValue(`[name="mark.t1.${first}"]`)).toBe('60')
    await page.fill(`[name="price.${first}"]`, '100')
    await page.fill(`[name="price.${second}"]`, '200')
    await page.fill(`[name="mark.t1.${second}"]`, '90')
    await press(page, 'Enregistrer')
    expect((await ranking(page)).map(([name, rank, total]) => [name, rank, total])).toEqual([
      ['Fournisseur 1', '1', '83,00'],
      ['Fournisseur 2', '2', '63,50'],
    ])

    await follow(page, 'Prix')
    expect((await ranking(page)).map(([name]) => name)).toEqual(['Fournisseur 1', 'Fournisseur 2'])
    await follow(page, 'Prix')
    expect((await ranking(page)).map(([name]) => name)).toEqual(['Fournisseur 2', 'Fournisseur 1'])
    expect(await page.locator('th[aria-sort="descending"]').innerText()).toContain('Prix')
    expect(await words(page)).toMatch(/Dans l’ordre\s: Prix, du plus grand au plus petit/)

    await follow(page, 'Importer un fichier')
    await page.setInputFiles('[name="file"]', file)
    await press(page, 'Lire le fichier')
    expect(await words(page)).toContain('1 offre à changer')
    expect(await words(page)).toMatch(/Ligne 3\s:\s«\sFournisseur 9\s»/)
    await press(page, 'Enregistrer ces prix et ces notes')
    expect((await ranking(page)).map(([name, rank]) => [name, rank])).toEqual([
      ['Fournisseur 2', '1'],
      ['Fournisseur 1', '2'],
    ])
    for (const path of [
      paths.tenderCsv(campaignId),
      paths.comparisonXlsx(campaignId),
      paths.comparisonRecordXlsx(campaignId),
    ])
      expect((await context.request.get(server.url + path)).status()).toBe(200)
    const kinds = await db.selectFrom('event').select('kind').where('kind', 'in', ['tender_table', 'export']).execute()
    expect(kinds.map(({ kind }) => kind)).toEqual([...Array(3).fill('tender_table'), ...Array(3).fill('export')])
    await context.close()
  })
})
