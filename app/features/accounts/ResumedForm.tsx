import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

/** After an expired session: the same fields, sent again to the same address only when the person asks for it. */
export function ResumedForm({
  path,
  fields,
  lostFiles,
  lead,
}: {
  path: string
  fields: [string, string][]
  lostFiles: boolean
  /** Why it comes back, when it is not an expired session. */
  lead?: string
}) {
  const { t } = useWords()
  return (
    <>
      <PageTitle title={t.accounts.resumedTitle}>{lead ?? t.accounts.resumedLead}</PageTitle>
      {lostFiles && <p className="note caution">{t.accounts.resumedFiles}</p>}
      {fields
        .filter(([, value]) => value.length > 20)
        .map(([name, value]) => (
          <blockquote key={`${name} ${value}`} className="card prose">
            {value}
          </blockquote>
        ))}
      <form method="post" action={path}>
        {fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names repeat and the list never changes
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <button>{t.accounts.resumedButton}</button>
      </form>
    </>
  )
}
