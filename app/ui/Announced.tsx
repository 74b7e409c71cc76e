import type { Dictionary } from '#app/i18n/dictionary.ts'
import { useWords } from './i18n.tsx'

interface Promised {
  stateDate: string
  saidAt: string
  outcome: keyof Dictionary['progress']['outcomes']
  text: string | null
}

const MOST_SHOWN = 300

/** What a supplier had promised for a day, as the panel that reads its new answer is reminded of it. */
export function Announced({ promise }: { promise: Promised | null }) {
  const { t, f } = useWords()
  if (!promise) return null
  const { text, outcome, stateDate, saidAt } = promise
  return (
    <section className="note" aria-label={t.progress.heldTitle}>
      <p>
        <strong>{t.progress.held(f.day(saidAt), f.day(stateDate))}</strong>{' '}
        <span className="chip">{t.progress.heldOutcomes[outcome]}</span>
      </p>
      {text && <p className="prose">{text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN).trimEnd()}…` : text}</p>}
    </section>
  )
}
