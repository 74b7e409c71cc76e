import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { SubmittedAnswer } from '#app/ui/SubmittedAnswer.tsx'
import type { SavedMark } from './mark-mutations.server.ts'
import type { markingPage } from './marking-page.server.ts'

type Page = NonNullable<Awaited<ReturnType<typeof markingPage>>>

export interface RefusedMark {
  errors: Record<string, string>
  values: Record<string, string | string[]>
  saved?: SavedMark | undefined
}

/** One answer a screen: what was asked, what was answered, the rubric as choices, and why. */
export function MarkAnswer({ page, refused }: { page: Page; refused?: RefusedMark | undefined }) {
  const { t, lang } = useWords()
  const { campaign, criterion, question, supplier, own, shut } = page
  const crumbs = [
    { href: paths.marking, label: t.marking.title },
    { href: paths.markingCriterion(campaign.id, criterion.id), label: criterion.name[lang] },
  ]
  const typed = (name: string) => (typeof refused?.values[name] === 'string' ? refused.values[name] : undefined)
  const at = (step: { invitationId: string; questionId: string }) =>
    paths.markingQuestion(campaign.id, step.invitationId, step.questionId)
  return (
    <>
      <PageTitle
        title={shut ? `${supplier.name} · ${question.id}` : t.marking.markTitle(supplier.name, question.id)}
        crumbs={crumbs}
      >
        {t.marking.position(page.position.index, page.position.total)}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <p>
        <strong>{question.question[lang]}</strong>
      </p>
      {question.rationale[lang] && (
        <p className="soft">
          {t.marking.rationale} {question.rationale[lang]}
        </p>
      )}
      <div className="grid">
        <SubmittedAnswer reading={page} invitationId={supplier.id} />
        <form method="post" className="card">
          {page.note && (
            <p className="note">
              <strong>{t.marking.note}</strong> {page.note}
            </p>
          )}
          {shut && <p className="note caution">{t.marking.shut[shut]}</p>}
          {refused?.saved && (
            <p className="note caution">
              {t.marking.savedMark(t.terms.levelByNumber[refused.saved.level])} {refused.saved.justification}
            </p>
          )}
          {shut && own && (
            <p>
              {t.terms.levelByNumber[own.level]}. {own.justification}
            </p>
          )}
          {!shut && (
            <>
              <input type="hidden" name="revision" value={refused?.saved?.revision ?? own?.revision ?? 0} />
              <RadioGroup
                name="level"
                legend={t.marking.level}
                error={refused?.errors.level}
                defaultValue={typed('level') ?? own?.level.toString()}
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
                error={refused?.errors.justification}
                defaultValue={typed('justification') ?? own?.justification}
                maxLength={5000}
              />
              <button>{t.marking.save}</button>
            </>
          )}
        </form>
      </div>
      <nav className="pagination" aria-label={t.marking.neighbours}>
        {page.previous && <a href={at(page.previous)}>{t.marking.previous(page.previous.name)}</a>}
        {page.next && <a href={at(page.next)}>{t.marking.next(page.next.name)}</a>}
      </nav>
    </>
  )
}
