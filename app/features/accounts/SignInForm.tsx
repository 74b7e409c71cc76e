import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

export interface SignInFormProps {
  /** Where to go afterwards. */
  to?: string | undefined
  /** Typed work that waits, sealed, when a session expired while a form was sent. */
  typed?: string | undefined
  errors?: Record<string, string> | undefined
  email?: string | undefined
}

/** The secret of an invitation link that led here: whoever has no account may ask to take part. */
const invited = /^\/i\/([\w-]+)$/

export function SignInForm({ to, typed, errors, email }: SignInFormProps) {
  const { t } = useWords()
  const [, token] = invited.exec(to ?? '') ?? []
  return (
    <>
      <PageTitle title={typed ? t.accounts.resumeTitle : t.accounts.signInTitle}>
        {typed ? t.accounts.resumeLead : t.accounts.signInLead}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <form method="post" action={paths.signIn}>
        {to && <input type="hidden" name="to" value={to} />}
        {typed && <input type="hidden" name="typed" value={typed} />}
        <TextField
          name="email"
          label={t.accounts.email}
          type="email"
          autoComplete="username"
          defaultValue={email}
          error={errors?.email}
        />
        <TextField
          name="password"
          label={t.accounts.password}
          type="password"
          autoComplete="current-password"
          error={errors?.password}
        />
        <button>{t.accounts.signInButton}</button>
      </form>
      {!typed && (
        <p className="actions">
          <a href={to ? `${paths.signInCode}?${new URLSearchParams({ to })}` : paths.signInCode}>
            {t.codes.signInLink}
          </a>
        </p>
      )}
      {!typed && token && (
        <p>
          {t.accesses.join.outside} <a href={paths.joinResponse(token)}>{t.accesses.join.link}</a>
        </p>
      )}
    </>
  )
}
