import type { SubmittedEvidence } from '#app/domain/answers/answers.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { declaredLine } from './answer-words.ts'
import type { PreviewPage } from './review-page.server.ts'

/** Exactly what the buyer receives, and nothing else. */
export function PreviewResponse({ page }: { page: PreviewPage }) {
  const { t, lang } = useWords()
  const { invitationId } = page
  const crumbs = [
    { href: paths.request(invitationId), label: page.campaign },
    { href: paths.requestReview(invitationId), label: t.submission.title },
  ]
  return (
    <>
      <PageTitle title={t.submission.previewTitle(page.buyer)} crumbs={crumbs}>
        {t.submission.previewLead(page.supplier)}
      </PageTitle>
      {!page.editable && <p className="note caution">{t.requests.readOnly}</p>}
      {page.withheld > 0 && <p className="note">{t.submission.withheld(page.withheld)}</p>}
      {page.criteria.map(({ id, name, questions }) => (
        <section key={id}>
          <h2>{name[lang]}</h2>
          <dl className="answers card">
            {questions.map((question) => (
              <Received key={question.id} {...question} />
            ))}
          </dl>
        </section>
      ))}
      {page.editable && (
        <p className="actions">
          <a className="button" href={paths.requestReview(invitationId)}>
            {t.submission.backToReview}
          </a>
        </p>
      )}
    </>
  )
}

function Received({ id, question, answer }: PreviewPage['criteria'][number]['questions'][number]) {
  const words = useWords()
  const { t, lang } = words
  const declared = declaredLine(answer, words)
  const said = [declared, answer.text].filter(Boolean).join('\n')
  return (
    <>
      <dt>
        {id} · {question[lang]}
      </dt>
      <dd className={declared ? 'prose declared' : 'prose'}>{said || t.submission.noAnswer}</dd>
      {answer.evidence.map((piece) => (
        <Piece key={piece.id} piece={piece} />
      ))}
    </>
  )
}

/** One piece of evidence as the buyer gets it: its content, or its name alone. */
function Piece({ piece }: { piece: SubmittedEvidence }) {
  const { t, f } = useWords()
  const facts = [
    t.terms.evidenceTypes[piece.type],
    piece.locator,
    piece.perimeter && t.evidence.perimeterLine(t.terms.perimeters[piece.perimeter], piece.shareCovered),
    piece.issuedOn && t.submission.issuedOn(f.day(piece.issuedOn)),
    piece.validUntil && t.submission.validUntil(f.day(piece.validUntil)),
    piece.confidentiality === 'on_request' && t.submission.onRequest,
  ].filter(Boolean)
  const linked = piece.url && /^https?:/.test(piece.url) ? piece.url : null
  return (
    <dd className="soft">
      {linked ? (
        <a href={linked} rel="noopener noreferrer nofollow">
          {piece.title}
        </a>
      ) : (
        piece.title
      )}
      {piece.fileName && piece.confidentiality === 'visible' && ` (${piece.fileName})`} · {facts.join(' · ')}
    </dd>
  )
}
