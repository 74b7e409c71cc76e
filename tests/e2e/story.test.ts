import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDemo } from '#app/features/demo/fill.server.ts'
import { personaKeys } from '#app/features/demo/personas.ts'
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
      fill: (app) => fillDemo(app.db, { now: app.now(), secret: app.secret, instanceId: 'story' }),
    })
  })
  afterAll(() => server?.stop())

  async function enterAs(persona: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'fr', javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${server.url}/demo`)
    await page.click(`button[value="${persona}"]`)
    return page
  }

  test.each(personaKeys)(
    '%s lands on a page that exists, and so does all that its navigation offers',
    async (persona) => {
      const page = await enterAs(persona)
      const links = await page
        .locator('header nav a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      for (const path of [new URL(page.url()).pathname, ...links])
        expect([path, (await page.context().request.get(`${server.url}${path}`)).status()]).toEqual([path, 200])
      await page.context().close()
    },
  )

  test('a supplier with a library answers a second buyer in 12 actions and keeps a receipt', async () => {
    const page = await enterAs('supplier')
    await page.locator('tr', { hasText: 'Sélorande' }).getByRole('link').click()
    let actions = 0
    const act = async (name: string | RegExp, role: 'link' | 'button') => {
      actions += 1
      await page.getByRole(role, { name }).click()
    }
    await act(/^Continuer/, 'link')
    for (let criterion = 0; criterion < 10; criterion++) await act('Confirmer et continuer', 'button')
    expect(page.url()).toMatch(/\/review$/)
    await page.getByRole('button', { name: 'Remettre la réponse' }).click()
    // Refused without the attestation: said beside the box, and nothing is submitted.
    expect(await page.locator('#f-attested-error').innerText()).toContain('Cochez')
    await page.getByLabel(/J’atteste/).check()
    await act('Remettre la réponse', 'button')
    expect(page.url()).toMatch(/\/receipt\/1$/)
    expect(actions).toBe(12)
    const receipt = await page.locator('main').innerText()
    expect(receipt).toMatch(/[0-9a-f]{64}/)
    const [reuse] = /47 sur 47, soit 100.%/.exec(receipt) ?? []
    expect(reuse).toBeDefined()
    console.info(`second campaign: ${actions} actions, reuse ${reuse}`)
  })

  test('an evaluator is refused a bare level, keeps it, then marks and goes on', async () => {
    const page = await enterAs('evaluator-it')
    await page.getByRole('link', { name: 'Noter la réponse suivante' }).click()
    const first = page.url()
    await page.getByLabel(/^2 · localisé/).check()
    await page.getByLabel('Justification').fill('trop court')
    await page.getByRole('button', { name: 'Enregistrer et continuer' }).click()
    expect(await page.locator('#f-justification-error').innerText()).toContain('20 caractères')
    expect(await page.getByLabel(/^2 · localisé/).isChecked()).toBe(true)
    expect(await page.getByLabel('Justification').inputValue()).toBe('trop court')
    await page.getByLabel('Justification').fill('Mesure datée et prouvée, pour une seule entité.')
    const reason = page.locator('[name="ceilingReason"]')
    if ((await reason.count()) > 0) await reason.fill('La mesure est datée, et la pièce peut être demandée.')
    await page.getByLabel('Phrase ou preuve retenue').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Enregistrer et continuer' }).click()
    expect(page.url()).not.toBe(first)
    await page.goto(first)
    expect(await page.getByLabel('Justification').inputValue()).toContain('une seule entité')
    expect(await page.locator('select[name="pointer"]').inputValue()).toBe('s1')
  })

  test('the buyer reads a ranking that says how sure it is, and its record as a tagged PDF', async () => {
    const page = await enterAs('buyer')
    await page.goto(`${server.url}/campaigns`)
    await page.getByRole('link', { name: /^Panel numérique/ }).click()
    await page.locator('a[href$="/comparison"]').first().click()
    expect(await page.locator('main').innerText()).toContain('Classement sensible')
    await page.getByRole('link', { name: /^Procès-verbal de notation/ }).click()
    const link = await page.locator('a[href*="record.pdf"]').first().getAttribute('href')
    const pdf = await page.context().request.get(`${server.url}${link}`)
    expect(pdf.status()).toBe(200)
    const text = (await pdf.body()).toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('/StructTreeRoot')
    // 86 pages of tables: seconds on an idle machine, more on a busy one.
  }, 120_000)
})
