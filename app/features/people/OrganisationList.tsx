import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { SearchForm } from '#app/ui/SearchForm.tsx'
import type { OrganisationListModel } from './organisations.server.ts'

type Row = OrganisationListModel['organisations'][number]

export function OrganisationList({ list }: { list: OrganisationListModel }) {
  const { t } = useWords()
  const o = t.operator
  const none = list.total === 0 && list.search === ''
  return (
    <>
      <PageTitle title={o.title}>{o.lead}</PageTitle>
      <p className="actions top">
        <a className="button" href={paths.newOrganisation}>
          {o.create}
        </a>
        <a href={paths.outbox}>{o.outbox}</a>
      </p>
      {none ? <p className="empty">{o.empty}</p> : <Found list={list} />}
    </>
  )
}

function Found({ list }: { list: OrganisationListModel }) {
  const { t, f } = useWords()
  const o = t.operator
  const kinds = (row: Row) =>
    [row.isBuyer && o.buyer, row.isSupplier && o.supplier, row.underProcurementCode && o.underCode]
      .filter(Boolean)
      .join(', ')
  const columns: Column<Row>[] = [
    { key: 'name', header: o.columns.name, cell: (row) => row.name },
    { key: 'kind', header: o.columns.kind, cell: kinds },
    { key: 'people', header: o.columns.people, number: true, cell: (row) => f.integer(row.people) },
    { key: 'created', header: o.columns.created, cell: (row) => f.shortDay(row.createdAt) },
  ]
  return (
    <>
      <SearchForm action={paths.operator} label={o.searchLabel} defaultValue={list.search} />
      {list.total === 0 ? (
        <p>
          {o.nothingFound(list.search)} <a href={paths.operator}>{o.showAll}</a>
        </p>
      ) : (
        <DataTable caption={o.found(list.total)} columns={columns} rows={list.organisations} rowKey={({ id }) => id} />
      )}
      <Pagination page={list.page} pages={list.pages} href={(page) => paths.organisationList(list.search, page)} />
    </>
  )
}
