import { declaredStates } from '#app/domain/answers.ts'
import { SelectField, TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { answerField } from './forms.ts'
import type { RefusedAnswers } from './refused.ts'
import type { CriterionPage } from './request-pages.server.ts'

interface AnswerFieldsProps {
  question: CriterionPage['questions'][number]
  editable: boolean
  timeZone: string
  refused?: RefusedAnswers | undefined
}

/** One question: why it is asked, what would prove it, where the text comes from, and its fields. */
export function AnswerFields({ question, editable, timeZone, refused }: AnswerFieldsProps) {
  const { t, f, lang } = useWords()
  const { id, answer } = question
  const conflict = refused?.conflicts.find(({ questionId }) => questionId === id)
  const name = (field: string) => answerField(id, field)
  const typed = (field: string, stored: string | null | undefined) => {
    const value = refused?.values[name(field)]
    return typeof value === 'string' ? value : (stored ?? '')
  }
  const error = (field: string) => refused?.errors[name(field)]
  const state = typed('state', answer?.state)
  return (
    <section className="card" id={id}>
      {answer?.prefilled && question.review === 'to_review' && (
        <p className="provenance">{t.responses.fromLibrary(answer.updatedBy)}</p>
      )}
      {conflict && (
        <div className="note caution">
          <p>{t.responses.conflict(conflict.theirs.updatedBy, f.time(conflict.theirs.updatedAt, timeZone))}</p>
          <blockquote className="prose">{conflict.theirs.text}</blockquote>
        </div>
      )}
      <TextArea
        name={name('text')}
        label={`${id} · ${question.question[lang]}`}
        hint={`${question.rationale[lang]} ${t.responses.expected(f.list(question.evidence.map(({ label }) => label[lang])))}`}
        defaultValue={typed('text', answer?.text)}
        error={error('text')}
        readOnly={!editable}
      />
      <input type="hidden" name={name('revision')} value={conflict?.theirs.revision ?? answer?.revision ?? 0} />
      <SelectField
        name={name('state')}
        label={t.responses.state}
        defaultValue={state}
        error={error('state')}
        options={[
          { value: '', label: t.responses.chooseState },
          ...declaredStates.map((value) => ({ value, label: t.terms.states[value] })),
        ]}
      />
      <details open={state === 'in_progress' || state === 'planned' || state === 'not_applicable'}>
        <summary>{t.responses.stateDetails}</summary>
        <TextField
          name={name('stateDate')}
          type="date"
          label={t.responses.stateDate}
          defaultValue={typed('stateDate', answer?.stateDate)}
          error={error('stateDate')}
          readOnly={!editable}
        />
        <TextField
          name={name('naReason')}
          label={t.responses.naReason}
          defaultValue={typed('naReason', answer?.naReason)}
          error={error('naReason')}
          readOnly={!editable}
        />
      </details>
    </section>
  )
}
