import { useWords } from './i18n.tsx'

export interface RuleChange {
  version: number
  at: string
  reason: string | null
  commitment: string
  /** One sentence a change. */
  lines: string[]
}

/** What changed in the rules since a request was sent, the newest in full, for whoever answers it. */
export function RuleChanges({ changes, timeZone }: { changes: readonly RuleChange[]; timeZone: string }) {
  const { t } = useWords()
  const [newest, ...earlier] = changes
  if (!newest) return null
  return (
    <>
      <Change change={newest} timeZone={timeZone} />
      {earlier.length > 0 && (
        <details>
          <summary>{t.amendments.earlier(earlier.length)}</summary>
          {earlier.map((change) => (
            <Change key={change.version} change={change} timeZone={timeZone} />
          ))}
        </details>
      )}
    </>
  )
}

function Change({ change, timeZone }: { change: RuleChange; timeZone: string }) {
  const { t, f } = useWords()
  return (
    <section className="note caution" id={`version-${change.version}`}>
      <h2>{t.amendments.supplierTitle(f.instant(change.at, timeZone))}</h2>
      <ul>
        {change.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {change.reason && <p className="prose">{t.amendments.reasonLine(change.reason)}</p>}
      <p className="small">
        {t.amendments.supplierVersion(change.version)} <code>{change.commitment}</code>
      </p>
    </section>
  )
}
