import { sirenText } from '#app/domain/suppliers/siren.ts'
import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { SearchForm } from '#app/ui/SearchForm.tsx'
import type { PickPageModel } from './pick-page.server.ts'

interface PickProps {
  page: PickPageModel
  done: { added: number; left: number } | null
  errors?: Record<string, string> | undefined
}

/** Fills a draft's list from the directory: some, all that a search finds, or those of a past campaign. */
export function PickSuppliers({ page, done, errors }: PickProps) {
  const { t } = useWords()
  const p = t.directory.pick
  const crumbs = [
    { href: paths.campaign(page.id), label: page.name || t.launch.unnamed },
    { href: paths.campaignSuppliers(page.id), label: t.suppliers.title },
  ]
  const empty = page.found === 0 && page.search === ''
  return (
    <>
      <PageTitle title={p.title} crumbs={crumbs}>
        {p.lead}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {done && (
        <p className="note" role="status">
          {t.suppliers.added(done.added)} {done.left > 0 && p.left(done.left)}
        </p>
      )}
      {page.past.length > 0 && <PastCampaign page={page} />}
      {empty ? (
        <div className="empty">
          <h2>{t.directory.emptyTitle}</h2>
          <p>{t.directory.emptyText}</p>
        </div>
      ) : (
        <>
          <SearchForm action={paths.campaignPick(page.id)} label={t.directory.searchLabel} defaultValue={page.search} />
          <Entries page={page} />
          <Pagination
            page={page.page}
            pages={page.pages}
            href={(to) => paths.campaignPick(page.id, { q: page.search, page: to })}
          />
        </>
      )}
      <p className="actions">
        <a href={paths.campaignSuppliers(page.id)}>{p.back}</a>
      </p>
    </>
  )
}

function PastCampaign({ page }: { page: PickPageModel }) {
  const { t } = useWords()
  const p = t.directory.pick
  const options = page.past.map(({ id, name, suppliers }) => ({ value: id, label: `${name} (${suppliers})` }))
  return (
    <form method="post" className="card">
      <SelectField name="from" label={p.past} options={options} />
      <button className="alt">{p.addPast}</button>
    </form>
  )
}

type Row = PickPageModel['entries'][number]

function Entries({ page }: { page: PickPageModel }) {
  const { t, f } = useWords()
  const { pick: p, columns: c, nothingFound, showAll, found } = t.directory
  if (page.found === 0)
    return (
      <p>
        {nothingFound(page.search)} <a href={paths.campaignPick(page.id)}>{showAll}</a>
      </p>
    )
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: c.name,
      cell: (row) =>
        row.listed ? (
          <>
            {row.name} <small className="soft">{row.email}</small>
          </>
        ) : (
          <label className="choice">
            <input type="checkbox" name="entry" value={row.id} />
            <span>
              {row.name} <small className="soft">{row.email}</small>
            </span>
          </label>
        ),
    },
    { key: 'siren', header: c.siren, cell: (row) => sirenText(row.siren) ?? f.integer(null) },
    { key: 'listed', header: p.column, cell: (row) => row.listed && p.listed },
  ]
  return (
    <form method="post" id="f-entry" tabIndex={-1}>
      <DataTable caption={found(page.found)} columns={columns} rows={page.entries} rowKey={({ id }) => id} />
      {page.free > 0 && (
        <p className="actions">
          <button>{p.add}</button>
          <button className="alt" name="all" value={page.search}>
            {p.addAll(page.free)}
          </button>
        </p>
      )}
    </form>
  )
}
