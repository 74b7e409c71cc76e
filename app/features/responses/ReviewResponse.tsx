import { paths } from '#app/http/paths.ts'
import { Checkbox } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { ReviewPage } from './review-page.server.ts'

interface ReviewResponseProps {
  page: ReviewPage
  requestKey: string
  errors?: Record<string, string> | undefined
}

/** What the buyer will see, what is missing, and the attestation under it. */
export function ReviewResponse({ page, requestKey, errors }: ReviewResponseProps) {
  const { t, lang } = useWords()
  const { invitationId, questions } = page
  const waiting = questions.filter(({ state }) => state === 'to_review' || state === 'incomplete')
  const unanswered = questions.filter(({ state }) => state === 'unanswered')
  return (
    <>
      <PageTitle title={t.submission.title} crumbs={[{ href: paths.request(invitationId), label: page.campaign.name }]}>
        {t.submission.lead(page.buyer)}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {!page.editable && <p className="note caution">{t.requests.readOnly}</p>}
      {waiting.length > 0 && (
        <div className="note caution">
          <p>{t.submission.waiting}</p>
          <p>
            {waiting.map(({ id, criterionId }) => (
              <span key={id}>
                <a href={`${paths.requestCriterion(invitationId, criterionId)}#${id}`}>{id}</a>{' '}
              </span>
            ))}
          </p>
        </div>
      )}
      <dl>
        {questions.map(({ id, question, answer }) => (
          <div key={id} className="card">
            <dt>
              <strong>
                {id} · {question[lang]}
              </strong>
            </dt>
            <dd className="prose">
              {answer?.state && `${t.terms.states[answer.state]}${answer.stateDate ? ` (${answer.stateDate})` : ''}. `}
              {answer?.text || answer?.naReason || t.submission.noAnswer}
              {answer?.evidence.map(({ title }) => `\n${t.submission.evidence(title)}`).join('')}
            </dd>
          </div>
        ))}
      </dl>
      {page.editable && !page.owner && <p className="note">{t.submission.ownerOnly(page.ownerName ?? '')}</p>}
      {page.editable && page.owner && waiting.length === 0 && (
        <form method="post">
          <input type="hidden" name="requestKey" value={requestKey} />
          <input type="hidden" name="seen" value={page.hash} />
          {unanswered.length > 0 && (
            <Checkbox
              name="confirmUnanswered"
              label={t.submission.confirmUnanswered(unanswered.map(({ id }) => id).join(', '))}
              error={errors?.confirmUnanswered}
            />
          )}
          <Checkbox name="attested" label={t.submission.attest} error={errors?.attested} />
          <Checkbox name="updateLibrary" label={t.submission.updateLibrary} defaultChecked />
          <p className="actions">
            <button>{t.submission.submit}</button>
          </p>
        </form>
      )}
    </>
  )
}
