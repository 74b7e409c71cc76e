import { useWords } from '#app/ui/i18n.tsx'
import { readTyped } from './typed.ts'

/** On a page where the claim ends without success: what was typed, to be copied. */
export function KeptText({ typed }: { typed: string }) {
  const { t } = useWords()
  const fields = readTyped(typed)?.fields ?? []
  if (fields.length === 0) return null
  return (
    <>
      <h2>{t.invitation.keptTitle}</h2>
      <p>{t.invitation.keptLead}</p>
      {fields.map(([name, value]) => (
        <figure key={name} className="card">
          <figcaption className="soft">{name.split('.')[0]}</figcaption>
          <blockquote className="prose">{value}</blockquote>
        </figure>
      ))}
    </>
  )
}
