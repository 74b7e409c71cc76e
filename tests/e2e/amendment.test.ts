import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requestOverview } from '#app/features/responses/request-pages.server.ts'
import { paths } from '#app/http/paths.ts'
import { amendmentReason, extensionReason } from '#tests/support/amending.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { axeFaults, overflow } from '#tests/support/measure.ts'
import { answerAll, type OpenRequest, openRequest, submit, whileOpen } from '#tests/support/open-request.ts'
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
        request = await openRequest(app.db)
        await app.db.updateTable('invitation').set({ sent_at: '2026-11-02T09:05:00.000Z' }).execute()
      },
    })
  })
  afterAll(() => server?.stop())

  async function windowOf(person: { id: string }, organisationId: string): Promise<Page> {
    const context = await browser.newContext(options)
    const { cookies } = await signedIn(server, person.id, organisationId)
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: server.url })))
    return context.newPage()
  }
  // axe needs the page's own timers, which do not run without script.
  async function wellMade(page: Page) {
    if (javaScriptEnabled) expect(await axeFaults(page)).toEqual([])
    expect(await overflow(page)).toMatchObject({ pixels: 0 })
  }
  const main = (page: Page) => page.locator('main').innerText()
  const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

  test('amending for all, then for one: each supplier reads it, and the report says who had more time', async () => {
    const buyer = await windowOf(request.launcher, request.buyer.id)
    const supplier = await windowOf(request.owner, request.organisation.id)
    await buyer.goto(server.url + paths.amendments(request.campaignId))
    await buyer.getByRole('link', { name: 'Préparer un avenant' }).click()
    await press(buyer, 'Relire les changements')
    expect(await main(buyer)).toContain('Donnez le motif en 20 caractères au moins')
    await buyer.getByLabel('Échéance pour tous').fill('2026-12-22')
    await buyer.getByLabel('Motif').fill(amendmentReason)
    await wellMade(buyer)
    await press(buyer, 'Relire les changements')
    const read = await main(buyer)
    expect(read).toMatch(/Échéance\s: 22 décembre 2026 à 18:00/)
    expect(read).toContain('2 fournisseurs recevront ce qui suit')
    await wellMade(buyer)
    await press(buyer, 'Confirmer l’avenant')
    expect(await main(buyer)).toContain('la version 2 est en vigueur')
    expect(await main(buyer)).toContain('La chaîne des empreintes est intacte')
    await wellMade(buyer)

    await supplier.goto(server.url + paths.request(request.invitationId))
    const told = await main(supplier)
    expect(told).toContain('Le règlement de la campagne a changé le 20 novembre 2026')
    expect(told).toMatch(/22 décembre 2026 à 18:00 UTC\+1, au lieu du 18 décembre 2026/)
    expect(told).toContain(amendmentReason)
    await wellMade(supplier)

    await buyer.goto(server.url + paths.newExtension(request.campaignId))
    await buyer.getByLabel('Fournisseur').selectOption({ value: request.invitationId })
    await buyer.getByLabel('Nouvelle échéance').fill('2026-12-25')
    await buyer.getByLabel('Motif').fill(extensionReason)
    await press(buyer, 'Accorder la prolongation')
    const report = await main(buyer)
    expect(new URL(buyer.url()).pathname).toBe(paths.equalTreatment(request.campaignId))
    expect(report).toContain('A disposé de 3 jours de plus que les autres.')
    expect(report).toContain(extensionReason)
    await wellMade(buyer)
    await supplier.reload()
    expect(await main(supplier)).toMatch(/25 décembre 2026 à 18:00[\s\S]*à vous seul/)
    await supplier.context().close()
    await buyer.context().close()
  })

  test('once a response is submitted the weights are locked, even in a form that was open before', async () => {
    const buyer = await windowOf(request.launcher, request.buyer.id)
    await buyer.goto(server.url + paths.newAmendment(request.campaignId))
    await buyer.getByText('Poids et minimums').click()
    await buyer.locator('#f-weight-GOV').fill('55')
    await buyer.locator('#f-weight-MES').fill('45')
    await buyer.getByLabel('Motif').fill(amendmentReason)
    const { db } = server.app
    await requestOverview(db, request.key)
    await answerAll(db, request)
    expect((await submit(db, request)).ok).toBe(true)
    await press(buyer, 'Relire les changements')
    const refused = await main(buyer)
    expect(refused).toContain('Une réponse vient d’être remise')
    expect(refused).toContain('les poids et les questions ne changent plus')
    await wellMade(buyer)
    await buyer.context().close()
  })
})
