import { paths } from '#app/http/paths.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import { useWords } from './i18n.tsx'

interface Complement {
  id: string
  reason: string
  dueAt: string
  submittedAt: string | null
  withdrawnAt: string | null
  state: 'open' | 'submitted' | 'lapsed' | 'withdrawn'
  text: string | null
  evidence: Piece[]
}

interface Piece {
  id: string
  kind: 'file' | 'link'
  title: string
  type: keyof Dictionary['terms']['evidenceTypes']
  url: string | null
  confidentiality: 'visible' | 'on_request' | 'never'
  locator: string
}

interface ComplementsProps {
  complements: Complement[]
  invitationId: string
  timeZone: string
  /** Inside the card of the answer itself. */
  within?: boolean
  /** False where files stay shut: to who may not open them, and after their sharing was withdrawn. */
  opensFiles?: boolean
}

/** What was asked about an answer after the close, and the complement beside the original that it never replaces. */
export function Complements({ complements, invitationId, timeZone, within, opensFiles = true }: ComplementsProps) {
  const { t, f } = useWords()
  const c = t.clarifications
  return complements.map((one) => (
    <section key={one.id} className={within ? 'complement' : 'card'}>
      {within ? <h3>{c.complement}</h3> : <h2>{c.complement}</h2>}
      <p>
        <span className="soft">{c.asked}</span> {one.reason}
      </p>
      <p className="small soft">
        {one.state === 'submitted'
          ? c.submittedOn(f.instant(one.submittedAt, timeZone))
          : one.state === 'withdrawn'
            ? c.withdrawnAt(f.instant(one.withdrawnAt, timeZone))
            : c.waits[one.state](f.instant(one.dueAt, timeZone))}
      </p>
      {one.text !== null && <p className="prose">{one.text}</p>}
      <ComplementEvidence evidence={one.evidence} invitationId={invitationId} opensFiles={opensFiles} />
    </section>
  ))
}

/** What came with a complement: a file opens as those of the answer do, what is on request is only named. */
export function ComplementEvidence({
  evidence,
  invitationId,
  opensFiles = true,
}: {
  evidence: Piece[]
  invitationId: string
  opensFiles?: boolean
}) {
  const { t } = useWords()
  if (evidence.length === 0) return null
  const addressOf = (piece: Piece) => {
    if (piece.confidentiality !== 'visible') return null
    if (piece.kind === 'file') return opensFiles && paths.submittedEvidence(invitationId, piece.id)
    return /^https?:/.test(piece.url ?? '') ? piece.url : null
  }
  return (
    <ul>
      {evidence.map((piece) => {
        const address = addressOf(piece)
        return (
          <li key={piece.id}>
            {address ? (
              <a href={address} rel="noopener noreferrer nofollow">
                {piece.title}
              </a>
            ) : (
              piece.title
            )}{' '}
            <span className="soft">
              {t.terms.evidenceTypes[piece.type]} {piece.locator}
              {piece.confidentiality === 'on_request' && ` (${t.marking.onRequest})`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
