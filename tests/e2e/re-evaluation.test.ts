import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { declareNone } from '#tests/support/closed-campaign.ts'
import { axeFaults, overflow } from '#tests/support/measure.ts'
import { actsOn } from '#tests/support/panel-acts.ts'
import { claimedAsThen, nextYear, type PastCampaign, pastCampaign } from '#tests/support/re-evaluated.ts'
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
  let past: PastCampaign
  let now = nextYear
  beforeAll(async () => {
    server = await startServer({
      engine,
      now: () => now,
      fill: async (app) => {
        past = await pastCampaign(app.db)
      },
    })
  })
  afterAll(() => server?.stop())

  async function windowOf(person: { id: string }, organisation: { id: string }): Promise<Page> {
    const context = await browser.newContext({ locale: 'fr', javaScriptEnabled })
    const { cookies } = await signedIn(server, person.id, organisation.id)
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

  test('a past campaign is asked again in part, answered, marked, and set beside itself', async () => {
    const { db } = server.app
    const buyer = await windowOf(past.buyer, past.organisation)
    await buyer.goto(server.url + paths.campaign(past.campaignId))
    await buyer.getByRole('link', { name: 'Lancer une réévaluation' }).click()
    expect(await main(buyer)).toMatch(/GOV-1[\s\S]*annoncé pour le 30 juin 2027[\s\S]*GOV-2[\s\S]*FOR-1/)
    for (const id of ['GOV-1', 'GOV-2', 'FOR-1']) await buyer.getByLabel(id, { exact: true }).uncheck()
    await press(buyer, 'Créer le brouillon')
    expect(await buyer.locator('#f-questions-error').innerText()).toContain('au moins une question')
    for (const id of ['GOV-1', 'FOR-1']) await buyer.getByLabel(id, { exact: true }).check()
    await buyer.getByLabel('Nom de la nouvelle campagne').fill('Un an après')
    await press(buyer, 'Créer le brouillon')
    expect(await main(buyer)).toContain('Réévaluation de')
    const campaignId = new URL(buyer.url()).pathname.split('/')[2] as PastCampaign['campaignId']
    await buyer.goto(server.url + paths.campaignSettings(campaignId))
    await buyer.fill('[name="deadlineDay"]', '2027-12-20')
    await press(buyer, 'Enregistrer')
    await buyer.goto(server.url + paths.campaignReview(campaignId))
    await press(buyer, 'Lancer la campagne')
    await claimedAsThen(db, past, campaignId)

    const { organisation, respondent } = past.suppliers[0]!
    const { id } = await db
      .selectFrom('invitation')
      .select('id')
      .where('campaign_id', '=', campaignId)
      .where('organisation_id', '=', organisation.id)
      .executeTakeFirstOrThrow()
    const invitationId = id as PastCampaign['campaignId']
    const supplier = await windowOf(respondent, organisation)
    await supplier.goto(server.url + paths.request(invitationId))
    expect(await main(supplier)).toContain('Cette demande repose des questions de')
    for (const criterion of ['GOV', 'FOR']) {
      await supplier.goto(server.url + paths.requestCriterion(invitationId, criterion))
      expect(await supplier.locator('textarea').count()).toBe(1)
      await supplier.getByText('Ce que vous aviez répondu').click()
      const shown = await main(supplier)
      expect(shown).toContain(criterion === 'GOV' ? 'vous annonciez ceci pour le 30 juin 2027' : 'La moitié est formée')
      expect(shown).not.toMatch(/niveau|Secret de/i)
      if (criterion === 'GOV') await wellMade(supplier)
      await supplier.locator('textarea').fill('La charte est signée depuis mai 2027, pour le groupe.')
      await supplier.locator('select[name$=".state"]').selectOption('in_place')
      await press(supplier, 'Confirmer et continuer')
    }
    await supplier.goto(server.url + paths.requestReview(invitationId))
    await supplier.check('[name="attested"]')
    await press(supplier, 'Remettre la réponse')
    expect(supplier.url()).toMatch(/\/receipt\/1$/)
    await supplier.context().close()

    now = '2028-01-10T09:00:00.000Z'
    for (const { id } of past.panel) await declareNone(db, campaignId, id)
    const evaluator = await windowOf(past.panel[0]!, past.organisation)
    await evaluator.goto(server.url + paths.markingQuestion(campaignId, invitationId, 'GOV-1'))
    const reading = await main(evaluator)
    expect(reading).toMatch(
      /il annonçait ceci pour le 30 juin 2027[\s\S]*déclaré en place[\s\S]*Une charte sera signée/,
    )
    expect(reading).not.toContain('Secret de')
    await wellMade(evaluator)
    await evaluator.check('[name="level"][value="3"]')
    await evaluator.fill('[name="justification"]', 'La charte est datée et couvre le groupe.')
    await evaluator.fill('[name="ceilingReason"]', 'La date et le périmètre sont donnés, vérifiables.')
    await press(evaluator, 'Enregistrer et continuer')
    await evaluator.context().close()
    const { mark, lock } = actsOn(db, {
      ...past,
      campaignId,
      now,
      suppliers: [{ ...past.suppliers[0]!, invitationId }],
    })
    await mark(0, 'FOR-1', 1)
    for (const question of ['GOV-1', 'FOR-1']) await mark(1, question, question === 'GOV-1' ? 3 : 1)
    for (const seat of [0, 1]) for (const criterion of ['GOV', 'FOR']) await lock(seat, criterion)

    const reader = await windowOf(past.buyer, past.organisation)
    await reader.goto(server.url + paths.assess(campaignId))
    await reader.locator('main form button').click()
    await reader.goto(server.url + paths.comparison(campaignId))
    expect(await main(reader)).toContain('ne porte que sur 2 questions reposées')
    await reader.goto(server.url + paths.trend(campaignId, invitationId))
    const beside = await main(reader)
    expect(beside).toMatch(/Score d’ensemble\s: 33,3 alors, 73,3 maintenant \(\+40,0\)/)
    expect(beside).toMatch(/GOV-1\s+1\s+3\s+FOR-1\s+1\s+1/)
    expect(beside).toMatch(/2 questions non reposées\s+GOV-2 \(niveau 1\) et FOR-2 \(niveau 1\)/)
    await wellMade(reader)
    for (const page of [buyer, reader]) await page.context().close()
  })
})
