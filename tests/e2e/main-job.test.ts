import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDemo } from '#app/features/demo/fill.server.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { mainRuns } from './runs.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const weights = { GOV: 20, FOR: 5, MES: 15, EQP: 10, INT: 5, EXT: 10, ACH: 10, ECO: 5, SRV: 15, SOC: 5 }
const criteria = Object.keys(weights)
const justification = 'Pratique datée et chiffrée, prouvée pour un site.'
// The clicks of ten criteria are the clicks of one or two, over and over: every one of them is made in the long run.
const byHand = (javaScriptEnabled: boolean) => {
  if (process.env.TEST_LONG) return criteria
  return javaScriptEnabled ? ['GOV', 'SRV'] : ['GOV']
}
const isOneAnswer = (url: string) => new URL(url).pathname.split('/').length === 5
const campaignName = 'Hébergement applicatif 2027'

/**
 * The story of the product, in one browser, from nothing to the record: a campaign with own weights on the 47
 * questions, two suppliers of whom one answers everything, two evaluators of two functions, one disagreement.
 */
describe.each(mainRuns)('the main job on $engine, with script: $javaScriptEnabled', ({ engine, javaScriptEnabled }) => {
  let server: TestServer
  let campaign = ''
  beforeAll(async () => {
    server = await startServer({
      engine,
      env: { ETALON_DEMO: '1' },
      fill: (app) => fillDemo(app.db, { now: app.now(), secret: app.secret, instanceId: 'main-job' }),
    })
  })
  afterAll(() => server?.stop())

  async function blankWindow(): Promise<Page> {
    const context = await browser.newContext({ locale: 'fr', javaScriptEnabled })
    return context.newPage()
  }
  async function enterAs(persona: string): Promise<Page> {
    const page = await blankWindow()
    await page.goto(`${server.url}/demo`)
    await page.click(`button[value="${persona}"]`)
    return page
  }
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()

  test('a buyer launches a campaign with own weights on the 47 questions', async () => {
    const page = await enterAs('buyer')
    await follow(page, 'Préparer une campagne')
    await page.fill('[name="name"]', campaignName)
    await press(page, 'Créer le brouillon')
    campaign = new URL(page.url()).pathname.split('/')[2] ?? ''
    await page.goto(`${server.url}/campaigns/${campaign}/settings`)
    await page.fill('[name="deadlineDay"]', '2031-03-14')
    await page.fill('[name="deadlineTime"]', '18:00')
    await page.fill('[name="debriefingOn"]', '2031-04-15')
    await press(page, 'Enregistrer')
    await page.goto(`${server.url}/campaigns/${campaign}/weights`)
    for (const [id, weight] of Object.entries(weights)) await page.fill(`[name="weight.${id}"]`, String(weight))
    await press(page, 'Enregistrer')
    await page.goto(`${server.url}/campaigns/${campaign}/panel`)
    for (const name of ['Nadia Ferroukhi', 'Thomas Guérinot']) await press(page, `Tout cocher pour ${name}`)
    await page.goto(`${server.url}/campaigns/${campaign}/suppliers`)
    await page.fill(
      '[name="lines"]',
      'Ardoise Hébergement ; rse@ardoise.example\nBruyère Cloud ; contact@bruyere.example',
    )
    await press(page, 'Ajouter ces lignes')
    await page.goto(`${server.url}/campaigns/${campaign}/review`)
    await press(page, 'Lancer la campagne')
    await page.goto(`${server.url}/campaigns/${campaign}`)
    expect(await page.locator('main').innerText()).toMatch(/Ardoise Hébergement[\s\S]*Bruyère Cloud/)
    await page.context().close()
  }, 120_000)

  async function linkFor(supplier: string): Promise<string> {
    const page = await enterAs('buyer')
    await page.goto(`${server.url}/campaigns/${campaign}`)
    await page.locator('tr', { hasText: supplier }).locator('a[href*="/links/"]').first().click()
    await press(page, /lien/i)
    const link = await page.locator('[name="link"]').inputValue()
    await page.context().close()
    return link
  }

  /** Opens the link, claims with a new account, answers these criteria and submits. */
  async function answers(supplier: { name: string; email: string; answered: string[]; text: string }) {
    const page = await blankWindow()
    await page.goto(await linkFor(supplier.name))
    await follow(page, 'Prendre en charge la demande')
    await page.fill('[name="email"]', supplier.email)
    await page
      .locator('form', { has: page.locator('[name="email"]') })
      .locator('[name="name"]')
      .fill('Jo Martel')
    await page.fill('[name="password"]', 'une phrase assez longue')
    await press(page, 'Créer le compte et prendre en charge')
    const request = new URL(page.url()).pathname
    expect(request).toMatch(/^\/requests\/[\w-]+$/)
    for (const criterion of supplier.answered) {
      await page.goto(`${server.url}${request}/${criterion}`)
      for (const area of await page.locator('textarea').all())
        await area.fill(`${supplier.text} ${await area.getAttribute('name')}`)
      for (const state of await page.locator('select[name$=".state"]').all()) await state.selectOption('in_place')
      await press(page, 'Confirmer et continuer')
      expect(page.url()).not.toMatch(new RegExp(`/${criterion}$`))
    }
    await page.goto(`${server.url}${request}/review`)
    const unanswered = page.locator('[name="confirmUnanswered"]')
    if ((await unanswered.count()) > 0) {
      await page.check('[name="attested"]')
      await press(page, 'Remettre la réponse')
      expect(await page.locator('#f-confirmUnanswered-error').innerText()).not.toBe('')
      expect(await page.locator('[name="attested"]').isChecked()).toBe(true)
      await unanswered.check()
    }
    await page.check('[name="attested"]')
    await press(page, 'Remettre la réponse')
    expect(page.url()).toMatch(/\/receipt\/1$/)
    await page.context().close()
  }

  test('one supplier answers the 47 questions, another only some, and says so', async () => {
    const text = 'En 2025, 340 salariés du site de Lyon ont suivi le programme, et le bilan annuel le prouve pour'
    await answers({ name: 'Ardoise Hébergement', email: 'rse@ardoise.example', answered: criteria, text })
    const some = 'Une charte existe depuis 2023 pour tout le groupe, relue chaque année avec la direction, sur'
    await answers({ name: 'Bruyère Cloud', email: 'contact@bruyere.example', answered: ['GOV', 'SRV'], text: some })
  }, 300_000)

  test('the buyer closes, and the panel marks blind', async () => {
    const page = await enterAs('buyer')
    await page.goto(`${server.url}/campaigns/${campaign}/close`)
    await press(page, /Clore/)
    await page.context().close()
    await marks('evaluator-purchasing', () => 2)
    // One disagreement of two levels, and everything else alike.
    await marks('evaluator-it', (title) => (title.includes('Ardoise') && title.includes('GOV-1') ? 0 : 2))
  }, 600_000)

  /** Posts the same forms without drawing the pages in between: the marks of a criterion, then its locks. */
  async function postCriterion(page: Page, criterion: string, level: (title: string) => number) {
    const { request } = page.context()
    const post = async (url: string, form: Record<string, string>) => {
      const posted = await request.post(url, { form, maxRedirects: 0, headers: { origin: server.url } })
      expect(posted.status()).toBe(303)
      return new URL(posted.headers().location ?? '', server.url).href
    }
    const shown = async (url: string) => (await request.get(url)).text()
    const place = `${server.url}/marking/${campaign}/${criterion}`
    const first = /href="([^"]+)"[^>]*>Noter la réponse suivante/.exec(await shown(place))?.[1]
    let url = first ? server.url + first : place
    while (isOneAnswer(url)) {
      const html = await shown(url)
      const title = html.match(/<h1[^>]*>([\s\S]*?)<\/h1>/)?.[1] ?? ''
      const revision = html.match(/name="revision" value="(\d+)"/)?.[1] ?? ''
      url = await post(url, { revision, level: String(level(title)), justification, ceilingReason: justification })
    }
    const locks = new Set((await shown(place)).match(/\/marking\/[^"]+\/lock\/[A-Z]+/g))
    for (const lock of locks) await post(server.url + lock, {})
  }

  async function marks(persona: string, level: (title: string) => number) {
    const page = await enterAs(persona)
    await page.goto(`${server.url}/marking/${campaign}/declaration`)
    await page.getByLabel('Je n’ai aucun intérêt à déclarer').check()
    await press(page, 'Signer la déclaration')
    for (const criterion of criteria) {
      if (byHand(javaScriptEnabled).includes(criterion)) await markByHand(page, criterion, level)
      else await postCriterion(page, criterion, level)
    }
    await page.context().close()
  }

  async function markByHand(page: Page, criterion: string, level: (title: string) => number) {
    await page.goto(`${server.url}/marking/${campaign}/${criterion}`)
    const next = page.getByRole('link', { name: 'Noter la réponse suivante' })
    while ((await next.count()) > 0) {
      await next.click()
      while (isOneAnswer(page.url())) {
        const title = await page.locator('h1').innerText()
        await page.check(`[name="level"][value="${level(title)}"]`)
        await page.fill('[name="justification"]', justification)
        const reason = page.locator('[name="ceilingReason"]')
        if ((await reason.count()) > 0) await reason.fill(justification)
        await press(page, 'Enregistrer et continuer')
      }
    }
    const lock = page.getByRole('link', { name: 'Verrouiller', exact: false })
    while ((await lock.count()) > 0) {
      await lock.first().click()
      await page.locator('main form button').click()
      await page.goto(`${server.url}/marking/${campaign}/${criterion}`)
    }
  }

  test('the panel agrees where it differed, the buyer confirms, and the ranking says how sure it is', async () => {
    const page = await enterAs('buyer')
    await page.goto(`${server.url}/campaigns/${campaign}/assess`)
    expect(await page.locator('main form button').count()).toBe(0)
    await page.goto(`${server.url}/campaigns/${campaign}/consensus`)
    await page.locator(`a[href^="/campaigns/${campaign}/consensus/"]`).first().click()
    expect(await page.locator('main').innerText()).toContain('Pratique datée et chiffrée')
    await page.check('[name="level"][value="1"]')
    await page.locator('[name="reasonCode"]').first().waitFor()
    await chooseReason(page)
    await page.fill('[name="comment"]', 'La pratique est prouvée, pour un seul site : niveau initial.')
    await page.locator('main form button').first().click()
    await page.goto(`${server.url}/campaigns/${campaign}/assess`)
    await page.locator('main form button').click()
    await page.goto(`${server.url}/campaigns/${campaign}/comparison`)
    const main = await page.locator('main').innerText()
    expect(main).toMatch(/Classement (robuste|sensible|indécis)/)
    expect(main).toMatch(/1\s+Ardoise Hébergement/)
    const pdf = await page.context().request.get(`${server.url}/campaigns/${campaign}/record.pdf`)
    expect(pdf.status()).toBe(200)
    expect((await pdf.body()).subarray(0, 8).toString()).toBe('%PDF-1.7')
    await page.context().close()
  }, 300_000)

  async function chooseReason(page: Page) {
    const field = page.locator('[name="reasonCode"]').first()
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption('scope_limited')
    else await page.check('[name="reasonCode"][value="scope_limited"]')
  }
})
