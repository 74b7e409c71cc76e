import { z } from 'zod'
import { isSiren, isSiret, plainSiren, sirenOfVat } from '#app/domain/suppliers/siren.ts'
import {
  columnsByContent,
  columnsByHeading,
  type SupplierColumn,
  type SupplierColumns,
} from '#app/domain/suppliers/supplier-columns.ts'
import { type DuplicatePair, duplicatePairs } from '#app/domain/suppliers/supplier-duplicates.ts'
import { writableText } from '#app/domain/text/writable-text.ts'

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

/** The same with what only a directory keeps. */
export interface ReadSupplier extends FiledSupplier {
  vat: string | null
  headcount: number | null
}

export interface SupplierReading {
  accepted: ReadSupplier[]
  rejected: { line: number; faults: LineFault[]; cells: readonly string[] }[]
  /** The cells that name the columns; none when no line does. */
  heading: readonly string[]
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

/** A headcount as files write it, spaces and all; an interval or words say nothing certain. Whole people. */
function readHeadcount(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f]/gu, '')
  return /^\d{1,7}$/.test(plain) ? Number(plain) : null
}

const languages: Record<string, 'fr' | 'en'> = {
  fr: 'fr',
  francais: 'fr',
  french: 'fr',
  en: 'en',
  anglais: 'en',
  english: 'en',
}

function readRecord({ line, cells }: TableRecord, columns: SupplierColumns): [ReadSupplier, LineFault[]] {
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
  const headcount = readHeadcount(cell('headcount'))
  return [
    { line, name, email, siren: known, language, vat, headcount },
    [...new Set(faults.filter((fault) => fault !== null))],
  ]
}

/**
 * Reads the records of a table of suppliers whose columns come in any order, named by a heading line or told by what they
 * hold. Each bad line is named with all its faults and the good ones are kept; empty records and the heading are left
 * out. Source: Design §3 (imported).
 */
export function readSuppliers(records: readonly TableRecord[]): SupplierReading {
  const filled = records.filter(({ cells, broken }) => broken || cells.some((cell) => cellText(cell) !== ''))
  // A title or a note may stand above the heading.
  const at = filled.slice(0, 10).findIndex(({ cells }, index) => {
    const found = columnsByHeading(cells)
    const enough = Object.keys(found).length > (index === 0 ? 0 : 1)
    return enough && !cells.some((cell) => emailShape.safeParse(cell.trim()).success)
  })
  const lines = filled.slice(at + 1)
  const heading = filled[at]?.cells ?? []
  const columns =
    at >= 0 ? columnsByHeading(heading) : columnsByContent(lines.slice(0, SAMPLE).map(({ cells }) => cells))
  const reading: SupplierReading = { accepted: [], rejected: [], heading }
  for (const record of lines) {
    const { line, cells, broken } = record
    const [supplier, faults] = broken ? [null, [broken]] : readRecord(record, columns)
    if (supplier && faults.length === 0) reading.accepted.push(supplier)
    else reading.rejected.push({ line, faults, cells })
  }
  return reading
}

/** The same, with the pairs of accepted lines that may be one supplier. Source: Design §3 (imported). */
export function previewSuppliers(records: readonly TableRecord[]): SupplierPreview {
  const { accepted, rejected } = readSuppliers(records)
  return {
    accepted: accepted.map(({ line, name, email, siren, language }) => ({ line, name, email, siren, language })),
    rejected: rejected.map(({ line, faults }) => ({ line, faults })),
    duplicates: duplicatePairs(accepted),
  }
}
