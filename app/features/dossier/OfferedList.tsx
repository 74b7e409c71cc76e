import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { OffersReceivedModel } from './offers.server.ts'

type Row = OffersReceivedModel['rows'][number]

/** The dossiers that suppliers offered without being asked, and whether more may come. */
export function OfferedList({ list, mayReceive }: { list: OffersReceivedModel; mayReceive: boolean }) {
  const { t, f } = useWords()
  const d = t.dossier.received
  const { states } = t.dossier.offers
  const columns: Column<Row>[] = [
    {
      key: 'supplier',
      header: t.dossier.supplier,
      cell: (row) => <a href={paths.offeredDossier(row.id)}>{row.supplier}</a>,
    },
    { key: 'state', header: t.dossier.offers.state, cell: (row) => <span className="tag">{states[row.status]}</span> },
    { key: 'offered', header: t.dossier.offers.offeredOn, cell: (row) => f.shortDay(row.offeredAt) },
    {
      key: 'settled',
      header: t.dossier.offers.settledOn,
      cell: (row) => row.settledAt && f.shortDay(row.settledAt),
    },
  ]
  return (
    <>
      <PageTitle title={d.title} crumbs={[{ href: paths.campaigns, label: t.campaigns.title }]}>
        {d.lead}
      </PageTitle>
      {list.total === 0 ? (
        <p className="empty">{list.receiving ? d.none : d.noneClosed}</p>
      ) : (
        <section className="card">
          <DataTable caption={d.caption(list.total)} columns={columns} rows={list.rows} rowKey={(row) => row.id} />
        </section>
      )}
      <Pagination page={list.page} pages={list.pages} href={paths.offeredDossiers} />
      <section className="card">
        <h2>{d.receptionTitle}</h2>
        <p>{list.receiving ? d.receiving : d.closed}</p>
        {mayReceive ? (
          <form method="post">
            <button className="alt" name="receiving" value={list.receiving ? 'no' : 'yes'}>
              {list.receiving ? d.stop : d.receive}
            </button>
          </form>
        ) : (
          <p className="soft">{d.adminOnly}</p>
        )}
      </section>
    </>
  )
}
