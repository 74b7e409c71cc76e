import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendLimits, tryLimits } from '#app/features/accounts/code-limits.ts'
import { sendCode, takeCode } from '#app/features/accounts/code-mutations.server.ts'
import { allowHit } from '#app/features/limits/mutations.server.ts'
import { addressForm, organisationForm, startForm } from '#app/features/starting/forms.ts'
import { openingLimits } from '#app/features/starting/limits.ts'
import { openForPerson, openWithAddress } from '#app/features/starting/mutations.server.ts'
import { StartPage } from '#app/features/starting/StartPage.tsx'
import { claimSession } from '#app/http/claim-session.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/responses.server.ts'
import { browserOf } from '#app/http/signed-in.server.ts'

export const meta = titleMeta

export function loader({ context: { actor, t } }: LoaderFunctionArgs) {
  return { title: t.start.title, person: actor && { name: actor.name, email: actor.email } }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, env, lang: language, newId, secret, browser, actor, clientAddress: address } = context
  const words = context.t.start.errors
  const now = context.now()
  const body = await readForm(request)
  const challenge = String(body.get('challenge') ?? '')
  const again = { challenge, values: typedValues(body) }
  const refused = (errors: Record<string, string>, status = 422) => data({ ...again, errors }, { status })
  const allowed = async (limits: ReturnType<typeof openingLimits>) => {
    for (const limit of limits) if (!(await allowHit(db, limit, now))) return false
    return true
  }

  if (actor) {
    const form = parseForm(body, organisationForm, words)
    if (!form.ok) return refused(form.errors)
    if (!(await allowed(openingLimits({ email: actor.email, address })))) return refused({ '': words.many }, 429)
    const { organisationName, siren } = form.value
    const opening = { organisationName, siren: siren || null, personId: actor.id, now, newId }
    return seeOther(paths.library, await claimSession(context, await openForPerson(db, opening)))
  }
  if (body.get('intent') !== 'code') {
    const form = parseForm(body, addressForm, words)
    if (!form.ok) return refused(form.errors)
    const { email } = form.value
    if (!(await allowed(sendLimits({ subject: email, address })))) return refused({ '': words.rate }, 429)
    const here = browserOf(context)
    const sending = { browser: here.browser, secret, baseUrl: env.BASE_URL, now, newId }
    const sent = await sendCode(db, { purpose: 'start', subjectId: email, to: email, language, ...sending })
    return data({ challenge: sent, values: { email }, errors: {} }, { headers: here.headers })
  }
  const form = parseForm(body, startForm, words)
  if (!form.ok) return refused(form.errors)
  if (!(await allowed(tryLimits({ address })))) return refused({ code: words.rate }, 429)
  const proven = await takeCode(db, { purpose: 'start', ...form.value, browser, secret, now })
  if (proven === null) return refused({ code: words.code })
  if (!(await allowed(openingLimits({ email: proven, address })))) return refused({ '': words.many }, 429)
  const { name, organisationName, siren, password = null } = form.value
  const opening = { email: proven, name, organisationName, siren: siren || null, password, language, now, newId }
  return seeOther(paths.library, await claimSession(context, await openWithAddress(db, opening)))
}

export default function Start() {
  return <StartPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
