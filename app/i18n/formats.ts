export type Language = 'fr' | 'en'

const locales = { fr: 'fr-FR', en: 'en-GB' } as const
const missing = '—'

// The formatters of Intl cost more than a small page: each is made once.
function kept<A extends (string | number)[], F>(make: (...args: A) => F): (...args: A) => F {
  const made = new Map<string, F>()
  return (...args) => {
    const key = args.join(' ')
    const known = made.get(key) ?? make(...args)
    made.set(key, known)
    return known
  }
}

function makeFormats(language: Language) {
  const locale = locales[language]
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false })
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 4, useGrouping: false })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const numbers = kept(
    (decimals: number, style: 'percent' | 'decimal') =>
      new Intl.NumberFormat(locale, { style, minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  )
  const clock = { hour: '2-digit', minute: '2-digit' } as const
  const times = kept((timeZone: string) => new Intl.DateTimeFormat(locale, { ...clock, timeZone }))
  const instants = kept(
    (timeZone: string) =>
      new Intl.DateTimeFormat(locale, {
        ...clock,
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone,
        timeZoneName: 'short',
      }),
  )
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    integer: (n: number | null) => (n === null ? missing : integer.format(n)),
    /** A number as it may be typed: no decimals but those it has, two at most. */
    amount: (n: number) => amount.format(n),
    /** A number of a file of values: ungrouped, four decimals at most. */
    figure: (n: number) => figure.format(n),
    score: (n: number | null) => (n === null ? missing : oneDecimal.format(n)),
    /** A number already in percent, without decimals: `percent(88)` → 88 %. */
    percent: (n: number | null, decimals = 0) => (n === null ? missing : numbers(decimals, 'percent').format(n / 100)),
    decimal: (n: number | null, decimals: number) => (n === null ? missing : numbers(decimals, 'decimal').format(n)),
    /** A day given as YYYY-MM-DD. */
    day: (date: string | null) => (date ? day.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)) : missing),
    shortDay: (date: string | null) => (date ? shortDay.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)) : missing),
    /** An instant, in a named time zone, with the zone said. */
    instant: (iso: string | null, timeZone = 'Europe/Paris') =>
      iso ? instants(timeZone).format(new Date(iso)) : missing,
    time: (iso: string, timeZone = 'Europe/Paris') => times(timeZone).format(new Date(iso)),
    list: (items: string[]) => list.format(items),
    compare: new Intl.Collator(locale, { sensitivity: 'base', numeric: true }).compare,
  }
}

export type Formats = ReturnType<typeof makeFormats>

const made: Record<Language, Formats> = { fr: makeFormats('fr'), en: makeFormats('en') }

/** Numbers, days and instants in the reader's language; `null` is written as a dash, never as a zero. */
export function formats(language: Language): Formats {
  return made[language]
}
