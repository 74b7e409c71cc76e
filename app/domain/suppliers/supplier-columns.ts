import { z } from 'zod'
import { plainSiren } from '#app/domain/suppliers/siren.ts'
import { searchText } from '#app/domain/text/search-text.ts'

/** What a file of suppliers may say of each. */
export type SupplierColumn = 'name' | 'email' | 'siren' | 'siret' | 'vat' | 'language' | 'headcount'
export type SupplierColumns = Partial<Record<SupplierColumn, number>>

// Headings as searchable text without punctuation, the surest first: a directory often has several e-mails or names.
const headings: Record<SupplierColumn, RegExp[]> = {
  name: [
    /^(raison sociale|denomination( sociale| legale)?|nom (du |de l )?(fournisseur|entreprise|societe|organisation|organisme|tiers|client)|(company|supplier|vendor|organi[sz]ation|legal|business) name)$/,
    /^(fournisseur|societe|entreprise|organisation|organisme|etablissement|structure|prestataire|titulaire|tiers|supplier|vendor|company|organi[sz]ation|nom commercial)$/,
    /^(nom|name|libelle|intitule)( 1)?$/,
  ],
  email: [
    /^(e ?mail|mail|courriel|mel|(adresse|address)( de)? (e ?mail|mail|courriel|electronique|messagerie)|e ?mail address|adresse electronique)$/,
    /(e ?mail|courriel|\bmel\b|adresse electronique|\bmail\b)/,
  ],
  siren: [/^((n|no|num|numero)( de| d)? )?siren( number)?$/, /\bsiren\b/],
  siret: [/^((n|no|num|numero)( de| d)? )?siret( number)?( siege)?$/, /\bsiret\b/],
  vat: [
    /^((n|no|num|numero)( de)? )?(tva( intracommunautaire| intracom| intra| ue)?|vat( number| id| no)?)$/,
    /\b(tva intra\w*|vat)\b/,
  ],
  headcount: [
    /^(effectifs?|headcount|nombre de salaries|nb (de )?salaries|employees|number of employees|etp|fte)$/,
    /\b(effectifs?|salaries|headcount|employees)\b/,
  ],
  language: [/^(langue|language|lang|langue de correspondance)$/],
}

const headingText = (cell: string) =>
  searchText(cell)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Which column says what, by the words of a heading line: each heading serves once, the surest words first, the leftmost
 * of equals. Empty when the line names neither a name nor an e-mail: it is no heading. Source: Design §3 (imported).
 */
export function columnsByHeading(cells: readonly string[]): SupplierColumns {
  const words = cells.map(headingText)
  const columns: SupplierColumns = {}
  const taken = new Set<number>()
  const kinds = Object.entries(headings) as [SupplierColumn, RegExp[]][]
  const surest = Math.max(...kinds.map(([, patterns]) => patterns.length))
  for (let sureness = 0; sureness < surest; sureness++) {
    for (const [column, patterns] of kinds) {
      const pattern = patterns[sureness]
      if (!pattern || columns[column] !== undefined) continue
      const at = words.findIndex((word, index) => !taken.has(index) && pattern.test(word))
      if (at < 0) continue
      columns[column] = at
      taken.add(at)
    }
  }
  return columns.name === undefined && columns.email === undefined ? {} : columns
}

const email = z.email()
const isEmail = (cell: string) => email.safeParse(cell.trim()).success
const kinds: Record<Exclude<SupplierColumn, 'name' | 'language' | 'headcount'>, (cell: string) => boolean> = {
  email: isEmail,
  siret: (cell) => /^\d{14}$/.test(plainSiren(cell)),
  siren: (cell) => /^\d{9}$/.test(plainSiren(cell)),
  vat: (cell) => /^[A-Z]{2}[0-9A-Z]{8,13}$/.test(plainSiren(cell).toUpperCase()),
}

/**
 * Which column says what in lines without a heading: the one where most of the filled cells have the shape of an e-mail, a SIRET, a
 * SIREN or a VAT number, and for the name the first of the others that is mostly letters. Source: Design §3 (imported).
 */
export function columnsByContent(lines: readonly (readonly string[])[]): SupplierColumns {
  const width = Math.max(0, ...lines.map((cells) => cells.length))
  const columns: SupplierColumns = {}
  const taken = new Set<number>()
  const mostly = (at: number, is: (cell: string) => boolean) => {
    const filled = lines.map((cells) => cells[at] ?? '').filter((cell) => cell.trim() !== '')
    return filled.filter(is).length > filled.length / 2
  }
  const find = (column: SupplierColumn, is: (cell: string) => boolean) => {
    for (let at = 0; at < width; at++) {
      if (taken.has(at) || !mostly(at, is)) continue
      columns[column] = at
      taken.add(at)
      return
    }
  }
  for (const [column, is] of Object.entries(kinds)) find(column as SupplierColumn, is)
  find('name', (cell) => /\p{L}{2}/u.test(cell) && !isEmail(cell))
  return columns
}
