import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { mailedCode } from '#tests/support/codes.ts'
import { makeBuyer, makePerson } from '#tests/support/factories.ts'
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
  beforeAll(async () => {
    server = await startServer({ engine })
  })
  afterAll(() => server?.stop())

  test('a supplier nobody invited answers, exports, offers its dossier to a buyer who keeps it, and takes it back', async () => {
    const { db } = server.app
    const organisation = await makeBuyer(db, { name: 'Groupe Valdorène' })
    const person = await makePerson(db, { organisationId: organisation.id, roles: ['buyer', 'admin'] })
    const options = { locale: 'fr', javaScriptEnabled, baseURL: server.url }
    const buyer = await (await browser.newContext(options)).newPage()
    const { cookies } = await signedIn(server, person.id, organisation.id)
    await buyer.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: server.url })))
    await buyer.goto(paths.campaigns)
    await buyer.getByRole('link', { name: 'Dossiers proposés' }).click()
    await buyer.getByRole('button', { name: 'Recevoir des dossiers' }).click()

    const page = await (await browser.newContext(options)).newPage()
    await page.goto(paths.home)
    await page.getByRole('link', { name: 'Ouvrir mon dossier sans invitation' }).click()
    await page.getByLabel('Adresse électronique').fill('maud@aubrac.example')
    await page.getByRole('button', { name: 'Recevoir un code' }).click()
    await page.getByLabel('Code reçu').fill(await mailedCode(db, 'maud@aubrac.example'))
    await page.getByLabel('Votre nom').fill('Maud Terrier')
    await page.getByLabel('Nom de votre organisation').fill('Aubrac Cloud')
    await page.getByRole('button', { name: 'Ouvrir le dossier' }).click()
    expect(await page.locator('main').innerText()).toContain('Votre bibliothèque est vide')
    await page.getByRole('link', { name: /^Commencer par/ }).click()
    await page
      .getByRole('link', { name: /^Répondre/ })
      .first()
      .click()
    await page.locator('textarea[name=text]').fill('Notre politique date de 2024.')
    await page.locator('select[name=state]').selectOption('in_place')
    await page.getByRole('button', { name: /prochaine question sans réponse/ }).click()
    expect(new URL(page.url()).pathname).toBe(paths.libraryAnswer('GOV-2'))

    await page.goto(paths.dossier)
    const href = await page.getByRole('link', { name: 'Télécharger en PDF' }).getAttribute('href')
    const file = await page.context().request.get(href!)
    expect((await file.body()).subarray(0, 8).toString()).toBe('%PDF-1.7')
    await page.getByRole('link', { name: 'Proposer mon dossier' }).click()
    await page.getByRole('button', { name: 'Proposer ce dossier' }).click()
    expect(await page.locator('.error-summary, [role=alert]').first().innerText()).toContain('Choisissez un acheteur')
    await page.getByLabel('Groupe Valdorène').check()
    await page.getByRole('button', { name: 'Proposer ce dossier' }).click()
    expect(await page.locator('h1').innerText()).toBe('Dossier proposé à Groupe Valdorène')

    await buyer.goto(paths.campaigns)
    await buyer.getByRole('link', { name: /1 à lire/ }).click()
    await buyer.getByRole('link', { name: 'Aubrac Cloud' }).click()
    const offered = buyer.url()
    await buyer.getByRole('link', { name: 'Gouvernance et stratégie' }).click()
    expect(await buyer.locator('#GOV-1').innerText()).toContain('Notre politique date de 2024.')
    await buyer.goto(offered)
    await buyer.getByLabel(/^Garder ce dossier/).check()
    await buyer.getByRole('button', { name: 'Enregistrer la décision' }).click()
    expect(await buyer.locator('main').innerText()).toContain('Accepté')

    await page.goto(paths.sharings())
    await page.getByRole('link', { name: 'Groupe Valdorène' }).click()
    await page.getByLabel('Je retire ce dossier').check()
    await page.getByRole('button', { name: 'Retirer' }).click()
    await buyer.goto(offered)
    const after = await buyer.locator('main').innerText()
    expect([after.includes('Retiré'), after.includes('maud@aubrac.example')]).toEqual([true, false])
    for (const one of [page, buyer]) await one.context().close()
  }, 60_000)
})
