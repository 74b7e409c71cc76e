import type { Match } from '#app/domain/warnings/promise.ts'

const B = String.raw`(?<![\p{L}\p{N}])`
const E = String.raw`(?![\p{L}\p{N}])`

const vague = {
  fr: [
    'dans la mesure du possible|autant que possible|autant que faire se peut|si possible|le plus possible|au mieux',
    'nous veillons à|nous nous efforçons|nous nous attachons|nous sommes attentifs|nous sommes attentives|nous sommes sensibles|sommes soucieux',
    '(?:est|sont|reste|restent)(?: \\p{L}+)? (?:attentive?s?|sensibles?|sensibilisée?s?|soucieux|soucieuses?|vigilante?s?|mobilisée?s?|conscientes?|conscients?) (?:à|au|aux|de|du|des|sur)',
    '(?:une|notre|la) (?:priorité|préoccupation|attention) (?:constante|majeure|forte|permanente|particulière|de tous les instants)|au cœur de (?:nos|notre|la|ses|leurs?)|dans notre adn|dans nos valeurs',
    "une attention particulière|axe fort|fortement engagé\\p{L}*|pleinement engagé\\p{L}*|résolument|particulièrement attenti\\p{L}+|solutions? (?:plus )?vertueuses?|bonnes pratiques du (?:secteur|marché)|état de l'art|standards du marché",
    "naturellement|à chaque fois que (?:c'est|cela est) possible|lorsque (?:c'est|cela est) possible|quand (?:c'est|cela est) possible|le cas échéant|de manière responsable|avec professionnalisme|avec bienveillance|sensibilité forte|démarche d'amélioration continue|gardent? à l'esprit|dans nos réflexions",
  ],
  en: [
    'as far as possible|wherever possible|where possible|whenever possible|as much as possible|to the extent possible|if possible|as appropriate|where appropriate|best efforts',
    'we strive|we endeavou?r|we do our best|we try to|we seek to|we make every effort|we pay (?:close |particular |special )?attention|we take care|we care about|we are mindful|we are conscious|we are aware',
    '(?:strongly|deeply|fully|highly|firmly) (?:committed|engaged|involved|aware)|at the heart of|in our dna|core to our values|a (?:top|key|constant|major|real) (?:priority|concern)|of (?:great|utmost) importance|best practices? (?:of|in) the (?:industry|market|sector)|(?:industry|market|sector) best practices?|state of the art|industry standards?|continuous improvement|in a responsible (?:way|manner)|naturally|keep in mind',
  ],
} as const

const expressions = {
  fr: new RegExp(`${B}(?:${vague.fr.join('|')})${E}`, 'u'),
  en: new RegExp(`${B}(?:${vague.en.join('|')})${E}`, 'u'),
}

/** The first phrase that commits to nothing, or null. `folded` comes from `fold`. Source: Design §7 `vague`. */
export function vaguePhrase(folded: string, lang: 'fr' | 'en'): Match | null {
  const found = expressions[lang].exec(folded)
  return found ? { match: found[0], start: found.index, end: found.index + found[0].length } : null
}

const numberWords = {
  fr: 'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt\\p{L}*|trente|quarante|cinquante|soixante|cent|cents|mille|dizaines?|quinzaine|centaines?|moitié|tiers|quart|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|mensuel\\p{L}*|trimestriel\\p{L}*|semestriel\\p{L}*|annuel\\p{L}*|hebdomadaire\\p{L}*|(?:chaque|par) (?:semaine|mois|trimestre|semestre|année|an)|tous les (?:jours|mois|ans)',
  en: 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|hundreds|thousand|thousands|dozens?|half|third|quarter|january|february|march|april|june|july|august|september|october|november|december|monthly|quarterly|yearly|annually|weekly|(?:every|each) (?:week|month|quarter|year)',
}
const perimeters = {
  fr: 'site de|sites de|filiale|agence|périmètre|entité|datacenter|centre de données|france|europe|siège',
  en: 'site|subsidiary|branch|perimeter|scope|entity|data ?cent(?:er|re)|france|europe|headquarters|head office',
}
const facts = {
  fr: new RegExp(`\\p{N}|${B}(?:${numberWords.fr}|${perimeters.fr})${E}`, 'u'),
  en: new RegExp(`\\p{N}|${B}(?:${numberWords.en}|${perimeters.en})${E}`, 'u'),
}

/** Whether a text holds a number, a date or a perimeter. Source: Design §7 `no_fact`. */
export function holdsFact(folded: string, lang: 'fr' | 'en'): boolean {
  return facts[lang].test(folded)
}
