import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invitationToken } from '#app/features/campaigns/launch.server.ts'
import { fillDemo } from '#app/features/demo/fill.server.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { runs } from './runs.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const asked = 'Nos deux centres de Roubaix, opérés par Cendrelune, sont-ils dans le périmètre ?'
const published = 'Les centres de données du fournisseur sont-ils dans le périmètre ?'
const reply = 'Oui, tous ceux qui servent le marché, quel que soit leur exploitant.'

describe.each(runs)('questions of suppliers on $engine, with script: $javaScriptEnabled', (run) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer({
      engine: run.engine,
      env: { ETALON_DEMO: '1' },
      fill: (app) => fillDemo(app.db, { now: app.now(), secret: app.secret, instanceId: 'questions' }),
    })
  })
  afterAll(() => server?.stop())

  async function blankWindow(): Promise<Page> {
    const context = await browser.newContext({ locale: 'fr', javaScriptEnabled: run.javaScriptEnabled })
    return context.newPage()
  }
  const main = (page: Page) => page.locator('main').innerText()

  async function enterAs(persona: string): Promise<Page> {
    const page = await blankWindow()
    await page.goto(`${server.url}/demo`)
    await page.click(`button[value="${persona}"]`)
    return page
  }

  /** The link of another supplier of that campaign, which nobody has claimed. */
  async function linkBeside(campaignId: string): Promise<string> {
    const row = await server.app.db
      .selectFrom('invitation')
      .select(['id', 'token_nonce as nonce'])
      .where('campaign_id', '=', campaignId)
      .where('supplier_name', 'like', 'Octavien%')
      .executeTakeFirstOrThrow()
    return `${server.url}/i/${invitationToken(server.app.secret, row)}`
  }

  test('asked in private, published in other words to all, without its asker', async () => {
    const supplier = await enterAs('supplier')
    await supplier.locator('tr', { hasText: 'Sélorande' }).getByRole('link').click()
    await supplier.getByRole('link', { name: 'Questions et précisions' }).click()
    await supplier.getByRole('button', { name: 'Envoyer la question' }).click()
    expect(await supplier.locator('#f-question-error').innerText()).toContain('Écrivez la question')
    await supplier.fill('#f-question', asked)
    await supplier.getByRole('button', { name: 'Envoyer la question' }).click()
    expect(await main(supplier)).toContain('transmise à l’acheteur')

    const { id, campaign } = await server.app.db
      .selectFrom('supplier_question')
      .select(['id', 'campaign_id as campaign'])
      .where('text', '=', asked)
      .executeTakeFirstOrThrow()
    const buyer = await enterAs('buyer-other')
    await buyer.goto(`${server.url}/campaigns/${campaign}`)
    await buyer.getByRole('link', { name: /Questions des fournisseurs/ }).click()
    await buyer.locator(`a[href$="${id}"]`).click()
    expect(await main(buyer)).toContain(asked)
    await buyer.fill('#f-publicQuestion', published)
    await buyer.getByRole('button', { name: 'Publier pour tous' }).click()
    expect(await buyer.locator('#f-reply-error').innerText()).toContain('Écrivez la réponse')
    expect(await buyer.inputValue('#f-publicQuestion')).toBe(published)
    await buyer.fill('#f-reply', reply)
    await buyer.getByRole('button', { name: 'Publier pour tous' }).click()

    // Whoever was invited reads it, before any claim; nothing of it leads to its asker.
    const reader = await blankWindow()
    await reader.goto(`${await linkBeside(campaign)}/questions`)
    const text = await main(reader)
    expect(text).toContain(published)
    expect(text).toContain(reply)
    expect(await reader.content()).not.toMatch(/Cendrelune|Roubaix/i)

    await supplier.reload()
    expect(await main(supplier)).toContain('répondue et publiée')
    const csv = await buyer.context().request.get(`${server.url}/campaigns/${campaign}/questions.csv`)
    expect(csv.headers()['content-disposition']).toContain('attachment')
    expect(await csv.text()).toContain(asked)
    for (const page of [supplier, buyer, reader]) await page.context().close()
  })
})
