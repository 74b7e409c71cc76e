import { paths } from '#app/http/paths.ts'
import { CodeField } from '#app/ui/CodeField.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { ClaimModel, ClaimTyped } from './claim-view.ts'

/** The claim without a password: the mail proves the address, the rest is a name and an organisation. */
export function ClaimByCode({
  token,
  page,
  typed,
  errors,
  values,
  challenge,
}: ClaimModel & ClaimTyped & { challenge: string }) {
  const { t } = useWords()
  const words = t.codes
  const text = (name: string) => (typeof values?.[name] === 'string' ? values[name] : undefined)
  const action = paths.claimCode(token)
  return (
    <>
      <PageTitle title={words.claimTitle} crumbs={[{ href: paths.claim(token), label: t.invitation.claimTitle }]}>
        {challenge ? words.claimSent : words.claimLead(page.buyer)}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {challenge && (
        <form method="post" action={action} className="card">
          <input type="hidden" name="intent" value="code" />
          <input type="hidden" name="challenge" value={challenge} />
          <input type="hidden" name="typed" value={typed} />
          <CodeField error={errors?.code} />
          <TextField
            name="name"
            autoComplete="name"
            label={t.invitation.name}
            defaultValue={text('name')}
            error={errors?.name}
          />
          <TextField
            name="organisationName"
            autoComplete="organization"
            label={t.invitation.organisationName}
            hint={t.invitation.organisationHint}
            defaultValue={text('organisationName') ?? page.supplierName}
            error={errors?.organisationName}
          />
          <button>{t.invitation.take}</button>
        </form>
      )}
      <form method="post" action={action}>
        <input type="hidden" name="intent" value="send" />
        <input type="hidden" name="typed" value={typed} />
        <button className={challenge ? 'alt' : undefined}>{challenge ? words.sendAgain : words.send}</button>
      </form>
    </>
  )
}
