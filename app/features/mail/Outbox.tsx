import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { OutboxModel } from './outbox.server.ts'

type Row = OutboxModel['mails'][number]

/** Every mail of the instance; without a mail server, it is from here that links are copied. */
export function Outbox({ outbox, sends }: { outbox: OutboxModel; sends: boolean }) {
  const { t, f } = useWords()
  const o = t.operator
  const columns: Column<Row>[] = [
    {
      key: 'subject',
      header: o.mailColumns.subject,
      cell: (row) => <a href={paths.outboxMail(row.id)}>{row.subject}</a>,
    },
    { key: 'to', header: o.mailColumns.to, cell: (row) => row.to },
    { key: 'state', header: o.mailColumns.state, cell: (row) => o.mailStates[row.status] },
    { key: 'created', header: o.mailColumns.created, cell: (row) => f.shortDay(row.createdAt) },
  ]
  return (
    <>
      <PageTitle title={o.outboxTitle} crumbs={[{ href: paths.operator, label: o.title }]}>
        {o.outboxLead}
      </PageTitle>
      {!sends && <p className="note caution">{o.outboxNoServer}</p>}
      {outbox.total === 0 ? (
        <p className="empty">{o.outboxEmpty}</p>
      ) : (
        <DataTable
          caption={o.outboxCaption(outbox.total)}
          columns={columns}
          rows={outbox.mails}
          rowKey={({ id }) => id}
        />
      )}
      <Pagination page={outbox.page} pages={outbox.pages} href={(page) => paths.outboxPage(page)} />
    </>
  )
}
