import { otherSubjects, sameNotions } from '#app/domain/exchange/question-vocabulary.ts'
import { tellingStems } from '#app/domain/exchange/question-words.ts'
import type { Localised, SupplierCriterion } from '#app/domain/questionnaire/questionnaire.ts'

/** A question to be recognised: its texts in whatever languages, each with what a word found there is worth. */
export interface KnownQuestion {
  id: string
  texts: readonly { text: string; worth: number }[]
}

export interface QuestionIndex {
  /** How telling each term is, and what one that no question uses counts for. */
  rarity: ReadonlyMap<string, number>
  unknown: number
  questions: readonly { id: string; terms: ReadonlyMap<string, number> }[]
}

export interface LikelyQuestion {
  id: string
  /** From 0 to 1: how much of what the text asks the question asks too. */
  score: number
}

/** The most stems that name one notion. */
const longest = 4

const stemsOf = (name: string) => tellingStems(name).join(' ')
const elsewhere = '#elsewhere'
const notions: ReadonlyMap<string, string> = new Map([
  ...otherSubjects.map((name) => [stemsOf(name), elsewhere] as const),
  ...sameNotions.flatMap((names, at) => names.map((name) => [stemsOf(name), `#${at}`] as const)),
])

/** What a text is about: its notions, by the longest of their names first, and its other stems. */
function termsOf(text: string): string[] {
  const stems = tellingStems(text)
  const terms: string[] = []
  for (let at = 0; at < stems.length; ) {
    let size = Math.min(longest, stems.length - at)
    while (size > 1 && !notions.has(stems.slice(at, at + size).join(' '))) size -= 1
    terms.push(notions.get(stems.slice(at, at + size).join(' ')) ?? stems[at] ?? '')
    at += Math.max(1, size)
  }
  return terms
}

/** What a term must be worth in a question to count by half. */
const saturation = 1.5

/**
 * An index of known questions for `likelyQuestions`. A term counts for log(1 + N / n), n being the questions that use it:
 * what all of them say says nothing. Pure, and the same for the same questions. Source: Design §9.5; the weighting is
 * that of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
 */
export function questionIndex(known: readonly KnownQuestion[]): QuestionIndex {
  const found = known.map(({ texts }) => {
    const worth = new Map<string, number>()
    for (const one of texts)
      for (const term of new Set(termsOf(one.text)))
        if (term !== elsewhere) worth.set(term, (worth.get(term) ?? 0) + one.worth)
    return worth
  })
  const uses = new Map<string, number>()
  for (const worth of found) for (const term of worth.keys()) uses.set(term, (uses.get(term) ?? 0) + 1)
  const rarityOf = (questions: number) => Math.log(1 + known.length / questions)
  const rarity = new Map([...uses].map(([term, questions]) => [term, rarityOf(questions)]))
  const questions = known.map(({ id }, at) => {
    const terms = new Map<string, number>()
    for (const [term, worth] of found[at] ?? [])
      terms.set(term, ((rarity.get(term) ?? 0) * worth) / (worth + saturation))
    return { id, terms }
  })
  return { rarity, unknown: rarityOf(1), questions }
}

/** A text with less in common with its best question is not proposed any. Chosen on the labelled questions of the tests. */
export const PROPOSED_FROM = 0.08

/** What a text must share with a question before its share counts in full, in units of rarity. */
const enough = 2
/** What a term that no question uses counts for, beside the rarest that one does. */
const strangeness = 0.4
/** What one of a subject that is asked elsewhere counts for, by the same measure. */
const foreignness = 3

/**
 * The questions that a foreign question may be, likeliest first, those of the index order first among equals. The score
 * is the share of what the text asks that the question asks too, weighted by rarity, lessened where little is shared in
 * all: one common word is no match. A text without a telling word gets none. Source: Design §9.5.
 */
export function likelyQuestions(index: QuestionIndex, text: string): LikelyQuestion[] {
  const asked = [...new Set(termsOf(text))]
  const weight = (term: string) =>
    index.rarity.get(term) ?? index.unknown * (term === elsewhere ? foreignness : strangeness)
  const total = asked.reduce((sum, term) => sum + weight(term), 0)
  const scored = index.questions.map(({ id, terms }) => {
    const common = asked.reduce((sum, term) => sum + (terms.get(term) ?? 0), 0)
    return { id, score: common === 0 ? 0 : (common / total) * (common / (common + enough)) }
  })
  return scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score)
}

/** The question that a foreign question is taken for, or null when none is near enough (`PROPOSED_FROM`). */
export function proposedQuestion(index: QuestionIndex, text: string): string | null {
  const [best] = likelyQuestions(index, text)
  return best && best.score >= PROPOSED_FROM ? best.id : null
}

/** What a word is worth by where it stands: in the question itself, in its reason, in its criterion, in what proves it. */
const worths = { question: 1, rationale: 0.2, criterion: 0.2, evidence: 0.3 }

/** What `questionIndex` takes of a questionnaire, as suppliers see it: both languages, and nothing of the rubrics. */
export function knownQuestions(criteria: readonly Pick<SupplierCriterion, 'name' | 'questions'>[]): KnownQuestion[] {
  const both = ({ fr, en }: Localised, worth: number) => [
    { text: fr, worth },
    { text: en, worth },
  ]
  return criteria.flatMap(({ name, questions }) =>
    questions.map(({ id, question, rationale, evidence }) => ({
      id,
      texts: [
        ...both(question, worths.question),
        ...both(rationale, worths.rationale),
        ...both(name, worths.criterion),
        ...evidence.flatMap(({ label }) => both(label, worths.evidence)),
      ],
    })),
  )
}
