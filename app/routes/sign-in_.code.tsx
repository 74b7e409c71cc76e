import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CodeForm } from '#app/features/accounts/CodeForm.tsx'
import { sendLimits, tryLimits } from '#app/features/accounts/code-limits.ts'
import { rememberDevice, sendCode, takeCode } from '#app/features/accounts/code-mutations.server.ts'
import type { CodeStep } from '#app/features/accounts/code-step.ts'
import { codeForm, sendCodeForm } from '#app/features/accounts/forms.ts'
import { openSessionAfter } from '#app/features/accounts/mutations.server.ts'
import { personByEmail } from '#app/features/accounts/queries.server.ts'
import { ResumedForm } from '#app/features/accounts/ResumedForm.tsx'
import { allowHit } from '#app/features/limits/mutations.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { browserOf, goOnSignedIn } from '#app/http/signed-in.server.ts'
import { localPath, type TypedWork } from '#app/http/typed-work.server.ts'

export const meta = titleMeta

export function loader({ request, context }: LoaderFunctionArgs) {
  const to = localPath(new URL(request.url).searchParams.get('to'), paths.home)
  const step: CodeStep = { challenge: '', email: '', to, typed: '', device: false }
  return { title: context.t.codes.signInTitle, step }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, env, t, secret, newId, clientAddress: address } = context
  const now = context.now()
  const body = await readForm(request)
  const text = (name: string) => String(body.get(name) ?? '')
  const device = text('device') === '1'
  const step = { challenge: text('challenge'), email: text('email'), to: text('to'), typed: text('typed'), device }
  const resumed = null as TypedWork | null
  const refused = (errors: Record<string, string>, status: number) =>
    data({ step: { ...step, errors } as CodeStep, resumed }, { status })
  const allowed = async (limits: ReturnType<typeof sendLimits>) => {
    for (const limit of limits) if (!(await allowHit(db, limit, now))) return false
    return true
  }

  if (text('intent') === 'send') {
    const form = parseForm(body, sendCodeForm, t.codes.errors)
    if (!form.ok) return refused(form.errors, 422)
    const email = form.value.email.trim().toLowerCase()
    if (!(await allowed(sendLimits({ subject: email, address })))) return refused({ '': t.codes.errors.rate }, 429)
    const { browser, headers } = browserOf(context)
    const person = await personByEmail(db, email)
    const sending = { browser, secret, baseUrl: env.BASE_URL, now, newId }
    // An address without an account gets a challenge that nothing answers: the page says the same.
    const challenge = person
      ? await sendCode(db, {
          purpose: 'sign_in',
          subjectId: person.id,
          to: email,
          language: person.language,
          ...sending,
        })
      : newId()
    return data({ step: { ...step, challenge, email } as CodeStep, resumed }, { headers })
  }
  const form = parseForm(body, codeForm, t.codes.errors)
  if (!form.ok) return refused(form.errors, 422)
  if (!(await allowed(tryLimits({ address })))) return refused({ code: t.codes.errors.rate }, 429)
  const tried = { purpose: 'sign_in' as const, ...form.value, browser: context.browser, secret, now }
  const personId = await takeCode(db, tried)
  if (personId === null) return refused({ code: t.codes.errors.code }, 422)
  await rememberDevice(db, { personId, browser: context.browser, now })
  const session = await openSessionAfter(db, { personId, previous: context.sessionToken, now })
  const next = await goOnSignedIn(context, { personId, ...session, to: step.to, typed: step.typed })
  return next.resumed === null ? next.answer : data({ step: step as CodeStep, resumed: next.resumed }, next)
}

export default function SignInByCode() {
  const { step } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (sent?.resumed) return <ResumedForm {...sent.resumed} />
  return <CodeForm step={sent?.step ?? step} />
}
