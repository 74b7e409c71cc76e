import { useWords } from '#app/ui/i18n.tsx'
import type { Flag } from './flags.server.ts'

/** One flag and what became of it, the same for both sides. */
export function FlagCard({ flag, timeZone, children }: { flag: Flag; timeZone: string; children?: React.ReactNode }) {
  const { t, f } = useWords()
  const d = t.debriefing
  const when = (instant: string | null) => f.instant(instant, timeZone)
  return (
    <section className="card" id={`flag-${flag.id}`}>
      <h3>
        {flag.questionId} <span className="tag">{d.outcomes[flag.outcome ?? 'waiting']}</span>
      </h3>
      <p className="small soft">{d.flaggedBy(flag.flaggedBy ?? '', when(flag.flaggedAt))}</p>
      <p className="prose">{flag.text}</p>
      {flag.answer !== null && (
        <>
          <p className="small soft">{d.answeredOn(when(flag.answeredAt))}</p>
          <p className="prose">{flag.answer}</p>
        </>
      )}
      {children}
    </section>
  )
}
