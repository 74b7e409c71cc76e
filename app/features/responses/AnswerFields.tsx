import { type AnswerContent, declaredStates } from '#app/domain/answers/answers.ts'
import { dueLine } from '#app/features/assignments/share-words.ts'
import { paths } from '#app/http/paths.ts'
import { SelectField, TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { AnsweredThen } from './AnsweredThen.tsx'
import { AnswerRead } from './AnswerRead.tsx'
import { askedHint, warningLine } from './answer-words.ts'
import type { CriterionPage } from './criterion-page.server.ts'
import { EarlierNote } from './EarlierNote.tsx'
import { answerField, shownAnswer } from './forms.ts'
import type { RefusedAnswers } from './refused.ts'

interface AnswerFieldsProps {
  question: CriterionPage['questions'][number]
  timeZone: string
  invitationId: string
  refused?: RefusedAnswers | undefined
}

const nothing: AnswerContent & { revision: number } = {
  text: '',
  state: null,
  stateDate: null,
  naReason: null,
  revision: 0,
}

/** One question: why it is asked, what would prove it, where the text comes from, its fields, and what weakens it. */
export function AnswerFields({ question, timeZone, invitationId, refused }: AnswerFieldsProps) {
  const words = useWords()
  const { t, f, lang } = words
  const { id, answer, provenance, warnings, attached, held } = question
  const conflict = refused?.conflicts.find(({ questionId }) => questionId === id)
  const notKept = refused?.notKept.includes(id)
  const name = (field: string) => answerField(id, field)
  const typed = (field: string, stored: string | null | undefined) => {
    const value = refused?.values[name(field)]
    return typeof value === 'string' ? value : (stored ?? '')
  }
  const error = (field: string) => refused?.errors[name(field)]
  const by = provenance?.instance
    ? t.pack.validatedElsewhere(provenance.validatedBy, provenance.instance)
    : (provenance?.validatedBy ?? '')
  const state = typed('state', answer?.state)
  return (
    <section className="card" id={id} data-held={conflict || notKept ? '' : undefined}>
      {held && (
        <p className="small soft">
          {held.mine
            ? t.assignments.heldByYou(dueLine(held, words))
            : t.assignments.held(held.name, dueLine(held, words))}
        </p>
      )}
      {provenance && (
        <p className="provenance">
          {t.responses.fromLibrary(f.day(provenance.validatedAt), by, provenance.buyers)}
          {question.earlier?.relation === 'same' && ` ${t.versions.notes.same(question.earlier.version)}`}
        </p>
      )}
      {question.promise && <Announced promise={question.promise} />}
      {question.past && <AnsweredThen past={question.past} />}
      {question.earlier && question.earlier.relation !== 'same' && (
        <EarlierNote question={question} earlier={question.earlier} />
      )}
      {conflict && (
        <div className="note caution">
          <p>{t.responses.conflict(conflict.theirs.updatedBy, f.instant(conflict.theirs.updatedAt, timeZone))}</p>
          {conflict.theirs.state === null && <p className="soft">{t.responses.noState}</p>}
          <AnswerRead answer={conflict.theirs} />
        </div>
      )}
      <TextArea
        name={name('text')}
        label={`${id} · ${question.question[lang]}`}
        hint={askedHint(question, words)}
        defaultValue={typed('text', answer?.text)}
        error={error('text')}
      />
      <input type="hidden" name={name('revision')} value={shownAnswer(conflict?.theirs ?? answer ?? nothing)} />
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
        />
        <TextField
          name={name('naReason')}
          label={t.responses.naReason}
          defaultValue={typed('naReason', answer?.naReason)}
          error={error('naReason')}
        />
      </details>
      <output className="soft" />
      <p>
        {attached.length > 0 && `${t.responses.attached(f.list(attached))} `}
        <a href={paths.requestEvidence(invitationId, id)}>
          {attached.length > 0 ? t.responses.changeEvidence : t.responses.addEvidence}
          <span className="visually-hidden"> {id}</span>
        </a>
      </p>
      {warnings.length > 0 && (
        <p className="row small">
          {t.responses.warnings}
          {warnings.map((warning) => (
            <span key={`${warning.code} ${warning.match}`} className="chip">
              {warningLine(warning, words)}
            </span>
          ))}
        </p>
      )}
    </section>
  )
}

/** What this supplier announced to the same buyer the time before: the question opens with it. */
function Announced({ promise }: { promise: NonNullable<CriterionPage['questions'][number]['promise']> }) {
  const { t, f } = useWords()
  const text = promise.text.length > 300 ? `${promise.text.slice(0, 300).trimEnd()}…` : promise.text
  return (
    <div className="note">
      <p>
        <strong>{t.progress.announced(f.day(promise.saidAt), f.day(promise.stateDate))}</strong>
      </p>
      {text && <p className="prose">{text}</p>}
    </div>
  )
}
