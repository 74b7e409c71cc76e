import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockSet } from '#app/features/marking/lock-mutations.server.ts'
import { saveMark } from '#app/features/marking/mark-mutations.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { paths } from '#app/http/paths.ts'
import { moduleQuestions } from '#tests/support/apart.ts'
import { makeDraft, makePanel } from '#tests/support/campaigns.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { declareNone } from '#tests/support/closed-campaign.ts'
import { axeFaults, overflow } from '#tests/support/measure.ts'
import { full, makeSupplierTeam, whileOpen } from '#tests/support/open-request.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { runs } from './runs.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const closed = '2026-12-20T09:00:00.000Z'
const question = 'Qui répond de nos données à Brest ?'
const note = 'NOTE-QUE-SEUL-LE-PANEL-LIT'
const answer = 'Une équipe de quatre personnes, depuis 2024, joignable jour et nuit.'

describe.each(runs)('on $engine, with script: $javaScriptEnabled', ({ engine, javaScriptEnabled }) => {
  let server: TestServer
  let now = whileOpen
  let panel: Awaited<ReturnType<typeof makePanel>>
  let team: Awaited<ReturnType<typeof makeSupplierTeam>>
  let campaignId: string
  beforeAll(async () => {
    server = await startServer({
      engine,
      now: () => now,
      fill: async ({ db }) => {
        panel = await makePanel(db)
        team = await makeSupplierTeam(db)
        const evaluators = [panel.purchasing, panel.it].map(({ id }) => ({ personId: id, criteria: ['GOV'] }))
        campaignId = await makeDraft(db, panel, {
          scope: ['GOV-1'],
          weights: { GOV: 100 },
          evaluators,
          suppliers: [{ name: 'Aubrac Cloud', email: 'rse@aubrac.example', siren: null, language: 'fr' }],
        })
      },
    })
  })
  afterAll(() => server?.stop())

  async function windowOf(person: { id: string }, organisationId: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'fr', javaScriptEnabled })
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
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
  const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()

  test('a module and two own questions are composed, launched, answered, marked and compared apart', async () => {
    const { db } = server.app
    const buyer = await windowOf(panel.launcher, panel.buyer.id)
    await buyer.goto(server.url + paths.campaign(campaignId))
    await follow(buyer, 'Modules et questions propres')
    await buyer.getByLabel('IA responsable').check()
    await buyer.getByText('Note pour les évaluateurs (jamais').first().click()
    await buyer.getByLabel('Note pour les évaluateurs, question 1').fill(note)
    await press(buyer, 'Enregistrer')
    expect(await main(buyer)).toContain('Écrivez cette question dans une langue au moins')
    expect(await buyer.getByLabel('IA responsable').isChecked()).toBe(true)
    await buyer.getByLabel('Question 1 en français').fill(question)
    await buyer.getByText('Question 2, à écrire').click()
    await buyer.getByLabel('Question 2 en anglais').fill('Which teams would work on our site?')
    await wellMade(buyer)
    await press(buyer, 'Enregistrer')
    expect(await main(buyer)).toMatch(/1\smodule, 2\squestions propres/)

    await follow(buyer, 'Évaluateurs')
    for (const person of [panel.purchasing, panel.it]) await press(buyer, `Tout cocher pour ${person.name}`)
    await press(buyer, 'Enregistrer le panel')
    await follow(buyer, 'Relecture et lancement')
    expect(await main(buyer)).toContain('11 questions × 1 fournisseur')
    await wellMade(buyer)
    await press(buyer, 'Lancer la campagne')

    const invitation = await db.selectFrom('invitation').select('id').executeTakeFirstOrThrow()
    const claim = { organisation_id: team.organisation.id, owner_id: team.owner.id, status: 'claimed' as const }
    await db.updateTable('invitation').set(claim).execute()
    const supplier = await windowOf(team.owner, team.organisation.id)
    await supplier.goto(server.url + paths.request(invitation.id))
    expect((await main(supplier)).match(/hors score commun/g)).toHaveLength(2)
    const key = {
      invitationId: invitation.id,
      organisationId: team.organisation.id,
      actorId: team.owner.id,
      now,
      newId: randomId,
    }
    const others = ['GOV-1', ...moduleQuestions()]
    const answers = others.map((questionId) => ({
      questionId,
      revision: 1,
      content: full(`${questionId}, suivi depuis 2024.`),
    }))
    expect(await saveAnswers(db, { ...key, answers })).toMatchObject({ ok: true })
    await follow(supplier, 'Questions propres à cet acheteur')
    expect(await main(supplier)).toContain('ne vont pas dans votre bibliothèque')
    for (const id of ['OWN-1', 'OWN-2']) {
      const place = supplier.locator(`section#${id}`)
      await place.locator('textarea').first().fill(answer)
      await place.locator('select').first().selectOption('in_place')
    }
    await wellMade(supplier)
    await press(supplier, 'Confirmer et continuer')
    await supplier.goto(server.url + paths.requestReview(invitation.id))
    await supplier.locator('input[name="attested"]').check()
    await press(supplier, 'Remettre')
    expect(await main(supplier)).toContain('Récépissé de la remise no 1')
    expect(await supplier.content()).not.toContain(note)

    now = closed
    for (const { id } of [panel.purchasing, panel.it]) await declareNone(db, campaignId, id)
    const evaluator = await windowOf(panel.purchasing, panel.buyer.id)
    await evaluator.goto(server.url + paths.markingQuestion(campaignId, invitation.id, 'OWN-1'))
    expect(await main(evaluator)).toContain(note)
    await evaluator.locator('input[name="level"][value="1"]').check()
    await evaluator
      .locator('textarea[name="justification"]')
      .fill('Une équipe nommée et joignable, sans preuve jointe.')
    await wellMade(evaluator)
    await press(evaluator, /^Enregistrer/)
    const kept = await db.selectFrom('mark').select(['question_id', 'level']).execute()
    expect(kept).toEqual([{ question_id: 'OWN-1', level: 1 }])
    const marking = { campaignId, organisationId: panel.buyer.id, invitationId: invitation.id, now }
    for (const person of [panel.purchasing, panel.it]) {
      const by = { ...marking, actorId: person.id }
      for (const questionId of [...others, 'OWN-1', 'OWN-2'])
        await saveMark(
          db,
          { ...by, questionId, level: 1, justification: 'Établi sur pièces jointes.', revision: 0 },
          randomId,
        )
      for (const criterionId of ['GOV', 'IA', 'OWN'])
        expect(await lockSet(db, { ...by, criterionId })).toMatchObject({ ok: true })
    }

    // A month has passed: the session of the launch is over.
    const reader = await windowOf(panel.launcher, panel.buyer.id)
    await reader.goto(server.url + paths.comparison(campaignId))
    expect(await main(reader)).toContain('Hors score commun')
    expect(await main(reader)).not.toContain('OWN-')
    await follow(reader, 'Hors score commun')
    const apart = await main(reader)
    expect(apart).toContain('Module IA responsable, total à part')
    expect(apart).toContain('33,3')
    expect(apart).toContain('Aucun total')
    await wellMade(reader)
    await follow(reader, 'OWN-1')
    expect(await main(reader)).toContain(answer)
    await wellMade(reader)
    for (const page of [buyer, supplier, evaluator, reader]) await page.context().close()
  })
})
