import { passwordLength } from '#app/features/accounts/new-password.ts'
import { paths } from '#app/http/paths.ts'
import { CodeField } from '#app/ui/CodeField.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

interface StartProps {
  /** Who is signed in: only the organisation is asked of them. */
  person: { name: string; email: string } | null
  /** The challenge of the code that was sent; empty before. */
  challenge?: string | undefined
  errors?: Record<string, string> | undefined
  values?: Record<string, string | string[]> | undefined
}

/** A supplier's dossier begun without an invitation: the address proves itself by a code, the rest is a name. */
export function StartPage({ person, challenge = '', errors = {}, values = {} }: StartProps) {
  const { t } = useWords()
  const words = t.start
  const field = (name: string) => {
    const typed = values[name]
    return { name, defaultValue: typeof typed === 'string' ? typed : '', error: errors[name] }
  }
  const email = field('email').defaultValue
  const organisation = (
    <>
      <TextField {...field('organisationName')} autoComplete="organization" label={words.organisationName} />
      <TextField {...field('siren')} label={words.siren} hint={words.sirenHint} inputMode="numeric" optional />
    </>
  )
  return (
    <>
      <PageTitle title={words.title}>{words.lead}</PageTitle>
      <ErrorSummary errors={errors} />
      {person ? (
        <form method="post" className="card">
          <p>{words.signedInAs(person.name, person.email)}</p>
          {organisation}
          <button>{words.open}</button>
        </form>
      ) : (
        <>
          {challenge && (
            <form method="post" className="card">
              <p>{words.sent(email)}</p>
              <input type="hidden" name="intent" value="code" />
              <input type="hidden" name="challenge" value={challenge} />
              <input type="hidden" name="email" value={email} />
              <CodeField error={errors.code} />
              <TextField {...field('name')} autoComplete="name" label={words.name} />
              {organisation}
              <TextField
                name="password"
                type="password"
                autoComplete="new-password"
                optional
                label={words.password}
                hint={words.passwordHint(passwordLength.least)}
                error={errors.password}
              />
              <button>{words.open}</button>
            </form>
          )}
          <form method="post">
            <input type="hidden" name="intent" value="send" />
            {challenge ? (
              <input type="hidden" name="email" value={email} />
            ) : (
              <TextField
                {...field('email')}
                type="email"
                autoComplete="email"
                label={words.email}
                hint={words.emailHint}
              />
            )}
            <button className={challenge ? 'alt' : undefined}>{challenge ? t.codes.sendAgain : t.codes.send}</button>
          </form>
          {!challenge && (
            <p className="actions">
              <a href={`${paths.signIn}?${new URLSearchParams({ to: paths.start })}`}>{t.common.signIn}</a>
            </p>
          )}
        </>
      )}
    </>
  )
}
