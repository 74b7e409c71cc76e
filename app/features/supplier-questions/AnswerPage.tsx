import { QUESTION_LENGTH, REPLY_LENGTH } from '#app/domain/campaign/supplier-questions.ts'
import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { QuestionOfBuyer } from './queries.server.ts'

interface AnswerPageProps {
  campaignId: string
  question: QuestionOfBuyer
  mayAnswer: boolean
  refused: { intent: string; errors: Record<string, string>; publicQuestion: string; reply: string } | undefined
}

/** One question: as it was asked, then either published to all in other words, or answered to its asker alone. */
export function AnswerPage({ campaignId, question, mayAnswer, refused }: AnswerPageProps) {
  const { t, f } = useWords()
  const words = t.supplierQuestions
  const waiting = question.status === 'asked'
  const crumbs = [
    { href: paths.campaign(campaignId), label: question.campaign },
    { href: paths.supplierQuestions(campaignId), label: words.title },
  ]
  return (
    <>
      <PageTitle title={question.number === null ? words.oneTitle : words.number(question.number)} crumbs={crumbs}>
        {words.oneLead(question.supplier ?? words.fromBuyer, f.instant(question.askedAt, question.timeZone))}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      {question.supplier !== null && (
        <>
          <h2>{words.original}</h2>
          <blockquote className="card prose">{question.text}</blockquote>
        </>
      )}
      {!waiting && <Answered question={question} />}
      {mayAnswer && (waiting || refused) && <Publish question={question} waiting={waiting} refused={refused} />}
      {mayAnswer && waiting && <SetAside refused={refused?.intent === 'set-aside' ? refused : undefined} />}
    </>
  )
}

function Answered({ question }: Pick<AnswerPageProps, 'question'>) {
  const { t, f } = useWords()
  const words = t.supplierQuestions
  return (
    <>
      <h2>
        {words.states[question.status === 'set_aside' ? 'set_aside' : 'published']}{' '}
        <small className="soft">{f.instant(question.answeredAt, question.timeZone)}</small>
      </h2>
      {question.publicQuestion && <p className="prose">{question.publicQuestion}</p>}
      <p className="card prose">{question.reply}</p>
    </>
  )
}

function Publish({ question, waiting, refused }: Pick<AnswerPageProps, 'question' | 'refused'> & { waiting: boolean }) {
  const { t } = useWords()
  const words = t.supplierQuestions
  const mine = refused?.intent === 'publish' ? refused : undefined
  return (
    <form method="post">
      <TextArea
        name="publicQuestion"
        label={words.publicLabel}
        hint={words.publicHint}
        maxLength={QUESTION_LENGTH}
        defaultValue={mine?.publicQuestion ?? question.text}
        error={mine?.errors.publicQuestion}
      />
      <TextArea
        name="reply"
        label={words.replyLabel}
        maxLength={REPLY_LENGTH}
        defaultValue={mine?.reply}
        error={mine?.errors.reply}
      />
      {waiting && (
        <button name="intent" value="publish">
          {words.publish}
        </button>
      )}
    </form>
  )
}

function SetAside({ refused }: Pick<AnswerPageProps, 'refused'>) {
  const { t } = useWords()
  const words = t.supplierQuestions
  return (
    <details open={refused !== undefined}>
      <summary>{words.setAsideTitle}</summary>
      <form method="post">
        <TextArea
          name="reason"
          label={words.replyLabel}
          hint={words.setAsideWhy}
          maxLength={REPLY_LENGTH}
          defaultValue={refused?.reply}
          error={refused?.errors.reason}
        />
        <button className="alt" name="intent" value="set-aside">
          {words.setAside}
        </button>
      </form>
    </details>
  )
}
