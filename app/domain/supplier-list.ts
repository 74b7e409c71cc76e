import { z } from 'zod'
import type { PlannedSupplier } from '#app/domain/campaign.ts'
import { searchText } from '#app/domain/search-text.ts'
import { isSharedMailDomain } from '#app/domain/shared-mail-domains.ts'

/** What tells whether a supplier is the buyer itself. */
export interface BuyerIdentity {
  name: string
  siren: string | null
  memberEmails: readonly string[]
}

export type SupplierFault =
  | 'name'
  | 'email'
  | 'siren'
  | 'language'
  | 'duplicate_email'
  | 'duplicate_siren'
  | 'self'
  | 'too_many'

/** More than this in one campaign is a mistake of the paste, or several campaigns. */
export const MOST_SUPPLIERS = 1000
const LONGEST_NAME = 200

const emailShape = z.email().max(254)
const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1)

/** Whether nine digits are a SIREN: their Luhn sum is a multiple of ten. Source: INSEE, structure of the SIREN. */
export function isSiren(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false
  const sum = [...text].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/**
 * Whether a supplier is the buyer itself: the address of one of its members, its SIREN or its name, or an address in its
 * own mail domain unless two different SIREN say that these are two companies of one group. Source: Design §2.
 */
export function isBuyerItself(
  supplier: Pick<PlannedSupplier, 'name' | 'email' | 'siren'>,
  buyer: BuyerIdentity,
): boolean {
  if (buyer.memberEmails.includes(supplier.email)) return true
  if (supplier.siren !== null && buyer.siren !== null) return supplier.siren === buyer.siren
  if (searchText(supplier.name) === searchText(buyer.name)) return true
  const domain = domainOf(supplier.email)
  return !isSharedMailDomain(domain) && buyer.memberEmails.some((email) => domainOf(email) === domain)
}

/** One supplier as typed, cleaned, or the field at fault: a SIREN may hold spaces, an address any case. Source: Design §3. */
export function readSupplier(
  typed: { name: string; email: string; siren: string; language: string },
  list: readonly PlannedSupplier[],
  buyer: BuyerIdentity,
):
  | { ok: true; supplier: PlannedSupplier }
  | { ok: false; field: 'name' | 'email' | 'siren' | 'language'; fault: SupplierFault } {
  const name = typed.name.replace(/\s+/gu, ' ').trim()
  const email = typed.email.trim().toLowerCase()
  const siren = typed.siren.replace(/\s+/gu, '') || null
  const language = typed.language.trim().toLowerCase()
  if (list.length >= MOST_SUPPLIERS) return { ok: false, field: 'name', fault: 'too_many' }
  if (name === '' || name.length > LONGEST_NAME) return { ok: false, field: 'name', fault: 'name' }
  if (!emailShape.safeParse(email).success) return { ok: false, field: 'email', fault: 'email' }
  if (siren !== null && !isSiren(siren)) return { ok: false, field: 'siren', fault: 'siren' }
  if (language !== 'fr' && language !== 'en') return { ok: false, field: 'language', fault: 'language' }
  const supplier = { name, email, siren, language } as const
  if (list.some((other) => other.email === email)) return { ok: false, field: 'email', fault: 'duplicate_email' }
  if (siren !== null && list.some((other) => other.siren === siren))
    return { ok: false, field: 'siren', fault: 'duplicate_siren' }
  return isBuyerItself(supplier, buyer) ? { ok: false, field: 'email', fault: 'self' } : { ok: true, supplier }
}

export interface BadLine {
  line: number
  text: string
  fault: SupplierFault
}

/**
 * Reads pasted lines `name; e-mail; SIREN; language` (the last two optional; tabs too, as spreadsheets copy). Good lines
 * are kept in order, bad ones named with their number from 1; empty lines are skipped. Source: Design §3 (imported).
 */
export function readSupplierLines(
  pasted: string,
  list: readonly PlannedSupplier[],
  buyer: BuyerIdentity,
  defaultLanguage: string,
): { added: PlannedSupplier[]; bad: BadLine[] } {
  const added: PlannedSupplier[] = []
  const bad: BadLine[] = []
  for (const [index, text] of pasted.split(/\r\n|\r|\n/).entries()) {
    if (text.trim() === '') continue
    const [name = '', email = '', siren = '', language = ''] = text.split(text.includes('\t') ? '\t' : ';')
    const typed = { name, email, siren, language: language.trim() || defaultLanguage }
    const read = readSupplier(typed, [...list, ...added], buyer)
    if (read.ok) added.push(read.supplier)
    else bad.push({ line: index + 1, text, fault: read.fault })
  }
  return { added, bad }
}
