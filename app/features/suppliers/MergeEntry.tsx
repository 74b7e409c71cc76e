import { sirenText } from '#app/domain/suppliers/siren.ts'
import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { SearchForm } from '#app/ui/SearchForm.tsx'
import type { MergePageModel } from './alike.server.ts'

interface MergeProps {
  page: MergePageModel
  errors?: Record<string, string> | undefined
}

export function MergeEntry({ page, errors }: MergeProps) {
  const { t } = useWords()
  const d = t.directory
  const m = d.merging
  const crumbs = [
    { href: paths.suppliers, label: d.title },
    { href: paths.supplier(page.id), label: page.name },
  ]
  return (
    <>
      <PageTitle title={m.title} crumbs={crumbs}>
        {m.lead(page.name, page.email)}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <SearchForm action={paths.supplierMerge(page.id)} label={d.searchLabel} defaultValue={page.search} />
      {page.others.length === 0 ? (
        <p>{page.search === '' ? m.nobodyAlike : d.nothingFound(page.search)}</p>
      ) : (
        <form method="post" className="card" noValidate>
          <input type="hidden" name="revision" value={page.revision} />
          <RadioGroup
            name="other"
            legend={page.search === '' ? m.alike : m.found}
            error={errors?.other}
            choices={page.others.map(({ id, name, email, siren, by }) => ({
              value: id,
              label: name,
              hint: [email, sirenText(siren), by && d.sameBy[by]].filter(Boolean).join(' · '),
            }))}
          />
          {page.left > 0 && <p className="soft">{m.left(page.left)}</p>}
          <p>{m.what}</p>
          <button>{m.confirm}</button>
        </form>
      )}
    </>
  )
}
