/** A SIREN as typed, without the spaces and dots that people put in it. */
export function plainSiren(typed: string): string {
  return typed.replaceAll(/[\s.\u202f\u00a0-]/g, '')
}

/**
 * Whether nine digits are a SIREN: the last is the Luhn key of the others. It does not say that the number is
 * attributed. Takes the number without spaces; anything else is false. Source: ISO/IEC 7812-1, annex B; INSEE.
 */
export function isSiren(siren: string): boolean {
  if (!/^\d{9}$/.test(siren)) return false
  const sum = [...siren].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
