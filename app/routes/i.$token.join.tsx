import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askAccess, joinSubject } from '#app/features/accesses/asking-mutations.server.ts'
import { joinCodeForm, joinRequestForm } from '#app/features/accesses/forms.ts'
import { JoinRequest } from '#app/features/accesses/JoinRequest.tsx'
import { joinLimits } from '#app/features/accesses/join-limits.ts'
import { joinState } from '#app/features/accesses/joinable.server.ts'
import { sendLimits, tryLimits } from '#app/features/accounts/code-limits.ts'
import { sendCode, takeCode } from '#app/features/accounts/code-mutations.server.ts'
import { LinkNowhere } from '#app/features/invitations/LinkNowhere.tsx'
import { allowHit } from '#app/features/limits/mutations.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/responses.server.ts'
import { browserOf } from '#app/http/signed-in.server.ts'

export const meta = titleMeta

/** Somebody of another mail domain asks to join the response that a claimed link belongs to (Design §4.3). */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, actor, t } = context
  const token = params.token ?? ''
  const { kind } = await joinState(db, { token, now: context.now() })
  if (kind === 'nowhere')
    return data({ title: t.invitation.nowhereTitle, token: '', state: kind, known: null }, { status: 404 })
  if (kind === 'unclaimed') throw seeOther(paths.invitation(token))
  const sent = kind === 'open' && new URL(request.url).searchParams.has('sent')
  const known = actor && { name: actor.name, email: actor.email }
  return data({ title: t.accesses.join.title, token, state: sent ? ('sent' as const) : kind, known })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, env, lang: language, newId, secret, browser, clientAddress: address, t } = context
  const words = t.accesses.join.errors
  const now = context.now()
  const token = params.token ?? ''
  const body = await readForm(request)
  const challenge = String(body.get('challenge') ?? '')
  const again = { challenge, values: typedValues(body) }
  const refused = (errors: Record<string, string>, status: number) => data({ ...again, errors }, { status })
  const allowed = async (limits: ReturnType<typeof sendLimits>) => {
    for (const limit of limits) if (!(await allowHit(db, limit, now))) return false
    return true
  }
  const state = await joinState(db, { token, now })
  if (state.kind !== 'open') return refused({ '': words.closed }, state.kind === 'nowhere' ? 404 : 409)
  const sending = { baseUrl: env.BASE_URL, newId }

  if (body.get('intent') !== 'code') {
    const form = parseForm(body, joinRequestForm, words)
    if (!form.ok) return refused(form.errors, 422)
    const { email } = form.value
    const subjectId = joinSubject(state.response.invitationId, email)
    const limits = [...joinLimits({ token, address }), ...sendLimits({ subject: email, address })]
    if (!(await allowed(limits))) return refused({ '': words.rate }, 429)
    const here = browserOf(context)
    const to = { purpose: 'join' as const, subjectId, to: email, language }
    const sent = await sendCode(db, { ...to, browser: here.browser, secret, now, ...sending })
    return data({ ...again, challenge: sent, errors: {} }, { headers: here.headers })
  }
  const form = parseForm(body, joinCodeForm, words)
  if (!form.ok) return refused(form.errors, 422)
  if (!(await allowed(tryLimits({ address })))) return refused({ code: words.rate }, 429)
  const proven = await takeCode(db, { purpose: 'join', ...form.value, browser, secret, now })
  if (proven === null) return refused({ code: words.code }, 422)
  const result = await askAccess(db, { token, proven, ...form.value, language, now, newId }, sending)
  if (!result.ok) return refused({ '': words[result.fault] }, 409)
  return seeOther(`${paths.joinResponse(token)}?sent`)
}

export default function JoinResponse() {
  const { title: _, state, ...page } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (state === 'nowhere') return <LinkNowhere />
  const props = { ...page, state, challenge: sent?.challenge ?? '', values: sent?.values, errors: sent?.errors }
  return <JoinRequest {...props} />
}
