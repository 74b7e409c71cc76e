import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { requestList } from './request-pages.server.ts'

type List = Awaited<ReturnType<typeof requestList>>
type Row = List['rows'][number]

export function RequestList({ page, pages, rows, guest }: List) {
  const { t, f } = useWords()
  const columns: Column<Row>[] = [
    { key: 'campaign', header: t.requests.campaign, cell: (row) => <a href={paths.request(row.id)}>{row.campaign}</a> },
    { key: 'buyer', header: t.requests.buyer, cell: (row) => row.buyer },
    { key: 'deadline', header: t.requests.deadline, cell: (row) => f.instant(row.deadline, row.timeZone) },
    {
      key: 'status',
      header: t.requests.status,
      cell: (row) => (row.status === 'sent' ? t.requests.received : t.terms.invitationStates[row.status]),
    },
  ]
  if (rows.some(({ mine }) => mine))
    columns.push({
      key: 'mine',
      header: t.assignments.column,
      cell: ({ id, mine }) =>
        mine && <a href={paths.requestMine(id)}>{t.requests.progress(mine.reviewed, mine.asked)}</a>,
    })
  return (
    <>
      <PageTitle title={t.requests.title}>{t.requests.lead}</PageTitle>
      {!guest && (
        <p className="actions top">
          <a href={paths.sharings()}>{t.sharing.title}</a>
          <a href={paths.access}>{t.accesses.title}</a>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="empty">{t.requests.empty}</p>
      ) : (
        <DataTable caption={t.requests.title} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
      )}
      <Pagination page={page} pages={pages} href={(to) => `${paths.requests}?page=${to}`} />
    </>
  )
}
