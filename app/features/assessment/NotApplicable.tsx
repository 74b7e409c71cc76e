import { paths } from '#app/http/paths.ts'
import { DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { NotApplicablePage } from './rulings.server.ts'

/** Axes named in the notice; a campaign of hundreds says only how many more. */
const named = 8

/** What suppliers declared not applicable, those to judge first, question by question. */
export function NotApplicable({ page, mayRule }: { page: NotApplicablePage; mayRule: boolean }) {
  const { t } = useWords()
  const n = t.rulings.na
  const { campaign, first } = page
  const judging = mayRule && campaign.status === 'closed'
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
  ]
  return (
    <>
      <PageTitle title={judging ? n.title : n.readTitle} crumbs={crumbs}>
        {page.total > 0 && n.lead(page.toJudge)}
      </PageTitle>
      {page.total === 0 ? (
        <p className="empty">{n.empty}</p>
      ) : (
        <>
          <p>{n.rule}</p>
          {judging && first && (
            <p className="actions top">
              <a className="button" href={paths.notApplicableClaim(campaign.id, first.invitationId, first.questionId)}>
                {n.start}
              </a>
            </p>
          )}
          <Unreliable page={page} />
          <Claims page={page} />
        </>
      )}
      <Pagination page={page.page} pages={page.pages} href={(at) => paths.notApplicable(campaign.id, at)} />
      <p className="actions">
        <a href={paths.consensus(campaign.id)}>{t.consensus.toAgenda}</a>
        <a href={paths.comparison(campaign.id)}>{t.consensus.toComparison}</a>
      </p>
    </>
  )
}

function Unreliable({ page }: { page: NotApplicablePage }) {
  const { t, f, lang } = useWords()
  const n = t.rulings.na
  const { unreliable } = page
  if (unreliable.length === 0) return null
  const axes = unreliable.slice(0, named).map(({ supplier, criterion }) => n.axis(supplier, criterion[lang]))
  if (unreliable.length > named) axes.push(n.more(unreliable.length - named))
  return (
    <p className="note caution">
      <strong>{n.unreliableTitle}</strong> {n.unreliable(f.list(axes))}
    </p>
  )
}

function Claims({ page }: { page: NotApplicablePage }) {
  const { t } = useWords()
  const n = t.rulings.na
  return (
    <DataTable
      caption={n.caption(page.total)}
      rows={page.rows}
      rowKey={(row) => `${row.invitationId}/${row.questionId}`}
      columns={[
        {
          key: 'supplier',
          header: n.supplier,
          cell: (row) => (
            <a href={paths.notApplicableClaim(page.campaign.id, row.invitationId, row.questionId)}>
              {row.supplier} <span className="nowrap">{row.questionId}</span>
            </a>
          ),
        },
        {
          key: 'ruling',
          header: n.ruling,
          cell: (row) =>
            row.ruling ? row.ruling.accepted ? n.accepted : n.refused : <span className="chip">{n.toJudge}</span>,
        },
        { key: 'reason', header: n.reason, cell: (row) => row.reason, sentence: true },
      ]}
    />
  )
}
