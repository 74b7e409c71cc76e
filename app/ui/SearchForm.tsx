import type { ReactNode } from 'react'
import { TextField } from './fields.tsx'
import { useWords } from './i18n.tsx'

interface SearchFormProps {
  action: string
  label: string
  defaultValue: string
  /** Filters that stand beside the searched words. */
  children?: ReactNode
}

/** Finds in a list by address, so that what was found can be kept as a link; the words are the parameter `q`. */
export function SearchForm({ action, label, defaultValue, children }: SearchFormProps) {
  const { t } = useWords()
  return (
    <search>
      <form action={action} className="search">
        {children}
        <TextField name="q" label={label} type="search" defaultValue={defaultValue} maxLength={200} />
        <button className="alt">{t.common.search}</button>
      </form>
    </search>
  )
}
