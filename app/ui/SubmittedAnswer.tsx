import { paths } from '#app/http/paths.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import { useWords } from './i18n.tsx'
import { WarningChip } from './WarningChip.tsx'

type Terms = Dictionary['terms']

interface Piece {
  id: string
  kind: 'file' | 'link'
  title: string
  url: string | null
  type: keyof Terms['evidenceTypes']
  locator: string
  confidentiality: keyof Terms['confidentialities']
}

interface Reading {
  /** Since when the supplier no longer shares its evidence; null while it does. */
  withdrawnAt: string | null
  asked: boolean
  answer: {
    status: 'answered' | 'unanswered' | 'not_applicable'
    naReason: string | null
    state: keyof Terms['states'] | null
    stateDate: string | null
    text: string
    evidence: Piece[]
  }
  warnings: { code: keyof Dictionary['warnings']['codes']; match: string }[]
  /** The highest level that the rules suggest, and why. */
  suggestion: { ceiling: keyof Terms['levelByNumber']; reasons: (keyof Dictionary['marking']['reasons'])[] } | null
}

/** A submitted answer with its evidence, as the panel reads it. */
export function SubmittedAnswer({ reading, invitationId }: { reading: Reading; invitationId: string }) {
  const { t, f } = useWords()
  const { answer, withdrawnAt } = reading
  return (
    <section className="card">
      <h2>{t.marking.answer}</h2>
      {answer.status === 'unanswered' && <p>{reading.asked ? t.marking.unanswered : t.marking.notAsked}</p>}
      {answer.status === 'not_applicable' && (
        <p>
          {t.marking.notApplicable} {answer.naReason}
        </p>
      )}
      {answer.state && (
        <p className="soft">
          {t.marking.declared(t.terms.states[answer.state], answer.stateDate ? f.shortDay(answer.stateDate) : '')}
        </p>
      )}
      <p className="prose">{answer.text}</p>
      <h3>{t.marking.evidence}</h3>
      {answer.evidence.length === 0 && <p className="soft">{t.marking.noEvidence}</p>}
      {withdrawnAt !== null && answer.evidence.length > 0 && (
        <p className="note caution">{t.sharing.evidenceWithdrawn(f.day(withdrawnAt))}</p>
      )}
      <ul>
        {answer.evidence.map((piece) => (
          <li key={piece.id}>
            {withdrawnAt !== null ? (
              piece.title
            ) : piece.confidentiality === 'on_request' ? (
              `${piece.title} (${t.marking.onRequest})`
            ) : piece.kind === 'link' && piece.url && /^https?:/.test(piece.url) ? (
              <a href={piece.url} rel="noopener noreferrer nofollow">
                {piece.title}
              </a>
            ) : (
              <a href={paths.submittedEvidence(invitationId, piece.id)}>{piece.title}</a>
            )}{' '}
            <span className="soft">
              {t.terms.evidenceTypes[piece.type]} {piece.locator}
            </span>
          </li>
        ))}
      </ul>
      <ToCheck reading={reading} />
    </section>
  )
}

/** What the rules noticed, in the words of the answer; the panel judges, nothing here changes a mark (Design §4.5, §7). */
function ToCheck({ reading }: { reading: Reading }) {
  const { t, f } = useWords()
  const { warnings, suggestion } = reading
  if (warnings.length === 0 && !suggestion) return null
  return (
    <>
      <h3>{t.marking.warnings}</h3>
      <ul className="chips">
        {warnings.map((warning) => (
          <li key={warning.code + warning.match}>
            <WarningChip {...warning} />
          </li>
        ))}
        {suggestion && (
          <li>
            <span className="chip">
              {t.marking.suggestion(
                t.terms.levelByNumber[suggestion.ceiling],
                f.list(suggestion.reasons.map((reason) => t.marking.reasons[reason])),
              )}
            </span>
          </li>
        )}
      </ul>
      {suggestion && <p className="small soft">{t.marking.suggestionNote}</p>}
    </>
  )
}
