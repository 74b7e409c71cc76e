import { excerpt } from '#app/domain/answers/library-review.ts'
import { SelectField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { fates } from './content.ts'
import { fateField, questionField } from './forms.ts'
import type { OldPreviewModel, PreviewedOld } from './queries.server.ts'

interface OldAnswerCardProps {
  answer: PreviewedOld
  questions: OldPreviewModel['questions']
}

/** One old answer: what was asked and answered, the question of ours that it may be, and what the library says to it. */
export function OldAnswerCard({ answer, questions }: OldAnswerCardProps) {
  const { t, f, lang } = useWords()
  const words = t.oldQuestionnaire
  const { key, sheetName, row, cut, likely, choice, standing, said } = answer
  const place = sheetName === null ? words.where(row) : words.whereSheet(sheetName, row)
  // Those that the text may be come first; the others in the order of the questionnaire.
  const near = likely.flatMap((id) => questions.find((question) => question.id === id) ?? [])
  const ordered = [...near, ...questions.filter(({ id }) => !likely.includes(id))]
  const options = ordered.map(({ id, question }) => ({ value: id, label: `${id} · ${excerpt(question[lang], 80)}` }))
  const by = standing?.validatedBy ?? t.library.someone
  return (
    <section className="card">
      <h2>{excerpt(answer.question, 300)}</h2>
      <dl className="answers">
        <dt>
          {words.theirs} · {place}
        </dt>
        <dd className="prose">{answer.answer}</dd>
        {standing && (
          <>
            <dt>{words.yours(standing.questionId, f.shortDay(standing.validatedAt), by)}</dt>
            <dd className="prose">{standing.text}</dd>
          </>
        )}
      </dl>
      {cut && <p className="soft">{words.cut}</p>}
      <SelectField
        name={questionField(key)}
        label={words.question}
        defaultValue={choice.question ?? ''}
        options={[{ value: '', label: words.noQuestion }, ...options]}
      />
      {standing && !said && (
        <SelectField
          name={fateField(key)}
          label={words.fate}
          defaultValue={choice.fate}
          options={fates.map((value) => ({ value, label: words.fates[value] }))}
        />
      )}
      {said && <p className="soft">{words.said}</p>}
    </section>
  )
}
