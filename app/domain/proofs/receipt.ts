import { z } from 'zod'
import { contentHash } from '#app/domain/proofs/canonical.ts'
import { parseJsonText } from '#app/domain/text/json-text.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What proves a submission (Design §8): integrity, not a qualified time-stamp. */
export const receiptSchema = z.strictObject({
  format: z.literal('etalon-receipt/1'),
  instance: z.string(),
  campaign: z.strictObject({ id: z.string(), name: z.string() }),
  buyer: z.strictObject({ id: z.string(), name: z.string() }),
  supplier: z.strictObject({ id: z.string(), name: z.string() }),
  questionnaires: z.array(z.strictObject({ id: z.string(), version: z.string(), publicHash: hash })),
  launch: z.strictObject({ version: z.int().min(1), commitment: hash }),
  response: z.strictObject({
    id: z.string(),
    sequence: z.int().min(1),
    submittedAt: z.string(),
    submittedBy: z.string(),
    hash,
  }),
  evidence: z.array(z.strictObject({ sha256: hash, name: z.string(), size: z.int() })),
  log: z.strictObject({ chain: z.string(), index: z.int().min(1), hash }),
})
export type Receipt = z.output<typeof receiptSchema>

export type ReceiptCheck =
  | { ok: true; receipt: Receipt }
  | { ok: false; fault: 'not_a_receipt' | 'not_an_export' | 'different_answers' | 'different_parties' }

/**
 * Whether an export is the one that a receipt was given for: the SHA-256 of its canonical JSON equals `response.hash`,
 * and it names the same campaign and supplier. Needs nothing but the two files. Source: Design §8.
 */
export function checkReceipt(receipt: unknown, exported: unknown): ReceiptCheck {
  const parsed = receiptSchema.safeParse(receipt)
  if (!parsed.success) return { ok: false, fault: 'not_a_receipt' }
  const file = z
    .looseObject({
      format: z.literal('etalon-response/1'),
      campaign: z.looseObject({ id: z.string() }),
      supplier: z.looseObject({ id: z.string() }),
    })
    .safeParse(exported)
  if (!file.success) return { ok: false, fault: 'not_an_export' }
  const hashed = hashOf(exported)
  if (hashed === null) return { ok: false, fault: 'not_an_export' }
  if (hashed !== parsed.data.response.hash) return { ok: false, fault: 'different_answers' }
  const same = file.data.campaign.id === parsed.data.campaign.id && file.data.supplier.id === parsed.data.supplier.id
  return same ? { ok: true, receipt: parsed.data } : { ok: false, fault: 'different_parties' }
}

export type ReceiptTextCheck =
  | ReceiptCheck
  /** `where` says the line and column, or the key given twice, as far as it is known. */
  | { ok: false; fault: 'receipt_not_json' | 'export_not_json'; where: { pointer: string; fault: string } }

/** The same check on the texts of the two files; a key given twice in one object is a fault, since readers would differ on it. */
export function checkReceiptTexts(receipt: string, exported: string): ReceiptTextCheck {
  const first = parseJsonText(receipt)
  if (!first.ok) return { ok: false, fault: 'receipt_not_json', where: first }
  const second = parseJsonText(exported)
  if (!second.ok) return { ok: false, fault: 'export_not_json', where: second }
  return checkReceipt(first.json, second.json)
}

// A file from elsewhere may hold what has no canonical form, or nest deeper than any export.
function hashOf(value: unknown): string | null {
  try {
    return contentHash(value)
  } catch {
    return null
  }
}
