import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { markingPage } from './marking-page.server.ts'
import { SubmittedAnswerCard } from './SubmittedAnswerCard.tsx'

type Page = NonNullable<Awaited<ReturnType<typeof markingPage>>>
export interface RefusedMark {
  errors: Record<string, string>
  values: Record<string, string | string[]>
}

/** One answer a screen: what was asked and answered, the levels, and one evaluator's own mark. */
export function MarkAnswer({ page, refused }: { page: Page; refused?: RefusedMark | undefined }) {
  const { t, lang } = useWords()
  const { campaign, criterion, supplier, question, own } = page
  const typed = (name: string, stored: string | undefined) => {
    const value = refused?.values[name]
    return typeof value === 'string' ? value : stored
  }
  const at = (step: { invitationId: string; questionId: string }) =>
    paths.markingQuestion(campaign.id, step.invitationId, step.questionId)
  return (
    <>
      <PageTitle title={question.question[lang]} crumbs={[{ href: paths.marking, label: campaign.name }]}>
        {question.id} · {criterion.name[lang]} · {t.marking.position(page.position.index, page.position.total)} ·{' '}
        <strong>{supplier.name}</strong>
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <SubmittedAnswerCard page={page} />
      {page.note && <p className="note">{t.marking.note(page.note)}</p>}
      {page.shut ? (
        <p className="note caution">{t.marking.shut[page.shut]}</p>
      ) : (
        <form method="post" className="card">
          <input type="hidden" name="revision" value={own?.revision ?? 0} />
          <RadioGroup
            name="level"
            legend={t.marking.level}
            error={refused?.errors.level}
            defaultValue={typed('level', own ? String(own.level) : undefined)}
            choices={question.evaluatorOnly.rubric.map(({ level, text }) => ({
              value: String(level),
              label: t.terms.levelByNumber[level],
              hint: text[lang],
            }))}
          />
          <TextArea
            name="justification"
            label={t.marking.justification}
            hint={t.marking.justificationHint}
            defaultValue={typed('justification', own?.justification)}
            error={refused?.errors.justification}
          />
          <p className="actions">
            <button>{t.marking.save}</button>
            <a href={paths.markingLock(campaign.id, supplier.id, criterion.id)}>{t.marking.toLock}</a>
          </p>
        </form>
      )}
      <p className="pagination">
        {page.previous && (
          <a href={at(page.previous)}>{t.marking.previous(page.previous.name, page.previous.questionId)}</a>
        )}
        {page.next && <a href={at(page.next)}>{t.marking.next(page.next.name, page.next.questionId)}</a>}
      </p>
    </>
  )
}
