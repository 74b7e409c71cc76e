import type { AnswerContent } from '#app/domain/answers/answers.ts'
import { declaredLine } from '#app/features/responses/answer-words.ts'
import { fieldId } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { shownRevision } from './forms.ts'
import type { PreviewedQuestion } from './queries.server.ts'

interface PreviewedAnswerProps {
  question: PreviewedQuestion
  timeZone: string
  /** The questions that were ticked when the form came back; what is safe is ticked at first. */
  taken?: string[] | undefined
}

type Words = ReturnType<typeof useWords>

/** All that an answer says, a date or a reason that its state does not ask for included. */
function said(answer: AnswerContent, words: Words): string {
  const { t, f } = words
  const dated = answer.state === 'in_progress' || answer.state === 'planned'
  const lines = [
    declaredLine(answer, words),
    !dated && answer.stateDate && `${t.offline.columns.stateDate} : ${f.day(answer.stateDate)}`,
    answer.state !== 'not_applicable' && answer.naReason && `${t.offline.columns.naReason} : ${answer.naReason}`,
    answer.text,
  ]
  return lines.filter(Boolean).join('\n') || t.offline.nothing
}

/** One answer that the file changes: the box to take it, what the file says, and what stands here. */
export function PreviewedAnswer({ question, timeZone, taken }: PreviewedAnswerProps) {
  const words = useWords()
  const { t, f, lang } = words
  const { id, change, standing, content, emptied, unread, formulas } = question
  const conflict = change === 'conflict'
  const fields = (list: readonly (typeof unread)[number][]) => f.list(list.map((field) => t.offline.fields[field]))
  const action = emptied ? t.offline.empty(id) : conflict ? t.offline.replace(id) : t.offline.take(id)
  const { updatedBy, updatedAt } = standing
  return (
    <section className="card">
      <h2>
        {id} · {question.question[lang]} <span className={conflict ? 'chip' : 'tag'}>{t.offline.changes[change]}</span>
      </h2>
      {conflict && <p>{t.offline.conflictText}</p>}
      <dl className="answers">
        <dt>{t.offline.inFile}</dt>
        <dd className="prose">{said(content, words)}</dd>
        {change !== 'new' && (
          <>
            <dt>
              {conflict && updatedBy ? t.offline.hereBy(updatedBy, f.instant(updatedAt, timeZone)) : t.offline.here}
            </dt>
            <dd className="prose">{said(standing, words)}</dd>
          </>
        )}
      </dl>
      {unread.length > 0 && <p className="soft">{t.offline.unread(fields(unread))}</p>}
      {formulas.length > 0 && <p className="soft">{t.offline.formulas(fields(formulas))}</p>}
      <label className="choice">
        <input
          type="checkbox"
          name="take"
          value={id}
          id={fieldId(id)}
          defaultChecked={taken ? taken.includes(id) : !conflict && !emptied}
        />
        <span>{action}</span>
      </label>
      <input type="hidden" name={shownRevision(id)} value={standing.revision} />
    </section>
  )
}
