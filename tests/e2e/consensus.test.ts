import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { answered, closedCampaign, notApplicable } from '#tests/support/closed-campaign.ts'
import { axeFaults, overflow } from '#tests/support/measure.ts'
import { actsOn, type Campaign } from '#tests/support/panel-acts.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { runs } from './runs.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each(runs)('on $engine, with script: $javaScriptEnabled', ({ engine, javaScriptEnabled }) => {
  let server: TestServer
  let campaign: Campaign
  beforeAll(async () => {
    const dated = answered('Une charte signée en 2024 couvre les 12 sites.')
    server = await startServer({
      engine,
      fill: async (app) => {
        campaign = await closedCampaign(app.db, {
          panel: [{ function: 'achats' }, { function: 'dsi' }, { function: 'rse' }],
          supplierNames: ['Borée', 'Zéphyr'],
          suppliers: [
            { 'GOV-1': dated, 'GOV-2': notApplicable('Nous ne vendons que du conseil, sans service numérique.') },
            { 'GOV-1': dated, 'GOV-2': dated },
          ],
        })
        const { mark, lock } = actsOn(app.db, campaign)
        const invitationId = campaign.suppliers[1]!.invitationId
        for (const [evaluator, level] of [0, 3, 3].entries()) {
          await mark(evaluator, 'GOV-1', level as 0 | 3)
          await lock(evaluator)
          if (evaluator === 2) continue
          for (const question of ['GOV-1', 'GOV-2']) await mark(evaluator, question, 2, { invitationId })
          await lock(evaluator, 'GOV', 1)
        }
      },
    })
  })
  afterAll(() => server?.stop())

  // axe needs the page's own timers, which do not run without script.
  async function wellMade(page: Page) {
    if (javaScriptEnabled) expect(await axeFaults(page)).toEqual([])
    expect(await overflow(page)).toMatchObject({ pixels: 0 })
  }

  test('the buyer reveals by force, judges, settles a wide spread, and reads how far the panel agreed', async () => {
    const context = await browser.newContext({ locale: 'fr', javaScriptEnabled, viewport: { width: 360, height: 800 } })
    const { cookies } = await signedIn(server, campaign.buyer.id, campaign.organisation.id)
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: server.url })))
    const page = await context.newPage()
    const main = () => page.locator('main').innerText()
    const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
    const { campaignId } = campaign

    await page.goto(server.url + paths.consensus(campaignId))
    expect(await main()).toContain('À accorder (1)')
    await page.getByRole('link', { name: 'Non révélées (1)' }).click()
    expect(await main()).toContain('2 sur 3')
    await page.getByRole('link', { name: 'Révéler sans attendre' }).click()
    expect(await main()).toContain('2 jeux de notes verrouillés sur 3')
    await wellMade(page)
    await press('Révéler les notes verrouillées')
    expect(await page.locator('#f-reason-error').innerText()).toContain('10 caractères')
    await page.getByLabel('Raison').fill('Départ en congé de la fonction RSE.')
    await press('Révéler les notes verrouillées')

    await page.goto(server.url + paths.notApplicable(campaignId))
    await page.getByRole('link', { name: 'Juger la suivante' }).click()
    await page.getByLabel('Refuser').check()
    await press('Enregistrer la décision')
    expect(await page.locator('#f-reason-error').innerText()).toContain('10 caractères')
    expect(await page.getByLabel('Refuser').isChecked()).toBe(true)
    await page.getByLabel('Raison').fill('Le conseil est lui aussi un service numérique.')
    await press('Enregistrer la décision')
    await page.goto(server.url + paths.notApplicable(campaignId))
    expect(await main()).toContain('refusé')

    await page.goto(server.url + paths.consensus(campaignId))
    await page.getByRole('link', { name: /Borée/ }).click()
    expect(await main()).toContain('les notes diffèrent de deux niveaux ou plus')
    await wellMade(page)
    await page.locator('[name="level"][value="2"]').check()
    await page.locator('[name="reasonCode"]').first().selectOption('scope_limited')
    await press('Arrêter la note')
    expect(await page.locator('#f-comment-error').innerText()).toContain('Expliquez cet accord')
    expect(await page.locator('[name="level"][value="2"]').isChecked()).toBe(true)
    await page.getByLabel('Commentaire').fill('La charte couvre tous les sites, sans suivi chiffré.')
    await press('Arrêter la note')
    await page.goto(`${server.url}${paths.consensus(campaignId, { show: 'settled' })}`)
    expect(await main()).toContain('Arrêtées (1)')

    await page.goto(server.url + paths.agreement(campaignId))
    expect(await main()).toMatch(/Notes identiques\s+60\s%/)
    expect(await main()).toContain('Calculé sur 3 réponses seulement')
    await wellMade(page)
    await page.goto(server.url + paths.assess(campaignId))
    await press('Confirmer l’évaluation')
    await page.goto(`${server.url}${paths.consensus(campaignId, { show: 'settled' })}`)
    await page.getByRole('link', { name: /Borée/ }).click()
    // What each evaluator marked stands beside what the panel settled on, and neither changes any more.
    expect(await main()).toMatch(/0 · absent[\s\S]*3 · managé[\s\S]*plus rien ne change/)
    await context.close()
  })
})
