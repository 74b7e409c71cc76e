import { useWords } from './i18n.tsx'
import { SearchForm } from './SearchForm.tsx'

interface SupplierSearchProps {
  action: string
  /** The rest of the address, which the search keeps. */
  keeps: Record<string, string | number | readonly string[] | undefined>
  q: string
  found: number
  all: number
  pages: number
  /** The same page without the search. */
  clear: string
}

/** Finds suppliers by name where one page does not hold them all. */
export function SupplierSearch({ action, keeps, q, found, all, pages, clear }: SupplierSearchProps) {
  const { t } = useWords()
  const s = t.sorting
  if (pages <= 1 && q === '') return null
  return (
    <>
      <SearchForm action={action} label={s.find} defaultValue={q}>
        {Object.entries(keeps).flatMap(([name, value]) =>
          (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((one: string | number) => (
            <input key={`${name} ${one}`} type="hidden" name={name} value={one} />
          )),
        )}
      </SearchForm>
      {q !== '' && (
        <p role="status">
          {found === 0 ? s.nobody : s.found(found, all)} <a href={clear}>{s.clear}</a>
        </p>
      )}
    </>
  )
}
