import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { lockPage } from './marking-page.server.ts'

type Page = NonNullable<Awaited<ReturnType<typeof lockPage>>>

/** Own marks of one supplier on one criterion, before they are locked for good. */
export function LockMarks({ page, error }: { page: Page; error?: string | undefined }) {
  const { t, f, lang } = useWords()
  const { campaign, criterion, supplier, questions } = page
  return (
    <>
      <PageTitle
        title={t.marking.lockTitle(criterion.name[lang])}
        crumbs={[{ href: paths.marking, label: campaign.name }]}
      >
        {supplier.name} · {t.marking.panel(supplier.panelLocked, supplier.panelSize)}
      </PageTitle>
      <ErrorSummary errors={error ? { '': error } : undefined} />
      <ul className="list card">
        {questions.map(({ id, question, status, mark }) => (
          <li key={id}>
            <a href={paths.markingQuestion(campaign.id, supplier.id, id)}>{id}</a> · {question[lang]}
            <br />
            {mark ? `${t.terms.levelByNumber[mark.level]} · ${mark.justification}` : t.marking.statuses[status]}
          </li>
        ))}
      </ul>
      {supplier.lockedAt && (
        <p className="note">{t.marking.lockedAt(f.instant(supplier.lockedAt, campaign.timeZone))}</p>
      )}
      {page.ready ? (
        <form method="post" className="actions">
          <p className="note caution">{t.marking.lockWarning}</p>
          <button>{t.marking.lock}</button>
        </form>
      ) : (
        !supplier.lockedAt && <p className="note caution">{t.marking.notReady}</p>
      )}
    </>
  )
}
