import { z } from 'zod'
import type { BadLine, SupplierFault } from '#app/domain/campaign/supplier-list.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'

const text = z.string().default('')

export const supplierForm = z.object({ name: text, email: text, siren: text, language: text, headcount: text })
export const pasteForm = z.object({ lines: text, pasteLanguage: z.enum(['fr', 'en']).catch('fr') })

/** Bad lines named one by one; the others are counted, and stay in the field like them. */
const MOST_NAMED = 20

export function supplierWords({ code, other }: SupplierFault, t: Dictionary): string {
  const words = t.suppliers.errors[code]
  return typeof words === 'string' ? words : words(other ?? '')
}

/** The first fault of each field, in words. */
export function supplierErrors(faults: readonly SupplierFault[], t: Dictionary): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const fault of faults) errors[fault.field] ??= supplierWords(fault, t)
  return errors
}

/** One sentence a bad line, with its number and its text as they were pasted. */
export function badLineWords(bad: readonly BadLine[], t: Dictionary): string {
  const named = bad.slice(0, MOST_NAMED).map(({ line, text, faults }) => {
    const why = [...new Set(faults.map((fault) => supplierWords(fault, t)))].join(' ')
    return t.suppliers.badLine(line, text.trim().slice(0, 80), why)
  })
  const more = bad.length - named.length
  return [...named, ...(more > 0 ? [t.suppliers.otherLines(more)] : [])].join('\n')
}
