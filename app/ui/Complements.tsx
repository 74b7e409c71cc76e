import { useWords } from './i18n.tsx'

interface Complement {
  id: string
  reason: string
  dueAt: string
  submittedAt: string | null
  state: 'open' | 'submitted' | 'lapsed'
  text: string | null
}

/** What was asked about an answer after the close, and the complement beside the original that it never replaces. */
export function Complements({ complements, timeZone }: { complements: Complement[]; timeZone: string }) {
  const { t, f } = useWords()
  const c = t.clarifications
  return complements.map((one) => (
    <section key={one.id} className="card">
      <h2>{c.complement}</h2>
      <p>
        <span className="soft">{c.asked}</span> {one.reason}
      </p>
      <p className="small soft">
        {one.submittedAt
          ? c.submittedOn(f.instant(one.submittedAt, timeZone))
          : c.waits[one.state === 'open' ? 'open' : 'lapsed'](f.instant(one.dueAt, timeZone))}
      </p>
      {one.text !== null && <p className="prose">{one.text}</p>}
    </section>
  ))
}
