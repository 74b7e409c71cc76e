import { useWords } from '#app/ui/i18n.tsx'
import type { DraftLine } from './refused.ts'

/** Another's version, saved meanwhile: what it says where it differs from what was typed, which stays in the form. */
export function StaleNotice({ standing }: { standing: DraftLine[] | null | undefined }) {
  const { t } = useWords()
  if (!standing) return null
  const { staleTitle, staleText, staleSame } = t.composer
  return (
    <div className="note caution" role="alert">
      <h2>{staleTitle}</h2>
      <p>{standing.length > 0 ? staleText : staleSame}</p>
      {standing.length > 0 && (
        <dl className="facts">
          {standing.map(({ label, value }) => [<dt key="label">{label}</dt>, <dd key="value">{value}</dd>])}
        </dl>
      )}
    </div>
  )
}
