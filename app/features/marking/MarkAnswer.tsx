import { paths } from '#app/http/paths.ts'
import { Announced } from '#app/ui/Announced.tsx'
import { Complements } from '#app/ui/Complements.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { SubmittedAnswer } from '#app/ui/SubmittedAnswer.tsx'
import { LaterMark } from './LaterMark.tsx'
import { MarkForm, type RefusedMark } from './MarkForm.tsx'
import type { markingPage } from './marking-page.server.ts'

type Page = NonNullable<Awaited<ReturnType<typeof markingPage>>>

/** One answer a screen: what was asked, what was answered, the rubric as choices, and why. */
export function MarkAnswer({ page, refused }: { page: Page; refused?: RefusedMark | undefined }) {
  const { t, lang } = useWords()
  const { campaign, criterion, question, supplier, shut } = page
  const crumbs = [
    { href: paths.marking, label: t.marking.title },
    { href: paths.markingCriterion(campaign.id, criterion.id), label: criterion.name[lang] },
  ]
  const at = (step: { invitationId: string; questionId: string }) =>
    paths.markingQuestion(campaign.id, step.invitationId, step.questionId)
  const named = (step: { name: string; questionId: string }) => `${step.name}, ${step.questionId}`
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
        <div>
          <SubmittedAnswer reading={page} invitationId={supplier.id} />
          <Announced promise={page.promise} />
          <Complements complements={page.complements} invitationId={supplier.id} timeZone={campaign.timeZone} />
        </div>
        <div>
          <MarkForm page={page} refused={refused} />
          <LaterMark page={page} refused={refused} />
        </div>
      </div>
      <nav className="pagination" aria-label={t.marking.neighbours}>
        {page.previous && <a href={at(page.previous)}>{t.marking.previous(named(page.previous))}</a>}
        {page.next && <a href={at(page.next)}>{t.marking.next(named(page.next))}</a>}
      </nav>
    </>
  )
}
