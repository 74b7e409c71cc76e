import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDemo } from '#app/features/demo/fill.server.ts'
import { paths } from '#app/http/paths.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { runs } from './runs.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each(runs)('on $engine, with script: $javaScriptEnabled', ({ engine, javaScriptEnabled }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer({
      engine,
      env: { ETALON_DEMO: '1' },
      fill: (app) => fillDemo(app.db, { now: app.now(), secret: app.secret, instanceId: 'comparison' }),
    })
  })
  afterAll(() => server?.stop())

  test('a buyer goes from the ranking to the texts, and takes the files away', async () => {
    const page = await (await browser.newContext({ locale: 'fr', javaScriptEnabled })).newPage()
    const main = () => page.locator('main').innerText()
    const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click()
    await page.goto(`${server.url}/demo`)
    await page.click('button[value="buyer"]')
    await page.goto(server.url + paths.campaigns)
    await follow(/^Panel numérique/)
    await page.waitForURL(/campaigns\/./)
    const campaign = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await page.goto(server.url + paths.comparison(campaign))
    expect(await main()).toMatch(/Classement (robuste|sensible|indécis)/)
    expect(await main()).toContain('passerait devant si')

    const ranking = page.locator('section', { has: page.getByRole('heading', { name: 'Classement', exact: true }) })
    const listed = async () => (await ranking.innerText()).match(/Ardevoie|Brindesaule|Cendrelune|Tramencre/g)
    expect(await listed()).toEqual(['Ardevoie', 'Cendrelune', 'Tramencre', 'Brindesaule'])
    await ranking.getByRole('link', { name: 'nom' }).click()
    expect(new URL(page.url()).searchParams.get('sort')).toBe('name')
    expect(await main()).toContain('de A à Z')
    expect(await listed()).toEqual(['Ardevoie', 'Brindesaule', 'Cendrelune', 'Tramencre'])
    const drawn = page.getByRole('link', { name: /Retirer .*radar/ })
    expect(await drawn.count()).toBe(3)
    await follow(/Ajouter .*radar/)
    await expect.poll(() => drawn.count()).toBe(4)
    // The order stays while something else is chosen.
    expect(new URL(page.url()).searchParams.get('sort')).toBe('name')
    await follow('toutes')
    expect(await main()).toMatch(/10\s000\spondérations tirées/)

    await follow('Gouvernance et stratégie')
    await page.getByLabel('Avertissement').selectOption('promise')
    await page.getByRole('button', { name: 'Filtrer' }).click()
    expect(await main()).toMatch(/\d+ fournisseurs? sur 12 (a|ont) une telle réponse/)
    expect(await main()).toContain('◆ trouvée')
    await follow('GOV-1')
    // From a page of 12 suppliers the first ones stand there; another choice is one form away.
    const columns = page.locator('.columns > *')
    await expect.poll(() => columns.count()).toBeGreaterThanOrEqual(2)
    await page.getByText('Choisir d’autres fournisseurs').click()
    const choices = page.locator('main input[type="checkbox"]')
    for (const one of await choices.all()) await one.uncheck()
    for (const one of [0, 3, 5]) await choices.nth(one).check()
    await page.getByRole('button', { name: 'Afficher les textes' }).click()
    await expect.poll(() => columns.count()).toBe(3)
    expect((await main()).match(/État déclaré/g)).toHaveLength(3)

    const { request } = page.context()
    for (const path of [paths.comparisonCsv(campaign), paths.comparisonXlsx(campaign)])
      expect((await request.get(server.url + path)).headers()['content-disposition']).toContain('attachment')
    await page.goto(server.url + paths.recordFiles(campaign))
    const files = await page
      .locator('main a[href*="/record."]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    expect(files.map((file) => file?.split('/').at(-1)).sort()).toEqual([
      'record.json',
      'record.pdf?lang=en',
      'record.pdf?lang=fr',
      'record.xlsx?lang=en',
      'record.xlsx?lang=fr',
    ])
    const json = await request.get(`${server.url}/campaigns/${campaign}/record.json`)
    expect((await json.json()).evaluation.suppliers).toHaveLength(12)
    await page.context().close()
  })
})
