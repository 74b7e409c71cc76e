import { excerpt } from '#app/domain/answers/library-review.ts'
import type { Retirement } from '#app/domain/questionnaire/retired-question.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import type { LibraryOverviewModel } from './queries.server.ts'

/** Since which version a question is asked no more, or under which ids. */
export function RetiredTag({ retirement }: { retirement: Retirement | null }) {
  const { t, f } = useWords()
  const { removed, became, unknown } = t.library.retired
  if (!retirement) return <span className="tag">{unknown}</span>
  const { version, into } = retirement
  return <span className="tag">{into.length === 0 ? removed(version) : became(f.list(into), version)}</span>
}

/** The answers whose question is asked no more: each leads to what it says. */
export function RetiredAnswers({ retired }: { retired: LibraryOverviewModel['retired'] }) {
  const { t, lang } = useWords()
  if (retired.length === 0) return null
  return (
    <section className="card" id="retired">
      <h2>{t.library.retired.title}</h2>
      <p>{t.library.retired.lead}</p>
      <ul className="list">
        {retired.map(({ question, retirement }) => (
          <li key={question.id}>
            <a href={paths.libraryHistory(question.id)}>
              {question.id} · {excerpt(question.question[lang], 160)}
            </a>{' '}
            <RetiredTag retirement={retirement} />
          </li>
        ))}
      </ul>
    </section>
  )
}
