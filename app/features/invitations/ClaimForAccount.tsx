import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import type { ClaimAccount, ClaimModel, ClaimTyped } from './claim-view.ts'

/** The one thing left to say for a person signed in: for which organisation they answer. */
export function ClaimForAccount({
  token,
  page,
  account,
  typed,
  errors,
  values,
}: ClaimModel & ClaimTyped & { account: ClaimAccount }) {
  const { t } = useWords()
  const words = t.invitation
  const { organisations } = account
  const typedName = values?.organisationName
  const chosen = typeof values?.organisation === 'string' ? values.organisation : organisations[0]?.id
  return (
    <form method="post" action={paths.claim(token)} className="card">
      <p>{words.signedInAs(account.name, account.email)}</p>
      <input type="hidden" name="intent" value="signed-in" />
      <input type="hidden" name="typed" value={typed} />
      {organisations.length > 0 ? (
        <RadioGroup
          name="organisation"
          legend={words.chooseTitle}
          error={errors?.organisation}
          defaultValue={chosen ?? null}
          choices={[
            ...organisations.map(({ id, name }) => ({ value: id, label: name })),
            ...(page.addressed ? [] : [{ value: 'new', label: words.newOrganisation }]),
          ]}
        />
      ) : (
        <input type="hidden" name="organisation" value="new" />
      )}
      {!page.addressed && (
        <TextField
          name="organisationName"
          label={organisations.length > 0 ? words.newOrganisationName : words.organisationName}
          hint={words.organisationHint}
          defaultValue={typeof typedName === 'string' ? typedName : page.supplierName}
          error={errors?.organisationName}
        />
      )}
      <button>{words.take}</button>
      <p className="hint">{words.notYou}</p>
    </form>
  )
}
