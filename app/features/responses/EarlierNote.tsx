import { wordDiff } from '#app/domain/text/word-diff.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { WordDiff } from '#app/ui/WordDiff.tsx'
import { AnswerRead } from './AnswerRead.tsx'
import type { Earlier } from './earlier.server.ts'

interface EarlierNoteProps {
  question: { id: string; question: { fr: string; en: string } }
  earlier: Earlier
}

/** What a question was in the version that the library answered: what changed in it, or what may serve for it. */
export function EarlierNote({ question, earlier }: EarlierNoteProps) {
  const { t, f, lang } = useWords()
  const { relation, version, questions, suggestions } = earlier
  const [before] = questions
  const ids = f.list(questions.map(({ id }) => id))
  if (suggestions.length === 0)
    return (
      <p className="note">
        {t.versions.notes[relation](version, ids)}
        {relation === 'reworded' && before?.question && (
          <>
            {' '}
            <WordDiff parts={wordDiff(before.question[lang], question.question[lang])} />
          </>
        )}
      </p>
    )
  return (
    <div className="note">
      <p>{t.versions.notes[relation](version, ids)}</p>
      {suggestions.map((answer) => (
        <details key={answer.questionId}>
          <summary>{t.versions.suggestion(answer.questionId)}</summary>
          <p className="soft">{questions.find(({ id }) => id === answer.questionId)?.question?.[lang]}</p>
          <AnswerRead answer={answer} />
        </details>
      ))}
      <p>
        <button className="alt" name="then" value={`take ${question.id}`}>
          {t.versions.take(suggestions.length)}
          <span className="visually-hidden"> {question.id}</span>
        </button>
      </p>
    </div>
  )
}
