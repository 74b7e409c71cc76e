import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fillDemo } from '#app/features/demo/fill.server.ts'
import type { PersonaKey } from '#app/features/demo/personas.ts'
import { paths } from '#app/http/paths.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { answerOf } from '#tests/support/open-request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { placesOf } from './demo-places.ts'

let server: TestServer
let browser: Browser
let invitation: string
let context: BrowserContext
let page: Page

beforeAll(async () => {
  server = await startServer({
    engine: 'sqlite',
    env: { ETALON_DEMO: '1' },
    fill: (app) => fillDemo(app.db, { now: app.now(), secret: app.secret, instanceId: 'autosave' }),
  })
  browser = await openBrowser()
  invitation = (await placesOf(server.app.db, server.app.secret)).openRequest
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function enterAs(persona: PersonaKey): Promise<Page> {
  const entered = await (await browser.newContext({ locale: 'fr' })).newPage()
  await entered.goto(`${server.url}/demo`)
  await entered.click(`button[value="${persona}"]`)
  await entered.goto(server.url + paths.requestCriterion(invitation, 'SRV'))
  return entered
}
const text = (on: Page, question = 'SRV-1') => on.locator(`#f-${question}-text`)
const line = (on: Page, question = 'SRV-1') => on.locator(`#${question} output`)
const stored = (question = 'SRV-1') => answerOf(server.app.db, invitation, question)

/** Writes, then leaves the field: the browser sends `change`, and nothing is pressed. */
async function write(on: Page, value: string, question = 'SRV-1') {
  await text(on, question).fill(value)
  await text(on, question).blur()
}
const saved = (on: Page, question = 'SRV-1') =>
  expect.poll(() => line(on, question).innerText()).toMatch(/^Enregistré à \d\d:\d\d$/)

/** Whether leaving asks first; the answer given is to stay. */
async function asksBeforeLeaving(on: Page): Promise<boolean> {
  let asked = false
  on.once('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload'
    return dialog.dismiss()
  })
  await on.goto(server.url + paths.help).catch(() => undefined)
  on.removeAllListeners('dialog')
  return asked
}

beforeEach(async () => {
  page = await enterAs('supplier')
  context = page.context()
  return () => context.close()
})

test('an answer is saved when its field changes, at once and again, without a button', async () => {
  const before = (await stored()).revision
  await write(page, 'Un premier texte, gardé sans rien presser.')
  await saved(page)
  expect(await stored()).toMatchObject({ text: 'Un premier texte, gardé sans rien presser.', revision: before + 1 })
  await write(page, 'Un second texte, au-dessus du premier.')
  await expect.poll(async () => (await stored()).revision).toBe(before + 2)
  await page.locator('#f-SRV-1-state').selectOption('planned')
  await expect
    .poll(stored)
    .toMatchObject({ text: 'Un second texte, au-dessus du premier.', state: 'planned', reviewed: 0 })
  // A planned practice lacks its date: an edit counts as reviewed only once it lacks nothing (Design §4.4, §4.5).
  await page.locator('#SRV-1 summary').click()
  await page.locator('#f-SRV-1-stateDate').fill('2027-06-30')
  await page.locator('#f-SRV-1-stateDate').blur()
  await expect.poll(stored).toMatchObject({ state_date: '2027-06-30', reviewed: 1 })
  // What is stored is not yet what the page knows: until the reply is there, asking is right.
  const { revision } = await stored()
  await expect.poll(() => page.locator('[name="SRV-1.revision"]').inputValue()).toMatch(new RegExp(`^${revision}\\.`))
  expect(await asksBeforeLeaving(page)).toBe(false)
})

test('only the answer that changed is written: its neighbours stay to be reviewed', async () => {
  const neighbour = await stored('SRV-3')
  await write(page, 'Le seul texte changé de la page.', 'SRV-2')
  await saved(page, 'SRV-2')
  expect(await stored('SRV-3')).toEqual(neighbour)
})

test('two windows on one answer: the second is told, keeps its text, and meets both versions', async () => {
  const other = await enterAs('supplier-colleague')
  await write(page, 'La version de la première fenêtre.')
  await saved(page)
  await write(other, 'La version de la seconde fenêtre.')
  await expect.poll(() => line(other).innerText()).toMatch(/^Pas enregistré\s: .+ a modifié cette réponse/)
  expect((await stored()).text).toBe('La version de la première fenêtre.')
  expect(await text(other).inputValue()).toBe('La version de la seconde fenêtre.')
  // Reloading loses nothing: the stored text in the field, the other one offered above it.
  await line(other).getByRole('link', { name: 'Recharger la page' }).click()
  await expect.poll(() => other.locator('#SRV-1 .note .prose').innerText()).toBe('La version de la seconde fenêtre.')
  expect(await text(other).inputValue()).toBe('La version de la première fenêtre.')
  await other.getByRole('button', { name: 'Remettre ce texte' }).click()
  await saved(other)
  expect((await stored()).text).toBe('La version de la seconde fenêtre.')
  // The first window has now the older revision; its form's own button shows both.
  await write(page, 'Encore la première fenêtre.')
  await expect.poll(() => line(page).innerText()).toMatch(/^Pas enregistré/)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  expect(await page.locator('#SRV-1 .note').first().innerText()).toContain('La version de la seconde fenêtre.')
  expect(await text(page).inputValue()).toBe('Encore la première fenêtre.')
  // What is weighed against another text is saved by the button alone.
  await write(page, 'Les deux versions réunies.')
  expect((await stored()).text).toBe('La version de la seconde fenêtre.')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  expect((await stored()).text).toBe('Les deux versions réunies.')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await other.context().close()
})

test('what is written offline is kept, asked about before leaving, and sent once online', async () => {
  await context.setOffline(true)
  await write(page, 'Écrit sans connexion.')
  await expect.poll(() => line(page).innerText()).toMatch(/^Pas encore enregistré/)
  expect(await page.evaluate(() => Object.values(localStorage).join())).toContain('Écrit sans connexion.')
  expect(await asksBeforeLeaving(page)).toBe(true)
  await context.setOffline(false)
  await saved(page)
  expect((await stored()).text).toBe('Écrit sans connexion.')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  expect(await asksBeforeLeaving(page)).toBe(false)
})

test('a page closed while offline loses nothing, not even the text still being typed', async () => {
  const typed = 'Écrit puis fermé, sans quitter le champ.'
  await context.setOffline(true)
  page.on('dialog', (dialog) => dialog.accept())
  await text(page).fill(typed)
  await page.goto('about:blank')
  await context.setOffline(false)
  await page.goto(server.url + paths.requestCriterion(invitation, 'SRV'))
  // The page that was left may still see the network come back, and send the text itself; else the browser offers it.
  if ((await stored()).text !== typed) {
    expect(await page.locator('#SRV-1 .note').innerText()).toContain(typed)
    await page.getByRole('button', { name: 'Remettre ce texte' }).click()
    await saved(page)
  }
  expect((await stored()).text).toBe(typed)
})

test('an expired session is said, the text stays, and the button carries it through sign-in', async () => {
  const before = (await stored()).text
  await server.app.db.deleteFrom('session').execute()
  await write(page, 'Écrit après la fin de la session.')
  await expect.poll(() => line(page).innerText()).toMatch(/votre session a expiré/)
  expect((await stored()).text).toBe(before)
  expect(await text(page).inputValue()).toBe('Écrit après la fin de la session.')
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Enregistrer', exact: true }).click(),
  ])
  expect(answer.status()).toBe(401)
})

test('the module weighs 3 kB compressed at most, and knows no word of its own', () => {
  const [name, ...others] = readdirSync('build/client/assets').filter((file) => /^autosave-[\w-]+\.js$/.test(file))
  expect(others).toEqual([])
  const source = readFileSync(`build/client/assets/${name}`)
  expect(gzipSync(source).length).toBeLessThanOrEqual(3000)
  expect(source.toString()).not.toMatch(/nregistr|[Ss]aved|import[ (]/)
})
