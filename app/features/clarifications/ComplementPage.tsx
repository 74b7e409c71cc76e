import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { ComplementPageModel } from './answering.server.ts'

export interface RefusedComplement {
  errors: Record<string, string>
  text: string
  evidence: string
  locator: string
  saved?: { text: string; revision: number } | undefined
}

interface Props {
  page: ComplementPageModel
  refused?: RefusedComplement | undefined
}

/** What the buyer does not understand, the answer as it was submitted, and the complement written apart until its date. */
export function ComplementPage({ page, refused }: Props) {
  const { t, f, lang } = useWords()
  const c = t.clarifications
  const { request, question, original, clarification, receipt } = page
  const at = (instant: string | null) => f.instant(instant, request.campaign.timeZone)
  const crumbs = [
    { href: paths.requests, label: t.requests.title },
    { href: paths.request(request.id), label: request.campaign.name },
  ]
  return (
    <>
      <PageTitle title={c.answerTitle(question.id)} crumbs={crumbs}>
        {c.askedBy(request.buyer.name, at(clarification.askedAt))}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <p>
        <strong>{question.question[lang]}</strong>
      </p>
      <p className="prose">
        <span className="soft">{c.asked}</span> {clarification.reason}
      </p>
      <div className="grid">
        <section className="card">
          <h2>{c.original}</h2>
          <p className="small soft">{c.originalFrozen(page.response.sequence)}</p>
          <p className="prose">{original.text}</p>
          {original.evidence.length > 0 && (
            <p className="small soft">{c.originalEvidence(f.list(original.evidence))}</p>
          )}
        </section>
        {clarification.state === 'open' ? (
          <Form page={page} refused={refused} />
        ) : (
          <section className="card">
            <h2>{c.complement}</h2>
            {receipt ? (
              <>
                <p className="prose">{receipt.content.text}</p>
                {receipt.content.evidence && (
                  <p className="small soft">
                    {c.originalEvidence(f.list(receipt.content.evidence.map(({ title }) => title)))}
                  </p>
                )}
                <dl className="facts">
                  <dt>{t.submission.submittedAt}</dt>
                  <dd>{at(receipt.submittedAt)}</dd>
                  <dt>{t.submission.submittedBy}</dt>
                  <dd>{receipt.submittedBy}</dd>
                  <dt>{t.submission.hash}</dt>
                  <dd>
                    <code>{receipt.hash}</code>
                  </dd>
                  <dt>{t.submission.log}</dt>
                  <dd>
                    {receipt.log.index} · <code>{receipt.log.hash}</code>
                  </dd>
                </dl>
                <p>
                  <a href={paths.clarificationReceipt(request.id, clarification.id)} download>
                    {c.receipt}
                  </a>
                </p>
              </>
            ) : (
              <>
                <p className="note caution">
                  {clarification.withdrawn
                    ? c.withdrawnOn(at(clarification.withdrawn.at), clarification.withdrawn.reason)
                    : c.lapsed(at(clarification.dueAt))}
                </p>
                {clarification.withdrawn && clarification.text !== '' && <p className="soft">{c.draftKept}</p>}
                <p className="prose">{clarification.text}</p>
              </>
            )}
          </section>
        )}
      </div>
    </>
  )
}

function Form({ page, refused }: Props) {
  const { t, f } = useWords()
  const c = t.clarifications
  const { clarification, request } = page
  return (
    <form method="post" className="card">
      <h2>{c.complement}</h2>
      <p>{c.until(f.instant(clarification.dueAt, request.campaign.timeZone))}</p>
      {refused?.saved && (
        <p className="note caution">
          {c.savedMeanwhile} {refused.saved.text}
        </p>
      )}
      <input type="hidden" name="revision" value={refused?.saved?.revision ?? clarification.revision} />
      <TextArea
        name="text"
        label={c.text}
        hint={c.textHint}
        error={refused?.errors.text}
        defaultValue={refused?.text ?? clarification.text}
        rows={10}
        maxLength={5000}
      />
      <Pieces page={page} refused={refused} />
      <p className="soft">{c.once}</p>
      <p className="actions">
        <button name="act" value="submit">
          {c.submit}
        </button>
        <button name="act" value="keep" className="alt">
          {c.keep}
        </button>
      </p>
    </form>
  )
}

/** Offered at once, the newest first. */
const CHOICES = 60

/** What goes with the complement, from the library alone: a new piece is added there, with its own checks. */
function Pieces({ page, refused }: Props) {
  const { t } = useWords()
  const c = t.clarifications
  const { tied, library } = page
  return (
    <fieldset className="choices">
      <legend>{c.pieces}</legend>
      <p className="hint">
        {c.piecesHint} <a href={paths.newLibraryEvidence}>{c.newPiece}</a>
      </p>
      {/* Before the pieces: Enter in its field must attach, not detach the first. */}
      {library.length > 0 && (
        <>
          <SelectField
            name="evidence"
            label={t.evidence.choose}
            hint={library.length > CHOICES ? c.piecesNewest(CHOICES) : undefined}
            error={refused?.errors.evidence}
            defaultValue={refused?.evidence}
            options={[
              { value: '', label: t.evidence.choosePlaceholder },
              ...library.slice(0, CHOICES).map(({ id, title, type }) => ({
                value: id,
                label: `${title} (${t.terms.evidenceTypes[type]})`,
              })),
            ]}
          />
          <TextField
            name="locator"
            label={t.evidence.locator}
            optional
            error={refused?.errors.locator}
            defaultValue={refused?.locator}
          />
          <button name="act" value="tie" className="alt">
            {t.evidence.tie}
          </button>
        </>
      )}
      {tied.length > 0 && (
        <ul className="list">
          {tied.map(({ id, title, type, locator, confidentiality }) => (
            <li key={id}>
              {title}{' '}
              <span className="soft">
                {t.terms.evidenceTypes[type]} {locator} · {t.evidence.confidentialities[confidentiality]}
              </span>{' '}
              <button name="act" value={`untie:${id}`} className="link" aria-label={t.evidence.untieNamed(title)}>
                {t.evidence.untie}
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
