import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { AssessPage } from './remaining.server.ts'

type Row = AssessPage['rows'][number]

/** What keeps the campaign from being assessed, each with its way; nothing left, the one button. */
export function ConfirmAssessment({ page, errors }: { page: AssessPage; errors?: Record<string, string> | undefined }) {
  const { t } = useWords()
  const a = t.rulings.assess
  const { campaign } = page
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
  ]
  const title = (
    <PageTitle title={a.title} crumbs={crumbs}>
      {page.suppliers > 0 ? a.lead(page.suppliers) : a.nobody}
    </PageTitle>
  )
  const waiting = (
    <>
      {page.clarifying > 0 && (
        <p className="note caution">
          {t.clarifications.clarifying(page.clarifying)}{' '}
          <a href={paths.clarifications(campaign.id)}>{t.clarifications.title}</a>
        </p>
      )}
      {page.reopened > 0 && (
        <p className="note caution">
          {t.clarifications.reopened(page.reopened)} <a href={paths.consensus(campaign.id)}>{t.consensus.title}</a>
        </p>
      )}
    </>
  )
  if (page.concerned > 0)
    return (
      <>
        {title}
        <ErrorSummary errors={errors} />
        {waiting}
        <h2>{a.remaining}</h2>
        <p>{a.remainingLead}</p>
        {page.totals.stuck > 0 && (
          <p className="note caution">
            <strong>{a.stuckTitle}</strong> {a.stuckNote(page.totals.stuck)}
          </p>
        )}
        <RemainingTable page={page} />
        <Pagination page={page.page} pages={page.pages} href={(at) => paths.assess(campaign.id, at)} />
      </>
    )
  if (page.clarifying + page.reopened > 0)
    return (
      <>
        {title}
        <ErrorSummary errors={errors} />
        {waiting}
      </>
    )
  return (
    <>
      {title}
      <p>
        {a.ready} {a.effect}
      </p>
      <form method="post" className="actions">
        <button>{a.button}</button>
        <a href={paths.comparison(campaign.id)}>{t.consensus.toComparison}</a>
      </form>
    </>
  )
}

function RemainingTable({ page }: { page: AssessPage }) {
  const { t, f } = useWords()
  const a = t.rulings.assess
  const { id } = page.campaign
  const linked = (n: number, row: Row, kind: string, href: string) =>
    n === 0 ? (
      f.integer(0)
    ) : (
      <a href={href} aria-label={a.count(n, row.name, kind)}>
        {f.integer(n)}
      </a>
    )
  const columns: Column<Row>[] = [
    { key: 'supplier', header: a.supplier, cell: (row) => row.name },
    {
      key: 'marks',
      header: a.marks,
      number: true,
      cell: (row) => linked(row.marks, row, a.marks, paths.consensus(id, { show: 'waiting', q: row.name })),
    },
    {
      key: 'differences',
      header: a.differences,
      number: true,
      cell: (row) => linked(row.difference, row, a.differences, paths.consensus(id, { q: row.name })),
    },
    {
      key: 'rulings',
      header: a.rulings,
      number: true,
      cell: (row) => linked(row.ruling, row, a.rulings, paths.notApplicable(id)),
    },
  ]
  if (page.totals.stuck > 0)
    columns.push({ key: 'stuck', header: a.stuck, number: true, cell: (row) => f.integer(row.stuck) })
  return <DataTable caption={a.caption(page.concerned)} columns={columns} rows={page.rows} rowKey={(row) => row.id} />
}
