import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

export interface VerifyFormProps {
  errors?: Record<string, string> | undefined
  values?: { receipt: string; response: string } | undefined
}

const command = 'npm run -s receipt:verify -- receipt.json response.json'

/** Two texts, pasted or sent as files; a file that was refused comes back as its text, so that nothing is lost. */
export function VerifyForm({ errors, values }: VerifyFormProps) {
  const { t } = useWords()
  const words = t.verify
  const fields = [
    { name: 'receipt', label: words.receipt, hint: words.receiptHint, file: words.receiptFile } as const,
    { name: 'response', label: words.response, hint: words.responseHint, file: words.responseFile } as const,
  ]
  return (
    <>
      <PageTitle title={words.title}>{words.lead}</PageTitle>
      <ErrorSummary errors={errors} />
      <form method="post" encType="multipart/form-data">
        {fields.map(({ name, label, hint, file }) => (
          <section key={name} className="card">
            <TextArea
              name={name}
              label={label}
              hint={hint}
              error={errors?.[name]}
              defaultValue={values?.[name]}
              spellCheck={false}
              className="code"
            />
            <TextField name={`${name}File`} label={file} type="file" accept="application/json,.json" />
          </section>
        ))}
        <button>{words.button}</button>
      </form>
      <p className="hint">
        {words.offline} <code>{command}</code>
      </p>
    </>
  )
}
