import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { DeclarationsPageModel } from './deciding.server.ts'

type Row = DeclarationsPageModel['evaluators'][number]

/** What each evaluator of the campaign has signed, and what waits for the buyer's word. */
export function DeclarationList({ page }: { page: DeclarationsPageModel }) {
  const { t, f } = useWords()
  const d = t.declarations
  const { campaign } = page
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
  ]
  const columns: Column<Row>[] = [
    {
      key: 'evaluator',
      header: d.evaluator,
      cell: (row) => (
        <>
          {row.name} <span className="soft">{t.terms.functions[row.function]}</span>
        </>
      ),
    },
    { key: 'criteria', header: d.criteria, cell: (row) => row.criteria.length, number: true },
    {
      key: 'state',
      header: d.state,
      cell: (row) =>
        row.signed?.interest ? (
          <a href={paths.declaredInterest(campaign.id, row.id)}>{d.rows[row.state]}</a>
        ) : row.signed ? (
          d.none
        ) : (
          d.rows.to_sign
        ),
    },
    { key: 'at', header: d.signedOn, cell: (row) => row.signed && f.instant(row.signed.signedAt, campaign.timeZone) },
  ]
  return (
    <>
      <PageTitle title={d.listTitle} crumbs={crumbs}>
        {d.listLead}
      </PageTitle>
      <DataTable caption={d.listTitle} captionHidden columns={columns} rows={page.evaluators} rowKey={({ id }) => id} />
    </>
  )
}
