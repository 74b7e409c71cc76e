import { readFileSync, writeFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import { instanceSigner } from '#app/features/pack/signing.server.ts'
import { paths } from '#app/http/paths.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { testDatabase } from '#tests/support/db.ts'
import { axeFaults, overflow } from '#tests/support/measure.ts'
import { base100 } from '#tests/support/new-version.ts'
import { whileOpen } from '#tests/support/open-request.ts'
import { cite, master, packTeam, type Team } from '#tests/support/packs.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { budgets } from './page-budgets.ts'

const answered = questionIds(base100)
const seed = Buffer.alloc(32, 7).toString('base64')

let browser: Browser
let one: TestServer
let two: TestServer
let from: Team
let to: Team

/** Two instances that share nothing: neither database nor engine, secret nor key; the first knows the key of the second. */
beforeAll(async () => {
  browser = await openBrowser()
  await using any = await testDatabase()
  const { key } = await instanceSigner(any.db, seed)
  one = await startServer({
    engine: 'sqlite',
    env: { SESSION_SECRET: 'a'.repeat(40), KNOWN_SIGNERS: `Région Sud=${key}` },
    now: () => whileOpen,
    fill: async ({ db }) => {
      from = await packTeam(db)
      for (const id of answered) await master(db, from, id, { text: `Une pratique suivie depuis 2024, ${id}.` })
      await cite(db, from, 'GOV-1', { title: 'Charte numérique' })
      await cite(db, from, 'GOV-2', { title: 'Audit interne', confidentiality: 'never' })
    },
  })
  two = await startServer({
    engine: 'postgres',
    env: { SESSION_SECRET: 'b'.repeat(40), SIGNING_KEY: seed },
    now: () => '2026-11-24T10:00:00.000Z',
    fill: async ({ db }) => {
      to = await packTeam(db)
      await master(db, to, 'MES-1', { text: 'Mesuré ici, plus récemment.', now: '2026-11-23T10:00:00.000Z' })
    },
  })
})
afterAll(async () => {
  await browser?.close()
  await one?.stop()
  await two?.stop()
})

async function respondentPage(server: TestServer, { owner, organisation }: Team, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ locale: 'fr', javaScriptEnabled })
  const { cookies } = await signedIn(server, owner.id, organisation.id)
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: server.url })))
  return context.newPage()
}

const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

async function takeAlong(page: Page, server: TestServer, left: string[] = []): Promise<string> {
  await page.goto(server.url + paths.library)
  await page.getByRole('link', { name: 'Emporter mes réponses' }).click()
  for (const id of left) await page.locator(`[name="answer"][value="${id}"]`).uncheck()
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Télécharger le dossier')])
  expect(file.suggestedFilename()).toBe('Réponses Aubrac Cloud.nrpack')
  return file.path()
}

async function bringIn(page: Page, server: TestServer, path: string) {
  await page.goto(server.url + paths.packImport())
  await page.setInputFiles('[name="file"]', path)
  await press(page, 'Voir ce qui change')
}

test('a supplier takes its answers from one instance to another, looks at them, and keeps what it wants', async () => {
  const there = await respondentPage(one, from, false)
  const pack = await takeAlong(there, one, ['SRV-6'])
  expect(readFileSync(pack).includes('Audit interne')).toBe(false)

  const page = await respondentPage(two, to, true)
  const main = page.locator('main')
  const broken = `${pack}.broken`
  writeFileSync(broken, readFileSync(pack).subarray(0, -300))
  await bringIn(page, two, broken)
  expect(await page.locator('#f-file-error').innerText()).toContain('Ce dossier est incomplet')

  await bringIn(page, two, pack)
  expect(await main.innerText()).toMatch(/45 nouvelles · 0 modifiée · 0 identique · 1 en conflit/)
  expect(await main.innerText()).toContain('Origine non vérifiée')
  expect(await main.innerText()).toContain('Charte numérique · page 3')
  expect(await page.locator('[name="take"][value="MES-1"]').isChecked()).toBe(false)
  expect(await page.locator('*:not(svg *)').count()).toBeLessThanOrEqual(budgets.review.nodes)
  expect(await axeFaults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await overflow(page)).toMatchObject({ pixels: 0 })
  await page.locator('[name="take"][value="ACH-1"]').uncheck()
  await press(page, 'Enregistrer les réponses cochées')
  expect(await page.locator('#f-origin-error').innerText()).toContain('Confirmez l’origine')
  expect(await page.locator('[name="take"][value="ACH-1"]').isChecked()).toBe(false)
  await page.getByLabel(/Je sais d’où vient ce dossier/).check()
  await press(page, 'Enregistrer les réponses cochées')
  expect(await page.getByRole('status').innerText()).toContain('44 réponses du dossier sont dans votre bibliothèque')

  await page.goto(two.url + paths.libraryAnswer('GOV-1'))
  expect(await main.innerText()).toContain(`par Aline Ferrand, sur ${one.url} origine non vérifiée`)
  const evidence = await page.getByRole('link', { name: 'Charte numérique' }).getAttribute('href')
  const file = await page.context().request.get(two.url + evidence)
  expect((await file.body()).toString('latin1')).toContain('%PDF-1.4')
  await page.goto(two.url + paths.libraryAnswer('MES-1'))
  expect(await page.locator('[name="text"]').inputValue()).toBe('Mesuré ici, plus récemment.')
  await page.goto(two.url + paths.requests)
  expect(await two.app.db.selectFrom('submission').select('id').execute()).toEqual([])

  // Back to where it comes from: the signer is known there, and one answer is newer.
  const back = await takeAlong(page, two)
  await bringIn(there, one, back)
  const text = await there.locator('main').innerText()
  expect(text).toContain(`Origine vérifiée : Région Sud (${two.url})`.replace(' :', '\u202f:'))
  expect(text).toMatch(/0 nouvelle · 1 modifiée · 44 identiques · 0 en conflit/)
  await press(there, 'Enregistrer les réponses cochées')
  expect(await there.getByRole('status').innerText()).toContain('Une réponse du dossier')
}, 60_000)
