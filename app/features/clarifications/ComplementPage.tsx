import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { ComplementPageModel } from './answering.server.ts'

export interface RefusedComplement {
  errors: Record<string, string>
  text: string
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
                <p className="note caution">{c.lapsed(at(clarification.dueAt))}</p>
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
