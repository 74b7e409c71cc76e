import { paths } from '#app/http/paths.ts'
import { ErrorSummary, fieldId } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { CommentsModel } from './comments.server.ts'
import { levelInWords } from './report-words.ts'

export interface RefusedComments {
  errors: Record<string, string>
  values: Record<string, string | string[]>
  /** The questions that a colleague changed meanwhile; what stands there now comes with the page. */
  conflicts: string[]
}

/** What the supplier will read on each answer of one criterion: proposed by the panel, released by the buyer. */
export function CommentsForm({ page, refused }: { page: CommentsModel; refused?: RefusedComments | undefined }) {
  const { t, lang } = useWords()
  const r = t.reports
  const { campaign, supplier, criterion, position } = page
  const report = paths.report(campaign.id, supplier.id)
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
    { href: report, label: r.title(supplier.name) },
  ]
  return (
    <>
      <PageTitle title={r.commentsTitle(criterion.name[lang])} crumbs={crumbs}>
        {r.commentsLead(supplier.name, position.index, position.total)}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <form method="post">
        {page.questions.map((question) => (
          <OneComment key={question.id} question={question} refused={refused} />
        ))}
        <p className="actions">
          <button>{page.next ? r.saveAndNext : r.saveAndReturn}</button>
          <a href={report}>{r.backToReport}</a>
        </p>
      </form>
    </>
  )
}

function OneComment({
  question,
  refused,
}: {
  question: CommentsModel['questions'][number]
  refused: RefusedComments | undefined
}) {
  const words = useWords()
  const { t, lang } = words
  const { id, text, comment, released, revision } = question
  const name = `text.${id}`
  const typed = refused ? refused.values[name] : undefined
  const chosen = refused ? [refused.values.released ?? []].flat().includes(id) : released
  return (
    <section className="card">
      <h2>{id}</h2>
      <p>{text[lang]}</p>
      <p className="soft">{t.reports.keptIs(levelInWords(question, words))}</p>
      {refused?.conflicts.includes(id) && (
        <p className="note caution prose">
          <strong>{t.reports.theirs}</strong> {comment}
        </p>
      )}
      <input type="hidden" name={`revision.${id}`} value={revision} />
      <TextArea
        name={name}
        label={t.reports.commentLabel(id)}
        error={refused?.errors[name]}
        defaultValue={typeof typed === 'string' ? typed : comment}
        rows={3}
        maxLength={5000}
      />
      <label className="choice">
        <input type="checkbox" name="released" value={id} id={fieldId(`released.${id}`)} defaultChecked={chosen} />
        <span>{t.reports.release}</span>
      </label>
    </section>
  )
}
