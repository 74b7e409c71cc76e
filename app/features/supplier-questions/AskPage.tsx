import { QUESTION_LENGTH } from '#app/domain/campaign/supplier-questions.ts'
import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { PublishedQuestions } from './PublishedQuestions.tsx'
import type { OwnQuestion, PublishedQuestion } from './queries.server.ts'

interface AskPageProps {
  page: {
    invitationId: string
    campaign: string
    timeZone: string
    closesAt: string
    open: boolean
    published: PublishedQuestion[]
    own: OwnQuestion[]
  }
  asked: boolean
  refused: { errors: Record<string, string>; question: string } | undefined
}

/** The supplier's side: ask in private, follow one's own questions, read what is published to all. */
export function AskPage({ page, asked, refused }: AskPageProps) {
  const { t, f } = useWords()
  const words = t.supplierQuestions
  const when = (instant: string) => f.instant(instant, page.timeZone)
  return (
    <>
      <PageTitle title={words.title} crumbs={[{ href: paths.request(page.invitationId), label: page.campaign }]}>
        {page.open ? words.openUntil(when(page.closesAt)) : words.closed}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      {asked && (
        <p className="note" role="status">
          {words.askedDone}
        </p>
      )}
      <PublishedQuestions questions={page.published} timeZone={page.timeZone} />
      {(page.open || refused) && (
        <>
          <h2>{words.ask}</h2>
          <form method="post">
            <p>{words.supplierLead}</p>
            <TextArea
              name="question"
              label={words.askLabel}
              hint={words.askHint(QUESTION_LENGTH)}
              maxLength={QUESTION_LENGTH}
              defaultValue={refused?.question}
              error={refused?.errors.question}
            />
            {page.open && <button>{words.askButton}</button>}
          </form>
        </>
      )}
      {page.own.length > 0 && <h2>{words.ownTitle}</h2>}
      {page.own.map((own) => (
        <section key={own.id} className="card prose">
          <p className="soft">
            {words.ownBy(own.askedBy, when(own.askedAt))} · {words.states[own.status]}
            {own.number !== null && (
              <>
                {' : '}
                <a href={`#n${own.number}`}>{words.seePublished(own.number)}</a>
              </>
            )}
          </p>
          <p className="prose">{own.text}</p>
          {own.status === 'set_aside' && (
            <>
              <p className="soft">{words.replied}</p>
              <p className="prose">{own.reply}</p>
            </>
          )}
        </section>
      ))}
    </>
  )
}
