import { paths } from '#app/http/paths.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import { fileSize } from './file-size.ts'
import { useWords } from './i18n.tsx'

type Terms = Dictionary['terms']

/** What a line about a piece of evidence shows of it. */
interface Piece {
  id: string
  kind: 'file' | 'link'
  title: string
  url: string | null
  type: keyof Terms['evidenceTypes']
  fileName: string | null
  size: number | null
  perimeter: keyof Terms['perimeters'] | null
  shareCovered: number | null
  issuedOn: string | null
  validUntil: string | null
  confidentiality: keyof Terms['confidentialities']
  expiry: 'expired' | 'soon' | null
}

/** The title of one's own evidence as the link to it: a file to save, or the address itself. */
export function EvidenceLink({ evidence }: { evidence: Pick<Piece, 'id' | 'kind' | 'title' | 'url'> }) {
  const { id, kind, title, url } = evidence
  if (kind === 'file') return <a href={paths.evidence(id)}>{title}</a>
  if (!url || !/^https?:/.test(url)) return <>{title}</>
  return (
    <a href={url} rel="noopener noreferrer nofollow">
      {title}
    </a>
  )
}

/** What it is, where in it to read, and until when it holds, in one line. */
export function EvidenceFacts({ evidence, locator }: { evidence: Piece; locator?: string }) {
  const { t, f } = useWords()
  const { size, perimeter, issuedOn, validUntil } = evidence
  const facts = [
    t.terms.evidenceTypes[evidence.type],
    locator,
    evidence.fileName,
    size === null ? null : fileSize(size, { t, f }),
    perimeter && t.evidence.perimeterLine(t.terms.perimeters[perimeter], evidence.shareCovered),
    issuedOn && t.evidence.issued(f.shortDay(issuedOn)),
    validUntil && t.evidence.validUntil(f.shortDay(validUntil)),
  ]
  return <span className="soft small">{facts.filter(Boolean).join(' · ')}</span>
}

/** Whether it has run out or soon will, and who may see it when not everyone may. */
export function EvidenceTags({ evidence }: { evidence: Pick<Piece, 'expiry' | 'confidentiality'> }) {
  const { t } = useWords()
  const { expiry, confidentiality } = evidence
  return (
    <>
      {expiry && <span className="chip">{t.evidence[expiry]}</span>}{' '}
      {confidentiality !== 'visible' && <span className="tag">{t.terms.confidentialities[confidentiality]}</span>}
    </>
  )
}
