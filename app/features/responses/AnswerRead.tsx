import type { AnswerContent } from '#app/domain/answers/answers.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { declaredLine } from './answer-words.ts'

/** An answer that is read, not written: what is declared, then the text. */
export function AnswerRead({ answer }: { answer: AnswerContent }) {
  const words = useWords()
  const declared = declaredLine(answer, words)
  return (
    <>
      {declared && <p className="soft">{declared}</p>}
      <p className="prose">{answer.text || (declared ? '' : words.t.submission.noAnswer)}</p>
    </>
  )
}
