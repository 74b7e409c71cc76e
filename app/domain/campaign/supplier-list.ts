import { z } from 'zod'
import { isSharedMailDomain } from '#app/domain/accounts/shared-mail-domains.ts'
import type { PlannedSupplier } from '#app/domain/campaign/campaign.ts'
import { isSiren, plainSiren } from '#app/domain/suppliers/siren.ts'
import { searchText } from '#app/domain/text/search-text.ts'

/** What tells whether a supplier is the buyer itself. */
export interface BuyerIdentity {
  name: string
  siren: string | null
  memberEmails: readonly string[]
}

export type SupplierFaultCode =
  | 'name'
  | 'email'
  | 'siren'
  | 'language'
  | 'columns'
  | 'headcount'
  | 'duplicate_email'
  | 'duplicate_siren'
  | 'self'
  | 'too_many'

export interface SupplierFault {
  field: 'name' | 'email' | 'siren' | 'language' | 'headcount'
  code: SupplierFaultCode
  /** The supplier already there, when this one repeats it. */
  other: string | null
}

/** More than this in one campaign is a mistake of the paste, or several campaigns. */
export const MOST_SUPPLIERS = 1000
const LONGEST_NAME = 200

const emailShape = z.email().max(254)
const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1)

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

export interface TypedSupplier {
  name: string
  email: string
  siren: string
  language: string
  headcount?: string
}

/** A number of employees, spaces allowed; undefined when nothing is typed, null for what is no such number. */
function readHeadcount(typed: string): number | undefined | null {
  const digits = typed.replace(/\s/gu, '')
  if (digits === '') return undefined
  return /^[1-9]\d{0,6}$/.test(digits) ? Number(digits) : null
}

/** One supplier as typed, cleaned, or every field at fault: a SIREN may hold spaces, an address any case. Source: Design §3. */
export function readSupplier(
  typed: TypedSupplier,
  list: readonly PlannedSupplier[],
  buyer: BuyerIdentity,
): { ok: true; supplier: PlannedSupplier } | { ok: false; faults: SupplierFault[] } {
  const name = typed.name.replace(/\s+/gu, ' ').trim()
  const email = typed.email.trim().toLowerCase()
  const siren = plainSiren(typed.siren) || null
  const language = typed.language.trim().toLowerCase()
  const headcount = readHeadcount(typed.headcount ?? '')
  const faults: SupplierFault[] = []
  const add = (field: SupplierFault['field'], code: SupplierFaultCode, other: string | null = null) =>
    faults.push({ field, code, other })
  if (list.length >= MOST_SUPPLIERS) add('name', 'too_many')
  else if (name === '' || name.length > LONGEST_NAME) add('name', 'name')
  const sameEmail = list.find((other) => other.email === email)
  if (!emailShape.safeParse(email).success) add('email', 'email')
  else if (sameEmail) add('email', 'duplicate_email', sameEmail.name)
  const sameSiren = list.find((other) => siren !== null && other.siren === siren)
  if (siren !== null && !isSiren(siren)) add('siren', 'siren')
  else if (sameSiren) add('siren', 'duplicate_siren', sameSiren.name)
  if (language !== 'fr' && language !== 'en') add('language', 'language')
  if (headcount === null) add('headcount', 'headcount')
  if (faults.length > 0 || (language !== 'fr' && language !== 'en')) return { ok: false, faults }
  const supplier: PlannedSupplier = { name, email, siren, language, ...(headcount ? { headcount } : {}) }
  if (!isBuyerItself(supplier, buyer)) return { ok: true, supplier }
  return { ok: false, faults: [{ field: 'email', code: 'self', other: null }] }
}

export interface BadLine {
  /** From 1, counting the empty lines, as the one who pasted them counts. */
  line: number
  text: string
  faults: SupplierFault[]
}

/** Tabs as spreadsheets copy them, else semicolons, else commas. */
function cellsOf(line: string): string[] {
  const separator = ['\t', ';'].find((one) => line.includes(one)) ?? ','
  return line.split(separator).map((cell) => cell.trim())
}

/** A first line that names the columns instead of a supplier. */
function isHeading(cells: string[]): boolean {
  return /^(e-?mail|mail|courriel|adresse( e-?mail| electronique)?|email address)$/.test(searchText(cells[1] ?? ''))
}

/**
 * Reads pasted lines `name; e-mail; SIREN; language; headcount`, the last three optional. Good lines are kept in order, bad ones named
 * with all their faults; empty lines and a heading are skipped. Source: Design §3 (imported).
 */
export function readSupplierLines(
  pasted: string,
  list: readonly PlannedSupplier[],
  buyer: BuyerIdentity,
  defaultLanguage: string,
): { added: PlannedSupplier[]; bad: BadLine[] } {
  const all = [...list]
  const bad: BadLine[] = []
  let first = true
  for (const [index, text] of pasted.split(/\r\n|\r|\n/).entries()) {
    if (text.trim() === '') continue
    const cells = cellsOf(text)
    const heading = first && isHeading(cells)
    first = false
    if (heading) continue
    const [name = '', email = '', siren = '', language = '', headcount = '', ...more] = cells
    const read = more.some((cell) => cell !== '')
      ? { ok: false as const, faults: [{ field: 'name' as const, code: 'columns' as const, other: null }] }
      : readSupplier({ name, email, siren, language: language || defaultLanguage, headcount }, all, buyer)
    if (read.ok) all.push(read.supplier)
    else bad.push({ line: index + 1, text, faults: read.faults })
  }
  return { added: all.slice(list.length), bad }
}
