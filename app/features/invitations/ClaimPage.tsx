import { passwordLength } from '#app/features/accounts/new-password.ts'
import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { ClaimForAccount } from './ClaimForAccount.tsx'
import type { ClaimModel, ClaimTyped } from './claim-view.ts'
import { KeptText } from './KeptText.tsx'
import { readTyped } from './typed.ts'

export type ClaimPageProps = ClaimModel & ClaimTyped

/** Who claims: somebody new, somebody with an account, or the person already signed in. */
export function ClaimPage(props: ClaimPageProps) {
  const { t } = useWords()
  const { token, page, account, typed, errors } = props
  const crumbs = [{ href: paths.invitation(token), label: t.invitation.title(page.buyer) }]
  const kept = new Set(readTyped(typed)?.fields.map(([name]) => name.split('.')[0]))
  return (
    <>
      <PageTitle title={t.invitation.claimTitle} crumbs={crumbs}>
        {t.invitation.claimLead(page.buyer, page.campaign)}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {page.state === 'open' && kept.size > 0 && <p className="note">{t.invitation.kept(kept.size)}</p>}
      {page.state !== 'open' ? (
        <>
          <p className="note caution">{t.invitation.errors.closed}</p>
          <KeptText typed={typed} />
        </>
      ) : account ? (
        <ClaimForAccount {...props} account={account} />
      ) : (
        <>
          <form method="post" action={paths.claimCode(token)} className="note row between">
            {t.codes.claimOption}
            <input type="hidden" name="typed" value={typed} />
            <button className="alt" name="intent" value="send">
              {t.codes.send}
            </button>
          </form>
          <div className="grid">
            <NewAccount {...props} />
            <KnownAccount {...props} />
          </div>
        </>
      )}
    </>
  )
}

const text = (values: ClaimPageProps['values'], name: string) => {
  const value = values?.[name]
  return typeof value === 'string' ? value : undefined
}

function NewAccount({ token, page, typed, errors, values }: ClaimPageProps) {
  const { t } = useWords()
  const words = t.invitation
  return (
    <form method="post" action={paths.claim(token)} className="card">
      <h2>{words.newTitle}</h2>
      <input type="hidden" name="intent" value="new" />
      <input type="hidden" name="typed" value={typed} />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        label={words.email}
        hint={words.emailHint}
        defaultValue={text(values, 'email')}
        error={errors?.email}
      />
      <TextField
        name="name"
        autoComplete="name"
        label={words.name}
        defaultValue={text(values, 'name')}
        error={errors?.name}
      />
      <TextField
        name="organisationName"
        autoComplete="organization"
        label={words.organisationName}
        hint={words.organisationHint}
        defaultValue={text(values, 'organisationName') ?? page.supplierName}
        error={errors?.organisationName}
      />
      <TextField
        name="password"
        type="password"
        autoComplete="new-password"
        label={words.password}
        hint={words.passwordHint(passwordLength.least)}
        error={errors?.password}
      />
      <button>{words.create}</button>
    </form>
  )
}

function KnownAccount({ token, typed, errors, values }: ClaimPageProps) {
  const { t } = useWords()
  const words = t.invitation
  return (
    <form method="post" action={paths.claim(token)} className="card">
      <h2>{words.accountTitle}</h2>
      <p className="soft">{words.accountLead}</p>
      <input type="hidden" name="intent" value="known" />
      <input type="hidden" name="typed" value={typed} />
      <TextField
        name="accountEmail"
        type="email"
        autoComplete="username"
        label={words.email}
        hint={words.emailHint}
        defaultValue={text(values, 'accountEmail')}
        error={errors?.accountEmail}
      />
      <TextField
        name="accountPassword"
        type="password"
        autoComplete="current-password"
        label={words.accountPassword}
        error={errors?.accountPassword}
      />
      <button className="alt">{words.useAccount}</button>
    </form>
  )
}
