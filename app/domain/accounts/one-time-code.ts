/** A code: eight digits, ten minutes, five tries. Source: OWASP ASVS 5.0, 6.5 (single use, short life, few tries). */
export const codeDigits = 8
export const codeMinutes = 10
export const codeTries = 5

/** A number below 10^8, evenly drawn, as it is written in the mail: two groups of four digits. */
export function codeText(drawn: number): string {
  const digits = String(drawn).padStart(codeDigits, '0')
  return `${digits.slice(0, 4)} ${digits.slice(4)}`
}

/** What was typed or pasted, digits alone; null when it cannot be a code, and then costs no try. */
export function codeTyped(text: string): string | null {
  const digits = text.replace(/[\s.\-\u2010-\u2015]/g, '')
  return /^\d{8}$/.test(digits) ? digits : null
}

/** When a code made at `now` stops to serve. */
export function codeExpiry(now: string): string {
  return new Date(Date.parse(now) + codeMinutes * 60_000).toISOString()
}
