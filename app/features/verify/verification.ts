import {
  type ClarificationReceipt,
  checkClarification,
  looksLikeClarification,
} from '#app/domain/assessment/clarification.ts'
import { checkReceiptTexts, type Receipt } from '#app/domain/proofs/receipt.ts'
import { checkDisclosure, type DisclosureFault, looksLikeDisclosure } from '#app/domain/results/disclosure.ts'
import { parseJsonText } from '#app/domain/text/json-text.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'

export interface GivenTexts {
  receipt: string
  response: string
}

export type Verification =
  | { ok: true; verdict: 'fit'; receipt: Receipt }
  | { ok: true; verdict: 'rules_fit'; receipt: Receipt; version: number }
  | { ok: true; verdict: 'complement_fit'; complement: ClarificationReceipt }
  | { ok: true; verdict: Difference }
  | { ok: false; errors: Partial<Record<keyof GivenTexts, string>> }

/** Why what was given does not belong together. */
export type Difference = 'different_answers' | 'different_parties' | 'altered_complement' | DisclosureFault

type Words = Dictionary['verify']['errors']

/** Checks what a visitor gave; a text that cannot be checked is a fault of its field, with the words for it. */
export function verification(given: GivenTexts, words: Words): Verification {
  if (looksLikeClarification(given.receipt)) return complementVerification(given.receipt, words)
  const receipt = given.receipt.trim() ? undefined : words.receiptMissing
  const response = given.response.trim() ? undefined : words.responseMissing
  if (receipt || response) return { ok: false, errors: { ...(receipt && { receipt }), ...(response && { response }) } }
  if (looksLikeDisclosure(given.response)) return rulesVerification(given, words)
  const check = checkReceiptTexts(given.receipt, given.response)
  if (check.ok) return { ok: true, verdict: 'fit', receipt: check.receipt }
  switch (check.fault) {
    case 'receipt_not_json':
      return { ok: false, errors: { receipt: unreadable(check.where, words) } }
    case 'export_not_json':
      return { ok: false, errors: { response: unreadable(check.where, words) } }
    case 'not_a_receipt':
      return { ok: false, errors: { receipt: words.not_a_receipt } }
    case 'not_an_export':
      return { ok: false, errors: { response: words.not_an_export } }
    default:
      return { ok: true, verdict: check.fault }
  }
}

/** The receipt of a complement holds its own content: it is checked alone, whatever stands in the other place. */
function complementVerification(text: string, words: Words): Verification {
  const parsed = parseJsonText(text)
  const check = checkClarification(parsed.ok ? parsed.json : null)
  if (check.ok) return { ok: true, verdict: 'complement_fit', complement: check.receipt }
  if (check.fault === 'not_a_receipt') return { ok: false, errors: { receipt: words.not_a_complement } }
  return { ok: true, verdict: 'altered_complement' }
}

/** The rules that a debriefing discloses take the place of the export: they open the commitment of the receipt. */
function rulesVerification(given: GivenTexts, words: Words): Verification {
  const receipt = parseJsonText(given.receipt)
  if (!receipt.ok) return { ok: false, errors: { receipt: unreadable(receipt, words) } }
  const rules = parseJsonText(given.response)
  const check = checkDisclosure(receipt.json, rules.ok ? rules.json : null)
  if (check.ok) return { ...check, verdict: 'rules_fit' }
  if (check.fault === 'not_a_receipt') return { ok: false, errors: { receipt: words.not_a_receipt } }
  if (check.fault === 'not_a_disclosure') return { ok: false, errors: { response: words.not_a_disclosure } }
  return { ok: true, verdict: check.fault }
}

function unreadable(where: { pointer: string; fault: string }, words: Words): string {
  if (where.pointer) return words.repeatedKey(where.pointer)
  const place = /line (\d+), column (\d+)/.exec(where.fault)
  return place ? words.notJsonAt(place[1] ?? '', place[2] ?? '') : words.notJson
}
