import { paths } from '#app/http/paths.ts'
import { ComplementEvidence } from '#app/ui/Complements.tsx'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField, TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { ClarificationsPageModel } from './asking.server.ts'

type Row = ClarificationsPageModel['asked'][number]

interface Props {
  page: ClarificationsPageModel
  mayAsk: boolean
  asked: boolean
  /** The one that the buyer is about to withdraw. */
  withdrawing: string | null
  refused?: { errors: Record<string, string>; reason: string } | undefined
}

/** Every clarification of a campaign, with what came back, and the way to ask for another. */
export function ClarificationList({ page, mayAsk, asked, withdrawing, refused }: Props) {
  const { t, f, lang } = useWords()
  const c = t.clarifications
  const { campaign, questions } = page
  const at = (instant: string | null) => f.instant(instant, campaign.timeZone)
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
  ]
  const acting = mayAsk && campaign.open
  const chosen = acting
    ? page.asked.find(({ id, state }) => id === withdrawing && (state === 'open' || state === 'lapsed'))
    : undefined
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
        row.state === 'submitted' ? (
          c.submittedOn(at(row.submittedAt))
        ) : row.state === 'withdrawn' ? (
          c.withdrawnOn(at(row.withdrawnAt), row.withdrawalReason ?? '')
        ) : (
          <>
            {row.state === 'lapsed' && <span className="tag">{c.overdue}</span>} {c.waits[row.state](at(row.dueAt))}{' '}
            {acting && (
              <a href={`${paths.withdrawClarification(campaign.id, row.id)}#withdraw`}>
                {c.withdraw}
                <span className="visually-hidden"> {c.withdrawOf(row.supplier, row.questionId)}</span>
              </a>
            )}
          </>
        ),
    },
    {
      key: 'text',
      header: c.complement,
      cell: (row) => (
        <>
          {row.text}
          <ComplementEvidence evidence={row.evidence} invitationId={row.invitationId} />
        </>
      ),
      sentence: true,
    },
  ]
  return (
    <>
      <PageTitle title={c.title} crumbs={crumbs}>
        {c.lead}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      {chosen && <Withdraw row={chosen} campaignId={campaign.id} refused={refused} />}
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
      {acting && (
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

function Withdraw({ row, campaignId, refused }: { row: Row; campaignId: string; refused: Props['refused'] }) {
  const { t } = useWords()
  const c = t.clarifications
  return (
    <form method="post" className="card" id="withdraw">
      <h2>{c.withdrawTitle(row.supplier, row.questionId)}</h2>
      <input type="hidden" name="clarification" value={row.id} />
      <TextArea
        name="reason"
        label={c.withdrawReason}
        hint={c.withdrawHint}
        rows={3}
        maxLength={5000}
        error={refused?.errors.reason}
        defaultValue={refused?.reason}
      />
      <p className="actions">
        <button className="alt">{c.withdraw}</button>
        <a href={paths.clarifications(campaignId)}>{t.common.cancel}</a>
      </p>
    </form>
  )
}
