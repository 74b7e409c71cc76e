import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { SharingListModel } from './queries.server.ts'

type Row = SharingListModel['rows'][number]

/** A dossier offered to a buyer outside any campaign. */
interface OfferMade {
  id: string
  buyer: string
  status: 'offered' | 'accepted' | 'declined' | 'withdrawn'
  offeredAt: string
}

/** Every buyer that asked: which campaign, which version, since when, and what became of it. */
export function SharingList({ page, pages, rows, offers }: SharingListModel & { offers: OfferMade[] }) {
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
      {offers.length > 0 && <Offers offers={offers} />}
    </>
  )
}

function Offers({ offers }: { offers: OfferMade[] }) {
  const { t, f } = useWords()
  const d = t.dossier.offers
  const columns: Column<OfferMade>[] = [
    { key: 'buyer', header: d.buyer, cell: (row) => <a href={paths.offer(row.id)}>{row.buyer}</a> },
    { key: 'state', header: d.state, cell: (row) => <span className="tag">{d.states[row.status]}</span> },
    { key: 'on', header: d.offeredOn, cell: (row) => f.shortDay(row.offeredAt) },
  ]
  return (
    <section className="card">
      <h2>{d.made}</h2>
      <p className="soft">{d.outside}</p>
      <DataTable caption={d.made} captionHidden columns={columns} rows={offers} rowKey={(row) => row.id} />
    </section>
  )
}
