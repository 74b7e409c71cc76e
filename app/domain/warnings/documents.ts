import type { Match } from '#app/domain/warnings/promise.ts'
import { sentences, wordCount } from '#app/domain/warnings/text.ts'
import { holdsFact } from '#app/domain/warnings/wording.ts'

const B = String.raw`(?<![\p{L}\p{N}])`
const E = String.raw`(?![\p{L}\p{N}])`
const address = String.raw`https?:\/\/\S+|www\.\S+|${B}[\p{L}\p{N}-]+\.(?:com|fr|org|net|eu|io|example)(?:\/\S*)?`
const report = String.raw`${B}(?:rapports? (?:rse|csr|esg|intégré|annuel|de durabilité|de développement durable|extra-?financier|d'activité|climat|de responsabilité)|dpef|urd|déclaration de performance extra-financière|document d'enregistrement universel|(?:csr|esg|sustainability|annual|integrated|non-financial|climate|corporate responsibility) (?:report|statement)|universal registration document)s?${E}`
const reference = new RegExp(`${address}|${report}`, 'u')
const page = /(?<![\p{L}\p{N}])(?:pages?|p\.|pp\.) ?\d+/u

/** A summary of a document is 20 words or more around the reference, with a fact among them. */
const SUMMARY_WORDS = 20

/**
 * A reference (address or CSR, DPEF, URD report) that stands for the answer: no page number and no summary beside it.
 * With a page number, 12 words of text of its own are enough. Source: Design §1, §7 `link_only`.
 */
export function linkOnly(folded: string, lang: 'fr' | 'en'): Match | null {
  const found = reference.exec(folded)
  if (!found) return null
  const own = sentences(folded)
    .filter(({ text }) => !reference.test(text))
    .map(({ text }) => text)
    .join(' ')
  const words = wordCount(own)
  if (words >= SUMMARY_WORDS && holdsFact(own, lang)) return null
  if (page.test(folded) && wordCount(folded.replace(reference, '')) >= 12) return null
  return { match: found[0], start: found.index, end: found.index + found[0].length }
}

const certificate = new RegExp(
  [
    String.raw`${B}(?:iso(?:\/iec)?(?: |-)?(?:14001|50001|27001|27701|9001|45001|37001|22301|20000(?:-1)?)|ecovadis|b ?corp|emas|leed|breeam|hqe|secnumcloud)${E}`,
    String.raw`${B}(?:certifiée?s?|certifications?|certificats?|labellisée?s?|label|certified|certificate)${E}`,
  ].join('|'),
  'gu',
)
const negation =
  /(?<![\p{L}])(?:pas|aucune?|sans|ni|non|jamais|not|no|without|never|neither|exig\p{L}+|demand\p{L}+|impos\p{L}+|requ\p{L}+|require\p{L}*|n'a|n'est|don't|isn't|aren't)(?: [\p{L}\p{N}']+){0,4} ?$/u
const notOurs =
  /(?:destruction|effacement|cession|don|recyclage|électronique|ssl|tls|numérique de signature|garantie d'origine|nominati)/u

/** A certificate or label that the text claims, or null; one that it denies, or of destruction, is no claim. Source: Design §7. */
export function claimedCertificate(folded: string): Match | null {
  for (const found of folded.matchAll(certificate)) {
    const before = folded.slice(Math.max(0, found.index - 40), found.index)
    const after = folded.slice(found.index + found[0].length, found.index + found[0].length + 25)
    if (negation.test(before) || notOurs.test(after)) continue
    return { match: found[0], start: found.index, end: found.index + found[0].length }
  }
  return null
}

const group = new RegExp(
  `${B}(?:(?:du|le|au niveau du|notre|de notre|par le|maison mère|au) groupe|politique groupe|charte groupe|maison[ -]mère|société mère|siège mondial|(?:the|our|of the|parent) group|group[ -](?:wide|level|policy|charter)|parent company)${E}`,
  'u',
)
const entity = new RegExp(
  `${B}(?:notre (?:entité|filiale|agence|société|(?<!sur notre )site|structure|établissement|périmètre|branche|division)|(?:notre|la|sa|dans) filiale|périmètre|appliquée? (?:à|dans|chez)|déclinée?s? (?:chez|dans|pour|à|par|en)|chez nous|localement|our (?:(?!parent )\\p{L}+ )?(?:entity|subsidiary|branch|company|site|perimeter|division)|perimeter|scope|applied (?:to|in|at)|locally)${E}`,
  'u',
)

/**
 * A document of the group while the entity that answers is not stated: group words in the text, or evidence of the
 * group, without a word on the entity and without evidence of an entity or site. Source: Design §7 `perimeter_missing`.
 */
export function missingPerimeter(folded: string, perimeters: readonly (string | null)[]): Match | null {
  if (entity.test(folded) || perimeters.some((perimeter) => perimeter === 'entite' || perimeter === 'site')) return null
  const found = group.exec(folded)
  if (found) return { match: found[0], start: found.index, end: found.index + found[0].length }
  return perimeters.includes('groupe') ? { match: '', start: 0, end: 0 } : null
}
