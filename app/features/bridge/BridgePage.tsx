import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { References } from '#app/ui/References.tsx'
import type { BridgePageModel } from './bridge.server.ts'

interface BridgePageProps {
  page: BridgePageModel
  mayEdit: boolean
  saved: boolean
}

/** From what told suppliers apart to what a consultation asks: the draft first, then where more may come from. */
export function BridgePage({ page, mayEdit, saved }: BridgePageProps) {
  const { t } = useWords()
  const b = t.bridge
  const { campaign } = page
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
  ]
  return (
    <>
      <PageTitle title={b.title} crumbs={crumbs}>
        {b.lead}
      </PageTitle>
      {saved && (
        <p className="note" role="status">
          {b.saved}
        </p>
      )}
      <h2>{b.draftTitle}</h2>
      {page.items.length === 0 ? <p className="soft">{b.nothing}</p> : <Items page={page} mayEdit={mayEdit} />}
      <h2>{b.sourceTitle}</h2>
      {page.rows.length === 0 ? (
        <p className="soft">{page.suppliers < 2 ? b.tooFew : b.alike}</p>
      ) : (
        <Sources page={page} mayEdit={mayEdit} />
      )}
      <References references={page.references} title={b.references} />
    </>
  )
}

function Items({ page: { campaign, items }, mayEdit }: Pick<BridgePageProps, 'page' | 'mayEdit'>) {
  const { t, lang } = useWords()
  const b = t.bridge
  return (
    <>
      {items.map((item) => (
        <section key={item.id} className="card">
          <h3>
            {item.title} <span className="tag">{b.kinds[item.kind]}</span>
          </h3>
          <p className="small soft">
            {item.criterion[lang]} · {item.sourceId}
          </p>
          <p className="prose">{item.text}</p>
          <p className="prose">
            <strong>{b.document.link}</strong> {item.link}
          </p>
          {mayEdit && (
            <p>
              <a href={paths.bridgeItem(campaign.id, item.id)}>
                {b.edit}
                <span className="visually-hidden"> {item.title}</span>
              </a>
            </p>
          )}
        </section>
      ))}
      <p className="actions">
        <a href={paths.bridgeDocx(campaign.id)}>{b.docx}</a>
        <a href={paths.bridgeMarkdown(campaign.id)}>{b.markdown}</a>
      </p>
      <p className="small soft">{b.anonymous}</p>
    </>
  )
}

function Sources({ page, mayEdit }: Pick<BridgePageProps, 'page' | 'mayEdit'>) {
  const { t, f, lang } = useWords()
  const b = t.bridge
  const { campaign } = page
  type Row = (typeof page.rows)[number]
  const columns: Column<Row>[] = [
    { key: 'question', header: b.question, cell: (row) => row.questionId },
    { key: 'text', header: b.wording, sentence: true, cell: (row) => row.question?.[lang] },
    { key: 'range', header: b.range, cell: (row) => b.fromTo(f.amount(row.lowest), f.amount(row.highest)) },
  ]
  if (mayEdit)
    columns.push({
      key: 'make',
      header: b.make,
      cell: (row) => (
        <>
          <a href={paths.newBridgeItem(campaign.id, { question: row.questionId })}>
            {row.used ? b.makeAnother : b.makeQuestion}
            <span className="visually-hidden"> {row.questionId}</span>
          </a>
          {row.clauses.map(({ id, theme }) => (
            <span key={id}>
              <br />
              <a href={paths.newBridgeItem(campaign.id, { question: row.questionId, clause: id })}>
                {b.makeClause(theme[lang])}
              </a>
            </span>
          ))}
        </>
      ),
    })
  return (
    <>
      <DataTable
        caption={b.sourceCaption(page.found)}
        columns={columns}
        rows={page.rows}
        rowKey={(row) => row.questionId}
      />
      <Pagination page={page.page} pages={page.pages} href={(page) => paths.bridge(campaign.id, { page })} />
    </>
  )
}
