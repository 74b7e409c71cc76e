import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import { paths } from '#app/http/paths.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { axeFaults, overflow } from '#tests/support/measure.ts'
import { base100, base110, newVersionFolder, publishNewVersion } from '#tests/support/new-version.ts'
import { nextRequest } from '#tests/support/next-request.ts'
import { type OpenRequest, whileOpen } from '#tests/support/open-request.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { budgets } from './page-budgets.ts'
import { runs } from './runs.ts'

let browser: Browser
let published: Disposable
beforeAll(async () => {
  published = publishNewVersion()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  published[Symbol.dispose]()
})

/** A page of whoever answers that request, signed in already. */
async function ownerPage(server: TestServer, { owner, organisation }: OpenRequest, options: BrowserContextOptions) {
  const context = await browser.newContext(options)
  const { cookies } = await signedIn(server, owner.id, organisation.id)
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: server.url })))
  return context.newPage()
}

describe.each(runs)('on $engine, with script: $javaScriptEnabled', ({ engine, javaScriptEnabled }) => {
  let server: TestServer
  let request: OpenRequest
  beforeAll(async () => {
    server = await startServer({
      engine,
      env: { QUESTIONNAIRES: newVersionFolder },
      now: () => whileOpen,
      fill: async (app) => {
        const scope = { before: questionIds(base100), after: questionIds(base110) }
        request = (await nextRequest(app.db, scope)).second
      },
    })
  })
  afterAll(() => server?.stop())

  // axe needs the page's own timers, which do not run without script.
  async function wellMade(page: Page, { nodes }: { nodes: number }) {
    // No page of the demonstration shows another version: pages.ts cannot weigh these.
    expect(await page.locator('*:not(svg *)').count()).toBeLessThanOrEqual(nodes)
    if (javaScriptEnabled) expect(await axeFaults(page)).toEqual([])
    expect(await overflow(page)).toMatchObject({ pixels: 0 })
  }

  test('a library of 1.0.0 answers a request of 1.1.0: kept, compared, suggested, then submitted', async () => {
    const page = await ownerPage(server, request, { locale: 'fr', javaScriptEnabled })
    await page.goto(server.url + paths.request(request.invitationId))
    const main = page.locator('main')
    expect(await main.innerText()).toMatch(/Version 1\.1\.0 du questionnaire\s: vous aviez répondu à la 1\.0\.0/)
    await page.getByText('Voir ce qui a changé').click()
    const reworded = main.locator('.diff').first()
    expect(await reworded.locator('del').innerText()).toContain('RSE')
    expect(await reworded.locator('ins').innerText()).toContain('de durabilité')
    expect(await main.innerText()).toContain('Cette question n’est plus posée')
    await wellMade(page, budgets.list)

    await page.getByRole('link', { name: /^Continuer/ }).click()
    const governance = page.locator('#GOV-1')
    expect(await governance.innerText()).toContain('Question modifiée depuis la version 1.0.0')
    expect(await governance.locator('textarea').inputValue()).toBe('Réponse à GOV-1, suivie depuis 2024.')
    expect(await page.locator('#GOV-2').innerText()).toContain('la question n’a pas changé')
    await wellMade(page, budgets.criterion)

    await page.goto(server.url + paths.requestCriterion(request.invitationId, 'SRV'))
    await page.locator('#SRV-1 textarea').fill('Complétée avant de reprendre le reste, en 2026.')
    await page
      .locator('#SRV-7')
      .getByRole('button', { name: /^Reprendre ce texte/ })
      .click()
    expect(page.url()).toMatch(/#SRV-7$/)
    // What was being written elsewhere on the page is kept, and the other part of the split stays empty.
    expect(await page.locator('#SRV-1 textarea').inputValue()).toContain('Complétée avant')
    expect(await page.locator('#SRV-7 textarea').inputValue()).toBe('Réponse à SRV-6, suivie depuis 2024.')
    expect(await page.locator('#SRV-6 textarea').inputValue()).toBe('')
    expect(await page.locator('#SRV-7').innerText()).toContain('n’en gardez que ce qui répond ici')
    // The budget is for six questions at most: the split makes seven of them here.
    await wellMade(page, { nodes: (budgets.criterion.nodes * 7) / 6 })

    await page.goto(server.url + paths.request(request.invitationId))
    await page.getByRole('link', { name: /^Continuer/ }).click()
    for (let criterion = 0; criterion < 10; criterion += 1)
      await page.getByRole('button', { name: 'Confirmer et continuer' }).click()
    expect(page.url()).toMatch(/\/review$/)
    await page.getByLabel(/J’atteste/).check()
    await page.getByRole('button', { name: 'Remettre la réponse' }).click()
    // What was neither taken over nor written stays unanswered, and is named before it leaves so.
    const refusal = await main.innerText()
    for (const id of ['SRV-6', 'INT-2', 'SOC-6']) expect(refusal).toContain(id)
    await page.locator('input[name="confirmUnanswered"]').check()
    await page.getByRole('button', { name: 'Remettre la réponse' }).click()
    expect(page.url()).toMatch(/\/receipt\/1$/)
    const { content } = await server.app.db
      .selectFrom('submission')
      .select('content')
      .where('invitation_id', '=', request.invitationId)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(content)).toMatchObject({
      questionnaires: [{ version: '1.1.0' }],
      answers: {
        'ECO-4': { text: 'Réponse à ACH-4, suivie depuis 2024.' },
        'SRV-6': { status: 'unanswered' },
        'SRV-7': { text: 'Réponse à SRV-6, suivie depuis 2024.' },
      },
    })
    await page.context().close()
  })
})

test('the notes read in English on a narrow screen', async () => {
  await using server = await startServer({
    engine: 'sqlite',
    env: { QUESTIONNAIRES: newVersionFolder },
    now: () => whileOpen,
  })
  const { second } = await nextRequest(server.app.db, {
    before: ['GOV-1', 'INT-2', 'INT-3'],
    after: ['GOV-1', 'INT-2'],
  })
  await server.app.db.updateTable('person').set({ language: 'en' }).where('id', '=', second.owner.id).execute()
  const page = await ownerPage(server, second, { locale: 'en', viewport: { width: 360, height: 800 } })
  for (const criterion of ['GOV', 'INT']) {
    await page.goto(server.url + paths.requestCriterion(second.invitationId, criterion))
    expect(await axeFaults(page)).toEqual([])
    expect(await overflow(page)).toMatchObject({ pixels: 0 })
  }
  expect(await page.locator('#INT-2').innerText()).toContain(
    'brings together several of version 1.0.0: INT-2 and INT-3',
  )
  await page.goto(server.url + paths.request(second.invitationId))
  expect(await page.locator('main').innerText()).toContain('you had answered 1.0.0')
  await page.context().close()
})
