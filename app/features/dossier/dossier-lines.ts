import type { SubmittedEvidence } from '#app/domain/answers/answers.ts'
import type { DossierAnswer } from '#app/domain/answers/dossier.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats } from '#app/i18n/formats.ts'

interface Words {
  t: Dictionary
  f: Formats
}

/** What an answer declares, in one line. */
export function declaredLine({ state, stateDate, naReason }: DossierAnswer, { t, f }: Words): string {
  const due = stateDate && (state === 'in_progress' || state === 'planned') ? f.shortDay(stateDate) : null
  const reason = state === 'not_applicable' ? naReason : null
  return [state && t.terms.states[state], due, reason].filter(Boolean).join(' · ')
}

/** When somebody last stood behind it and, where another version asked, which one. */
export function validatedLine(answer: DossierAnswer, questionnaire: string, { t, f }: Words): string {
  const when = t.dossier.validatedOn(f.shortDay(answer.validatedOn))
  const [, version = ''] = answer.answers.split('@')
  return answer.answers === questionnaire ? when : `${when} · ${t.dossier.answersVersion(version)}`
}

/** A piece of evidence and what is known of it, in one line. */
export function evidenceLine(piece: SubmittedEvidence, { t, f }: Words): string {
  return [
    piece.title,
    t.terms.evidenceTypes[piece.type],
    piece.locator,
    piece.fileName ?? piece.url,
    piece.perimeter && t.evidence.perimeterLine(t.terms.perimeters[piece.perimeter], piece.shareCovered),
    piece.issuedOn && t.evidence.issued(f.shortDay(piece.issuedOn)),
    piece.validUntil && t.evidence.validUntil(f.shortDay(piece.validUntil)),
    piece.confidentiality === 'on_request' && t.terms.confidentialities.on_request,
  ]
    .filter(Boolean)
    .join(' · ')
}
