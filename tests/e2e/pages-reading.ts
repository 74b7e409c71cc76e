import type { Browser, ConsoleMessage, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillDemo } from '#app/features/demo/fill.server.ts'
import type { PersonaKey } from '#app/features/demo/personas.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { ecoIndex } from '#tests/support/ecoindex.ts'
import { axeFaults, overflow, watchWeight } from '#tests/support/measure.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { type Places, placesOf } from './demo-places.ts'
import { budgets, type PageUnderBudget } from './page-budgets.ts'
import { pages } from './pages.ts'

let server: TestServer
let browser: Browser
let places: Places

const windows = new Map<string, Promise<Page>>()

async function openWindow(persona: PersonaKey | undefined, language: string): Promise<Page> {
  const context = await browser.newContext({ locale: language })
  const page = await context.newPage()
  if (persona) {
    await page.goto(`${server.url}/demo`)
    await page.click(`button[value="${persona}"]`)
    await context.addCookies([{ name: 'etalon-language', value: language, url: server.url }])
  }
  const session = await context.newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  return page
}

/** The window in which that person is signed in: one for all pages, since opening one costs more than a page; it keeps no cache. */
function windowFor({ as }: PageUnderBudget, language: string): Promise<Page> {
  const key = `${as} ${language}`
  const known = windows.get(key) ?? openWindow(as, language)
  windows.set(key, known)
  return known
}

async function reads(page: Page, language: string, width: number) {
  await page.setViewportSize({ width, height: 800 })
  expect.soft(await overflow(page), `overflow at ${width} px`).toEqual({ pixels: 0, culprits: [] })
  // The same markup and styles in every language: narrow, axe reads one of them.
  if (width === 1280 || language === 'fr') expect.soft(await axeFaults(page), `axe at ${width} px`).toEqual([])
  const said = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    title: document.title,
  }))
  expect.soft(said, 'language, one h1, title').toEqual({
    lang: language,
    headings: 1,
    title: expect.stringMatching(/^.+ · Étalon NR$/),
  })
}

/** Every page in one language: its weight, how it reads at 360 and 1280 px, and what axe finds. */
export function readEveryPage(language: string): void {
  beforeAll(async () => {
    server = await startServer({
      engine: 'sqlite',
      env: { ETALON_DEMO: '1' },
      fill: (app) => fillDemo(app.db, { now: app.now(), secret: app.secret, instanceId: 'pages' }),
    })
    places = await placesOf(server.app.db, server.app.secret)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test.each(pages)(
    '$name weighs no more than a $kind page, reads at 360 and 1280 px, and axe finds nothing',
    async (entry) => {
      const page = await windowFor(entry, language)
      await page.setViewportSize({ width: 1920, height: 1080 })
      const refusals: string[] = []
      const listen = (message: ConsoleMessage) => {
        if (message.text().includes('Content Security Policy')) refusals.push(message.text())
      }
      page.on('console', listen)
      const path = typeof entry.path === 'string' ? entry.path : entry.path(places)
      const traffic = await watchWeight(page)
      const response = await page.goto(server.url + path)
      expect(response?.status()).toBe(entry.status ?? 200)
      expect(new URL(page.url()).pathname).toBe(path.replace(/\?.*/, ''))
      const weight = await traffic.weight()
      const budget = budgets[entry.kind]
      expect(traffic.addresses.filter((address) => !address.startsWith(server.url))).toEqual([])
      expect.soft(weight.requests, 'requests').toBeLessThanOrEqual(budget.requests)
      expect.soft(weight.kilobytes, 'kB').toBeLessThanOrEqual(budget.kilobytes)
      expect.soft(weight.nodes, 'DOM nodes').toBeLessThanOrEqual(budget.nodes)
      expect.soft(ecoIndex(weight), 'EcoIndex').toBeGreaterThanOrEqual(budget.ecoIndex)
      for (const width of [1280, 360]) await reads(page, language, width)
      expect.soft(refusals).toEqual([])
      page.off('console', listen)
      await traffic.stop()
    },
  )
}
