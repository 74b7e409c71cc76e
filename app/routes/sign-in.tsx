import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signInForm } from '#app/features/accounts/forms.ts'
import { signIn } from '#app/features/accounts/mutations.server.ts'
import { ResumedForm } from '#app/features/accounts/ResumedForm.tsx'
import { SignInForm } from '#app/features/accounts/SignInForm.tsx'
import { allowHit } from '#app/features/limits/mutations.server.ts'
import { sessionCookie } from '#app/http/cookies.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/responses.server.ts'
import { localPath, openTypedWork } from '#app/http/typed-work.server.ts'

export const meta = titleMeta

export function loader({ request, context }: LoaderFunctionArgs) {
  return {
    title: context.t.accounts.signInTitle,
    to: localPath(new URL(request.url).searchParams.get('to'), paths.home),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, env, t, secret } = context
  const body = await readForm(request)
  const form = parseForm(body, signInForm, t.accounts.errors)
  const refused = (errors: Record<string, string>, status: number) =>
    data(
      { errors, email: String(body.get('email') ?? ''), typed: String(body.get('typed') ?? ''), resumed: null },
      { status },
    )
  if (!form.ok) return refused(form.errors, 422)
  const now = context.now()
  const limits = [
    { key: `sign-in:address:${context.clientAddress}`, hits: 30, minutes: 15 },
    { key: `sign-in:email:${form.value.email.toLowerCase()}`, hits: 10, minutes: 15 },
  ]
  for (const limit of limits)
    if (!(await allowHit(db, limit, now))) return refused({ email: t.accounts.errors.rate }, 429)
  const result = await signIn(db, { ...form.value, now })
  if (!result.ok) return refused({ email: t.accounts.errors.credentials }, 422)
  const headers = { 'Set-Cookie': sessionCookie(env, result.token) }
  const work = openTypedWork(form.value.typed ?? null, secret)
  if (!work) return seeOther(localPath(form.value.to ?? null, paths.home), headers)
  if (work.personId !== result.personId) return seeOther(paths.home, headers)
  return data({ errors: {}, email: '', typed: '', resumed: work }, { headers })
}

export default function SignIn() {
  const { to } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (refused?.resumed) return <ResumedForm {...refused.resumed} />
  return <SignInForm to={to} typed={refused?.typed || undefined} errors={refused?.errors} email={refused?.email} />
}
