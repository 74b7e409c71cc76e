import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { OldAnswerCard } from './OldAnswerCard.tsx'
import type { OldPreviewModel } from './queries.server.ts'

interface OldPreviewProps {
  preview: OldPreviewModel
  errors?: Record<string, string> | undefined
}

/** Answer by answer, which question of ours an old questionnaire may answer: nothing is suggested before it is confirmed. */
export function OldPreview({ preview, errors }: OldPreviewProps) {
  const { t } = useWords()
  const words = t.oldQuestionnaire
  const { pendingId, fileName, shown, page, pages, answers, proposed, unanswered, formulas } = preview
  const aside = [unanswered > 0 && words.unanswered(unanswered), formulas > 0 && words.formulas(formulas)].filter(
    Boolean,
  )
  return (
    <>
      <PageTitle
        title={words.previewTitle}
        crumbs={[
          { href: paths.library, label: t.library.title },
          { href: paths.oldQuestionnaire(), label: words.title },
        ]}
      >
        {words.previewLead(fileName, answers, proposed)} {words.previewHint}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <p className="soft">
        {aside.join(' ')} {words.columnsWrong}{' '}
        <a href={paths.oldQuestionnaireColumns(pendingId)}>{words.chooseColumns}</a>
      </p>
      {answers === 0 && <p className="note caution">{words.none}</p>}
      <form method="post" className="matching">
        {shown.map((answer) => (
          <OldAnswerCard key={answer.key} answer={answer} questions={preview.questions} />
        ))}
        {answers > 0 && <p className="hint">{words.confirmHint}</p>}
        <p className="actions">
          {page < pages && (
            <button name="then" value="next">
              {words.saveNext}
            </button>
          )}
          {answers > 0 && (
            <button className={page < pages ? 'alt' : undefined} name="then" value="save">
              {words.confirm}
            </button>
          )}
          <button className="alt" name="then" value="discard">
            {words.discard}
          </button>
        </p>
      </form>
      <Pagination page={page} pages={pages} href={(other) => paths.oldQuestionnairePreview(pendingId, other)} />
    </>
  )
}
