import { RadioGroup } from '#app/ui/choices.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { MarkTag } from '#app/ui/LevelTag.tsx'
import type { RefusedMark } from './MarkForm.tsx'
import type { markingPage } from './marking-page.server.ts'

type Page = NonNullable<Awaited<ReturnType<typeof markingPage>>>

/** Marks laid beside a locked one after a complement, and the form that lays one: it never replaces, nor is counted. */
export function LaterMark({ page, refused }: { page: Page; refused: RefusedMark | undefined }) {
  const { t } = useWords()
  const c = t.clarifications
  const typed = (name: string) => (typeof refused?.values[name] === 'string' ? refused.values[name] : undefined)
  return (
    <>
      {page.laterMarks.map((mark) => (
        <section key={mark.clarificationId} className="card">
          <h2>{c.laterTitle}</h2>
          <p>
            <MarkTag level={mark.level} /> {mark.justification}
          </p>
        </section>
      ))}
      {page.layOn && (
        <form method="post" className="card">
          <h2>{c.laterTitle}</h2>
          <p className="soft">{c.laterLead}</p>
          <input type="hidden" name="clarification" value={page.layOn} />
          <RadioGroup
            name="laterLevel"
            legend={t.marking.level}
            error={refused?.errors.laterLevel}
            defaultValue={typed('laterLevel')}
            choices={([0, 1, 2, 3] as const).map((level) => ({
              value: String(level),
              label: t.terms.levelByNumber[level],
            }))}
          />
          <TextArea
            name="laterJustification"
            label={t.marking.justification}
            hint={t.marking.justificationHint}
            error={refused?.errors.laterJustification}
            defaultValue={typed('laterJustification')}
            maxLength={5000}
          />
          <button>{c.lay}</button>
        </form>
      )}
    </>
  )
}
