import { declaredLine } from '#app/features/responses/answer-words.ts'
import { fieldId } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { pieceLine } from './packed-words.ts'
import type { PackedQuestion } from './queries.server.ts'

interface NewAnswersProps {
  questions: PackedQuestion[]
  taken?: string[] | undefined
}

/** Answers to questions that the library leaves open, by criterion: a whole library of them stays one light page. */
export function NewAnswers({ questions, taken }: NewAnswersProps) {
  const words = useWords()
  const { t, f, lang } = words
  const criteria = new Map(questions.map(({ criterion }) => [criterion.id, criterion.name]))
  const lines = ({ packed, relation, evidence }: PackedQuestion) =>
    [
      t.pack.inPack(f.shortDay(packed.validatedAt), packed.validatedBy ?? t.library.someone),
      relation === 'reworded' && t.pack.reworded(t.pack.ancestor(packed.questionId, packed.questionnaire.version)),
      declaredLine(packed.content, words),
      packed.content.text,
      evidence.length > 0 && t.pack.proofs(f.list(evidence.map((piece) => pieceLine(piece, words)))),
    ].filter(Boolean)
  return [...criteria].map(([id, name]) => (
    <section key={id} className="card">
      <h2>
        {name[lang]} <span className="tag">{t.pack.changes.new}</span>
      </h2>
      {questions
        .filter(({ criterion }) => criterion.id === id)
        .map((question) => (
          <div key={question.id}>
            <label className="choice">
              <input
                type="checkbox"
                name="take"
                value={question.id}
                id={fieldId(question.id)}
                defaultChecked={taken?.includes(question.id) ?? true}
              />
              <strong>
                {question.id} · {question.question[lang]}
              </strong>
            </label>
            <p className="prose">{lines(question).join('\n')}</p>
          </div>
        ))}
    </section>
  ))
}
