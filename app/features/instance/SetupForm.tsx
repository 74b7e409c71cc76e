import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

type Typed = Record<string, string | string[]>

export function SetupForm({ errors = {}, values = {} }: { errors?: Record<string, string>; values?: Typed }) {
  const { t } = useWords()
  return (
    <>
      <PageTitle title={t.operator.setupTitle}>{t.operator.setupLead}</PageTitle>
      <ErrorSummary errors={errors} />
      <form method="post">
        <TextField
          name="name"
          label={t.people.name}
          autoComplete="name"
          defaultValue={String(values.name ?? '')}
          error={errors.name}
        />
        <TextField
          name="email"
          label={t.people.email}
          type="email"
          autoComplete="username"
          defaultValue={String(values.email ?? '')}
          error={errors.email}
        />
        <TextField
          name="password"
          label={t.people.joinPassword}
          hint={t.people.joinPasswordHint}
          type="password"
          autoComplete="new-password"
          error={errors.password}
        />
        <button>{t.operator.setupButton}</button>
      </form>
    </>
  )
}
