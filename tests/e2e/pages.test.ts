import type { Browser } from 'playwright-core'
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

// A context of its own for each opening: the cache is cold.
async function open(path: string, locale: string, width: number, height: number) {
  const context = await browser.newContext({ locale, viewport: { width, height } })
  const page = await context.newPage()
  const refusals: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refusals.push(message.text())
  })
  const traffic = await watchWeight(page)
  const response = await page.goto(server.url + path, { waitUntil: 'networkidle' })
  return { page, traffic, refusals, status: response?.status(), [Symbol.asyncDispose]: () => context.close() }
}

describe.each(['fr', 'en'])('in %s', (lang) => {
  test.each(pages)('$name stays within the budget of a $kind page', async ({ kind, path }) => {
    await using opened = await open(path, lang, 1920, 1080)
    const weight = await opened.traffic.weight()
    const budget = budgets[kind]
    expect(opened.traffic.addresses.filter((address) => !address.startsWith(server.url))).toEqual([])
    expect.soft(weight.requests, 'requests').toBeLessThanOrEqual(budget.requests)
    expect.soft(weight.kilobytes, 'kB').toBeLessThanOrEqual(budget.kilobytes)
    expect.soft(weight.nodes, 'DOM nodes').toBeLessThanOrEqual(budget.nodes)
    expect.soft(ecoIndex(weight), 'EcoIndex').toBeGreaterThanOrEqual(budget.ecoIndex)
  })

  test.each(pages)('$name reads well at 360 and 1280 px, with no fault for axe', async ({ path, status = 200 }) => {
    for (const width of [360, 1280]) {
      await using opened = await open(path, lang, width, 800)
      const { page } = opened
      expect(opened.status).toBe(status)
      expect.soft(await page.getAttribute('html', 'lang')).toBe(lang)
      expect.soft(await page.locator('h1').count(), 'one h1').toBe(1)
      expect.soft(await page.title()).toMatch(/^.+ · Étalon NR$/)
      expect.soft(await overflow(page), `overflow at ${width} px`).toEqual({ pixels: 0, culprits: [] })
      expect.soft(await axeFaults(page), `axe at ${width} px`).toEqual([])
      expect.soft(opened.refusals).toEqual([])
    }
  })
})
