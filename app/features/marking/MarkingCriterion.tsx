import { paths } from '#app/http/paths.ts'
import { DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { criterionPage } from './marking-page.server.ts'

type Page = NonNullable<Awaited<ReturnType<typeof criterionPage>>>

/** One criterion across suppliers: own progress, and how many of the panel have locked. */
export function MarkingCriterion({ page }: { page: Page }) {
  const { t, lang } = useWords()
  const { campaign, criterion, next, readyId } = page
  const question = (invitation: string, id: string) => paths.markingQuestion(campaign.id, invitation, id)
  const crumbs = [{ href: paths.marking, label: t.marking.title }]
  return (
    <>
      <PageTitle title={criterion.name[lang]} crumbs={crumbs}>
        {campaign.name}
      </PageTitle>
      <p className="actions top">
        {next ? (
          <a className="button" href={question(next.invitationId, next.questionId)}>
            {t.marking.start}
          </a>
        ) : (
          readyId && (
            <a className="button" href={paths.markingLock(campaign.id, readyId, criterion.id)}>
              {t.marking.lockTitle}
            </a>
          )
        )}
      </p>
      <DataTable
        caption={criterion.name[lang]}
        captionHidden
        rows={page.rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'supplier',
            header: t.marking.supplier,
            cell: (row) => <a href={question(row.id, row.questionId)}>{row.name}</a>,
          },
          {
            key: 'marks',
            header: t.marking.marks,
            cell: (row) => t.marking.of(row.marked, row.answered),
            number: true,
          },
          {
            key: 'panel',
            header: t.marking.panel,
            cell: (row) => t.marking.of(row.panelLocked, row.panelSize),
            number: true,
          },
          {
            key: 'action',
            header: t.marking.action,
            cell: (row) =>
              row.ready ? (
                <a href={paths.markingLock(campaign.id, row.id, criterion.id)}>{t.marking.lockIt}</a>
              ) : row.lockedAt || row.revealed || row.answered === 0 ? (
                t.marking.done
              ) : (
                t.marking.markIt
              ),
          },
        ]}
      />
      <Pagination
        page={page.page}
        pages={page.pages}
        href={(number) => `${paths.markingCriterion(campaign.id, criterion.id)}?page=${number}`}
      />
    </>
  )
}
