import { REPLY_LENGTH } from '#app/domain/campaign/supplier-questions.ts'
import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import type { BuyerQuestion } from './queries.server.ts'

interface BuyerQuestionsProps {
  page: {
    campaign: { id: string; name: string; timeZone: string; running: boolean }
    closesAt: string
    open: boolean
    questions: BuyerQuestion[]
    total: number
    page: number
    pages: number
  }
  mayAnswer: boolean
  refused: { errors: Record<string, string>; reply: string } | undefined
}

/** The buyer's side: what waits for a reply first, then what was published, and a notice that nobody asked for. */
export function BuyerQuestions({ page, mayAnswer, refused }: BuyerQuestionsProps) {
  const { t, f } = useWords()
  const words = t.supplierQuestions
  const { campaign } = page
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
  ]
  return (
    <>
      <PageTitle title={words.title} crumbs={crumbs}>
        {page.open ? words.openUntil(f.instant(page.closesAt, campaign.timeZone)) : words.closed}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <p>{words.buyerLead}</p>
      {page.total === 0 ? (
        <p className="soft">{words.buyerNothing}</p>
      ) : (
        <Questions page={page} mayAnswer={mayAnswer} />
      )}
      {mayAnswer && (campaign.running || refused) && (
        <>
          <h2>{words.noticeTitle}</h2>
          <form method="post">
            <TextArea
              name="reply"
              label={words.noticeLabel}
              hint={words.noticeHint}
              maxLength={REPLY_LENGTH}
              defaultValue={refused?.reply}
              error={refused?.errors.reply}
            />
            {campaign.running && <button>{words.noticeButton}</button>}
          </form>
        </>
      )}
    </>
  )
}

function Questions({ page, mayAnswer }: Pick<BuyerQuestionsProps, 'page' | 'mayAnswer'>) {
  const { t, f } = useWords()
  const words = t.supplierQuestions
  const { campaign } = page
  const when = (instant: string | null) => f.instant(instant, campaign.timeZone)
  const columns: Column<BuyerQuestion>[] = [
    {
      key: 'question',
      header: words.columns.question,
      cell: (row) => (
        <a href={paths.supplierQuestion(campaign.id, row.id)}>{excerpt(row.publicQuestion ?? row.reply ?? row.text)}</a>
      ),
    },
    { key: 'from', header: words.columns.from, cell: (row) => row.supplier ?? words.fromBuyer },
    {
      key: 'state',
      header: words.columns.state,
      cell: (row) => (
        <>
          {row.status === 'asked' && words.toAnswer}
          {row.status === 'set_aside' && words.states.set_aside}
          {row.number !== null && words.number(row.number)}{' '}
          <small className="soft">{when(row.answeredAt ?? row.askedAt)}</small>
        </>
      ),
    },
  ]
  return (
    <>
      <DataTable caption={words.found(page.total)} columns={columns} rows={page.questions} rowKey={(row) => row.id} />
      <Pagination page={page.page} pages={page.pages} href={(number) => paths.supplierQuestions(campaign.id, number)} />
      {mayAnswer && (
        <p className="actions">
          <a href={paths.supplierQuestionsCsv(campaign.id)}>{words.exportCsv}</a>
        </p>
      )}
    </>
  )
}

const shown = 160
const excerpt = (text: string) => (text.length > shown ? `${text.slice(0, shown).trimEnd()}…` : text)
