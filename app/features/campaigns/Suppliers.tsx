import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { SearchForm } from '#app/ui/SearchForm.tsx'
import { FaultList } from './FaultList.tsx'
import { AddSupplier, PasteSuppliers, type RefusedSuppliers } from './SupplierForms.tsx'
import type { SuppliersPageModel } from './suppliers-page.server.ts'

interface SuppliersProps {
  page: SuppliersPageModel
  done: { added: number; removed: number }
  refused?: RefusedSuppliers | undefined
}

export function Suppliers({ page, done, refused }: SuppliersProps) {
  const { t } = useWords()
  const s = t.suppliers
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(page.id), label: page.name || t.launch.unnamed },
  ]
  const added = refused?.added ?? done.added
  return (
    <>
      <PageTitle title={s.title} crumbs={crumbs}>
        {s.lead}
      </PageTitle>
      <ErrorSummary errors={refused?.summary} />
      {added > 0 && (
        <p className="note" role="status">
          {s.added(added)}
        </p>
      )}
      {done.removed > 0 && !refused && (
        <p className="note" role="status">
          {s.removed(done.removed)}
        </p>
      )}
      {page.faults.length > 0 && (
        <div className="note caution">
          <FaultList campaignId={page.id} faults={page.faults} criteria={page.criteria} />
        </div>
      )}
      <p className="actions top">
        <a className="button alt" href={paths.campaignPick(page.id)}>
          {t.directory.pick.link}
        </a>
        <a className="button alt" href={paths.supplierImport(page.id)}>
          {t.directory.pick.importLink}
        </a>
      </p>
      <div className="grid">
        <AddSupplier refused={refused} />
        <PasteSuppliers refused={refused} />
      </div>
      <h2 id="f-suppliers" tabIndex={-1}>
        {s.listTitle}
      </h2>
      {page.total === 0 ? (
        <div className="empty">
          <h3>{s.emptyTitle}</h3>
          <p>{s.emptyText}</p>
        </div>
      ) : (
        <List page={page} />
      )}
      <p className="actions">
        <a href={paths.campaign(page.id)}>{t.launch.backToSteps}</a>
      </p>
    </>
  )
}

function List({ page }: { page: SuppliersPageModel }) {
  const { t } = useWords()
  const s = t.suppliers
  return (
    <>
      {(page.pages > 1 || page.search !== '') && (
        <SearchForm action={paths.campaignSuppliers(page.id)} label={s.searchLabel} defaultValue={page.search} />
      )}
      {page.found === 0 ? (
        <p>
          {s.nothingFound(page.search)} <a href={paths.campaignSuppliers(page.id)}>{s.showAll}</a>
        </p>
      ) : (
        <form method="post">
          <SupplierTable page={page} />
        </form>
      )}
      <Pagination
        page={page.page}
        pages={page.pages}
        href={(to) => paths.campaignSuppliers(page.id, { q: page.search, page: to })}
      />
    </>
  )
}

type Row = SuppliersPageModel['suppliers'][number]

function SupplierTable({ page }: { page: SuppliersPageModel }) {
  const { t, f } = useWords()
  const s = t.suppliers
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: s.columns.name,
      cell: (row) => (
        <>
          {row.name}{' '}
          <small className="soft">
            {row.email}
            {row.headcount !== undefined && ` · ${s.employees(row.headcount)}`}
          </small>
        </>
      ),
    },
    {
      key: 'siren',
      header: s.columns.siren,
      cell: (row) => row.siren?.replace(/(\d{3})(?=\d)/g, '$1\u202f') ?? f.integer(null),
    },
    { key: 'language', header: s.columns.language, cell: (row) => s.languages[row.language] },
    {
      key: 'remove',
      header: s.columns.remove,
      cell: (row) => (
        <button className="link" name="remove" value={row.email} aria-label={s.removeWho(row.name)}>
          {s.remove}
        </button>
      ),
    },
  ]
  return (
    <DataTable caption={s.found(page.found)} columns={columns} rows={page.suppliers} rowKey={({ email }) => email} />
  )
}
