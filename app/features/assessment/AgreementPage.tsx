import { paths } from '#app/http/paths.ts'
import { DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { AgreementFacts } from './AgreementCard.tsx'
import type { agreementPage } from './agreement.server.ts'
import { type PanelRights, panelCrumbs } from './panel-rights.ts'

type Page = NonNullable<Awaited<ReturnType<typeof agreementPage>>>

/** How far evaluators agree, overall and by criterion, pair and person, with what these figures cannot say. */
export function AgreementPage({ page, may }: { page: Page; may: PanelRights }) {
  const { t, f, lang } = useWords()
  const a = t.agreement
  const { campaign } = page
  const crumbs = [
    ...panelCrumbs(t, campaign, may),
    { href: paths.consensus(campaign.id), label: t.consensus.readTitle },
  ]
  const signed = (n: number | null) => (n !== null && n > 0.005 ? `+${f.decimal(n, 2)}` : f.decimal(n, 2))
  const alphaOf = ({ alpha, reading }: Page['overall']) =>
    reading === 'few' ? a.tooFew(f.decimal(alpha, 2)) : f.decimal(alpha, 2)
  return (
    <>
      <PageTitle title={a.title} crumbs={crumbs}>
        {campaign.name}
      </PageTitle>
      <AgreementFacts figures={page.overall} />
      <p className="soft">{a.meaning}</p>
      {page.apart && <p className="soft">{a.commonOnly}</p>}
      <DataTable
        caption={a.byCriterion}
        rows={page.criteria}
        rowKey={(row) => row.id}
        columns={[
          { key: 'criterion', header: a.criterion, cell: (row) => row.name[lang] },
          { key: 'compared', header: a.compared, cell: (row) => f.integer(row.compared), number: true },
          { key: 'alpha', header: a.alpha, cell: (row) => alphaOf(row), number: true },
          { key: 'exact', header: a.exact, cell: (row) => f.percent(row.percentExact), number: true },
          { key: 'within', header: a.withinOne, cell: (row) => f.percent(row.percentWithinOne), number: true },
        ]}
      />
      <p className="small soft">{a.tooFewNote}</p>
      {page.pairs.length === 0 ? (
        <p className="soft">{a.noPair}</p>
      ) : (
        <>
          <DataTable
            caption={a.byPair}
            rows={page.pairs}
            rowKey={({ first, second }) => `${first.id}/${second.id}`}
            columns={[
              { key: 'pair', header: a.pair, cell: ({ first, second }) => a.pairOf(first.name, second.name) },
              { key: 'compared', header: a.compared, cell: (row) => f.integer(row.compared), number: true },
              { key: 'kappa', header: a.kappa, cell: (row) => f.decimal(row.kappa, 2), number: true },
            ]}
          />
          <p className="small soft">{a.pairNote}</p>
          <DataTable
            caption={a.bySeverity}
            rows={page.evaluators}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'evaluator',
                header: a.evaluator,
                cell: (row) => `${row.name} · ${t.terms.functions[row.function]}`,
              },
              { key: 'severity', header: a.severity, cell: (row) => signed(row.severity), number: true },
            ]}
          />
          <p className="small soft">{a.severityNote}</p>
        </>
      )}
    </>
  )
}
