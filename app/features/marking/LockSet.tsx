import { paths } from '#app/http/paths.ts'
import { DataTable } from '#app/ui/DataTable.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { MarkBasis } from '#app/ui/MarkBasis.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { lockPage } from './marking-page.server.ts'

type Page = NonNullable<Awaited<ReturnType<typeof lockPage>>>

/** A lock is for good: the evaluator sees their own marks once more before it. */
export function LockSet({ page, errors }: { page: Page; errors?: Record<string, string> | undefined }) {
  const { t, lang } = useWords()
  const { campaign, criterion, supplier } = page
  const back = paths.markingCriterion(campaign.id, criterion.id)
  return (
    <>
      <PageTitle title={t.marking.lockTitle} crumbs={[{ href: back, label: criterion.name[lang] }]}>
        {supplier.name}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <p>{t.marking.lockLead}</p>
      <DataTable
        caption={criterion.name[lang]}
        rows={page.questions}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'question',
            header: t.marking.question,
            cell: (row) => <a href={paths.markingQuestion(campaign.id, supplier.id, row.id)}>{row.id}</a>,
          },
          {
            key: 'level',
            header: t.marking.yourLevel,
            cell: (row) =>
              row.mark
                ? t.terms.levelByNumber[row.mark.level]
                : row.status === 'answered'
                  ? t.marking.notMarked
                  : t.marking.shut.nothing_to_mark,
          },
          { key: 'why', header: t.marking.justification, cell: (row) => row.mark && <Why mark={row.mark} /> },
        ]}
      />
      <form method="post" className="actions">
        {page.ready && <button>{t.marking.lockButton}</button>}
        <a href={back}>{t.common.back}</a>
      </form>
    </>
  )
}

function Why({ mark }: { mark: NonNullable<Page['questions'][number]['mark']> }) {
  return (
    <>
      {mark.justification}
      <MarkBasis {...mark} />
    </>
  )
}
