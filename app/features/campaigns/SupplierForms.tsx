import { SelectField, TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'

export interface RefusedSuppliers {
  /** What the page says first, each a link to a field. */
  summary: Record<string, string>
  errors: Record<string, string>
  values: Record<string, string>
  /** Good lines of a paste that were kept, though others were not. */
  added: number
}

type FormProps = { refused: RefusedSuppliers | undefined }

function useLanguages() {
  const { t, lang } = useWords()
  const { fr, en } = t.suppliers.languages
  const options = [
    { value: 'fr', label: fr },
    { value: 'en', label: en },
  ]
  return { options, own: lang }
}

export function AddSupplier({ refused }: FormProps) {
  const { t } = useWords()
  const { options, own } = useLanguages()
  const s = t.suppliers
  const field = (name: string) => ({ name, error: refused?.errors[name], defaultValue: refused?.values[name] ?? '' })
  return (
    <form method="post" className="card" noValidate>
      <h2>{s.addTitle}</h2>
      <TextField {...field('name')} label={s.name} autoComplete="off" />
      <TextField
        {...field('email')}
        label={s.email}
        hint={s.emailHint}
        type="email"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        {...field('siren')}
        label={s.siren}
        hint={s.sirenHint}
        optional
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        {...field('headcount')}
        label={s.headcount}
        hint={s.headcountHint}
        optional
        inputMode="numeric"
        autoComplete="off"
      />
      <SelectField
        {...field('language')}
        label={s.language}
        options={options}
        defaultValue={refused?.values.language || own}
      />
      <button>{s.add}</button>
    </form>
  )
}

export function PasteSuppliers({ refused }: FormProps) {
  const { t } = useWords()
  const { options, own } = useLanguages()
  const s = t.suppliers
  return (
    <form method="post" className="card">
      <h2>{s.pasteTitle}</h2>
      <TextArea
        name="lines"
        label={s.lines}
        hint={s.linesHint}
        error={refused?.errors.lines}
        defaultValue={refused?.values.lines}
        rows={7}
        className="code"
        spellCheck={false}
      />
      <SelectField
        name="pasteLanguage"
        label={s.pasteLanguage}
        options={options}
        defaultValue={refused?.values.pasteLanguage || own}
      />
      <button className="alt">{s.paste}</button>
    </form>
  )
}
