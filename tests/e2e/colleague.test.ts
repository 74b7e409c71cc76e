import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { axeFaults, overflow } from '#tests/support/measure.ts'
import { answerOf, type OpenRequest, openRequest, whileOpen } from '#tests/support/open-request.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { runs } from './runs.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each(runs)('on $engine, with script: $javaScriptEnabled', ({ engine, javaScriptEnabled }) => {
  let server: TestServer
  let request: OpenRequest
  const options: BrowserContextOptions = { locale: 'fr', javaScriptEnabled }
  beforeAll(async () => {
    server = await startServer({
      engine,
      now: () => whileOpen,
      fill: async (app) => {
        request = await openRequest(app.db, { scope: ['GOV-1', 'GOV-2'] })
      },
    })
  })
  afterAll(() => server?.stop())

  async function windowOf(person: { id: string }): Promise<Page> {
    const context = await browser.newContext(options)
    const { cookies } = await signedIn(server, person.id, request.organisation.id)
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: server.url })))
    return context.newPage()
  }
  // axe needs the page's own timers, which do not run without script.
  async function wellMade(page: Page) {
    if (javaScriptEnabled) expect(await axeFaults(page)).toEqual([])
    expect(await overflow(page)).toMatchObject({ pixels: 0 })
  }
  const main = (page: Page) => page.locator('main').innerText()
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
  async function write(page: Page, question: string, text: string, state: string) {
    await page.locator(`#f-${question}-text`).fill(text)
    await page.locator(`#f-${question}-state`).selectOption(state)
  }

  test('two windows on one answer: each text, its state and its date are shown, and none is lost', async () => {
    const [first, second] = [await windowOf(request.owner), await windowOf(request.colleague)]
    const address = server.url + paths.requestCriterion(request.invitationId, 'GOV')
    await first.goto(address)
    await second.goto(address)
    await write(first, 'GOV-1', 'La politique de 2024, signée par la direction.', 'in_place')
    await press(first, 'Enregistrer')
    await write(second, 'GOV-1', 'Une feuille de route, en cours d’écriture.', 'planned')
    await press(second, 'Enregistrer')
    const held = second.locator('#GOV-1')
    const theirs = await held.locator('.note').innerText()
    expect(theirs).toMatch(/Aline Ferrand a modifié cette réponse le 20 novembre 2026 à 11:00/)
    expect(theirs).toContain('En place')
    expect(theirs).toContain('La politique de 2024, signée par la direction.')
    expect(await second.locator('#f-GOV-1-text').inputValue()).toBe('Une feuille de route, en cours d’écriture.')
    expect(await second.locator('#f-GOV-1-state').inputValue()).toBe('planned')
    expect(await answerOf(server.app.db, request.invitationId, 'GOV-1')).toMatchObject({
      ...{ text: 'La politique de 2024, signée par la direction.', state: 'in_place' },
    })
    await wellMade(second)
    await write(second, 'GOV-1', 'La politique de 2024, signée ; sa feuille de route.', 'in_place')
    await press(second, 'Enregistrer')
    // The first window is the older one now, and is told in its turn.
    await write(first, 'GOV-1', 'La politique de 2024, révisée.', 'in_place')
    await press(first, 'Enregistrer')
    expect(await first.locator('#GOV-1 .note').innerText()).toContain('signée ; sa feuille de route.')
    expect(await first.locator('#f-GOV-1-text').inputValue()).toBe('La politique de 2024, révisée.')
    expect(await answerOf(server.app.db, request.invitationId, 'GOV-1')).toMatchObject({
      ...{ text: 'La politique de 2024, signée ; sa feuille de route.', updated_by: request.colleague.id },
    })
    await first.context().close()
    await second.context().close()
  })

  test('the owner gives a question to somebody new, who follows the link, answers and says so; the owner submits', async () => {
    const owner = await windowOf(request.owner)
    const here = server.url + paths.request(request.invitationId)
    await owner.goto(here)
    await owner.getByRole('link', { name: /^Confier/ }).click()
    await owner.getByLabel(/^GOV-1 ·/).uncheck()
    await owner.getByText('Quelqu’un qui n’est pas dans la liste').click()
    await owner.getByLabel('Nom').fill('Inès Roux')
    await owner.getByLabel('Adresse électronique').fill('ines.aubrac.example')
    await press(owner, 'Confier et envoyer le lien')
    // A browser with script refuses the address itself; without, the server does.
    if (await owner.locator('.error-summary').count())
      expect(await main(owner)).toContain('adresse électronique, comme')
    await owner.getByLabel('Adresse électronique').fill('ines@aubrac.example')
    await press(owner, 'Confier et envoyer le lien')
    expect(await main(owner)).toMatch(/Inès Roux \(lien envoyé\) · GOV-2 · 0 sur 1 relues · pour le 15 décembre 2026/)
    await wellMade(owner)

    const { text_body } = await server.app.db
      .selectFrom('outbox')
      .select('text_body')
      .where('to_email', '=', 'ines@aubrac.example')
      .executeTakeFirstOrThrow()
    const link = /https?:\S+\/join\/\S+/.exec(text_body)?.[0] ?? ''
    const guest = await (await browser.newContext(options)).newPage()
    await guest.goto(link)
    await wellMade(guest)
    await press(guest, 'Créer mon compte et rejoindre')
    expect(new URL(guest.url()).pathname).toBe(paths.requestMine(request.invitationId))
    expect(await main(guest)).toContain('GOV-2 ·')
    expect(await main(guest)).not.toContain('GOV-1')
    await wellMade(guest)
    await press(guest, 'J’ai terminé')
    expect(await main(guest)).toMatch(/Il reste à répondre ou à relire\s: GOV-2/)
    await guest.getByRole('link', { name: /^GOV-2/ }).click()
    expect(await guest.locator('textarea').count()).toBe(1)
    await write(guest, 'GOV-2', 'Deux référents, avec des objectifs revus en 2026.', 'in_place')
    await press(guest, 'Confirmer et continuer')
    expect(new URL(guest.url()).pathname).toBe(paths.requestMine(request.invitationId))
    await press(guest, 'J’ai terminé')
    expect(await main(guest)).toContain('prêtes pour la remise')
    // The mail stays in the mailbox: its link is still the way there.
    await guest.goto(link)
    expect(new URL(guest.url()).pathname).toBe(paths.requestMine(request.invitationId))

    await owner.goto(here)
    expect(await main(owner)).toContain('Inès Roux, GOV-2, terminé le 20 novembre 2026')
    await owner.goto(server.url + paths.requestCriterion(request.invitationId, 'GOV'))
    expect(await owner.locator('#f-GOV-2-text').inputValue()).toBe('Deux référents, avec des objectifs revus en 2026.')
    await write(owner, 'GOV-1', 'Une politique signée en 2024 couvre le groupe.', 'in_place')
    await press(owner, 'Confirmer et continuer')
    await owner.getByLabel(/J’atteste/).check()
    await press(owner, 'Remettre la réponse')
    expect(owner.url()).toMatch(/\/receipt\/1$/)
    expect(await answerOf(server.app.db, request.invitationId, 'GOV-2')).toMatchObject({ reviewed: 1, revision: 2 })
    await guest.context().close()
    await owner.context().close()
  })
})
