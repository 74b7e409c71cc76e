import { statesDatedFact } from '#app/domain/warnings/dated-fact.ts'
import { englishPromise, frenchPromise } from '#app/domain/warnings/promise-words.ts'
import { sentences } from '#app/domain/warnings/text.ts'

export interface Match {
  match: string
  start: number
  end: number
}

const expressions = {
  fr: new RegExp(frenchPromise.join('|'), 'u'),
  en: new RegExp(englishPromise.join('|'), 'u'),
}
const futureYear = {
  fr: /(?<![\p{L}\p{N}-]|jusqu')(?:en|pour|courant|début|mi-|fin|au (?:premier|deuxième|second|troisième|quatrième|1er|2e|3e|4e) (?:trimestre|semestre)|t[1-4]) ?(20\d\d)(?![\p{N}])/gu,
  en: /(?<![\p{L}\p{N}-])(?:in|for|by|during|from|early|late|mid-?|q[1-4]) ?(20\d\d)(?![\p{N}])/gu,
}

/**
 * The first mark of an intention in each sentence that states no fact already dated in the past: "nous allons", a
 * future tense, "d'ici 2028", "we will", a year to come… A promise is not a practice. `folded` comes from `fold`;
 * `today` is YYYY-MM-DD. Never changes a score. Source: Design §1, §7 `promise`.
 */
export function promises(folded: string, lang: 'fr' | 'en', today: string): Match[] {
  return sentences(folded).flatMap(({ text, start }) => {
    const found = expressions[lang].exec(text) ?? yearToCome(text, lang, today)
    if (!found || statesDatedFact(text, lang, today)) return []
    const match = found[0].trim()
    const from = start + found.index + found[0].indexOf(match)
    return [{ match, start: from, end: from + match.length }]
  })
}

function yearToCome(text: string, lang: 'fr' | 'en', today: string): RegExpExecArray | null {
  for (const match of text.matchAll(futureYear[lang])) if (Number(match[1]) > Number(today.slice(0, 4))) return match
  return null
}
