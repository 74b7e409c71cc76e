const B = String.raw`(?<![\p{L}\p{N}])`
const E = String.raw`(?![\p{L}\p{N}])`
const months = {
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  en: 'january|february|march|april|may|june|july|august|september|october|november|december',
}

/** What turns a year into a limit to come rather than a moment gone by. */
const limit = {
  fr: String.raw`(?:d'ici|avant|jusqu'(?:en|à|au)|horizon|pour|à partir de|dès l'exercice|objectif|cible)(?: (?:à|fin|la fin|le|de|mi|début|l'année))* $`,
  en: String.raw`(?:by|before|until|for|from|towards|target|end of)(?: (?:the|end|of|early|late|mid|year))* $`,
}

const factVerbs = {
  fr: String.raw`(?:depuis|(?:a|ont|avons|ai|avait|avaient|eu)(?: (?:déjà|ainsi|bien|tous|toutes|notamment|été|également|d'abord|enfin|\p{L}+ment))* \p{L}+(?:é|ée|és|ées|i|ie|is|it|u|ue|us|ues|ert|eint|aint|ait)|(?:est|sont|sommes)(?: \p{L}+)? (?:née?s?|parue?s?|entrée?s?|devenue?s?|passée?s?|en place|en vigueur|en service|opérationnel\p{L}*|certifiée?s?|labellisée?s?|intervenue?s?)|(?:s'est|se sont|nous sommes)(?: \p{L}+)? \p{L}+(?:é|ée|és|ées|i|is|u|us)|était|étaient|date de|datent de|\p{L}{3,}(?:ée?s?|ies?|ise?s?|ites?|ues?|erte?s?) (?:en|le|depuis|dès|au|fin|début|mi-?|courant|par))`,
  en: String.raw`(?:since|was|were|had|has (?:\p{L}+ly )?(?:been|\p{L}+ed)|have (?:\p{L}+ly |already )?(?:been|\p{L}+(?:ed|t|n))|\p{L}{2,}ed|built|set up|made|held|began|began|ran|cut|won|took|gave|became|went|got|chose|wrote|brought|in place|dates from)`,
}

interface Reading {
  past: RegExp
  limit: RegExp
  fact: RegExp
}
const readings: Record<'fr' | 'en', Reading> = {
  fr: {
    past: new RegExp(`${B}(?:(${months.fr}) )?(19\\d\\d|20\\d\\d)${E}`, 'gu'),
    limit: new RegExp(`${B}${limit.fr}`, 'u'),
    fact: new RegExp(`${B}${factVerbs.fr}${E}`, 'u'),
  },
  en: {
    past: new RegExp(`${B}(?:(${months.en}) )?(19\\d\\d|20\\d\\d)${E}`, 'gu'),
    limit: new RegExp(`${B}${limit.en}`, 'u'),
    fact: new RegExp(`${B}${factVerbs.en}${E}`, 'u'),
  },
}

/**
 * Whether a folded sentence states a fact already dated in the past: a year or month before `today` (YYYY-MM-DD) that
 * is no limit to come, and a verb that says that something happened or holds since. Source: Design §7.
 */
export function statesDatedFact(sentence: string, lang: 'fr' | 'en', today: string): boolean {
  const reading = readings[lang]
  if (!reading.fact.test(sentence)) return false
  for (const found of sentence.matchAll(reading.past)) {
    if (reading.limit.test(sentence.slice(0, found.index))) continue
    if (isGone(found[2] ?? '', found[1], lang, today)) return true
  }
  return false
}

function isGone(year: string, month: string | undefined, lang: 'fr' | 'en', today: string): boolean {
  if (year !== today.slice(0, 4)) return year < today.slice(0, 4)
  if (!month) return true
  const number = months[lang].split('|').indexOf(month) + 1
  return number <= Number(today.slice(5, 7))
}
