import { z } from 'zod'
import { isSiren, isSiret, plainSiren, sirenOfVat } from '#app/domain/siren.ts'
import {
  columnsByContent,
  columnsByHeading,
  type SupplierColumn,
  type SupplierColumns,
} from '#app/domain/supplier-columns.ts'
import { type DuplicatePair, duplicatePairs, type Identity } from '#app/domain/supplier-duplicates.ts'
import { writableText } from '#app/domain/writable-text.ts'

/** A record of a table: its cells, and the physical line where it starts, from 1. */
export interface TableRecord {
  line: number
  cells: readonly string[]
  /** Why the record could not be read, when it could not. */
  broken?: 'quote_open'
}

export type LineFault =
  | 'quote_open'
  | 'name_missing'
  | 'name_long'
  | 'email_missing'
  | 'email'
  | 'email_many'
  | 'siren'
  | 'siren_key'
  | 'siren_short'
  | 'siret_key'
  | 'rounded'
  | 'siren_siret'

export interface FiledSupplier {
  line: number
  name: string
  email: string
  siren: string | null
  language: 'fr' | 'en' | null
}

export interface SupplierPreview {
  accepted: FiledSupplier[]
  rejected: { line: number; faults: LineFault[] }[]
  duplicates: DuplicatePair[]
}

const LONGEST_NAME = 200
const SAMPLE = 50
const emailShape = z.email().max(254)

// Spreadsheets keep leading zeros as ="005410345".
const cellText = (cell: string) =>
  writableText(cell)
    .replace(/^\s*="(.*)"\s*$/s, '$1')
    .replace(/\s+/gu, ' ')
    .trim()

function nameFault(name: string): LineFault | null {
  if (name === '') return 'name_missing'
  return name.length > LONGEST_NAME ? 'name_long' : null
}

function emailFault(email: string): LineFault | null {
  if (email === '') return 'email_missing'
  if (emailShape.safeParse(email).success) return null
  return (email.match(/@/g) ?? []).length > 1 ? 'email_many' : 'email'
}

/** A SIREN or the one of a SIRET; a spreadsheet shows a long number rounded, as 3,56E+13, and drops leading zeros. */
function readSiren(typed: string): { siren: string | null; fault: LineFault | null } {
  const plain = plainSiren(typed)
  const refused = (fault: LineFault) => ({ siren: null, fault })
  if (plain === '') return { siren: null, fault: null }
  if (/^\d([.,]\d+)?E\+?\d+$/i.test(typed.trim())) return refused('rounded')
  if (/^\d{14}$/.test(plain)) return isSiret(plain) ? { siren: plain.slice(0, 9), fault: null } : refused('siret_key')
  if (/^\d{9}$/.test(plain)) return isSiren(plain) ? { siren: plain, fault: null } : refused('siren_key')
  return refused(/^(\d{7,8}|\d{12,13})$/.test(plain) ? 'siren_short' : 'siren')
}

const languages: Record<string, 'fr' | 'en'> = {
  fr: 'fr',
  francais: 'fr',
  french: 'fr',
  en: 'en',
  anglais: 'en',
  english: 'en',
}

function readRecord({ line, cells }: TableRecord, columns: SupplierColumns) {
  const cell = (column: SupplierColumn) => {
    const at = columns[column]
    return at === undefined ? '' : cellText(cells[at] ?? '')
  }
  const name = cell('name')
  const email = cell('email')
    .replace(/^mailto:/i, '')
    .toLowerCase()
  const siren = readSiren(cell('siren'))
  const siret = readSiren(cell('siret'))
  // A VAT number is compared, not judged: only the French one has a key that everybody may check.
  const vat = plainSiren(cell('vat')).toUpperCase() || null
  const spoken = cell('language')
  const language = languages[spoken.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()] ?? null
  const faults = [nameFault(name), emailFault(email), siren.fault, siret.fault]
  if (siren.siren !== null && siret.siren !== null && siren.siren !== siret.siren) faults.push('siren_siret')
  const known = siren.siren ?? siret.siren ?? (vat === null ? null : sirenOfVat(vat))
  const supplier: FiledSupplier = { line, name, email, siren: known, language }
  const identity: Identity = { line, email, siren: known, vat }
  return { supplier, identity, faults: [...new Set(faults.filter((fault) => fault !== null))] }
}

/**
 * Reads the records of a table of suppliers whose columns come in any order, named by a heading line or told by what they
 * hold. Each bad line is named with all its faults and the good ones are kept; lines that may be one supplier are
 * proposed as pairs among those kept. Empty records and the heading are left out. Source: Design §3 (imported).
 */
export function previewSuppliers(records: readonly TableRecord[]): SupplierPreview {
  const filled = records.filter(({ cells, broken }) => broken || cells.some((cell) => cellText(cell) !== ''))
  // A title or a note may stand above the heading.
  const heading = filled.slice(0, 10).findIndex(({ cells }, index) => {
    const found = columnsByHeading(cells)
    const enough = Object.keys(found).length > (index === 0 ? 0 : 1)
    return enough && !cells.some((cell) => emailShape.safeParse(cell.trim()).success)
  })
  const lines = filled.slice(heading + 1)
  const columns =
    heading >= 0
      ? columnsByHeading(filled[heading]!.cells)
      : columnsByContent(lines.slice(0, SAMPLE).map(({ cells }) => cells))
  const preview: SupplierPreview = { accepted: [], rejected: [], duplicates: [] }
  const identities: Identity[] = []
  for (const record of lines) {
    const { supplier, identity, faults } = readRecord(record, columns)
    if (record.broken) preview.rejected.push({ line: record.line, faults: [record.broken] })
    else if (faults.length > 0) preview.rejected.push({ line: record.line, faults })
    else {
      preview.accepted.push(supplier)
      identities.push(identity)
    }
  }
  preview.duplicates = duplicatePairs(identities)
  return preview
}
