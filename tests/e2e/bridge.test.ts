import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
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

describe.each(runs)('bridge on $engine, with script: $javaScriptEnabled', (run) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer({
      engine: run.engine,
      env: { ETALON_DEMO: '1' },
      fill: (app) => fillDemo(app.db, { now: app.now(), secret: app.secret, instanceId: 'bridge' }),
    })
  })
  afterAll(() => server?.stop())

  test('from a question that told suppliers apart to a clause of the consultation, in a file', async () => {
    const { assessed } = await placesOf(server.app.db, server.app.secret)
    const context = await browser.newContext({ locale: 'fr', javaScriptEnabled: run.javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${server.url}/demo`)
    await page.click('button[value="buyer"]')
    await page.goto(`${server.url}${paths.campaign(assessed)}`)
    await page.getByRole('link', { name: 'Passerelle vers la consultation' }).click()
    await page
      .locator('tr', { hasText: 'GOV-' })
      .first()
      .getByRole('link', { name: /une clause/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    expect(await page.locator('#f-link-error').innerText()).toContain('objet du marché')
    await page.fill('#f-title', 'Revue annuelle du marché')
    await page.fill('#f-link', 'Le marché dure quatre ans et se pilote en revue annuelle.')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    expect(await page.locator('main').innerText()).toContain('Revue annuelle du marché')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Télécharger (Markdown)' }).click(),
    ])
    const text = await readFile(await file.path(), 'utf8')
    expect(text).toContain('Revue annuelle du marché')
    expect(text).not.toMatch(/Cendrelune|Basaltine/)
    await context.close()
  })
})
