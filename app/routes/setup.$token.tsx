import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { openSession } from '#app/features/accounts/mutations.server.ts'
import { SetupForm } from '#app/features/instance/SetupForm.tsx'
import { createOperator, isSetupLink } from '#app/features/instance/setup-mutations.server.ts'
import { allowHit } from '#app/features/limits/mutations.server.ts'
import { setupForm } from '#app/features/people/forms.ts'
import { sessionCookie } from '#app/http/cookies.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, secret, t } = context
  if (!(await isSetupLink(db, { token: params.token ?? '', secret }))) throw notFound()
  return { title: t.operator.setupTitle }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, env, secret, t, lang, newId } = context
  if (!(await isSetupLink(db, { token: params.token ?? '', secret }))) throw notFound()
  const body = await readForm(request)
  const now = context.now()
  if (!(await allowHit(db, { key: `setup:address:${context.clientAddress}`, hits: 20, minutes: 15 }, now)))
    return data({ errors: { name: t.operator.errors.rate }, values: typedValues(body) }, { status: 429 })
  const form = parseForm(body, setupForm, t.operator.errors)
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 })
  const created = await createOperator(db, { ...form.value, language: lang, now, newId })
  if (!created.ok) throw notFound()
  const token = await openSession(db, { personId: created.personId, organisationId: null, now })
  return seeOther(paths.operator, { 'Set-Cookie': sessionCookie(env, token) })
}

export default function Setup() {
  return <SetupForm {...useActionData<typeof action>()} />
}
