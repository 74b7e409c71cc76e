import { FLAG_LENGTH, REPLY_TO_REPORT_LENGTH } from '#app/domain/results/debriefing.ts'
import { SelectField, TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import type { ReceivedReport } from './received.server.ts'

export interface RefusedWord {
  intent: 'flag' | 'reply'
  errors: Record<string, string>
  values: { questionId: string; text: string; reply: string }
}

interface Props<State> {
  page: Extract<ReceivedReport, { state: State }>
  refused: RefusedWord | undefined
}

export function FlagForm({ page, refused }: Props<'preview'>) {
  const { t, lang } = useWords()
  const d = t.debriefing
  const { criteria, apart } = page.report
  const questions = [...criteria, ...apart].flatMap((part) => part.questions)
  const shown = (text: string) => (text.length > 70 ? `${text.slice(0, 70).trimEnd()}…` : text)
  const options = questions.map(({ id, text }) => ({ value: id, label: `${id} · ${shown(text[lang])}` }))
  return (
    <section id="flag">
      <h2>{d.flagTitle}</h2>
      <NothingToFlag page={page} />
      <form method="post">
        <SelectField
          name="questionId"
          label={d.flagQuestion}
          options={[{ value: '', label: d.flagQuestionChoose }, ...options]}
          error={refused?.errors.questionId}
          defaultValue={refused?.values.questionId}
        />
        <TextArea
          name="text"
          label={d.flagText}
          hint={d.flagHint}
          maxLength={FLAG_LENGTH}
          error={refused?.errors.text}
          defaultValue={refused?.values.text}
        />
        <button name="intent" value="flag">
          {d.flagButton}
        </button>
      </form>
    </section>
  )
}

/** Until when to flag, and the word that spares the wait to who has nothing to flag. */
function NothingToFlag({ page }: Pick<Props<'preview'>, 'page'>) {
  const { t, f } = useWords()
  const d = t.debriefing
  if (page.nothingAt) return <p className="note">{d.nothingSaid(f.instant(page.nothingAt, page.campaign.timeZone))}</p>
  return (
    <form method="post">
      <input type="hidden" name="shown" value={page.sentAt} />
      {page.flagsUntil && <p>{d.flagUntil(f.day(page.flagsUntil))}</p>}
      <p className="actions">
        <button className="alt" name="intent" value="nothing">
          {page.flags.length > 0 ? d.nothingMore : d.nothingButton}
        </button>
      </p>
    </form>
  )
}

export function ReplyForm({ page, refused }: Props<'published'>) {
  const { t, f } = useWords()
  const d = t.debriefing
  return (
    <section id="reply">
      <h2>{d.yourReply}</h2>
      {page.reply !== null ? (
        <>
          <p className="small soft">{d.repliedOn(f.instant(page.repliedAt, page.campaign.timeZone))}</p>
          <p className="card prose">{page.reply}</p>
        </>
      ) : (
        <form method="post">
          <TextArea
            name="reply"
            label={d.replyLabel}
            hint={d.replyHint}
            maxLength={REPLY_TO_REPORT_LENGTH}
            error={refused?.errors.reply}
            defaultValue={refused?.values.reply}
          />
          <button name="intent" value="reply">
            {d.replyButton}
          </button>
        </form>
      )}
    </section>
  )
}
