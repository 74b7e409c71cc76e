import { paths } from '#app/http/paths.ts'
import { CodeField } from '#app/ui/CodeField.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { CodeStep } from './code-step.ts'

/** To sign in with a code: first the address, then what the mail says; also the second step of a new browser. */
export function CodeForm({ step }: { step: CodeStep }) {
  const { t } = useWords()
  const { challenge, email, errors, device } = step
  const words = t.codes
  return (
    <>
      <PageTitle
        title={device ? words.deviceTitle : words.signInTitle}
        crumbs={[{ href: paths.signIn, label: t.accounts.signInTitle }]}
      >
        {device ? words.deviceLead : challenge ? words.sentLead : words.signInLead}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {challenge && (
        <form method="post" action={paths.signInCode}>
          <Carried step={step} intent="code" />
          <input type="hidden" name="challenge" value={challenge} />
          <input type="hidden" name="email" value={email} />
          <CodeField error={errors?.code} />
          <button>{words.confirm}</button>
        </form>
      )}
      {device ? (
        <p className="hint">{words.deviceAgain}</p>
      ) : (
        <form method="post" action={paths.signInCode}>
          <Carried step={step} intent="send" />
          {challenge ? (
            <input type="hidden" name="email" value={email} />
          ) : (
            <TextField
              name="email"
              label={t.accounts.email}
              type="email"
              autoComplete="username"
              defaultValue={email}
              error={errors?.email}
            />
          )}
          <button className={challenge ? 'alt' : undefined}>{challenge ? words.sendAgain : words.send}</button>
        </form>
      )}
    </>
  )
}

function Carried({ step, intent }: { step: CodeStep; intent: string }) {
  const { to, typed, device } = step
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      {to && <input type="hidden" name="to" value={to} />}
      {typed && <input type="hidden" name="typed" value={typed} />}
      {device && <input type="hidden" name="device" value="1" />}
    </>
  )
}
