import type { PointerChoice } from '#app/domain/assessment/answer-pointer.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { SelectField, TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { MarkBasis } from '#app/ui/MarkBasis.tsx'
import type { SavedMark } from './mark-mutations.server.ts'
import type { markingPage } from './marking-page.server.ts'

type Page = NonNullable<Awaited<ReturnType<typeof markingPage>>>

export interface RefusedMark {
  errors: Record<string, string>
  values: Record<string, string | string[]>
  saved?: SavedMark | undefined
}

/** Characters of a sentence that a list shows; the whole is in the answer beside. */
const SHOWN = 80

/** The rubric as choices, why, and on what it rests; or why nothing is to be given, with what was. */
export function MarkForm({ page, refused }: { page: Page; refused: RefusedMark | undefined }) {
  const { t, lang } = useWords()
  const m = t.marking
  const { question, own, shut, suggestion } = page
  const typed = (name: string) => (typeof refused?.values[name] === 'string' ? refused.values[name] : undefined)
  return (
    <form method="post" className="card">
      {page.note && (
        <p className="note">
          <strong>{m.note}</strong> {page.note}
        </p>
      )}
      {shut && <p className="note caution">{m.shut[shut]}</p>}
      {refused?.saved && (
        <div className="note caution">
          <p>
            {m.savedMark(t.terms.levelByNumber[refused.saved.level])} {refused.saved.justification}
          </p>
          <MarkBasis {...refused.saved} />
        </div>
      )}
      {shut && own && (
        <>
          <p>
            {t.terms.levelByNumber[own.level]}. {own.justification}
          </p>
          <MarkBasis {...own} />
        </>
      )}
      {!shut && (
        <>
          <input type="hidden" name="revision" value={refused?.saved?.revision ?? own?.revision ?? 0} />
          <RadioGroup
            name="level"
            legend={m.level}
            error={refused?.errors.level}
            defaultValue={typed('level') ?? own?.level.toString()}
            choices={question.evaluatorOnly.rubric.map(({ level, text }) => ({
              value: String(level),
              label: t.terms.levelByNumber[level],
              hint: text[lang],
            }))}
          />
          <TextArea
            name="justification"
            label={m.justification}
            hint={m.justificationHint}
            error={refused?.errors.justification}
            defaultValue={typed('justification') ?? own?.justification}
            maxLength={5000}
          />
          {suggestion && (
            <TextArea
              name="ceilingReason"
              label={m.ceilingReason(t.terms.levelByNumber[suggestion.ceiling])}
              hint={m.ceilingReasonHint}
              error={refused?.errors.ceilingReason}
              defaultValue={typed('ceilingReason') ?? own?.ceilingReason ?? undefined}
              rows={3}
              maxLength={5000}
            />
          )}
          <Pointer page={page} error={refused?.errors.pointer} chosen={typed('pointer')} />
          <button>{m.save}</button>
        </>
      )}
    </form>
  )
}

function Pointer({ page, error, chosen }: { page: Page; error: string | undefined; chosen: string | undefined }) {
  const { t } = useWords()
  const m = t.marking
  if (page.pointers.length === 0) return null
  const label = ({ value, pointer }: PointerChoice) =>
    pointer.kind === 'sentence'
      ? m.sentence(value.slice(1), pointer.text.length > SHOWN ? `${pointer.text.slice(0, SHOWN)}…` : pointer.text)
      : m.piece(pointer.title)
  return (
    <SelectField
      name="pointer"
      label={m.pointer}
      hint={m.pointerHint}
      error={error}
      optional
      options={[
        { value: '', label: m.noPointer },
        ...page.pointers.map((choice) => ({ value: choice.value, label: label(choice) })),
      ]}
      defaultValue={chosen ?? page.ownPointer ?? undefined}
    />
  )
}
