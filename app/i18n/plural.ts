const rules = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') }
const numbers = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') }

/** `3 suppliers`: the number in the language's own writing, then the form that its plural rules ask for. */
export function count(language: 'fr' | 'en', n: number, one: string, other: string): string {
  return `${numbers[language].format(n)} ${rules[language].select(n) === 'one' ? one : other}`
}
