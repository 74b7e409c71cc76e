import type { SameBy } from '#app/domain/suppliers/supplier-duplicates.ts'
import { paths } from '#app/http/paths.ts'
import { Checkbox } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { EntryFields, type RefusedEntry } from './EntryFields.tsx'

export interface RefusedNew extends RefusedEntry {
  alike: { id: string; name: string; by: SameBy }[]
}

export function NewEntry({ refused }: { refused?: RefusedNew | undefined }) {
  const { t } = useWords()
  const d = t.directory
  const alike = refused?.alike ?? []
  return (
    <>
      <PageTitle title={d.newTitle} crumbs={[{ href: paths.suppliers, label: d.title }]}>
        {d.newLead}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <form method="post" className="card" noValidate>
        <EntryFields refused={refused} />
        {alike.length > 0 && (
          <>
            <p>{d.alike}</p>
            <ul>
              {alike.map(({ id, name, by }) => (
                <li key={id}>
                  <a href={paths.supplier(id)}>{name}</a> ({d.sameBy[by]})
                </li>
              ))}
            </ul>
            {refused?.errors.anyway && <Checkbox name="anyway" label={d.anyway} error={refused.errors.anyway} />}
          </>
        )}
        <button>{d.enter}</button>
      </form>
    </>
  )
}
