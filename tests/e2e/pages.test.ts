import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/chromium.ts'
import { ecoIndex } from '#tests/support/ecoindex.ts'
import { axeFaults, overflow, watchWeight } from '#tests/support/measure.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { budgets, pages } from './pages.ts'

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

async function check(page: Page, lang: string, width: number) {
  await page.setViewportSize({ width, height: 800 })
  expect.soft(await overflow(page), `overflow at ${width} px`).toEqual({ pixels: 0, culprits: [] })
  expect.soft(await axeFaults(page), `axe at ${width} px`).toEqual([])
  expect.soft(await page.getAttribute('html', 'lang')).toBe(lang)
  expect.soft(await page.locator('h1').count(), 'one h1').toBe(1)
  expect.soft(await page.title()).toMatch(/^.+ · Étalon NR$/)
}

describe.each(['fr', 'en'])('in %s', (locale) => {
  let context: BrowserContext
  beforeAll(async () => {
    context = await browser.newContext({ locale })
  })
  afterAll(() => context?.close())

  test.each(pages)('$name stays within the budget of a $kind page', async ({ kind, path }) => {
    // A context of its own: the cache is cold.
    const cold = await browser.newContext({ locale, viewport: { width: 1920, height: 1080 } })
    const page = await cold.newPage()
    const traffic = await watchWeight(page)
    await page.goto(server.url + path)
    const weight = await traffic.weight()
    await cold.close()
    const budget = budgets[kind]
    expect(traffic.addresses.filter((address) => !address.startsWith(server.url))).toEqual([])
    expect.soft(weight.requests, 'requests').toBeLessThanOrEqual(budget.requests)
    expect.soft(weight.kilobytes, 'kB').toBeLessThanOrEqual(budget.kilobytes)
    expect.soft(weight.nodes, 'DOM nodes').toBeLessThanOrEqual(budget.nodes)
    expect.soft(ecoIndex(weight), 'EcoIndex').toBeGreaterThanOrEqual(budget.ecoIndex)
  })

  test.each(pages)('$name reads well at 360 and 1280 px, with no fault for axe', async ({ path, status = 200 }) => {
    const page = await context.newPage()
    const refusals: string[] = []
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refusals.push(message.text())
    })
    const response = await page.goto(server.url + path)
    expect(response?.status()).toBe(status)
    for (const width of [1280, 360]) await check(page, locale, width)
    expect.soft(refusals).toEqual([])
    await page.close()
  })
})
