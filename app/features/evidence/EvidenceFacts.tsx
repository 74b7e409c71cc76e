import { expiryOf } from '#app/domain/evidence-file.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import type { Evidence } from './queries.server.ts'

const kilobyte = 1024
const megabyte = 1024 * 1024

/** The title of a piece of evidence as the link to it: a file to save, or the address itself. */
export function EvidenceLink({ evidence }: { evidence: Pick<Evidence, 'id' | 'kind' | 'title' | 'url'> }) {
  const { id, kind, title, url } = evidence
  if (kind === 'file') return <a href={paths.evidence(id)}>{title}</a>
  if (!url || !/^https?:/.test(url)) return <>{title}</>
  return (
    <a href={url} rel="noopener noreferrer nofollow">
      {title}
    </a>
  )
}

/** What it is, where it was kept from, until when it holds, in one line. */
export function EvidenceFacts({ evidence, locator }: { evidence: Evidence; locator?: string }) {
  const { t, f } = useWords()
  const { size, perimeter, issuedOn, validUntil } = evidence
  const facts = [
    t.terms.evidenceTypes[evidence.type],
    locator,
    evidence.fileName,
    size === null ? '' : sizeOf(size),
    perimeter && t.terms.perimeters[perimeter],
    issuedOn && t.evidence.issued(f.shortDay(issuedOn)),
    validUntil && t.evidence.validUntil(f.shortDay(validUntil)),
  ]
  function sizeOf(bytes: number): string {
    if (bytes < megabyte) return t.evidence.kilobytes(f.integer(Math.max(1, Math.round(bytes / kilobyte))))
    return t.evidence.megabytes(f.decimal(bytes / megabyte, 1))
  }
  return <span className="soft small">{facts.filter(Boolean).join(' · ')}</span>
}

/** Whether it has run out, and who may see it when not everyone may. */
export function EvidenceTags({ evidence, today }: { evidence: Evidence; today: string }) {
  const { t } = useWords()
  const expiry = expiryOf(evidence.validUntil, today)
  return (
    <>
      {expiry && <span className="chip">{t.evidence[expiry]}</span>}{' '}
      {evidence.confidentiality !== 'visible' && (
        <span className="tag">{t.terms.confidentialities[evidence.confidentiality]}</span>
      )}
    </>
  )
}
