import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { MinePage } from './mine-page.server.ts'
import { dueLine } from './share-words.ts'

/** What was given to the person who looks, how far it is, and the one next thing to do. */
export function MyQuestions({ page, errors }: { page: MinePage; errors?: Record<string, string> | undefined }) {
  const words = useWords()
  const { t, f, lang } = words
  const a = t.assignments
  const { invitationId, campaign, criteria } = page
  const next = criteria.find(({ id }) => id === page.next)
  return (
    <>
      <PageTitle title={a.mineTitle} crumbs={[{ href: paths.request(invitationId), label: campaign.name }]}>
        {page.asked > 0 && `${t.requests.progress(page.reviewed, page.asked)} · `}
        {page.givenBy.length > 0 && `${a.givenBy(f.list(page.givenBy))} · `}
        {t.requests.askedBy(page.buyer)}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {!page.editable && <p className="note caution">{t.requests.readOnly}</p>}
      {page.asked === 0 && <p className="empty">{a.mineEmpty}</p>}
      {page.done && page.editable && <p className="note">{a.mineDone}</p>}
      {criteria.map(({ id, name, questions }) => (
        <section key={id}>
          <h2>{name[lang]}</h2>
          <ul className="list card">
            {questions.map((question) => (
              <li key={question.id} className="row between">
                <a href={`${paths.requestMineOf(invitationId, id)}#${question.id}`}>
                  {question.id} · {question.question[lang]}
                </a>
                <span className={question.review === 'reviewed' ? 'tag done' : question.late ? 'tag late' : 'tag'}>
                  {a.review[question.review]} · {dueLine(question, words)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {page.editable && page.asked > 0 && (
        <form method="post" className="actions">
          {next && (
            <a className="button" href={paths.requestMineOf(invitationId, next.id)}>
              {t.requests.goOn(next.name[lang])}
            </a>
          )}
          {!page.done && (
            <button className={next ? 'alt' : undefined} name="then" value="done">
              {a.finish}
            </button>
          )}
          <button className="alt" name="then" value="back">
            {a.giveBack}
          </button>
        </form>
      )}
    </>
  )
}
