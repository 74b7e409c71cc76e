import { useWords } from '#app/ui/i18n.tsx'
import type { markingPage } from './marking-page.server.ts'

type Page = NonNullable<Awaited<ReturnType<typeof markingPage>>>

/** The answer as it was submitted, its evidence, and what is weak in it: information, never a mark. */
export function SubmittedAnswerCard({ page }: { page: Pick<Page, 'question' | 'answer' | 'warnings' | 'suggestion'> }) {
  const { t, f, lang } = useWords()
  const { answer, question } = page
  return (
    <section className="card">
      <p className="hint">{question.rationale[lang]}</p>
      <p>
        <strong>{answer.state ? t.terms.states[answer.state] : t.submission.noAnswer}</strong>
        {answer.stateDate && ` · ${f.day(answer.stateDate)}`}
      </p>
      <div className="prose">{answer.text || answer.naReason || t.submission.noAnswer}</div>
      {answer.evidence.length > 0 && (
        <ul>
          {answer.evidence.map(({ id, title, type, url, validUntil, locator, confidentiality }) => (
            <li key={id}>
              {url && /^https?:/i.test(url) ? <a href={url}>{title}</a> : title} · {t.terms.evidenceTypes[type]}
              {validUntil && ` · ${t.marking.validUntil(f.day(validUntil))}`}
              {locator && ` · ${locator}`}
              {confidentiality === 'on_request' && ` · ${t.terms.confidentialities.on_request}`}
            </li>
          ))}
        </ul>
      )}
      {page.warnings.length > 0 && (
        <p>
          {page.warnings.map(({ code, match }) => (
            <span key={`${code} ${match}`}>
              <span className="chip">
                {t.marking.warnings[code]}
                {match && match.length < 60 && ` : « ${match} »`}
              </span>{' '}
            </span>
          ))}
        </p>
      )}
    </section>
  )
}
