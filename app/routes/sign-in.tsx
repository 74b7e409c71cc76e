import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CodeForm } from '#app/features/accounts/CodeForm.tsx'
import { sendLimits } from '#app/features/accounts/code-limits.ts'
import { sendCode } from '#app/features/accounts/code-mutations.server.ts'
import type { CodeStep } from '#app/features/accounts/code-step.ts'
import { signInForm } from '#app/features/accounts/forms.ts'
import { signIn } from '#app/features/accounts/mutations.server.ts'
import { ResumedForm } from '#app/features/accounts/ResumedForm.tsx'
import { SignInForm } from '#app/features/accounts/SignInForm.tsx'
import { allowHit } from '#app/features/limits/mutations.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { browserOf, goOnSignedIn } from '#app/http/signed-in.server.ts'
import { localPath, type TypedWork } from '#app/http/typed-work.server.ts'

export const meta = titleMeta

export function loader({ request, context }: LoaderFunctionArgs) {
  return {
    title: context.t.accounts.signInTitle,
    to: localPath(new URL(request.url).searchParams.get('to'), paths.home),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, env, t, secret, newId, clientAddress: address } = context
  const body = await readForm(request)
  const typed = String(body.get('typed') ?? '')
  const email = String(body.get('email') ?? '')
  const again = { errors: {}, email, typed, resumed: null as TypedWork | null, step: null as CodeStep | null }
  const refused = (errors: Record<string, string>, status: number) => data({ ...again, errors }, { status })
  const form = parseForm(body, signInForm, t.accounts.errors)
  if (!form.ok) return refused(form.errors, 422)
  const now = context.now()
  const limits = [
    { key: `sign-in:address:${address}`, hits: 30, minutes: 15 },
    { key: `sign-in:email:${form.value.email.toLowerCase()}`, hits: 10, minutes: 15 },
  ]
  for (const limit of limits)
    if (!(await allowHit(db, limit, now))) return refused({ email: t.accounts.errors.rate }, 429)
  const attempt = { ...form.value, browser: context.browser, previous: context.sessionToken, now }
  const result = await signIn(db, attempt)
  if (!result.ok && result.fault === 'credentials') return refused({ email: t.accounts.errors.credentials }, 422)
  const to = form.value.to ?? ''
  if (!result.ok) {
    const { id: subjectId, email: mailbox, language } = result.person
    for (const limit of sendLimits({ subject: subjectId, address }))
      if (!(await allowHit(db, limit, now))) return refused({ email: t.codes.errors.rate }, 429)
    const { browser, headers } = browserOf(context)
    const sending = { browser, secret, baseUrl: env.BASE_URL, now, newId }
    const challenge = await sendCode(db, { purpose: 'sign_in', subjectId, to: mailbox, language, ...sending })
    return data({ ...again, step: { challenge, email: mailbox, to, typed, device: true } }, { headers })
  }
  const next = await goOnSignedIn(context, { ...result, to, typed })
  return next.resumed === null ? next.answer : data({ ...again, resumed: next.resumed }, { headers: next.headers })
}

export default function SignIn() {
  const { to } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (refused?.resumed) return <ResumedForm {...refused.resumed} />
  if (refused?.step) return <CodeForm step={refused.step} />
  return <SignInForm to={to} typed={refused?.typed || undefined} errors={refused?.errors} email={refused?.email} />
}
