import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ResumedForm } from '#app/features/accounts/ResumedForm.tsx'
import { claimLimits } from '#app/features/invitations/attempt-limits.ts'
import { attemptClaim } from '#app/features/invitations/attempt-mutations.server.ts'
import { ClaimStep } from '#app/features/invitations/ClaimStep.tsx'
import { claimView } from '#app/features/invitations/claim-view.server.ts'
import { fieldOfFault, sentForm } from '#app/features/invitations/forms.ts'
import { readTyped, resentFields } from '#app/features/invitations/typed.ts'
import { allowHit } from '#app/features/limits/mutations.server.ts'
import { saveFirstAnswers } from '#app/features/responses/first-answers-mutations.server.ts'
import { claimSession } from '#app/http/claim-session.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { type RefusedForm, seeOther } from '#app/http/responses.server.ts'
import { useWords } from '#app/ui/i18n.tsx'

export const meta = titleMeta

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, actor, t } = context
  const view = await claimView(db, { token: params.token ?? '', now: context.now(), actor })
  const { nowhereTitle, takenTitle, claimTitle } = t.invitation
  const title = { nowhere: nowhereTitle, taken: takenTitle, claim: claimTitle }[view.kind]
  return data({ title, view }, { status: view.kind === 'nowhere' ? 404 : 200 })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, lang: language, newId, actor, clientAddress: address } = context
  const { errors: words } = context.t.invitation
  const now = context.now()
  const token = params.token ?? ''
  const body = await readForm(request)
  const typed = String(body.get('typed') ?? '')
  const again = { typed, account: null, resumed: null, values: typedValues(body) }
  const refused = (errors: RefusedForm['errors'], status: number) => data({ ...again, errors }, { status })

  const { intent, schema } = sentForm(body.get('intent'))
  const form = parseForm(body, schema, words)
  if (!form.ok) return refused(form.errors, 422)
  const email = String(body.get('accountEmail') ?? body.get('email') ?? actor?.email ?? '')
  for (const limit of claimLimits({ token, email, address }))
    if (!(await allowHit(db, limit, now))) return refused({ '': words.rate }, 429)

  const sent = { intent, value: form.value } as Parameters<typeof attemptClaim>[1]['sent']
  const result = await attemptClaim(db, { token, sent, actor, language, now, newId })
  if (!result.ok && result.fault === 'choose') {
    // The password was right: the account is signed in, and only the organisation is asked once more.
    const account = { ...(result.proven ?? actor), organisations: result.organisations }
    const headers = result.proven
      ? await claimSession(context, { personId: result.proven.id, organisationId: null })
      : []
    return data({ ...again, values: {}, errors: {}, account }, { headers })
  }
  if (!result.ok) {
    const status = { not_found: 404, claimed: 409, closed: 409 }[result.fault as string] ?? 422
    return refused({ [fieldOfFault(intent)]: words[result.fault] }, status)
  }
  const headers = await claimSession(context, result)
  const { criterion, fields = [] } = readTyped(typed) ?? {}
  const { invitationId, organisationId, personId: actorId } = result
  const path = criterion ? paths.requestCriterion(invitationId, criterion) : paths.request(invitationId)
  const kept = await saveFirstAnswers(db, { invitationId, organisationId, actorId, now, newId, fields })
  if (kept) return seeOther(path, headers)
  return data({ ...again, errors: {}, resumed: { path, fields: resentFields(fields) } }, { headers })
}

export default function Claim() {
  const { t } = useWords()
  const { view } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (sent?.resumed) return <ResumedForm {...sent.resumed} lostFiles={false} lead={t.invitation.resumedLead} />
  const chosen = sent?.account && view.kind === 'claim' ? { ...view, account: sent.account } : view
  return <ClaimStep view={chosen} typed={sent?.typed ?? ''} errors={sent?.errors} values={sent?.values} />
}
