import { TextField } from './fields.tsx'
import { useWords } from './i18n.tsx'

/** The code of a mail: pasted with or without its space, offered by the keyboard of a telephone, never kept. */
export function CodeField({ error }: { error?: string | undefined }) {
  const { t } = useWords()
  return (
    <TextField
      name="code"
      label={t.codes.code}
      hint={t.codes.codeHint}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={20}
      error={error}
    />
  )
}
