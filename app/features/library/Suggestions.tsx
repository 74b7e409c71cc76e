import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import type { SuggestedFrom, Suggestion } from './suggestions.server.ts'

/** Where a text comes from that was answered to some other buyer. */
export function SuggestedLine({ from }: { from: SuggestedFrom }) {
  const { t } = useWords()
  return <p className="soft small">{t.library.suggestions.from(from.fileName, from.line)}</p>
}

/** The questions for which something waits, on the overview of the library; nothing when none does. */
export function WaitingSuggestions({ questions }: { questions: string[] }) {
  const { t } = useWords()
  if (questions.length === 0) return null
  return (
    <p className="note">
      {t.library.suggestions.waiting(questions.length)}{' '}
      {questions.map((id, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={paths.libraryAnswer(id)}>{id}</a>
        </span>
      ))}
    </p>
  )
}

interface SuggestionCardsProps {
  questionId: string
  suggestions: Suggestion[]
  /** Whether the library has an answer, that a suggestion would follow or replace. */
  answered: boolean
}

/** What waits for one question: each text in full, to be taken into the field or set aside. */
export function SuggestionCards({ questionId, suggestions, answered }: SuggestionCardsProps) {
  const { t } = useWords()
  const words = t.library.suggestions
  if (suggestions.length === 0) return null
  return (
    <section className="card">
      <h2>{words.title(suggestions.length)}</h2>
      <p>{words.lead}</p>
      {suggestions.map((suggestion) => {
        const { id, text, mode, fileName, line } = suggestion
        const both = mode === 'append' ? (['append', 'replace'] as const) : (['replace', 'append'] as const)
        const named = <span className="visually-hidden"> {words.ofFile(fileName, line)}</span>
        return (
          <form key={id} method="post" action={paths.libraryAnswer(questionId)}>
            <SuggestedLine from={suggestion} />
            <p className="prose">{text}</p>
            <p className="actions">
              {(answered ? both : (['replace'] as const)).map((how) => (
                <a key={how} href={paths.libraryAnswer(questionId, { suggestion: id, how })}>
                  {answered ? words[how] : words.take}
                  {named}
                </a>
              ))}
              <button className="alt" name="dismiss" value={id}>
                {words.dismiss}
                {named}
              </button>
            </p>
          </form>
        )
      })}
    </section>
  )
}
