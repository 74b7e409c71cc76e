import type { CampaignStatus } from '#app/domain/campaign/campaign.ts'
import { localOf } from '#app/domain/campaign/deadline.ts'
import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { SearchForm } from '#app/ui/SearchForm.tsx'
import type { CampaignListModel } from './list.server.ts'

type Row = CampaignListModel['campaigns'][number]

interface CampaignListProps extends CampaignListModel {
  mayCompose: boolean
  mayAgree: boolean
  /** Dossiers offered that wait for a word; null for who does not read them. */
  offered: number | null
}

export function CampaignList({ mayCompose, mayAgree, offered, ...list }: CampaignListProps) {
  const { t } = useWords()
  const c = t.campaigns
  return (
    <>
      <PageTitle title={c.title}>{c.lead}</PageTitle>
      {mayCompose && (
        <p className="actions top">
          <a className="button" href={paths.newCampaign}>
            {c.create}
          </a>
          <a href={paths.templates()}>{t.templates.link}</a>
        </p>
      )}
      {list.total === 0 && list.search === '' ? (
        <Nothing mayCompose={mayCompose} />
      ) : (
        <Found list={list} mayAgree={mayAgree} />
      )}
      {offered !== null && (
        <p>
          <a href={paths.offeredDossiers()}>
            {offered > 0 ? t.dossier.received.link(offered) : t.dossier.received.linkNone}
          </a>
        </p>
      )}
    </>
  )
}

function Nothing({ mayCompose }: { mayCompose: boolean }) {
  const { t } = useWords()
  return (
    <div className="empty">
      <h2>{t.campaigns.emptyTitle}</h2>
      <p>{mayCompose ? t.campaigns.emptyText : t.campaigns.emptyReader}</p>
    </div>
  )
}

function Found({ list, mayAgree }: { list: CampaignListModel; mayAgree: boolean }) {
  const { t } = useWords()
  const c = t.campaigns
  return (
    <>
      <SearchForm action={paths.campaigns} label={c.searchLabel} defaultValue={list.search} />
      {list.total === 0 ? (
        <p>
          {c.nothingFound(list.search)} <a href={paths.campaigns}>{c.showAll}</a>
        </p>
      ) : (
        <CampaignTable list={list} mayAgree={mayAgree} />
      )}
      <Pagination page={list.page} pages={list.pages} href={(page) => paths.campaignList(list.search, page)} />
    </>
  )
}

function nextHref(id: string, status: CampaignStatus, mayAgree: boolean): string {
  if (status === 'assessed' && mayAgree) return paths.debriefing(id)
  if (status === 'draft' || status === 'launched') return paths.campaign(id)
  return status === 'closed' && mayAgree ? paths.consensus(id) : paths.comparison(id)
}

/** A promised debriefing is recalled as it nears, and once it is late. */
const recalled = ({ status, promise }: Row) => status !== 'draft' && (promise === 'overdue' || promise === 'soon')

function CampaignTable({ list, mayAgree }: { list: CampaignListModel; mayAgree: boolean }) {
  const { t, f } = useWords()
  const c = t.campaigns
  const next = (row: Row) =>
    (row.status === 'closed' || row.status === 'assessed') && !mayAgree ? c.next.debriefed : c.next[row.status]
  const columns: Column<Row>[] = [
    { key: 'name', header: c.columns.name, cell: (row) => <a href={paths.campaign(row.id)}>{row.name}</a> },
    {
      key: 'state',
      header: c.columns.state,
      cell: (row) => (
        <>
          {t.terms.campaignStates[row.status]}
          {recalled(row) && (
            <small className={row.promise === 'overdue' ? 'late' : 'soft'}>
              {' '}
              {row.promise === 'overdue' ? c.debriefingOverdue : c.debriefingSoon(f.shortDay(row.debriefingOn))}
            </small>
          )}
        </>
      ),
    },
    { key: 'purpose', header: c.columns.purpose, cell: (row) => t.terms.purposes[row.purpose] },
    {
      key: 'deadline',
      header: c.columns.deadline,
      cell: (row) => f.shortDay(row.deadline && localOf(row.deadline, row.timeZone).day),
    },
    {
      key: 'responses',
      header: c.columns.responses,
      number: true,
      cell: (row) => (row.status === 'draft' ? f.integer(null) : c.responsesOf(row.submitted, row.invited)),
    },
    {
      key: 'next',
      header: c.columns.next,
      cell: (row) => <a href={nextHref(row.id, row.status, mayAgree)}>{next(row)}</a>,
    },
  ]
  return <DataTable caption={c.found(list.total)} columns={columns} rows={list.campaigns} rowKey={({ id }) => id} />
}
