import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { axeFaults, overflow } from '#tests/support/measure.ts'
import type { Campaign } from '#tests/support/panel-acts.ts'
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
  const options: BrowserContextOptions = { locale: 'fr', javaScriptEnabled }
  beforeAll(async () => {
    const answers = {
      'GOV-1': answered('Une charte signée en 2024. Elle couvre le siège.'),
      'GOV-2': answered('Un comité se réunit chaque mois depuis 2025.'),
    }
    server = await startServer({
      engine,
      fill: async (app) => {
        campaign = await closedCampaign(app.db, {
          declared: false,
          namesHidden: true,
          supplierNames: ['Borée', 'Zéphyr'],
          suppliers: [answers, answers],
        })
      },
    })
  })
  afterAll(() => server?.stop())

  async function windowOf(personId: string): Promise<Page> {
    const context = await browser.newContext(options)
    const { cookies } = await signedIn(server, personId, campaign.organisation.id)
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: server.url })))
    return context.newPage()
  }
  // axe needs the page's own timers, which do not run without script.
  async function wellMade(page: Page) {
    if (javaScriptEnabled) expect(await axeFaults(page)).toEqual([])
    expect(await overflow(page)).toMatchObject({ pixels: 0 })
  }
  const main = (page: Page) => page.locator('main').innerText()
  /** Presses Tab until that control has the focus: it must be reached within the few dozen stops of a page. */
  async function tabTo(page: Page, selector: string) {
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab')
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
    }
    throw new Error(`Tab does not reach ${selector}`)
  }
  const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

  test('an evaluator with an interest waits for the buyer, calibrates, then marks supplier by supplier', async () => {
    const evaluator = await windowOf(campaign.panel[0]!.id)
    await evaluator.goto(server.url + paths.marking)
    await evaluator.getByRole('link', { name: 'Signer' }).click()
    expect(await main(evaluator)).toContain('Borée')
    await wellMade(evaluator)
    await evaluator.getByLabel('Je déclare un intérêt').check()
    await press(evaluator, 'Signer la déclaration')
    expect(await evaluator.locator('#f-description-error').innerText()).toContain('20 à 5')
    await evaluator.getByLabel('Lequel, avec quel fournisseur').fill('J’ai travaillé chez Borée jusqu’en 2022.')
    await press(evaluator, 'Signer la déclaration')
    expect(await main(evaluator)).toContain('n’a pas encore statué')

    const buyer = await windowOf(campaign.buyer.id)
    await buyer.goto(server.url + paths.campaign(campaign.campaignId))
    await buyer.getByRole('link', { name: 'Déclarations d’intérêt' }).first().click()
    await buyer.getByRole('link', { name: 'intérêt déclaré, à décider' }).click()
    expect(await main(buyer)).toContain('chez Borée jusqu’en 2022')
    await wellMade(buyer)
    await buyer.getByLabel('Garder dans le panel').check()
    await buyer.getByLabel('Raison de la décision').fill('Départ ancien, sans lien gardé.')
    await press(buyer, 'Décider')
    expect(await main(buyer)).toContain('intérêt déclaré, gardé')
    await buyer.context().close()

    await evaluator.goto(server.url + paths.declaration(campaign.campaignId))
    await evaluator.getByRole('link', { name: 'Se caler sur trois exemples' }).click()
    await evaluator.locator('input[name="promise"][value="2"]').check()
    await press(evaluator, 'Comparer avec la référence')
    const calibrated = await main(evaluator)
    expect(calibrated).toContain('2 niveaux d’écart')
    expect(calibrated).toContain('Une promesse n’est pas une pratique')
    await wellMade(evaluator)

    await evaluator.goto(server.url + paths.marking)
    await evaluator.getByLabel('Fournisseur par fournisseur').check()
    await press(evaluator, 'Garder cet ordre')
    await evaluator.getByRole('link', { name: 'Noter la réponse suivante' }).click()
    expect(await evaluator.locator('h1').innerText()).toContain('Fournisseur A · GOV-1')
    // With the keyboard alone, from the top of the page: the arrows choose the level.
    await tabTo(evaluator, 'input[name="level"]')
    for (const key of ['Space', 'ArrowDown', 'ArrowDown']) await evaluator.keyboard.press(key)
    await tabTo(evaluator, 'textarea[name="justification"]')
    await evaluator.keyboard.type('La charte est datée et couvre le siège.')
    await tabTo(evaluator, 'main form button')
    await evaluator.keyboard.press('Enter')
    expect(await evaluator.locator('#f-ceilingReason-error').innerText()).toContain('dépasse le plafond')
    expect(await evaluator.locator('input[name="level"]:checked').getAttribute('value')).toBe('2')
    await evaluator.getByLabel('Si vous allez au-dessus').fill('La date et le périmètre sont donnés, vérifiables.')
    await evaluator.getByLabel('Phrase ou preuve retenue').selectOption({ value: 's2' })
    await wellMade(evaluator)
    await press(evaluator, 'Enregistrer et continuer')
    expect(await evaluator.locator('h1').innerText()).toContain('Fournisseur A · GOV-2')
    expect(await main(evaluator)).not.toMatch(/Borée|Zéphyr/)
    await evaluator.context().close()
  })
})
