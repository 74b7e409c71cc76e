import type { DeclaredState } from '#app/domain/answers/answers.ts'
import { claimedCertificate, linkOnly, missingPerimeter } from '#app/domain/warnings/documents.ts'
import { type Match, promises } from '#app/domain/warnings/promise.ts'
import { fold, wordCount } from '#app/domain/warnings/text.ts'
import { holdsFact, vaguePhrase } from '#app/domain/warnings/wording.ts'

export const warningCodes = [
  'promise',
  'link_only',
  'too_short',
  'vague',
  'no_fact',
  'certificate_without_evidence',
  'certificate_expired',
  'perimeter_missing',
  'repeated',
  'na_overused',
] as const
export type WarningCode = (typeof warningCodes)[number]

/** `match` is the words of the original text from `start` to `end`; empty when the whole answer is meant. */
export interface Warning extends Match {
  code: WarningCode
}

export interface WarnedAnswer {
  id: string
  text: string
  lang: 'fr' | 'en'
  state: DeclaredState | null
  evidence: readonly { type: string; validUntil: string | null; perimeter: string | null }[]
}

const MINIMUM_WORDS = 12
const NA_SHARE = 0.15
const whole: Match = { match: '', start: 0, end: 0 }

/**
 * What is weak in one answer taken alone. Deterministic, French or English; informs, never changes a score. `today` is
 * YYYY-MM-DD: a certificate is valid through its last day. An unanswered question has no warning,
 * nor has the state `none` without a text. Source: Design §7.
 */
export function answerWarnings(answer: WarnedAnswer, today: string): Warning[] {
  const { text, lang, state, evidence } = answer
  if (text.trim() === '' && (state === null || state === 'none')) return []
  const folded = fold(text)
  const found: [WarningCode, Match | null][] = promises(folded, lang, today).map((match) => ['promise', match])
  found.push(['link_only', linkOnly(folded, lang)])
  if (state !== 'none') found.push(['too_short', wordCount(folded) < MINIMUM_WORDS ? whole : null])
  found.push(['vague', vaguePhrase(folded, lang)])
  const bare = text.trim() !== '' && evidence.length === 0 && !holdsFact(folded, lang)
  if (state !== 'not_applicable') found.push(['no_fact', bare ? whole : null])
  const certified = evidence.some(({ type }) => type === 'certificate')
  found.push(['certificate_without_evidence', certified ? null : claimedCertificate(folded)])
  const expired = evidence.some(({ type, validUntil }) => type === 'certificate' && !!validUntil && validUntil < today)
  found.push(['certificate_expired', expired ? (claimedCertificate(folded) ?? whole) : null])
  found.push([
    'perimeter_missing',
    missingPerimeter(
      folded,
      evidence.map(({ perimeter }) => perimeter),
    ),
  ])
  return found.flatMap(([code, match]) =>
    match ? [{ code, match: text.slice(match.start, match.end), start: match.start, end: match.end }] : [],
  )
}

/**
 * The warnings of all answers of a scope, in their order: each one's own, then `repeated` (the same text, spaces and
 * case aside, under several questions) and `na_overused` (on every answer "not applicable" once they exceed 15 % of
 * the scope). With `asked`, only of those ids: the others are read for what they share, not searched. Source: Design §7.
 */
export function warningsOf(
  answers: readonly WarnedAnswer[],
  today: string,
  asked: readonly string[] = answers.map(({ id }) => id),
): { id: string; warnings: Warning[] }[] {
  const key = ({ text }: WarnedAnswer) => fold(text).replace(/\s+/g, ' ').trim()
  const seen = new Map<string, number>()
  for (const answer of answers) seen.set(key(answer), (seen.get(key(answer)) ?? 0) + 1)
  const notApplicable = answers.filter(({ state }) => state === 'not_applicable').length
  const overused = notApplicable > NA_SHARE * answers.length
  const told = answers.filter(({ id }) => asked.includes(id))
  return told.map((answer) => {
    const warnings = answerWarnings(answer, today)
    if (key(answer) !== '' && (seen.get(key(answer)) ?? 0) > 1)
      warnings.push({ code: 'repeated', match: answer.text, start: 0, end: answer.text.length })
    if (overused && answer.state === 'not_applicable') warnings.push({ code: 'na_overused', ...whole })
    return { id: answer.id, warnings }
  })
}
