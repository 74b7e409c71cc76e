import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import type { Page } from 'playwright-core'
import type { Weight } from './ecoindex.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const icons = new Map<string, number>()

async function iconBytes(address: string): Promise<number> {
  const known = icons.get(address)
  if (known !== undefined) return known
  const response = await fetch(address, { headers: { 'Accept-Encoding': 'br' } })
  const bytes = Number(response.headers.get('content-length') ?? (await response.arrayBuffer()).byteLength)
  icons.set(address, bytes)
  return bytes
}

/** Records what a page loads from now on; call `weight` once it is open and scrolled. */
export async function watchWeight(
  page: Page,
): Promise<{ addresses: string[]; weight: () => Promise<Weight>; stop: () => Promise<void> }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const addresses: string[] = []
  let bytes = 0
  let ended = 0
  // The browser's own icons, such as that of a date field, are data inside itself: nothing travels.
  const own = new Set<string>()
  session.on('Network.requestWillBeSent', ({ request, requestId }) => {
    if (request.url.startsWith('data:')) own.add(requestId)
    else addresses.push(request.url)
  })
  session.on('Network.loadingFailed', ({ requestId }) => {
    if (!own.has(requestId)) ended += 1
  })
  session.on('Network.loadingFinished', (event) => {
    if (own.has(event.requestId)) return
    ended += 1
    bytes += event.encodedDataLength
  })
  const weight = async () => {
    const { nodes, icons } = await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight)
      const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]')]
      return {
        nodes: document.querySelectorAll('*').length - document.querySelectorAll('svg *').length,
        icons: links.map(({ href }) => href),
      }
    })
    const deadline = Date.now() + 10_000
    // Quiet when everything that started has ended, seen twice.
    for (let quiet = 0; quiet < 2 && Date.now() < deadline; quiet = ended === addresses.length ? quiet + 1 : 0)
      await page.waitForTimeout(25)
    // Browsers fetch the icon outside the page's own traffic: it is counted here.
    for (const icon of icons.filter((address) => !addresses.includes(address))) {
      addresses.push(icon)
      bytes += await iconBytes(icon)
    }
    return { nodes, requests: addresses.length, kilobytes: bytes / 1000 }
  }
  return { addresses, weight, stop: () => session.detach() }
}

/** What axe finds against WCAG 2.0 to 2.2, A and AA: one line a fault, empty when there is none. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    // Sent as it is: Playwright would wrap it and have it compiled within another script, for half as long again.
    const session = await page.context().newCDPSession(page)
    await session.send('Runtime.evaluate', { expression: `${axeSource};undefined` })
    await session.detach()
  }
  return page.evaluate(async () => {
    // It has added itself to the window of the page.
    const results = await (window as unknown as { axe: typeof Axe }).axe.run(document, {
      // The same rules; but what passes is not described node by node, and no style sheet is fetched again: two thirds of the time.
      resultTypes: ['violations'],
      selectors: false,
      elementRef: false,
      preload: false,
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      rules: { 'target-size': { enabled: true } },
    })
    return results.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 200)}`))
  })
}

/** How many pixels the page is wider than its window, and which elements stick out. */
export async function overflow(page: Page): Promise<{ pixels: number; culprits: string[] }> {
  return page.evaluate(() => {
    const root = document.documentElement
    // What scrolls inside a region of its own does not widen the page.
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getBoundingClientRect().right > root.clientWidth + 1 &&
        !element.parentElement?.closest('.table-region'),
    )
    const culprits = wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))
    return { pixels: Math.max(0, root.scrollWidth - root.clientWidth), culprits }
  })
}
