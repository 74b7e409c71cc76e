import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frozenSettings } from '#app/domain/campaign/campaign.ts'
import { fillDemo } from '#app/features/demo/fill.server.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { runs } from './runs.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const weights = { GOV: 15, FOR: 8, MES: 12, EQP: 14, INT: 8, EXT: 10, ACH: 13, ECO: 5, SRV: 10, SOC: 5 }
const note = 'Demander la feuille de route du site de Brest'
/** A redirection keeps the fragment of the address before it. */
const place = (page: Page) => page.url().replace(/#.*$/, '')
const day = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10)

describe.each(runs)('on $engine, with script: $javaScriptEnabled', ({ engine, javaScriptEnabled }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer({
      engine,
      env: { ETALON_DEMO: '1' },
      fill: (app) => fillDemo(app.db, { now: app.now(), secret: app.secret, instanceId: 'launch' }),
    })
  })
  afterAll(() => server?.stop())

  async function enter(): Promise<Page> {
    const context = await browser.newContext({ locale: 'fr', javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${server.url}/demo`)
    await page.click('button[value="buyer"]')
    return page
  }
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
  const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
  const errorOf = (page: Page, field: string) => page.locator(`#f-${field}-error`).innerText()

  test('a buyer composes a campaign from a preset, keeps it as a template, and launches another from it, losing nothing on the way', async () => {
    const page = await enter()
    await page.goto(`${server.url}/campaigns`)
    await follow(page, 'Préparer une campagne')
    await press(page, 'Créer le brouillon')
    expect(await errorOf(page, 'name')).toContain('nom')
    await page.fill('#f-name', 'Hébergement souverain 2028')
    await page.selectOption('#f-segment', 'hebergement-cloud')
    await page.getByLabel('Une RFI courte (14)').check()
    await press(page, 'Créer le brouillon')
    let home = place(page)

    // What is missing is said step by step, and the next thing to do is the one filled button.
    expect(await page.locator('main .button').innerText()).toBe('Compléter le cadre et les dates')
    await page.goto(`${home}/review`)
    expect(await page.locator('.error-summary a').count()).toBe(3)
    expect(await page.getByRole('button', { name: 'Lancer la campagne' }).count()).toBe(0)
    await page.locator('.error-summary a').first().click()

    await page.fill('#f-deadlineDay', day(-1))
    await page.fill('#f-debriefingOn', day(90))
    await press(page, 'Enregistrer')
    expect(await errorOf(page, 'deadlineDay')).toContain('passée')
    expect(await page.inputValue('#f-debriefingOn')).toBe(day(90))
    await page.fill('#f-deadlineDay', day(40))
    await press(page, 'Enregistrer')
    expect(place(page)).toBe(home)

    await follow(page, 'Questions et pondérations')
    for (const [criterion, weight] of Object.entries({ ...weights, GOV: 25 }))
      await page.fill(`#f-weight-${criterion}`, String(weight))
    await press(page, 'Enregistrer les poids')
    expect(await page.locator('.error-summary').innerText()).toContain('110')
    expect(await page.inputValue('#f-weight-EQP')).toBe('14')
    await page.fill('#f-weight-GOV', '15')
    await page.fill('#f-minimum-GOV', '40')
    await press(page, 'Enregistrer les poids')

    // A scope by question, and a note that stays on the buyer's side.
    await page.goto(`${home}/weights/GOV`)
    await page.locator('input[name="choice.GOV-2"][value="out"]').check()
    const first = page.locator('.question-place').filter({ hasText: 'GOV-1' })
    await first.locator('summary').click()
    await page.fill('#f-note-GOV-1', note)
    await press(page, /^Enregistrer$/)
    await page.goto(home)

    await follow(page, 'Désigner les évaluateurs')
    await press(page, /^Tout cocher pour Nadia Ferroukhi/)
    expect(await page.locator('.note.caution').innerText()).toContain('Il manque un évaluateur')
    await press(page, /^Tout cocher pour Thomas Guérinot/)
    expect(await page.locator('.note.caution').count()).toBe(0)
    await page.getByLabel('Mesure, Inès Carvallo').check()
    await press(page, 'Enregistrer le panel')
    expect(place(page)).toBe(home)

    await follow(page, 'Reprendre ses réglages')
    await page.fill('#f-template', 'Hébergement souverain')
    await press(page, 'Enregistrer le modèle')
    await follow(page, 'Hébergement souverain')
    await press(page, 'Créer le brouillon')
    expect(await errorOf(page, 'name')).toContain('nom')
    await page.fill('#f-name', 'Hébergement souverain 2029')
    await press(page, 'Créer le brouillon')
    expect(place(page)).not.toBe(home)
    home = place(page)
    await follow(page, 'Compléter le cadre et les dates')
    await page.fill('#f-deadlineDay', day(40))
    await press(page, 'Enregistrer')

    await follow(page, 'Ajouter les fournisseurs')
    await page.fill('#f-name', 'Aubrac Cloud')
    await page.fill('#f-email', 'rse@aubrac')
    await press(page, 'Ajouter ce fournisseur')
    expect(await errorOf(page, 'email')).toContain('adresse électronique complète')
    expect(await page.inputValue('#f-name')).toBe('Aubrac Cloud')
    await page.fill('#f-email', 'rse@aubrac.example')
    await press(page, 'Ajouter ce fournisseur')
    await page.fill(
      '#f-lines',
      'Bexley Hosting;csr@bexley.example;;en\nAubrac encore;rse@aubrac.example\nDe trop;x@x.example',
    )
    await press(page, 'Ajouter ces lignes')
    expect(await errorOf(page, 'lines')).toMatch(/Ligne 2.*déjà celle de Aubrac Cloud/)
    expect(await page.inputValue('#f-lines')).toBe('Aubrac encore;rse@aubrac.example')
    await press(page, 'Retirer De trop')
    expect(await page.locator('tbody tr').count()).toBe(2)
    await follow(page, 'Revenir aux étapes')

    await follow(page, 'Relire et lancer')
    expect(await page.locator('main').innerText()).toMatch(/Mesure.*Inès\sCarvallo.*12\s%/s)
    const revision = await page.inputValue('input[name="revision"]')
    await press(page, 'Lancer la campagne')
    expect(place(page)).toBe(home)
    expect(await page.locator('main').innerText()).toContain('2 invitations attendent dans la boîte d’envoi')

    // A second post of the same form is the same launch.
    const again = await page.context().request.post(`${home}/review`, {
      form: { revision },
      headers: { Origin: server.url },
      maxRedirects: 0,
    })
    expect([again.status(), again.headers().location]).toEqual([303, new URL(home).pathname])
    const campaignId = home.split('/').at(-1) ?? ''
    const launches = await server.app.db
      .selectFrom('launch_version')
      .select('settings')
      .where('campaign_id', '=', campaignId)
      .execute()
    expect(launches).toHaveLength(1)
    const settings = frozenSettings.parse(JSON.parse(launches[0]?.settings ?? ''))
    expect(settings).toMatchObject({
      weights,
      scope: { length: 13 },
      minimums: { GOV: 40 },
      evaluatorNotes: { 'GOV-1': note },
      requiredMarks: 2,
    })
    expect(settings.scope).not.toContain('GOV-2')

    // Without a mail server, the link of each invitation can be copied, and leads to the request.
    await follow(page, 'Lien, retrait')
    await press(page, 'Afficher le lien')
    const link = await page.inputValue('#f-link')
    const request = await page.context().request.get(link)
    expect(request.status()).toBe(200)
    expect(await request.text()).not.toContain(note)

    await page.goto(home)
    await follow(page, 'Clore maintenant')
    await press(page, 'Clore la campagne')
    expect(await page.locator('main').innerText()).toContain('Non remise')
    await page.context().close()
  })
})
