import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { treatmentModel } from '#app/features/equal-treatment/model.server.ts'
import { TreatmentPage } from '#app/features/equal-treatment/TreatmentPage.tsx'
import { treatmentFile } from '#app/features/equal-treatment/treatment-json.ts'
import { treatmentPdf } from '#app/features/equal-treatment/treatment-pdf.server.ts'
import { rowLines } from '#app/features/equal-treatment/treatment-words.ts'
import { publishNotice } from '#app/features/supplier-questions/publishing-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { WordsProvider } from '#app/ui/i18n.tsx'
import type { Db } from '#db/client.server.ts'
import { amend, extend, extensionReason } from '#tests/support/amending.ts'
import { testBaseUrl as baseUrl, testSecret as secret } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { openRequest } from '#tests/support/open-request.ts'
import { pdfFonts, pdfTags } from '#tests/support/pdf.ts'

let db: Db
let close: () => Promise<void>
beforeEach(async () => ({ db, close } = await testDatabase()))
afterEach(() => close())

const now = '2026-12-10T10:00:00.000Z'
const { compare } = formats('fr')
const squeezed = (text: string) =>
  text
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/<[^>]+>/g, ' ')
    .replace(/[\s"]+/g, '')

/** Three suppliers, one reached by its mail server, one notice, one amendment, one extension. */
async function treated(suppliers = 3) {
  const planned = Array.from({ length: suppliers }, (_, index) => ({
    name: `Fournisseur ${String(index + 1).padStart(2, '0')}`,
    email: `rse@fournisseur-${index + 1}.example`,
    siren: null,
    language: 'fr' as const,
  }))
  const open = await openRequest(db, { draft: { suppliers: planned } })
  const by = { campaignId: open.campaignId, organisationId: open.buyer.id, actorId: open.launcher.id, now }
  await db.updateTable('invitation').set({ sent_at: '2026-11-02T09:05:00.000Z' }).execute()
  await publishNotice(db, { ...by, newId: randomId, secret, baseUrl, reply: 'Le format est libre.' })
  await amend(db, by, { deadline: '2026-12-20T17:00:00.000Z' })
  await extend(db, by, open.invitationId, '2026-12-23T17:00:00.000Z')
  return { open, key: { ...by, runningToo: true, compare } }
}

test.each(['fr', 'en'] as const)('page, document and data say the same of every supplier, in %s', async (lang) => {
  const { key } = await treated()
  const model = (await treatmentModel(db, key))!
  const words = { lang, t: dictionary(lang), f: formats(lang) }
  const page = squeezed(
    renderToStaticMarkup(
      <WordsProvider lang={lang}>
        <TreatmentPage model={model} asked={1} />
      </WordsProvider>,
    ),
  )
  const bytes = await treatmentPdf(model, words)
  const document = squeezed(pdfTags(bytes))
  const data = JSON.parse(JSON.stringify(treatmentFile(model, words)))
  expect(model.rows).toHaveLength(3)
  for (const [index, row] of model.rows.entries()) {
    const lines = rowLines(row, model.campaign.timeZone, words)
    for (const line of [row.name, ...Object.values(lines).flat()]) {
      expect(page).toContain(squeezed(line))
      expect(document).toContain(squeezed(line))
    }
    expect(data.suppliers[index]).toMatchObject({ name: row.name, deadline: row.deadline, days: row.days })
    expect(data.suppliers[index].differences.map(({ text }: { text: string }) => text)).toEqual(lines.differences)
  }
  expect(page).toContain(squeezed(extensionReason))
  expect(pdfFonts(bytes).every(({ embedded }) => embedded)).toBe(true)
  expect(Buffer.compare(bytes, await treatmentPdf(model, words))).toBe(0)
})

test('the extension is said in days, and nobody else differs', async () => {
  const { open, key } = await treated()
  const model = (await treatmentModel(db, key))!
  expect(model.amendments.map(({ version }) => version)).toEqual([2])
  expect(model.answers.map(({ number }) => number)).toEqual([1])
  for (const row of model.rows) {
    expect(Object.keys(row.amendments)).toEqual(['2'])
    expect(Object.keys(row.answers)).toEqual(['1'])
    const words = { t: dictionary('fr'), f: formats('fr') }
    const { differences } = rowLines(row, model.campaign.timeZone, words)
    if (row.id === open.invitationId) expect(differences[0]).toBe('A disposé de 3 jours de plus que les autres.')
    else expect(differences).toEqual([])
  }
})

test('fifty suppliers come on two pages and in one document; nobody else reads them', async () => {
  const { key } = await treated(50)
  const model = (await treatmentModel(db, key))!
  const shown = [1, 2].map((asked) =>
    renderToStaticMarkup(
      <WordsProvider lang="fr">
        <TreatmentPage model={model} asked={asked} />
      </WordsProvider>,
    ),
  )
  for (const [index, html] of shown.entries()) {
    expect(html.match(/<th scope="row"/g)).toHaveLength(25)
    expect(html).toContain(`Fournisseur ${index === 0 ? '01' : '50'}`)
  }
  expect(await treatmentModel(db, { ...key, organisationId: 'another' })).toBeNull()
  expect(await treatmentModel(db, { ...key, runningToo: false })).toBeNull()
})
