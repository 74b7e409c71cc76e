import type { SubmittedEvidence } from '#app/domain/answers/answers.ts'
import { MATURITY_LEVELS } from '#app/domain/scoring/maturity.ts'
import { paths } from '#app/http/paths.ts'
import { Announced } from '#app/ui/Announced.tsx'
import { Complements } from '#app/ui/Complements.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { WarningChip } from '#app/ui/WarningChip.tsx'
import type { SideBySideModel } from './side-by-side.server.ts'
import { levelInWords } from './words.ts'

type Supplier = SideBySideModel['suppliers'][number]

/** One supplier's answer in its column: level kept, state, text, what to check, evidence and revealed marks. */
export function SupplierText({
  supplier,
  campaign,
  opensFiles,
}: {
  supplier: Supplier
  campaign: SideBySideModel['campaign']
  opensFiles: boolean
}) {
  const { t, f } = useWords()
  const s = t.sideBySide
  const { answer, withdrawnAt, warnings, marks, rank } = supplier
  return (
    <article className="card">
      <h2>
        {rank !== null && <span className="rank">{rank}</span>}{' '}
        <a href={paths.arithmetic(campaign.id, supplier.id)}>{supplier.name}</a>
      </h2>
      <Kept kept={supplier.kept} />
      {answer.status === 'not_applicable' ? (
        <p>
          <strong>{s.reason}</strong> {answer.naReason}
        </p>
      ) : (
        <p className="soft">{s.state(stateInWords())}</p>
      )}
      {answer.status === 'unanswered' && <p>{supplier.asked ? s.unanswered : t.marking.notAsked}</p>}
      {answer.text && <p className="prose">{answer.text}</p>}
      <Announced promise={supplier.promise} />
      {warnings.length > 0 && (
        <p className="chips">
          {s.warnings}{' '}
          {warnings.map((warning) => (
            <WarningChip key={warning.code + warning.match} {...warning} />
          ))}
        </p>
      )}
      <h3>{s.evidence}</h3>
      {withdrawnAt !== null && answer.evidence.length > 0 && (
        <p className="note caution">{t.sharing.evidenceWithdrawn(f.day(withdrawnAt))}</p>
      )}
      {answer.evidence.length === 0 ? (
        <p className="soft">{s.noEvidence}</p>
      ) : (
        <ul>
          {answer.evidence.map((piece) => (
            <Piece
              key={piece.id}
              piece={piece}
              invitationId={supplier.id}
              opensFiles={opensFiles && withdrawnAt === null}
            />
          ))}
        </ul>
      )}
      <Complements
        complements={supplier.complements}
        invitationId={supplier.id}
        timeZone={campaign.timeZone}
        opensFiles={opensFiles && withdrawnAt === null}
        within
      />
      {marks.length > 0 && (
        <>
          <h3>{s.marks}</h3>
          <ul>
            {marks.map(({ id, name, function: role, level, justification }) => (
              <li key={id}>
                <strong>{s.mark(name, t.terms.functions[role], t.terms.levelByNumber[level])}</strong> {justification}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  )

  function stateInWords(): string {
    if (!answer.state) return s.noState
    const state = t.terms.states[answer.state]
    return answer.stateDate ? s.stateOn(state, f.day(answer.stateDate)) : state
  }
}

function Kept({ kept }: { kept: Supplier['kept'] }) {
  const words = useWords()
  const { t } = words
  const s = t.sideBySide
  if (kept.hidden) return <p className="soft">{s.keptHidden}</p>
  const why = kept.source === 'consensus' || kept.source === 'mean' ? null : t.kept.cell[kept.source]
  const tone = kept.level === null ? 'none' : (MATURITY_LEVELS[kept.level] ?? 'none')
  return (
    <p>
      {kept.level === null ? (
        s.outside
      ) : (
        <>
          {s.kept} <span className={`level ${tone}`}>{levelInWords(kept.level, words)}</span>
        </>
      )}
      {why && ` (${why})`} {kept.provisional && <span className="chip">{t.terms.provisional}</span>}
    </p>
  )
}

function Piece({
  piece,
  invitationId,
  opensFiles,
}: {
  piece: SubmittedEvidence
  invitationId: string
  opensFiles: boolean
}) {
  const { t, f } = useWords()
  const s = t.sideBySide
  const details = [
    t.terms.evidenceTypes[piece.type],
    piece.locator,
    piece.perimeter && t.evidence.perimeterLine(t.terms.perimeters[piece.perimeter], piece.shareCovered),
  ]
  if (piece.validUntil) details.push(s.until(f.shortDay(piece.validUntil)))
  if (piece.confidentiality === 'on_request') details.push(s.onRequest)
  const href =
    piece.confidentiality !== 'visible'
      ? null
      : piece.kind === 'file'
        ? opensFiles && paths.submittedEvidence(invitationId, piece.id)
        : /^https?:/.test(piece.url ?? '') && piece.url
  const detail = ` (${details.filter(Boolean).join(', ')})`
  return (
    <li>
      {href ? (
        <a href={href} rel="noopener noreferrer nofollow">
          {piece.title}
        </a>
      ) : (
        piece.title
      )}
      {detail}
    </li>
  )
}
