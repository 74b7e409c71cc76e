import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDemo } from '#app/features/demo/fill.server.ts'
import { paths } from '#app/http/paths.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { placesOf } from './demo-places.ts'
import { runs } from './runs.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each(runs)('progress plan on $engine, with script: $javaScriptEnabled', (run) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer({
      engine: run.engine,
      env: { ETALON_DEMO: '1' },
      fill: (app) => fillDemo(app.db, { now: app.now(), secret: app.secret, instanceId: 'progress' }),
    })
  })
  afterAll(() => server?.stop())

  async function enterAs(persona: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'fr', javaScriptEnabled: run.javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${server.url}/demo`)
    await page.click(`button[value="${persona}"]`)
    return page
  }
  const main = (page: Page) => page.locator('main').innerText()

  test('the buyer proposes, the supplier agrees and answers, both read it', async () => {
    const { assessed, toldResponse } = await placesOf(server.app.db, server.app.secret)
    const buyer = await enterAs('buyer')
    await buyer.goto(`${server.url}${paths.report(assessed, toldResponse)}`)
    await buyer.getByRole('link', { name: 'Plan de progrès' }).click()
    expect(await main(buyer)).toContain('en retard')
    await buyer.getByRole('link', { name: 'Proposer une action' }).click()
    await buyer.fill('#f-title', 'Publier la part des postes reconditionnés')
    await buyer.getByRole('button', { name: 'Proposer' }).click()
    expect(await main(buyer)).toContain('Nommez qui en répond')
    await buyer.fill('#f-evidence', 'Le tableau de bord annuel.')
    await buyer.fill('#f-owner', 'Responsable du parc')
    await buyer.fill('#f-dueOn', '2027-06-30')
    await buyer.getByRole('button', { name: 'Proposer' }).click()

    const supplier = await enterAs('supplier')
    await supplier.goto(`${server.url}${paths.requestReport(toldResponse)}`)
    await supplier.getByRole('link', { name: 'Plan de progrès' }).click()
    await supplier.getByRole('link', { name: 'Publier la part des postes' }).click()
    await supplier.getByRole('button', { name: 'Accepter' }).click()
    await supplier.fill('#f-text', 'Le tableau paraîtra en mai.')
    await supplier.getByRole('button', { name: 'Envoyer' }).click()
    expect(await main(supplier)).toContain('convenue')

    await buyer.getByRole('link', { name: 'Publier la part des postes' }).click()
    expect(await main(buyer)).toContain('Le tableau paraîtra en mai.')
    for (const page of [supplier, buyer]) await page.context().close()
  })
})
