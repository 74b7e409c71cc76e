import { sameContent } from '#app/domain/answers/answer-review.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { AnswerRead } from './AnswerRead.tsx'
import type { CriterionPage } from './criterion-page.server.ts'
import { answerField } from './forms.ts'
import type { RefusedAnswers } from './refused.ts'

interface AnswerClosedProps {
  question: CriterionPage['questions'][number]
  refused?: RefusedAnswers | undefined
}

const nothing = { text: '', state: null, stateDate: null, naReason: null }

/** One question of a request that takes no more writing; a text that came too late is given back, to be copied. */
export function AnswerClosed({ question, refused }: AnswerClosedProps) {
  const { t, f, lang } = useWords()
  const answer = question.answer ?? nothing
  const late = refused?.values[answerField(question.id, 'text')]
  return (
    <section className="card" id={question.id}>
      <h2>
        {question.id} · {question.question[lang]}
      </h2>
      <AnswerRead answer={answer} />
      {question.attached.length > 0 && <p className="soft">{t.responses.attached(f.list(question.attached))}</p>}
      {typeof late === 'string' && !sameContent({ ...answer, text: late }, answer) && (
        <div className="note caution">
          <p>{t.responses.tooLate}</p>
          <p className="prose">{late}</p>
        </div>
      )}
    </section>
  )
}
