import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { startImporting } from '#app/server/importing.ts'
import { makeDraft, makePanel } from '#tests/support/campaigns.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer } from '#tests/support/server.ts'
import { runs } from './runs.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** Two hundred suppliers, among whom six kinds of bad line, by their physical line. */
const bad: Record<number, [line: string, why: string]> = {
  6: [';contact@sans-nom.example;;', 'Le nom manque.'],
  10: ['Sans arobase;contact.sans-arobase.example;;', 'Ce n’est pas une adresse électronique.'],
  31: ['Clé fausse;contact@cle.example;732829321;', 'La clé du SIREN ne correspond pas'],
  57: [`${'Long '.repeat(50)};contact@long.example;;`, 'plus de 200 caractères'],
  90: ['Une seule colonne', 'L’adresse électronique manque.'],
  120: ['Deux adresses;a@deux.example, b@deux.example;;', 'plusieurs adresses'],
}
const lines = Array.from({ length: 200 }, (_, n) => `Fournisseur ${n};contact@f${n}.example;;${n * 3}`)
for (const [line, [text]] of Object.entries(bad)) lines[Number(line) - 2] = text
lines[149] = 'Même adresse;contact@f0.example;;'
const file = {
  name: 'fournisseurs.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${['Société;Mél;SIREN;Effectif', ...lines].join('\r\n')}`),
}

describe.each(runs)('on $engine, with script: $javaScriptEnabled', ({ engine, javaScriptEnabled }) => {
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
  const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
  const words = (page: Page) => page.locator('main').innerText()

  test('two hundred suppliers go into a campaign from a file, and each bad line is named', async () => {
    await using server = await startServer({ engine })
    const panel = await makePanel(server.app.db)
    const campaignId = await makeDraft(server.app.db, panel, { suppliers: [] })
    const context = await browser.newContext({ locale: 'fr', javaScriptEnabled })
    const { cookies } = await signedIn(server, panel.launcher.id, panel.buyer.id)
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: server.url })))
    const page = await context.newPage()

    await page.goto(server.url + paths.campaignSuppliers(campaignId))
    await follow(page, 'Importer un fichier')
    await page.setInputFiles('[name="file"]', file)
    await press(page, 'Lire le fichier')
    expect(await words(page)).toContain('194 lignes lues, 6 lignes refusées.')
    const rows = await page.locator('tbody tr').allInnerTexts()
    expect(rows).toHaveLength(6)
    for (const [index, [line, [, why]]] of Object.entries(bad).entries()) {
      expect(rows[index]).toMatch(new RegExp(`^${line}\\s`))
      expect(rows[index]).toContain(why)
    }
    await follow(page, 'Doublons possibles (1)')
    expect(await page.locator('tbody tr').innerText()).toMatch(/^151\s.*même adresse que Fournisseur 0/s)

    await press(page, 'Importer 194 lignes')
    expect(await words(page)).toContain('0 lignes écrites sur 194')
    // Nobody has written yet: the page says the same when it is opened again, and goes on once a server is at work.
    await page.reload()
    expect(await page.locator('h1').innerText()).toBe('Import en cours')
    const quiet = { info: () => {}, warn: () => {}, error: () => {} } as unknown as Parameters<typeof startImporting>[1]
    const round = startImporting(server.app, quiet, 50)
    while ((await page.locator('h1').innerText()) !== 'Import terminé') {
      const refresh = page.getByRole('link', { name: 'Actualiser' })
      if ((await refresh.count()) > 0) await refresh.click()
    }
    await round.stop()
    expect(await page.locator('dl.facts').innerText()).toMatch(
      /Nouvelles fiches\s+193.*fusionnées\s+1.*refusées\s+6.*campagne\s+193/s,
    )

    await follow(page, 'Voir la liste de la campagne')
    expect(await words(page)).toContain('193 fournisseurs')
    await page.goto(server.url + paths.suppliers)
    await page.fill('[name="q"]', 'f199.example')
    await press(page, 'Chercher')
    expect(await page.locator('tbody tr').innerText()).toMatch(/Fournisseur 199.*597/s)

    // One typed by hand that resembles a line of the file, entered all the same, then recognised and merged.
    await page.goto(server.url + paths.suppliers)
    await follow(page, 'Ajouter un fournisseur')
    await page.fill('[name="name"]', 'Fournisseur 199 Export')
    await page.fill('[name="email"]', 'export@f199.example')
    await press(page, 'Ajouter au répertoire')
    expect(await words(page)).toMatch(/Fournisseur 199 \(même domaine d’adresse\)/)
    expect(await page.inputValue('[name="name"]')).toBe('Fournisseur 199 Export')
    await page.check('[name="anyway"]')
    await press(page, 'Ajouter au répertoire')
    expect(await page.locator('h1').innerText()).toBe('Fournisseur 199 Export')
    await follow(page, 'Choisir l’autre fiche')
    await press(page, 'Fusionner la fiche choisie')
    expect(await words(page)).toContain('Choisissez la fiche à fusionner.')
    await page.getByLabel('Fournisseur 199').check()
    await press(page, 'Fusionner la fiche choisie')
    expect(await words(page)).toMatch(/Effectif\s+597/)
    await page.goto(server.url + paths.suppliers)
    await page.fill('[name="q"]', 'f199.example')
    await press(page, 'Chercher')
    expect(await page.locator('tbody tr').count()).toBe(1)
    await context.close()
  })
})
