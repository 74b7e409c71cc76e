const luhn = (digits: string) =>
  [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0) %
    10 ===
  0

/** A SIREN, SIRET or VAT number as typed, without the spaces, dots and hyphens that people put in it. */
export function plainSiren(typed: string): string {
  return typed.replaceAll(/[\s.\u202f\u00a0-]/g, '')
}

/**
 * Whether nine digits are a SIREN: the last is the Luhn key of the others. It does not say that the number is
 * attributed. Takes the number without spaces; anything else is false. Source: ISO/IEC 7812-1, annex B; INSEE.
 */
export function isSiren(siren: string): boolean {
  return /^\d{9}$/.test(siren) && luhn(siren)
}

const LA_POSTE = '356000000'

/**
 * Whether fourteen digits are a SIRET: a SIREN, then five digits of which the last is the Luhn key of all. The offices of
 * La Poste outnumber that key: the sum of their digits is a multiple of five instead. Source: INSEE, SIRET definition.
 */
export function isSiret(siret: string): boolean {
  if (!/^\d{14}$/.test(siret) || !isSiren(siret.slice(0, 9))) return false
  if (luhn(siret)) return true
  return siret.startsWith(LA_POSTE) && [...siret].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0
}

/**
 * The SIREN that a French VAT number holds: FR, a key of two digits, the SIREN, where the key is 12 + 3 × (SIREN mod 97),
 * mod 97. Null for anything else, a key in letters included. Source: structure of the French VAT numbers (VIES).
 */
export function sirenOfVat(vat: string): string | null {
  const [, key, siren] = /^FR(\d{2})(\d{9})$/.exec(vat) ?? []
  if (!key || !siren || !isSiren(siren)) return null
  return (12 + 3 * (Number(siren) % 97)) % 97 === Number(key) ? siren : null
}

/** A SIREN as it is read aloud, three digits by three; null without one. Source: INSEE. */
export function sirenText(siren: string | null): string | null {
  return siren?.replace(/(\d{3})(?=\d)/g, '$1\u202f') ?? null
}
