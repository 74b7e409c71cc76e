import { useWords } from '#app/ui/i18n.tsx'
import type { PublishedQuestion } from './queries.server.ts'

/** What every supplier reads, in the order in which it was published. */
export function PublishedQuestions({ questions, timeZone }: { questions: PublishedQuestion[]; timeZone: string }) {
  const { t, f } = useWords()
  const words = t.supplierQuestions
  return (
    <>
      <h2>{words.publishedTitle}</h2>
      {questions.length === 0 && <p className="soft">{words.nothing}</p>}
      {questions.map(({ number, question, reply, publishedAt }) => (
        <section key={number} className="card prose" id={`n${number}`}>
          <h3>
            {words.number(number)} <small className="soft">{words.publishedOn(f.instant(publishedAt, timeZone))}</small>
          </h3>
          {question !== null && (
            <>
              <p className="soft">{words.asked}</p>
              <p className="prose">{question}</p>
              <p className="soft">{words.replied}</p>
            </>
          )}
          <p className="prose">{reply}</p>
        </section>
      ))}
    </>
  )
}
