import type { OfferedRole } from '#app/domain/accounts/access.ts'
import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

export interface JoinPageProps {
  token: string
  organisation: string
  email: string
  name: string
  roles: OfferedRole[]
  /** What the reader can do: make an account, accept with theirs, sign in first, or nothing as somebody else. */
  way: 'new' | 'accept' | 'sign_in' | 'other'
  /** They come to answer questions: no role to weigh, and a password only if they want one. */
  forQuestions: boolean
  errors?: Record<string, string> | undefined
}

export function JoinPage({ token, organisation, email, name, roles, way, forQuestions, errors = {} }: JoinPageProps) {
  const { t, f } = useWords()
  const p = t.people
  return (
    <>
      <PageTitle title={p.joinTitle(organisation)}>
        {forQuestions ? p.joinQuestions : p.joinLead(f.list(roles.map((role) => t.terms.roles[role])))}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {way === 'other' && <p className="note caution">{p.joinOther(email)}</p>}
      {way === 'sign_in' && (
        <>
          <p>{p.joinSignIn(email)}</p>
          <p className="actions">
            <a className="button" href={`${paths.signIn}?${new URLSearchParams({ to: paths.join(token) })}`}>
              {t.accounts.signInButton}
            </a>
          </p>
        </>
      )}
      {way === 'accept' && (
        <form method="post">
          <button>{forQuestions ? p.joinSeeQuestions : p.joinAccept}</button>
        </form>
      )}
      {way === 'new' && (
        <form method="post">
          <p>{forQuestions ? p.joinNewEither(email) : p.joinNew(email)}</p>
          <input type="hidden" name="email" value={email} autoComplete="username" />
          <TextField name="name" label={p.name} autoComplete="name" defaultValue={name} error={errors.name} />
          <TextField
            name="password"
            label={p.joinPassword}
            optional={forQuestions}
            hint={forQuestions ? p.joinPasswordOrCode : p.joinPasswordHint}
            type="password"
            autoComplete="new-password"
            error={errors.password}
          />
          <button>{p.joinButton}</button>
        </form>
      )}
    </>
  )
}
