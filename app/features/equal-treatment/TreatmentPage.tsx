import { PAGE_ROWS, pageWithin } from '#app/domain/pages.ts'
import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { TreatmentModel } from './model.server.ts'
import { informationLines, rowLines, summaryLine } from './treatment-words.ts'

type Row = TreatmentModel['rows'][number]

/** What each supplier received and when, and what differs, in words: the buyer's own control before anybody asks. */
export function TreatmentPage({ model, asked }: { model: TreatmentModel; asked: number }) {
  const words = useWords()
  const { t, f, lang } = words
  const r = t.treatment
  const { campaign, rows } = model
  const { page, pages, offset } = pageWithin(asked, rows.length)
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
    { href: paths.amendments(campaign.id), label: t.amendments.title },
  ]
  return (
    <>
      <PageTitle title={r.title} crumbs={crumbs}>
        {r.lead(campaign.name)} {r.preparedAt(f.instant(model.preparedAt, campaign.timeZone), campaign.timeZone)}
      </PageTitle>
      <p className="note">{summaryLine(model, words)}</p>
      <p className="actions">
        <a className="button" href={`${paths.equalTreatmentPdf(campaign.id)}?lang=${lang}`} download>
          {r.pdf}
        </a>
        <a href={`${paths.equalTreatmentJson(campaign.id)}?lang=${lang}`} download>
          {r.json}
        </a>
      </p>
      <h2>{r.informationTitle}</h2>
      <ul>
        {informationLines(model, words).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{r.suppliersTitle}</h2>
      <Suppliers rows={rows.slice(offset, offset + PAGE_ROWS)} model={model} />
      <Pagination page={page} pages={pages} href={(to) => paths.equalTreatment(campaign.id, to)} />
      <h2>{r.methodTitle}</h2>
      <p>{r.method}</p>
    </>
  )
}

function Suppliers({ rows, model }: { rows: Row[]; model: TreatmentModel }) {
  const words = useWords()
  const r = words.t.treatment
  const { timeZone } = model.campaign
  const cell = (key: 'invited' | 'information' | 'deadline') => (row: Row) => (
    <span className="prose">{rowLines(row, timeZone, words)[key].join('\n')}</span>
  )
  const columns: Column<Row>[] = [
    { key: 'supplier', header: r.columns.supplier, cell: ({ name }) => name },
    {
      key: 'differences',
      header: r.columns.differences,
      sentence: true,
      cell: (row) => {
        const lines = rowLines(row, timeZone, words).differences
        return lines.length === 0 ? (
          <span className="soft">{r.none}</span>
        ) : (
          <span className="prose">{lines.join('\n')}</span>
        )
      },
    },
    { key: 'deadline', header: r.columns.deadline, cell: cell('deadline') },
    { key: 'invited', header: r.columns.invited, sentence: true, cell: cell('invited') },
    { key: 'information', header: r.columns.information, sentence: true, cell: cell('information') },
  ]
  return <DataTable caption={r.found(model.rows.length)} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
