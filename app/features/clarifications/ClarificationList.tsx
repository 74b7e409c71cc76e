import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { SelectField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { ClarificationsPageModel } from './asking.server.ts'

type Row = ClarificationsPageModel['asked'][number]

interface Props {
  page: ClarificationsPageModel
  mayAsk: boolean
  asked: boolean
}

/** Every clarification of a campaign, with what came back, and the way to ask for another. */
export function ClarificationList({ page, mayAsk, asked }: Props) {
  const { t, f, lang } = useWords()
  const c = t.clarifications
  const { campaign, questions } = page
  const at = (instant: string | null) => f.instant(instant, campaign.timeZone)
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
  ]
  const columns: Column<Row>[] = [
    {
      key: 'supplier',
      header: c.columns.supplier,
      cell: (row) => (
        <a href={paths.consensusQuestion(campaign.id, row.invitationId, row.questionId)}>
          {row.supplier} <span className="nowrap">{row.questionId}</span>
        </a>
      ),
    },
    { key: 'reason', header: c.columns.reason, cell: (row) => row.reason, sentence: true },
    {
      key: 'state',
      header: c.columns.state,
      cell: (row) =>
        row.submittedAt
          ? c.submittedOn(at(row.submittedAt))
          : c.waits[row.state === 'open' ? 'open' : 'lapsed'](at(row.dueAt)),
    },
    { key: 'text', header: c.complement, cell: (row) => row.text, sentence: true },
  ]
  return (
    <>
      <PageTitle title={c.title} crumbs={crumbs}>
        {c.lead}
      </PageTitle>
      {asked && (
        <p className="note" role="status">
          {c.sent}
        </p>
      )}
      {page.asked.length === 0 ? (
        <p className="empty">{c.empty}</p>
      ) : (
        <DataTable caption={c.found(page.asked.length)} columns={columns} rows={page.asked} rowKey={({ id }) => id} />
      )}
      {mayAsk && campaign.open && (
        <form method="get" action={paths.clarifications(campaign.id)} className="card">
          <h2>{c.newTitle}</h2>
          <SelectField
            name="question"
            label={c.question}
            options={questions.map(({ id, question }) => ({ value: id, label: `${id} · ${question[lang]}` }))}
          />
          <button>{c.choose}</button>
        </form>
      )}
      {!campaign.open && <p className="soft">{c.over}</p>}
    </>
  )
}
