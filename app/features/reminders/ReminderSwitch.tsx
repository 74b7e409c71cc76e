import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { ReminderState } from './queries.server.ts'

/** One sentence and one button: opening the link changes nothing by itself. */
export function ReminderSwitch({ reminders }: { reminders: ReminderState }) {
  const { t, f } = useWords()
  const { state } = reminders
  return (
    <>
      <PageTitle title={t.reminders.title}>{t.reminders.askedBy(reminders.buyer, reminders.campaign)}</PageTitle>
      <p>{t.reminders[state]}</p>
      <dl className="facts">
        <dt>{t.reminders.deadline}</dt>
        <dd>{f.instant(reminders.deadline, reminders.timeZone)}</dd>
      </dl>
      {state !== 'over' && (
        <form method="post">
          <button type="submit" name="intent" value={state === 'on' ? 'stop' : 'resume'}>
            {state === 'on' ? t.reminders.stop : t.reminders.resume}
          </button>
        </form>
      )}
    </>
  )
}
