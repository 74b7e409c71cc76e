import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendLimits, tryLimits } from '#app/features/accounts/code-limits.ts'
import { sendCode, takeCode } from '#app/features/accounts/code-mutations.server.ts'
import { ResumedForm } from '#app/features/accounts/ResumedForm.tsx'
import { ClaimByCode } from '#app/features/invitations/ClaimByCode.tsx'
import { ClaimStep } from '#app/features/invitations/ClaimStep.tsx'
import { claimView } from '#app/features/invitations/claim-view.server.ts'
import type { ClaimAccount } from '#app/features/invitations/claim-view.ts'
import { claimWithCode } from '#app/features/invitations/code-claim-mutations.server.ts'
import { claimCodeForm } from '#app/features/invitations/forms.ts'
import { addressToProve } from '#app/features/invitations/queries.server.ts'
import { readTyped, resentFields } from '#app/features/invitations/typed.ts'
import { allowHit } from '#app/features/limits/mutations.server.ts'
import { saveFirstAnswers } from '#app/features/responses/first-answers-mutations.server.ts'
import { claimSession } from '#app/http/claim-session.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { type RefusedForm, seeOther } from '#app/http/responses.server.ts'
import { browserOf } from '#app/http/signed-in.server.ts'
import { useWords } from '#app/ui/i18n.tsx'

export const meta = titleMeta

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, actor, t } = context
  const view = await claimView(db, { token: params.token ?? '', now: context.now(), actor })
  const { nowhereTitle, takenTitle } = t.invitation
  const title = { nowhere: nowhereTitle, taken: takenTitle, claim: t.codes.claimTitle }[view.kind]
  return data({ title, view }, { status: view.kind === 'nowhere' ? 404 : 200 })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, env, lang: language, newId, secret, browser, clientAddress: address, t } = context
  const now = context.now()
  const token = params.token ?? ''
  const body = await readForm(request)
  const typed = String(body.get('typed') ?? '')
  const challenge = String(body.get('challenge') ?? '')
  const again = { challenge, typed, account: null as ClaimAccount | null, resumed: null, values: typedValues(body) }
  const refused = (errors: RefusedForm['errors'], status: number) => data({ ...again, errors }, { status })
  const allowed = async (limits: ReturnType<typeof sendLimits>) => {
    for (const limit of limits) if (!(await allowHit(db, limit, now))) return false
    return true
  }

  if (body.get('intent') === 'send') {
    const invited = await addressToProve(db, { token, now })
    if (!invited) return refused({ '': t.invitation.errors.closed }, 409)
    if (!(await allowed(sendLimits({ subject: invited.subjectId, address }))))
      return refused({ '': t.codes.errors.rate }, 429)
    const here = browserOf(context)
    const sending = { browser: here.browser, secret, baseUrl: env.BASE_URL, now, newId }
    const sent = await sendCode(db, { purpose: 'claim', ...invited, ...sending })
    return data({ ...again, challenge: sent, errors: {} }, { headers: here.headers })
  }
  const form = parseForm(body, claimCodeForm, t.codes.errors)
  if (!form.ok) return refused(form.errors, 422)
  if (!(await allowed(tryLimits({ address })))) return refused({ code: t.codes.errors.rate }, 429)
  const proven = await takeCode(db, { purpose: 'claim', ...form.value, browser, secret, now })
  if (proven === null) return refused({ code: t.codes.errors.code }, 422)
  const result = await claimWithCode(db, { token, proven, ...form.value, language, now, newId })
  if (!result.ok && result.fault === 'choose' && result.account) {
    const headers = await claimSession(context, { personId: result.account.id, organisationId: null })
    const account = { ...result.account, organisations: result.organisations }
    return data({ ...again, values: {}, errors: {}, account }, { headers })
  }
  if (!result.ok) return refused({ '': t.invitation.errors[result.fault as 'closed'] }, 409)
  const headers = await claimSession(context, result)
  const { criterion, fields = [] } = readTyped(typed) ?? {}
  const { invitationId, organisationId, personId: actorId } = result
  const path = criterion ? paths.requestCriterion(invitationId, criterion) : paths.request(invitationId)
  const kept = await saveFirstAnswers(db, { invitationId, organisationId, actorId, now, newId, fields })
  if (kept) return seeOther(path, headers)
  return data({ ...again, errors: {}, resumed: { path, fields: resentFields(fields) } }, { headers })
}

export default function ClaimCode() {
  const { t } = useWords()
  const { view } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const typed = { typed: sent?.typed ?? '', errors: sent?.errors, values: sent?.values }
  if (sent?.resumed) return <ResumedForm {...sent.resumed} lostFiles={false} lead={t.invitation.resumedLead} />
  if (view.kind !== 'claim' || view.page.state !== 'open') return <ClaimStep view={view} {...typed} />
  if (sent?.account) return <ClaimStep view={{ ...view, account: sent.account }} {...typed} />
  return <ClaimByCode {...view} {...typed} challenge={sent?.challenge ?? ''} />
}
