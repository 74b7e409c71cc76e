import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/chromium.ts'
import { receiptOf, someExport } from '#tests/support/contracts.ts'
import { axeFaults, overflow } from '#tests/support/measure.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startServer({ engine: 'sqlite' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const exported = someExport()
const file = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(content)),
})

test.each([true, false])('a receipt is verified in a browser, with script: %s', async (javaScriptEnabled) => {
  const page = await browser.newPage({ locale: 'fr', javaScriptEnabled, viewport: { width: 360, height: 800 } })
  await page.goto(`${server.url}/verify`)
  await page.getByLabel('Récépissé', { exact: true }).fill('{"format":1,')
  await page.getByLabel('Fichier de l’export').setInputFiles(file('response.json', exported))
  const refused = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click()
  expect((await refused).status()).toBe(422)
  await page.getByRole('link', { name: /cesse d’être du JSON/ }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-receipt')
  expect(await page.getByLabel('Récépissé', { exact: true }).inputValue()).toBe('{"format":1,')
  expect(JSON.parse(await page.getByLabel('Réponse exportée').inputValue())).toEqual(exported)
  // axe needs the page's own timers, which do not run without script.
  if (javaScriptEnabled) expect(await axeFaults(page)).toEqual([])

  await page.getByLabel('Fichier du récépissé').setInputFiles(file('receipt.json', receiptOf(exported)))
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Le récépissé et la réponse concordent')
  expect(await page.textContent('main')).toContain('pas un horodatage qualifié')
  if (javaScriptEnabled) expect(await axeFaults(page)).toEqual([])
  expect(await overflow(page)).toEqual({ pixels: 0, culprits: [] })
  expect(await page.locator('*').count()).toBeLessThanOrEqual(80)
  await page.close()
})
