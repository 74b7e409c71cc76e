import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { answered, closedCampaign } from '#tests/support/closed-campaign.ts'
import { axeFaults, overflow } from '#tests/support/measure.ts'
import { actsOn, type Campaign } from '#tests/support/panel-acts.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { runs } from './runs.ts'

const now = '2026-11-14T09:00:00.000Z'
const promise = 'Nous allons écrire une charte pour toutes nos activités et tous nos sites.'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each(runs)('on $engine, with script: $javaScriptEnabled', ({ engine, javaScriptEnabled }) => {
  let server: TestServer
  let campaign: Campaign
  const options: BrowserContextOptions = { locale: 'fr', javaScriptEnabled }
  beforeAll(async () => {
    server = await startServer({
      engine,
      now: () => now,
      fill: async (app) => {
        const answers = { 'GOV-1': answered(promise), 'GOV-2': answered(promise) }
        campaign = await closedCampaign(app.db, {
          scope: ['GOV-1', 'GOV-2'],
          supplierNames: ['Borée', 'Zéphyr'],
          suppliers: [answers, answers],
        })
        const { organisation, respondent } = campaign.suppliers[0]!
        const piece = {
          kind: 'file' as const,
          title: 'Charte signée',
          type: 'policy' as const,
          file_name: 'charte.pdf',
        }
        await app.db
          .insertInto('evidence')
          .values({
            ...{ ...piece, id: 'piece', organisation_id: organisation.id, media_type: 'application/pdf', size: 3 },
            ...{ sha256: 'ab', confidentiality: 'visible', created_at: now, created_by: respondent.id },
          })
          .execute()
        const { mark, lock } = actsOn(app.db, campaign)
        for (const evaluator of [0, 1]) {
          await mark(evaluator, 'GOV-1', 0)
          await mark(evaluator, 'GOV-2', 0)
          await lock(evaluator)
        }
      },
    })
  })
  afterAll(() => server?.stop())

  async function windowOf(personId: string, organisationId: string): Promise<Page> {
    const context = await browser.newContext(options)
    const { cookies } = await signedIn(server, personId, organisationId)
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

  test('one doubt goes to both who have it; a complement comes, a mark is added, and the panel settles again', async () => {
    const buyer = await windowOf(campaign.buyer.id, campaign.organisation.id)
    const { invitationId, respondent, organisation } = campaign.suppliers[0]!
    await buyer.goto(server.url + paths.consensusQuestion(campaign.campaignId, invitationId, 'GOV-1'))
    await buyer.getByRole('link', { name: 'Demander une clarification' }).click()
    expect(await buyer.locator('input[name="suppliers.GOV-1"]:checked').count()).toBe(2)
    await wellMade(buyer)
    await buyer.getByLabel('Zéphyr').uncheck()
    await buyer.getByLabel('Ce que vous ne comprenez pas').fill('Cette charte existe-t-elle, et depuis quand ?')
    await buyer.locator('input[name="dueDay"]').fill('2026-11-20')
    // Another question joins the same request, and nothing typed is lost.
    await buyer.locator('select[name="add"]').selectOption('GOV-2')
    await press(buyer, 'Ajouter la question')
    expect(await buyer.locator('input[name="suppliers.GOV-2"]:checked').count()).toBe(2)
    await press(buyer, 'Envoyer la demande')
    expect(await buyer.locator('#f-confirmed-error').innerText()).toContain('Sur GOV-1, le même doute porte sur Zéphyr')
    await buyer.locator('input[name="suppliers.GOV-1"]').last().check()
    await wellMade(buyer)
    await press(buyer, 'Envoyer la demande')
    expect(await main(buyer)).toContain('4 clarifications demandées')
    await wellMade(buyer)
    await buyer.getByRole('link', { name: 'Retirer la demande à Zéphyr sur GOV-2' }).click()
    await buyer.getByLabel('Pourquoi vous la retirez').fill('Sa réponse à GOV-1 le dira aussi bien.')
    await press(buyer, 'Retirer')
    expect(await main(buyer)).toContain('Demande retirée le')

    const supplier = await windowOf(respondent.id, organisation.id)
    await supplier.goto(server.url + paths.request(invitationId))
    await supplier.getByRole('link', { name: /^GOV-1, avant le/ }).click()
    const asked = await main(supplier)
    expect(asked).toContain(promise)
    expect(asked).toContain('depuis quand')
    await wellMade(supplier)
    await supplier.getByLabel('Votre complément').fill('Elle existe depuis mars 2024, signée par la direction.')
    await supplier.locator('select[name="evidence"]').selectOption({ index: 1 })
    await press(supplier, 'Joindre')
    await wellMade(supplier)
    await buyer.reload()
    expect(await main(buyer)).not.toContain('mars 2024')
    await press(supplier, 'Remettre le complément')
    expect(await main(supplier)).toMatch(/[0-9a-f]{64}/)
    await supplier.context().close()

    const evaluator = await windowOf(campaign.panel[0]!.id, campaign.organisation.id)
    await evaluator.goto(server.url + paths.markingQuestion(campaign.campaignId, invitationId, 'GOV-1'))
    expect(await main(evaluator)).toContain('depuis mars 2024')
    expect(await evaluator.getByRole('link', { name: 'Charte signée' }).count()).toBe(1)
    await wellMade(evaluator)
    await evaluator.locator('input[name="laterLevel"][value="1"]').check()
    await evaluator.getByLabel('Justification').fill('La charte est datée et signée, sans suivi.')
    await press(evaluator, 'Ajouter cette note')
    expect(await evaluator.getByRole('button', { name: 'Ajouter cette note' }).count()).toBe(0)
    await evaluator.context().close()

    await buyer.goto(server.url + paths.consensus(campaign.campaignId))
    await buyer.getByRole('link', { name: /Borée/ }).click()
    const settling = await main(buyer)
    expect(settling).toContain('note ajoutée après clarification')
    expect(settling).toContain('avant clarification')
    await buyer.locator('input[name="level"][value="1"]').check()
    await buyer.getByLabel('Motif').selectOption({ label: 'réponse clarifiée' })
    await wellMade(buyer)
    await press(buyer, 'Arrêter la note')
    await buyer.goto(server.url + paths.assess(campaign.campaignId))
    expect(await main(buyer)).toMatch(/2.fournisseurs ont encore le temps de clarifier/)
    await buyer.goto(server.url + paths.equalTreatment(campaign.campaignId))
    expect(await main(buyer)).toContain('clarification de GOV-1 demandée')
    await buyer.context().close()
  })
})
