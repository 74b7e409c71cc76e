import { paths } from '#app/http/paths.ts'
import { CodeField } from '#app/ui/CodeField.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

export interface JoinRequestProps {
  token: string
  state: 'open' | 'closed' | 'sent'
  /** What the account of whoever is signed in says already. */
  known: { name: string; email: string } | null
  challenge: string
  values?: Record<string, unknown> | undefined
  errors?: Record<string, string> | undefined
}

/** From the link of a response that is under way, with another address: who asks, a code, and then somebody decides. */
export function JoinRequest({ token, state, known, challenge, values = {}, errors }: JoinRequestProps) {
  const { t } = useWords()
  const words = t.accesses.join
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  const signIn = `${paths.signIn}?${new URLSearchParams({ to: paths.invitation(token) })}`
  if (state !== 'open')
    return (
      <>
        <PageTitle title={state === 'sent' ? words.sentTitle : words.title} />
        <p className={state === 'sent' ? undefined : 'note caution'}>{state === 'sent' ? words.sent : words.closed}</p>
      </>
    )
  return (
    <>
      <PageTitle title={words.title}>{challenge ? words.codeSent(text('email') ?? '') : words.lead}</PageTitle>
      <ErrorSummary errors={errors} />
      <form method="post" className="card">
        <input type="hidden" name="intent" value={challenge ? 'code' : 'send'} />
        {challenge && <input type="hidden" name="challenge" value={challenge} />}
        {challenge && <input type="hidden" name="email" value={text('email') ?? ''} />}
        {challenge && <CodeField error={errors?.code} />}
        {!challenge && (
          <TextField
            name="email"
            type="email"
            autoComplete="email"
            label={words.email}
            hint={words.emailHint}
            defaultValue={text('email') ?? known?.email}
            error={errors?.email}
          />
        )}
        <TextField
          name="name"
          autoComplete="name"
          label={t.invitation.name}
          defaultValue={text('name') ?? known?.name}
          error={errors?.name}
        />
        <TextField
          name="company"
          autoComplete="organization"
          label={words.company}
          hint={words.companyHint}
          defaultValue={text('company')}
          error={errors?.company}
        />
        <TextArea
          name="message"
          rows={3}
          label={words.message}
          optional
          defaultValue={text('message')}
          error={errors?.message}
        />
        <button>{challenge ? words.ask : t.codes.send}</button>
      </form>
      {challenge ? (
        <form method="post">
          <input type="hidden" name="intent" value="send" />
          {['email', 'name', 'company', 'message'].map((name) => (
            <input key={name} type="hidden" name={name} value={text(name) ?? ''} />
          ))}
          <button className="alt">{t.codes.sendAgain}</button>
        </form>
      ) : (
        <p>
          {words.member} <a href={signIn}>{t.common.signIn}</a>
        </p>
      )}
    </>
  )
}
