import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { declaredLine, warningLine } from './answer-words.ts'
import type { ReviewPage } from './review-page.server.ts'
import { SubmitForm, type SubmitFormProps } from './SubmitForm.tsx'

/** All answers in one place: what is still missing, what weakens them, and the attestation under them. */
export function ReviewResponse({ page, requestKey, refused }: SubmitFormProps) {
  const { t } = useWords()
  const { invitationId, questions, editable, owner } = page
  const waiting = questions.filter(({ state }) => state === 'to_review' || state === 'incomplete')
  return (
    <>
      <PageTitle title={t.submission.title} crumbs={[{ href: paths.request(invitationId), label: page.campaign.name }]}>
        {t.submission.lead} <a href={paths.requestPreview(invitationId)}>{t.submission.preview(page.buyer)}</a>
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      {!editable && <p className="note caution">{t.requests.readOnly}</p>}
      {editable && waiting.length > 0 && (
        <p className="note caution links">
          {t.submission.waiting}
          {waiting.map(({ id, criterionId }) => [
            ' ',
            <a key={id} href={`${paths.requestCriterion(invitationId, criterionId)}#${id}`}>
              {id}
            </a>,
          ])}
        </p>
      )}
      <dl className="answers card">
        {questions.map((question) => (
          <Reviewed key={question.id} {...question} />
        ))}
      </dl>
      {editable && !owner && (
        <p className="note">
          {t.submission.ownerOnly(page.ownerName ?? '')}{' '}
          <a href={paths.requestOwner(invitationId)}>{t.submission.takeOver}</a>
        </p>
      )}
      {editable && owner && waiting.length === 0 && (
        <SubmitForm page={page} requestKey={requestKey} refused={refused} />
      )}
    </>
  )
}

// As few elements as an answer can take: 47 of them share the page.
function Reviewed({ id, question, answer, warnings }: ReviewPage['questions'][number]) {
  const words = useWords()
  const { t, lang } = words
  const declared = answer && declaredLine(answer, words)
  const evidence = answer?.evidence.map(({ title }) => t.submission.evidence(title)) ?? []
  return (
    <>
      <dt>
        {id} · {question[lang]}
      </dt>
      <dd className={declared ? 'prose declared' : 'prose'}>
        {[declared, answer?.text, ...evidence].filter(Boolean).join('\n') || t.submission.noAnswer}
      </dd>
      {warnings.length > 0 && (
        <dd className="chip">{warnings.map((warning) => warningLine(warning, words)).join(' · ')}</dd>
      )}
    </>
  )
}
