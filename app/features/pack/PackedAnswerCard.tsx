import { declaredLine } from '#app/features/responses/answer-words.ts'
import { fieldId } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { shownRevision } from './forms.ts'
import { pieceLine } from './packed-words.ts'
import type { PackedQuestion } from './queries.server.ts'

interface PackedAnswerCardProps {
  question: PackedQuestion
  /** The questions that were ticked when the form came back; what is safe is ticked at first. */
  taken?: string[] | undefined
}

/** One answer that the pack changes: the box to take it, what it says, what proves it, and what stands here. */
export function PackedAnswerCard({ question, taken }: PackedAnswerCardProps) {
  const words = useWords()
  const { t, f, lang } = words
  const { id, change, relation, packed, standing, evidence } = question
  const conflict = change === 'conflict'
  const said = (answer: PackedQuestion['packed']['content']) =>
    [declaredLine(answer, words), answer.text].filter(Boolean).join('\n')
  const by = (name: string | null) => name ?? t.library.someone
  return (
    <section className="card">
      <h2>
        {id} · {question.question[lang]} <span className={conflict ? 'chip' : 'tag'}>{t.pack.changes[change]}</span>
      </h2>
      {conflict && <p>{t.pack.conflictText}</p>}
      {question.onlyEvidence && <p>{t.pack.onlyEvidence}</p>}
      {relation === 'reworded' && (
        <p>{t.pack.reworded(t.pack.ancestor(packed.questionId, packed.questionnaire.version))}</p>
      )}
      <dl className="answers">
        <dt>{t.pack.inPack(f.shortDay(packed.validatedAt), by(packed.validatedBy))}</dt>
        <dd className="prose">{said(packed.content)}</dd>
        {evidence.length > 0 && (
          <>
            <dt>{t.pack.evidence}</dt>
            <dd className="prose">{evidence.map((piece) => pieceLine(piece, words)).join('\n')}</dd>
          </>
        )}
        {standing && !question.onlyEvidence && (
          <>
            <dt>{t.pack.here(f.shortDay(standing.validatedAt), by(standing.validatedBy))}</dt>
            <dd className="prose">{said(standing)}</dd>
          </>
        )}
      </dl>
      <label className="choice">
        <input
          type="checkbox"
          name="take"
          value={id}
          id={fieldId(id)}
          defaultChecked={taken ? taken.includes(id) : !conflict}
        />
        <span>{conflict ? t.pack.replace(id) : t.pack.take(id)}</span>
      </label>
      <input type="hidden" name={shownRevision(id)} value={standing?.revision ?? 0} />
    </section>
  )
}
