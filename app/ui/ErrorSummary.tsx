import { useWords } from './i18n.tsx'

/** The list of faults at the top of a refused form, each a link to its field; focus starts here without script thanks to `autoFocus`. */
export function ErrorSummary({ errors }: { errors?: Record<string, string> | undefined }) {
  const { t } = useWords()
  const entries = Object.entries(errors ?? {})
  if (entries.length === 0) return null
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t.errors.summaryTitle}</h2>
      <ul>
        {entries.map(([field, message]) => (
          <li key={field}>{field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}

/** The id of the control of a field: names may hold brackets and dots, fragments should not. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^\w-]+/g, '-')}`
}
