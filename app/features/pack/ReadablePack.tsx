import type { PackAnswers, PackedAnswer, PackManifest } from '#app/domain/exchange/answer-pack.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats, Language } from '#app/i18n/formats.ts'

interface ReadablePackProps {
  content: PackAnswers
  head: Omit<PackManifest, 'parts'>
  questions: ReadonlyMap<string, Localised>
  words: { lang: Language; t: Dictionary; f: Formats }
}

// The page lies in a file by itself: what it looks like travels with it.
const look = `body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
h1{font-size:1.6rem}h2{font-size:1.1rem;margin-top:2rem}.prose{white-space:pre-wrap}.soft{opacity:.75}`

/** The answers of a pack for whoever opens it without this product: one page, nothing fetched from anywhere. */
export function ReadablePack({ content, head, questions, words }: ReadablePackProps) {
  const { lang, t, f } = words
  const title = t.pack.readable.title(head.supplier.name)
  const pieces = new Map(content.evidence.map((piece) => [piece.id, piece]))
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{look}</style>
      </head>
      <body>
        <h1>{title}</h1>
        <p>{t.pack.readable.lead(f.instant(head.madeAt), head.instance.url)}</p>
        <p className="soft">{t.pack.readable.use}</p>
        {content.answers.map((answer) => (
          <section key={answer.questionId}>
            <h2>
              {answer.questionId} · {questions.get(answer.questionId)?.[lang]}
            </h2>
            <Declared answer={answer} words={words} />
            <p className="prose">{answer.content.text}</p>
            {answer.evidence.length > 0 && (
              <ul>
                {answer.evidence.map(({ id, locator }) => {
                  const piece = pieces.get(id)
                  const href = piece?.part ?? piece?.url
                  return (
                    <li key={id}>
                      {href ? <a href={href}>{piece?.title}</a> : `${piece?.title} (${t.pack.readable.leftOut})`}{' '}
                      {locator}
                    </li>
                  )
                })}
              </ul>
            )}
            <p className="soft">
              {t.library.validated(f.day(answer.validatedAt), answer.validatedBy ?? t.library.someone)}
            </p>
          </section>
        ))}
      </body>
    </html>
  )
}

function Declared({
  answer: { content },
  words: { t, f },
}: {
  answer: PackedAnswer
  words: ReadablePackProps['words']
}) {
  const { state, stateDate, naReason } = content
  if (!state) return null
  const dated = state === 'in_progress' || state === 'planned'
  const facts = [t.terms.states[state], dated && stateDate && f.day(stateDate), state === 'not_applicable' && naReason]
  return <p>{facts.filter(Boolean).join(' · ')}</p>
}
