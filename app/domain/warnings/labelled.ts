import { answerWarnings, type WarningCode } from '#app/domain/warnings/answer-warnings.ts'

export interface LabelledSentence {
  lang: 'fr' | 'en'
  text: string
  /** What a person found in it; the length of an answer is not judged on a sentence. */
  codes: WarningCode[]
}

export interface Accuracy {
  code: WarningCode
  /** Right, wrongly given, and missed. */
  right: number
  wrong: LabelledSentence[]
  missed: LabelledSentence[]
  /** 0 to 1; null when nothing was found, or nothing was to be found. */
  precision: number | null
  recall: number | null
}

/**
 * How well the warnings find what people labelled, by code: precision is the share of warnings given that are right,
 * recall the share of those to be given that are. `today` is YYYY-MM-DD. Source: Design §7.
 */
export function accuracyOf(sentences: readonly LabelledSentence[], today: string): Accuracy[] {
  const judged = sentences.map((sentence) => {
    const answer = { id: '', text: sentence.text, lang: sentence.lang, state: 'in_place' as const, evidence: [] }
    const codes = answerWarnings(answer, today).map(({ code }) => code)
    return { sentence, given: new Set<WarningCode>(codes.filter((code) => code !== 'too_short')) }
  })
  const codes = new Set(judged.flatMap(({ sentence, given }) => [...given, ...sentence.codes]))
  return [...codes].sort().map((code) => {
    const given = judged.filter((one) => one.given.has(code)).map(({ sentence }) => sentence)
    const due = sentences.filter((sentence) => sentence.codes.includes(code))
    const right = given.filter((sentence) => due.includes(sentence)).length
    return {
      code,
      right,
      wrong: given.filter((sentence) => !due.includes(sentence)),
      missed: due.filter((sentence) => !given.includes(sentence)),
      precision: given.length > 0 ? right / given.length : null,
      recall: due.length > 0 ? right / due.length : null,
    }
  })
}
