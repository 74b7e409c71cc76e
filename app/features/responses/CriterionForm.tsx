import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { AnswerFields } from './AnswerFields.tsx'
import type { RefusedAnswers } from './refused.ts'
import type { CriterionPage } from './request-pages.server.ts'

/** The questions of one criterion in one form: save, or confirm all and go on. */
export function CriterionForm({ page, refused }: { page: CriterionPage; refused?: RefusedAnswers | undefined }) {
  const { t, lang } = useWords()
  const { criterion, campaign, invitationId } = page
  return (
    <>
      <PageTitle title={criterion.name[lang]} crumbs={[{ href: paths.request(invitationId), label: campaign.name }]}>
        {t.responses.position(page.position, page.count)} · {criterion.objective[lang]}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      {!page.editable && <p className="note caution">{t.requests.readOnly}</p>}
      <form method="post">
        {page.questions.map((question) => (
          <AnswerFields
            key={question.id}
            question={question}
            editable={page.editable}
            timeZone={campaign.timeZone}
            refused={refused}
          />
        ))}
        {page.editable && (
          <p className="actions">
            <button name="then" value="confirm">
              {t.responses.confirm}
            </button>
            <button className="alt" name="then" value="save">
              {t.common.save}
            </button>
          </p>
        )}
      </form>
    </>
  )
}
