import { localOf } from '#app/domain/campaign/deadline.ts'
import { sirenText } from '#app/domain/suppliers/siren.ts'
import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { SupplierPageModel } from './directory.server.ts'
import { EntryFields, type RefusedEntry } from './EntryFields.tsx'

interface EntryProps {
  supplier: SupplierPageModel
  mayEdit: boolean
  saved: boolean
  refused?: RefusedEntry | undefined
}

export function SupplierEntry({ supplier, mayEdit, saved, refused }: EntryProps) {
  const { t, f } = useWords()
  const d = t.directory
  const facts = [
    [d.facts.email, supplier.email],
    [d.facts.siren, sirenText(supplier.siren) ?? d.unknown],
    [d.facts.vat, supplier.vat ?? d.unknown],
    [d.facts.headcount, supplier.headcount === null ? d.unknown : f.integer(supplier.headcount)],
    [d.facts.language, t.suppliers.languages[supplier.language]],
  ]
  return (
    <>
      <PageTitle title={supplier.name} crumbs={[{ href: paths.suppliers, label: d.title }]} />
      <ErrorSummary errors={refused?.errors} />
      {saved && !refused && (
        <p className="note" role="status">
          {d.saved}
        </p>
      )}
      <dl className="facts">
        {facts.map(([term, value]) => [<dt key="term">{term}</dt>, <dd key="value">{value}</dd>])}
      </dl>
      <h2>{d.historyTitle}</h2>
      <p className="soft">{supplier.campaigns.length > 0 ? d.historyWhy : d.noHistory}</p>
      {supplier.campaigns.length > 0 && <History supplier={supplier} />}
      {mayEdit && <EditEntry supplier={supplier} refused={refused} />}
      {mayEdit && (
        <section className="card">
          <h2>{d.merging.title}</h2>
          <p>{d.merging.why}</p>
          <a className="button alt" href={paths.supplierMerge(supplier.id)}>
            {d.merging.link}
          </a>
        </section>
      )}
      {mayEdit && (
        <form method="post" className="card">
          <h2>{d.removeTitle}</h2>
          <p>{d.removeWhy}</p>
          <button className="alt" name="then" value="remove">
            {d.remove}
          </button>
        </form>
      )}
    </>
  )
}

type Row = SupplierPageModel['campaigns'][number]

function History({ supplier }: { supplier: SupplierPageModel }) {
  const { t, f } = useWords()
  const { columns: c, historyCount } = t.directory
  const day = (row: Row, at: string | null) => f.shortDay(at && localOf(at, row.timeZone).day)
  const columns: Column<Row>[] = [
    {
      key: 'campaign',
      header: c.campaign,
      cell: (row) => (
        <>
          <a href={paths.campaign(row.id)}>{row.name}</a>{' '}
          <small className="soft">{t.terms.campaignStates[row.campaignStatus]}</small>
        </>
      ),
    },
    { key: 'state', header: c.state, cell: (row) => t.terms.invitationStates[row.status] },
    { key: 'launched', header: c.launched, cell: (row) => day(row, row.launchedAt) },
    { key: 'deadline', header: c.deadline, cell: (row) => day(row, row.deadline) },
    { key: 'settled', header: c.settled, cell: (row) => day(row, row.submittedAt ?? row.declinedAt) },
  ]
  const { campaigns } = supplier
  return (
    <DataTable
      caption={historyCount(campaigns.length)}
      columns={columns}
      rows={campaigns}
      rowKey={({ invitationId }) => invitationId}
    />
  )
}

function EditEntry({ supplier, refused }: Pick<EntryProps, 'supplier' | 'refused'>) {
  const { t } = useWords()
  const d = t.directory
  return (
    <form method="post" className="card" noValidate>
      <h2>{d.editTitle}</h2>
      <input type="hidden" name="revision" value={supplier.revision} />
      <EntryFields known={supplier} refused={refused} />
      <button name="then" value="save">
        {d.save}
      </button>
    </form>
  )
}
