import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { OfferMade } from './offers.server.ts'

interface DossierProps {
  size: { answered: number; questions: number }
  offers: OfferMade[]
}

/** "Mon dossier NR": its files for buyers elsewhere, and what was offered to buyers here. */
export function DossierPage({ size, offers }: DossierProps) {
  const { t } = useWords()
  const d = t.dossier
  return (
    <>
      <PageTitle title={d.title} crumbs={[{ href: paths.library, label: t.library.title }]}>
        {d.lead}
      </PageTitle>
      {size.answered === 0 ? (
        <p className="empty">
          {d.nothing} <a href={paths.library}>{d.fill}</a>
        </p>
      ) : (
        <section className="card">
          <h2>{d.exportTitle}</h2>
          <p>{d.progress(size.answered, size.questions)}</p>
          <p className="soft">{d.exportText}</p>
          <p className="actions">
            <a className="button" href={paths.dossierFile('pdf')}>
              {d.pdf}
            </a>
            <a href={paths.dossierFile('xlsx')}>{d.xlsx}</a>
          </p>
        </section>
      )}
      {(size.answered > 0 || offers.length > 0) && <Offers offers={offers} />}
    </>
  )
}

function Offers({ offers }: { offers: OfferMade[] }) {
  const { t, f } = useWords()
  const d = t.dossier.offers
  const columns: Column<OfferMade>[] = [
    { key: 'buyer', header: d.buyer, cell: (row) => <a href={paths.offer(row.id)}>{row.buyer}</a> },
    { key: 'state', header: d.state, cell: (row) => <span className="tag">{d.states[row.status]}</span> },
    { key: 'offered', header: d.offeredOn, cell: (row) => f.shortDay(row.offeredAt) },
    { key: 'settled', header: d.settledOn, cell: (row) => row.settledAt && f.shortDay(row.settledAt) },
  ]
  const shown = offers.some(({ settledAt }) => settledAt) ? columns : columns.slice(0, 3)
  return (
    <section className="card">
      <h2>{d.title}</h2>
      <p className="soft">{d.text}</p>
      <p className="actions">
        <a className="button alt" href={paths.newOffer}>
          {d.start}
        </a>
      </p>
      {offers.length > 0 && <DataTable caption={d.made} columns={shown} rows={offers} rowKey={(row) => row.id} />}
    </section>
  )
}
