import { expect, test } from 'vitest'
import { type Receipt, receiptSchema } from '#app/domain/proofs/receipt.ts'
import { receiptPdf } from '#app/features/responses/receipt-pdf.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { pdfFonts, pdfInfo, pdfTags } from '#tests/support/pdf.ts'

const digit = (n: number) => n.toString(16).repeat(64)

const receipt: Receipt = receiptSchema.parse({
  format: 'etalon-receipt/1',
  instance: 'instance-of-the-tests',
  campaign: { id: 'campaign-1', name: 'Hébergement applicatif 2027' },
  buyer: { id: 'buyer-1', name: 'Régie des Eaux' },
  supplier: { id: 'supplier-1', name: 'Aubrac Cloud' },
  questionnaires: [{ id: 'inr-parties-prenantes', version: '1.0.0', publicHash: digit(1) }],
  launch: { version: 2, commitment: digit(2) },
  response: {
    ...{ id: 'response-1', sequence: 3, submittedBy: 'Aline Ferrand' },
    ...{ submittedAt: '2026-11-20T10:00:00.000Z', hash: digit(3) },
  },
  evidence: [{ sha256: digit(4), name: 'bilan-2025.pdf', size: 1_234_567 }],
  log: { chain: 'campaign:campaign-1', index: 12, hash: digit(5) },
})

const words = (lang: 'fr' | 'en') => ({ lang, t: dictionary(lang), f: formats(lang) })
const made = (lang: 'fr' | 'en', given = receipt) => receiptPdf(given, 'Europe/Paris', words(lang))

/** The texts of a document in the order of its tags, without any space: a hash may be broken over two lines. */
const textOf = (pdf: Uint8Array) => pdfTags(pdf).replace(/[\s"]+/g, '')

test.each(['fr', 'en'] as const)('the same receipt gives the same bytes, tagged and named, in %s', async (lang) => {
  const [once, twice] = [await made(lang), await made(lang)]
  expect(Buffer.compare(once, twice)).toBe(0)
  expect(pdfInfo(once)).toMatch(/Tagged: +yes/)
  expect(pdfInfo(once)).toContain(lang === 'fr' ? 'Récépissé de la remise no 3' : 'Receipt of submission no. 3')
  expect(pdfFonts(once).every(({ embedded }) => embedded)).toBe(true)
  const other = { ...receipt, response: { ...receipt.response, hash: digit(6) } }
  expect(Buffer.compare(once, await made(lang, other))).not.toBe(0)
})

test('every value of the receipt stands in the document, and what it does not prove', async () => {
  const text = textOf(await made('fr'))
  const values = [
    ...[receipt.instance, receipt.campaign.id, receipt.campaign.name, receipt.buyer.name, receipt.supplier.name],
    ...[receipt.response.id, receipt.response.hash, receipt.response.submittedAt, receipt.response.submittedBy],
    ...[receipt.launch.commitment, receipt.log.chain, receipt.log.hash, receipt.questionnaires[0]!.publicHash],
    ...[receipt.evidence[0]!.sha256, receipt.evidence[0]!.name, '1 234 567', 'Récépissé de la remise no 3'],
    ...['20 novembre 2026', 'Ce n’est pas un horodatage qualifié'],
  ]
  for (const value of values) expect(text).toContain(value.replace(/\s+/g, ''))
  expect(textOf(await made('en'))).toContain('Itisnotaqualifiedtime-stamp')
})
