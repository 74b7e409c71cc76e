import { SelectField, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'

export interface RefusedEntry {
  errors: Record<string, string>
  values: Record<string, string | string[]>
}

interface EntryFieldsProps {
  known?: { name: string; email: string; siren: string | null; headcount: number | null; language: 'fr' | 'en' }
  refused?: RefusedEntry | undefined
}

/** What is typed of one supplier: what was refused comes back as typed, else what is known. */
export function EntryFields({ known, refused }: EntryFieldsProps) {
  const { t, lang } = useWords()
  const d = t.directory
  const field = (name: 'name' | 'email' | 'siren' | 'headcount') => ({
    name,
    error: refused?.errors[name],
    defaultValue: String(refused ? (refused.values[name] ?? '') : (known?.[name] ?? '')),
    autoComplete: 'off',
  })
  const languages = (['fr', 'en'] as const).map((value) => ({ value, label: t.suppliers.languages[value] }))
  return (
    <>
      <TextField {...field('name')} label={d.name} />
      <TextField {...field('email')} label={d.facts.email} type="email" spellCheck={false} />
      <TextField {...field('siren')} label={d.facts.siren} optional inputMode="numeric" />
      <TextField
        {...field('headcount')}
        label={d.facts.headcount}
        hint={d.headcountHint}
        optional
        inputMode="numeric"
      />
      <SelectField
        name="language"
        label={d.facts.language}
        options={languages}
        defaultValue={String(refused?.values.language ?? known?.language ?? lang)}
      />
    </>
  )
}
