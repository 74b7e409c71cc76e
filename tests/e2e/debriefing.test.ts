import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDemo } from '#app/features/demo/fill.server.ts'
import { paths } from '#app/http/paths.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { placesOf } from './demo-places.ts'
import { runs } from './runs.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each(runs)('debriefing on $engine, with script: $javaScriptEnabled', (run) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer({
      engine: run.engine,
      env: { ETALON_DEMO: '1' },
      fill: (app) => fillDemo(app.db, { now: app.now(), secret: app.secret, instanceId: 'debriefing' }),
    })
  })
  afterAll(() => server?.stop())

  async function enterAs(persona: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'fr', javaScriptEnabled: run.javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${server.url}/demo`)
    await page.click(`button[value="${persona}"]`)
    return page
  }
  const main = (page: Page) => page.locator('main').innerText()

  test('a flag is answered, the report published, replied to, and its rules verified with the receipt', async () => {
    const { assessed, flaggedResponse } = await placesOf(server.app.db, server.app.secret)
    const buyer = await enterAs('buyer')
    await buyer.goto(`${server.url}${paths.campaign(assessed)}`)
    await buyer.getByRole('link', { name: 'Préparer la restitution (1 signalement à traiter)' }).click()
    await buyer.locator(`input[value="${flaggedResponse}"]`).check()
    await buyer.locator('#f-confirm').check()
    await buyer.getByRole('button', { name: 'Publier les rapports choisis' }).click()
    expect(await main(buyer)).toContain('a signalé une erreur qui attend votre réponse')
    await buyer.goto(`${server.url}${paths.reportFlags(assessed, flaggedResponse)}`)
    await buyer.getByRole('button', { name: 'Répondre' }).click()
    expect(await main(buyer)).toContain('Dites si vous corrigez')
    await buyer.getByLabel('Nous maintenons').check()
    await buyer.fill('#f-answer', 'La lettre citée ne couvre que la filiale du Nord.')
    await buyer.getByRole('button', { name: 'Répondre' }).click()
    await buyer.getByRole('link', { name: 'Revenir à la restitution' }).click()
    await buyer.locator(`input[value="${flaggedResponse}"]`).check()
    await buyer.locator('#f-confirm').check()
    await buyer.getByRole('button', { name: 'Publier les rapports choisis' }).click()
    expect(await main(buyer)).toMatch(/1.fournisseur.+envoyé/)
    // Another has just received its preview: it has time to flag, unless the buyer says why not.
    await buyer.getByRole('button', { name: /aperçu à tous/ }).click()
    expect(await main(buyer)).toContain('Signalements jusqu’au')
    await buyer.locator('input[name="chosen"]').first().check()
    await buyer.locator('#f-confirm').check()
    await buyer.getByRole('button', { name: 'Publier les rapports choisis' }).click()
    expect(await buyer.locator('#f-early-error').innerText()).toContain('a encore le temps de signaler')
    await buyer.fill('#f-early', 'La consultation ouvre lundi, sans attendre.')
    await buyer.locator('#f-confirm').check()
    await buyer.getByRole('button', { name: 'Publier les rapports choisis' }).click()
    expect(await main(buyer)).toMatch(/1.fournisseur.+envoyé/)

    const supplier = await enterAs('supplier-other')
    await supplier.goto(`${server.url}${paths.request(flaggedResponse)}`)
    await supplier.getByRole('link', { name: 'Votre restitution' }).click()
    expect(await main(supplier)).toContain('ne couvre que la filiale du Nord')
    expect(await main(supplier)).toContain('porte bien l’empreinte de la version 1')
    await supplier.fill('#f-reply', 'Nous vous enverrons la lettre du groupe.')
    await supplier.getByRole('button', { name: 'Joindre cette réponse' }).click()
    expect(await main(supplier)).toContain('Votre réponse est jointe au rapport')
    await buyer.goto(`${server.url}${paths.reportFlags(assessed, flaggedResponse)}`)
    expect(await main(buyer)).toContain('la lettre du groupe')

    const [file] = await Promise.all([
      supplier.waitForEvent('download'),
      supplier.getByRole('link', { name: 'Télécharger les règles et leur sel' }).click(),
    ])
    const rules = await readFile(await file.path(), 'utf8')
    const { receipt } = await server.app.db
      .selectFrom('submission')
      .select('receipt')
      .where('invitation_id', '=', flaggedResponse)
      .executeTakeFirstOrThrow()
    await supplier.goto(`${server.url}${paths.verify}`)
    await supplier.fill('#f-receipt', receipt)
    await supplier.fill('#f-response', rules)
    await supplier.getByRole('button', { name: 'Vérifier' }).click()
    expect(await main(supplier)).toContain('Les règles sont celles du récépissé')
    for (const page of [supplier, buyer]) await page.context().close()
  })
})
