import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { SharingListModel } from './queries.server.ts'

type Row = SharingListModel['rows'][number]

/** Every buyer that asked: which campaign, which version, since when, and what became of it. */
export function SharingList({ page, pages, rows }: SharingListModel) {
  const { t, f } = useWords()
  const { columns: heads, states } = t.sharing
  const columns: Column<Row>[] = [
    { key: 'campaign', header: heads.campaign, cell: (row) => <a href={paths.sharing(row.id)}>{row.campaign}</a> },
    {
      key: 'state',
      header: heads.state,
      cell: (row) => <span className={row.state === 'accepted' ? 'tag done' : 'tag'}>{states[row.state]}</span>,
    },
    { key: 'buyer', header: heads.buyer, cell: (row) => row.buyer },
    { key: 'on', header: heads.on, cell: (row) => (row.on ? f.shortDay(row.on) : null) },
    { key: 'questionnaire', header: heads.questionnaire, cell: (row) => f.list(row.questionnaires) },
  ]
  return (
    <>
      <PageTitle title={t.sharing.title} crumbs={[{ href: paths.requests, label: t.requests.title }]}>
        {t.sharing.lead}
      </PageTitle>
      {rows.length === 0 ? (
        <p className="empty">{t.sharing.empty}</p>
      ) : (
        <DataTable caption={t.sharing.title} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
      )}
      <Pagination page={page} pages={pages} href={paths.sharings} />
    </>
  )
}
