import { sirenText } from '#app/domain/suppliers/siren.ts'
import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { SearchForm } from '#app/ui/SearchForm.tsx'
import type { DirectoryModel } from './directory.server.ts'

type Row = DirectoryModel['suppliers'][number]

interface DirectoryProps {
  list: DirectoryModel
  mayEdit: boolean
  removed: boolean
}

export function Directory({ list, mayEdit, removed }: DirectoryProps) {
  const { t } = useWords()
  const d = t.directory
  return (
    <>
      <PageTitle title={d.title}>{d.lead}</PageTitle>
      {removed && (
        <p className="note" role="status">
          {d.removed}
        </p>
      )}
      {mayEdit && (
        <p className="actions top">
          <a className="button" href={paths.supplierImport()}>
            {d.importLink}
          </a>{' '}
          <a className="button alt" href={paths.newSupplier}>
            {d.newLink}
          </a>
        </p>
      )}
      {list.found === 0 && list.search === '' ? (
        <div className="empty">
          <h2>{d.emptyTitle}</h2>
          <p>{d.emptyText}</p>
        </div>
      ) : (
        <>
          <SearchForm action={paths.suppliers} label={d.searchLabel} defaultValue={list.search} />
          <Found list={list} />
          <Pagination
            page={list.page}
            pages={list.pages}
            href={(page) => paths.supplierList({ q: list.search, page })}
          />
        </>
      )}
    </>
  )
}

function Found({ list }: { list: DirectoryModel }) {
  const { t, f } = useWords()
  const d = t.directory
  if (list.found === 0)
    return (
      <p>
        {d.nothingFound(list.search)} <a href={paths.suppliers}>{d.showAll}</a>
      </p>
    )
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: d.columns.name,
      cell: (row) => (
        <>
          <a href={paths.supplier(row.id)}>{row.name}</a> <small className="soft">{row.email}</small>
        </>
      ),
    },
    { key: 'siren', header: d.columns.siren, cell: (row) => sirenText(row.siren) ?? f.integer(null) },
    { key: 'headcount', header: d.columns.headcount, number: true, cell: (row) => f.integer(row.headcount) },
    { key: 'campaigns', header: d.columns.campaigns, number: true, cell: (row) => f.integer(row.invitations) },
  ]
  return <DataTable caption={d.found(list.found)} columns={columns} rows={list.suppliers} rowKey={({ id }) => id} />
}
